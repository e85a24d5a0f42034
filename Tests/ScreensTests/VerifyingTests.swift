import Canvas
import Connectors
import Screens
import TestSupport
import Testing
import Workspace

/// Proving a checklist's items from its screen.
struct VerifyingTests {
  private let program = Program(registry: CommandRegistry())

  private func opened() -> Session {
    var session = Session(folder: "/w", size: Size(columns: 80, rows: 24))
    session.connector = ConnectorScreen(path: "/w/source-pets", title: "source-pets", status: nil)
    return session
  }

  private func openedOnChecklist() throws -> Session {
    let folder = try TestFolder(
      "source-pets", ["metadata.yaml": "data: {connectorType: source}", "CHECKLIST.md": "- [ ] Read it\n"])
    var session = opened()
    session.connector?.status = ChecklistStatus.read(try Connector.read(at: folder.path))
    try #require(session.connector?.status != nil)
    return session
  }

  @Test func `a connector without a checklist has nothing to prove`() {
    var session = opened()
    #expect(program.update(&session, .input(.key(Chord("v")))) == [])
    #expect(session.notice?.text == "There is no checklist here.")
  }

  @Test func `a connector that was not made here runs only after a yes`() throws {
    var session = try openedOnChecklist()
    let asked = program.update(&session, .input(.key(Chord("v"))))
    #expect(asked == [.verify(connector: "/w/source-pets", isAgreed: false)])
    _ = program.update(&session, .untrusted(connector: "/w/source-pets"))
    guard case .decision = session.overlay else {
      Issue.record("nobody was asked")
      return
    }
    var refusing = session
    #expect(program.update(&refusing, .input(.key(Chord(.enter)))) == [])
    _ = program.update(&session, .input(.key(Chord(.tab))))
    let agreed = program.update(&session, .input(.key(Chord(.enter))))
    #expect(agreed == [.verify(connector: "/w/source-pets", isAgreed: true)])
  }

  @Test func `the item under way is told, and at the end the checklist is read again`() throws {
    var session = try openedOnChecklist()
    _ = program.update(&session, .input(.key(Chord("v"))))
    _ = program.update(&session, .proving(connector: "/w/source-pets", item: "unit-tests"))
    #expect(session.work == "Proving unit-tests")
    let effects = program.update(&session, .verified(connector: "/w/source-pets", "3 proven"))
    #expect(effects == [.open(connector: "/w/source-pets")])
    #expect(session.notice?.text == "3 proven")
    #expect(session.work == nil)
  }

  @Test func `Ctrl-C stops it, and a late answer is dropped`() throws {
    var session = try openedOnChecklist()
    _ = program.update(&session, .input(.key(Chord("v"))))
    #expect(program.update(&session, .input(.key(Chord("c", .control)))) == [.stopVerifying])
    #expect(program.update(&session, .verified(connector: "/w/source-pets", "3 proven")) == [])
    #expect(session.notice?.text.contains("Stopped") == true)
  }
}
