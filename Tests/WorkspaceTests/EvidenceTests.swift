import Scaffold
import Connectors
import Scaffold
import TestSupport
import Testing
import Workspace

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct EvidenceTests {
  private let noon = Date(timeIntervalSince1970: 1_774_440_000.7)

  @Test func `what was saved is read back`() async throws {
    let (connector, folder) = try Pets.connector()
    let noon = noon
    let prover = ChecklistProver(now: { noon }) { run, _ in CheckOutcome(.passed, "\(run)") }
    let facts = ChecklistItemFacts(id: "check", check: .checkSucceeds)
    let (record, _) = try #require(await prover.prove(facts, of: connector))
    let evidence = Evidence(records: ["check": record])
    try evidence.save(in: connector.folder)
    #expect(Evidence.read(in: connector.folder) == evidence)
    #expect(record.time.timeIntervalSince1970 == 1_774_440_000)
    #expect(folder.text(".hangar/evidence.json")?.contains("\"time\": \"2026-03-25T12:00:00Z\"") == true)
  }

  @Test func `what a process said becomes one short line`() async throws {
    let (connector, folder) = try Pets.connector()
    let words = "one\n\u{1B}[31mtwo\u{7}" + String(repeating: "x", count: 1_000)
    let prover = ChecklistProver { _, _ in CheckOutcome(.failed, words) }
    let facts = ChecklistItemFacts(id: "check", check: .testsPass)
    let saw = try #require(await prover.prove(facts, of: connector)).record.saw
    #expect(saw.hasPrefix("one [31mtwo x"))
    #expect(saw.count == EvidenceRecord.longestSaw)
    withExtendedLifetime(folder) {}
  }

  @Test func `an edit made while a check runs makes its evidence stale`() async throws {
    let (connector, folder) = try Pets.connector()
    let prover = ChecklistProver { _, _ in
      do {
        try folder.write("main.py", "edited")
        return CheckOutcome(.passed, "it ran")
      } catch {
        return CheckOutcome(.blocked, "\(error)")
      }
    }
    let facts = ChecklistItemFacts(id: "check", check: .checkSucceeds)
    var evidence = Evidence()
    evidence["check"] = await prover.prove(facts, of: connector)?.record
    try evidence.save(in: connector.folder)
    #expect(ChecklistStatus.read(connector)?["check"]?.state == .stale)
  }

  @Test func `an item without a check has nothing to prove`() async throws {
    let (connector, folder) = try Pets.connector()
    let prover = ChecklistProver { _, _ in CheckOutcome(.passed, "") }
    #expect(await prover.prove(ChecklistItemFacts(id: "review"), of: connector) == nil)
    withExtendedLifetime(folder) {}
  }

  @Test func `an adopted connector's repository stays clean`() throws {
    let folder = try TestFolder("source-x", ["main.py": ""])
    try Evidence().save(in: ConnectorFolder(folder.path))
    #expect(folder.text(".hangar/.gitignore")?.contains("/evidence.json") == true)
    let (_, made) = try Pets.connector()
    try Evidence().save(in: ConnectorFolder(made.path))
    #expect(made.text(".hangar/.gitignore") == nil)
  }

  @Test func `nothing is written through a symlink`() throws {
    let folder = try TestFolder("source-x", ["main.py": ""])
    let outside = try TestFolder("outside")
    try folder.link(".hangar", to: outside.path)
    #expect(throws: EvidenceRefusal.self) { try Evidence().save(in: ConnectorFolder(folder.path)) }
    #expect(outside.text("evidence.json") == nil)
  }
}
