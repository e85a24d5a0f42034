import Connectors
import Findings
import TestSupport
import Testing
import Workspace

struct ChecklistStatusTests {
  @Test func `without evidence an item stands as it is ticked`() throws {
    let (connector, folder) = try Pets.connector()
    let status = try #require(ChecklistStatus.read(connector))
    #expect(status.items.map(\.state) == [.open, .doneByHand, .open, .doneByHand])
    #expect(status.sections.map(\.title) == ["Build", "Test"])
    #expect(status.progress == ChecklistProgress(done: 2, total: 4))
    #expect(status["check"]?.facts.command == "hangar run . check")
    #expect(status["docs"]?.facts.help == "Every field.")
    #expect(status.findings == [])
    withExtendedLifetime(folder) {}
  }

  @Test func `evidence proves an item until a file that it saw changes`() async throws {
    let (connector, folder) = try Pets.connector()
    try await prove(["base-url", "docs"], of: connector)
    #expect(try states(connector) == [.proven, .proven, .open, .doneByHand])
    #expect(ChecklistStatus.read(connector)?.provenUnticked == ["base-url"])
    try folder.write("docs/pets.md", "the api key, the start date, and more")
    let status = try #require(ChecklistStatus.read(connector))
    #expect(status.items.map(\.state) == [.proven, .stale, .open, .doneByHand])
    #expect(status["docs"]?.changed == ["docs/pets.md"])
    try folder.write("docs/pets.md", "# Pets\n\nThe API key and the start date.\n")
    #expect(try states(connector) == [.proven, .proven, .open, .doneByHand])
  }

  @Test(arguments: [
    (CheckResult.passed, ItemState.proven), (.failed, .failing), (.blocked, .blocked),
  ])
  func `a run's result is the item's state`(result: CheckResult, state: ItemState) async throws {
    let (connector, folder) = try Pets.connector()
    try await prove(["check"], of: connector, outcome: CheckOutcome(result, "it ran"))
    let status = try #require(ChecklistStatus.read(connector))
    #expect(status["check"]?.state == state)
    #expect(status["check"]?.record?.saw == "it ran")
    try folder.write("source_pets/new.py", "")
    #expect(ChecklistStatus.read(connector)?["check"]?.changed == ["source_pets/new.py"])
  }

  @Test(arguments: [
    "README.md", "docs/pets.md", "CHECKLIST.md", "icon.svg", ".venv/bin/x", "secrets/config.json",
    "node_modules/x/y.js", "build/x", ".hangar/drafts/x", "x.egg-info/PKG-INFO",
  ])
  func `what cannot change a run does not make it stale`(file: String) async throws {
    let (connector, folder) = try Pets.connector()
    try await prove(["check"], of: connector, outcome: CheckOutcome(.passed, "it ran"))
    try folder.write(file, Pets.checklist + "\n")
    #expect(ChecklistStatus.read(connector)?["check"]?.state == .proven)
  }

  @Test func `evidence of another check than the item's says nothing`() async throws {
    let (connector, folder) = try Pets.connector()
    try await prove(["base-url"], of: connector)
    try folder.write(".hangar/lock.json", Pets.lock.replacing("base-url-set", with: "file-exists"))
    #expect(ChecklistStatus.read(connector)?["base-url"]?.state == .open)
  }

  @Test func `a check that nobody knows is a finding`() throws {
    let lock = Pets.lock.replacing("base-url-set", with: "base-uri-set")
    let (connector, folder) = try Pets.connector([".hangar/lock.json": lock])
    let status = try #require(ChecklistStatus.read(connector))
    #expect(status.findings.map(\.rule) == ["checklist.check.unknown"])
    #expect(status.findings.first?.place.span?.start.line == 2)
    #expect(status["base-url"]?.facts.check == nil)
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [
    ("{", "json"), ("{\"format\": 2}", "checklist.evidence.unusable"), ("{}", "checklist.evidence.unusable"),
    (
      "{\"format\": 1, \"items\": {\"docs\": {\"check\": \"docs-name-fields\"}}}",
      "checklist.evidence.unusable"
    ),
  ])
  func `evidence that cannot be used counts for nothing and is named`(text: String, rule: String) throws {
    let (connector, folder) = try Pets.connector([".hangar/evidence.json": text])
    let status = try #require(ChecklistStatus.read(connector))
    #expect(status.items.map(\.state) == [.open, .doneByHand, .open, .doneByHand])
    #expect(status.findings.map(\.rule).first?.hasPrefix(rule) == true)
    withExtendedLifetime(folder) {}
  }

  @Test func `an adopted checklist is found by the end of its name`() throws {
    let steps = "1. Build the module\n1. Write spec.json\n"
    let (connector, folder) = try Pets.connector([
      "CHECKLIST.md": nil, "NEW_SOURCE_CHECKLIST.md": steps, ".hangar/lock.json": nil,
    ])
    #expect(
      ChecklistStatus.read(connector)?.items.map(\.item.title) == ["Build the module", "Write spec.json"])
    withExtendedLifetime(folder) {}
  }

  @Test func `a connector without a checklist has no status`() throws {
    let (connector, folder) = try Pets.connector(["CHECKLIST.md": nil])
    #expect(ChecklistStatus.read(connector) == nil)
    withExtendedLifetime(folder) {}
  }

  private func states(_ connector: Connector) throws -> [ItemState] {
    try #require(ChecklistStatus.read(connector)).items.map(\.state)
  }
}

/// Makes the checks of items and saves what they saw.
func prove(
  _ ids: [String], of connector: Connector,
  outcome: CheckOutcome = CheckOutcome(.blocked, "not expected to run")
) async throws {
  let prover = ChecklistProver { _, _ in outcome }
  let (facts, _) = ChecklistItemFacts.read(in: connector.folder)
  var evidence = Evidence.read(in: connector.folder)
  for id in ids {
    let item = try #require(facts[id])
    evidence[id] = await prover.prove(item, of: connector)?.record
  }
  try evidence.save(in: connector.folder)
}
