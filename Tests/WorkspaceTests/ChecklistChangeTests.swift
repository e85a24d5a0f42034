import Changes
import Connectors
import TestSupport
import Testing
import Workspace

struct ChecklistChangeTests {
  @Test func `a tick is a change set of one file`() throws {
    let folder = try Pets.folder()
    let place = ConnectorFolder(folder.path)
    let changes = try Checklist.changes(setting: true, on: ["base-url"], in: place)
    #expect(changes.effective.map(\.path.text) == ["CHECKLIST.md"])
    let after = changes.effective.first?.after.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(after == Pets.checklist.replacing("[ ] The base", with: "[x] The base"))
    #expect(folder.text("CHECKLIST.md") == Pets.checklist)
  }

  @Test func `a tick that is there already is an empty change set`() throws {
    let folder = try Pets.folder()
    let changes = try Checklist.changes(setting: true, on: ["docs"], in: ConnectorFolder(folder.path))
    #expect(changes.isEmpty)
  }

  @Test func `what cannot be ticked is refused in words`() throws {
    let folder = try Pets.folder()
    let place = ConnectorFolder(folder.path)
    #expect(
      throws: ChecklistRefusal.tick(.unknownItem("base", known: ["base-url", "docs", "check", "review"]))
    ) {
      try Checklist.changes(setting: true, on: ["base"], in: place)
    }
    try folder.remove("CHECKLIST.md")
    #expect(throws: ChecklistRefusal.noChecklist(folder.path)) {
      try Checklist.changes(setting: true, on: ["docs"], in: place)
    }
  }
}
