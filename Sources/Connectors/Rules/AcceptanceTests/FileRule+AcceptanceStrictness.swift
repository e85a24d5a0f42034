import Findings
import Schema

extension FileRule {
  static let acceptanceStrictness = FileRule(
    "acceptance-tests.strictness", .warning, "what test_strictness_level: high asks for is there",
    why: """
      At that level the suite fails each section that is left out without a reason, a read without expected records of \
      each stream, and every exception that has no bypass_reason. A warning, \
      for published connectors lack some of it where the suite is run in part.
      """,
    source: "connector_acceptance_test, plugin.py, conftest.py and test_incremental.py",
    passes: """
      -- acceptance-test-config.yml --
      test_strictness_level: high
      acceptance_tests:
        spec: {tests: [{spec_path: source_pet_shop/spec.yaml}]}
        connection: {tests: [{config_path: secrets/config.json}]}
        discovery: {tests: [{config_path: secrets/config.json}]}
        basic_read:
          tests:
            - config_path: secrets/config.json
              expect_records: {bypass_reason: The records change every day.}
        full_refresh: {tests: [{config_path: secrets/config.json}]}
        incremental: {bypass_reason: The API has no cursor.}
      """,
    fails: """
      -- acceptance-test-config.yml --
      test_strictness_level: high
      acceptance_tests:
        spec: {tests: [{spec_path: source_pet_shop/spec.yaml}]}
        connection: {tests: [{config_path: secrets/config.json}]}
        discovery: {tests: [{config_path: secrets/config.json}]}
        basic_read:
          tests:
            - config_path: secrets/config.json
        full_refresh: {tests: [{config_path: secrets/config.json}]}
        incremental: {bypass_reason: The API has no cursor.}
      """
  ) { connector in
    guard let configuration = AcceptanceConfiguration(connector), connector.connector.kind != .destination,
      configuration.document["test_strictness_level"]?.string == "high", !configuration.isLegacy
    else { return [] }
    return leftOut(configuration, connector) + configuration.tests.flatMap { lacking($0, connector) }
  }

  private static let mandatory = [
    "spec", "connection", "discovery", "basic_read", "full_refresh", "incremental",
  ]

  private static func leftOut(
    _ configuration: AcceptanceConfiguration, _ connector: ConnectorCase
  ) -> [FileBreach] {
    let sections = configuration.document["acceptance_tests"]
    return mandatory.filter { sections?[$0]?.object == nil }.map { section in
      FileBreach(
        at: .file(
          connector.folder.place(AcceptanceConfiguration.file),
          sections?.keySpan(section) ?? configuration.document.keySpan("acceptance_tests"),
          pointer: JSONPointer(["acceptance_tests", section]).description),
        "the level high needs the section \(section)", remedy: "Add its tests, or a bypass_reason.")
    }
  }

  private static func lacking(
    _ test: AcceptanceConfiguration.Test, _ connector: ConnectorCase
  ) -> [FileBreach] {
    let breach = { (value: JSON?, pointer: JSONPointer, message: String, remedy: String) in
      FileBreach(
        at: connector.place(AcceptanceConfiguration.file, value ?? test.value, pointer: pointer), message,
        remedy: remedy)
    }
    switch test.section {
    case "basic_read":
      let expected = test.value["expect_records"]
      let silent = unexplained(test, "empty_streams", test.value["empty_streams"]?.array ?? [])
      guard expected?.object == nil else {
        return silent.map(breach) + [unseeded(test, connector)].compactMap { $0 }.map(breach)
      }
      return silent.map(breach) + [
        breach(
          nil, test.pointer, "the level high needs expect_records in each test of basic_read",
          "Name a file of records with path, or write a bypass_reason below it.")
      ]
    case "full_refresh":
      return (test.value["ignored_fields"]?.members ?? []).flatMap { stream, fields in
        unexplained(test, "ignored_fields/\(stream)", fields.array ?? []).map(breach)
      }
    case "incremental":
      let future = test.value["future_state"]
      let isThere = future?["future_state_path"]?.string != nil || future?["bypass_reason"]?.string != nil
      return isThere
        ? []
        : [
          breach(
            future, test.pointer, "the level high needs a future_state in each test of incremental",
            "Name a file of states with future_state_path, or write a bypass_reason below it.")
        ]
    default: return []
    }
  }

  /// The streams of a test's own catalog of which its file has no record; other catalogs only the source knows.
  private static func unseeded(
    _ test: AcceptanceConfiguration.Test, _ connector: ConnectorCase
  ) -> (JSON?, JSONPointer, String, String)? {
    guard let path = test.value["expect_records"]?["path"], let file = path.string,
      let records = connector.text(file), let catalog = test.value["configured_catalog_path"]?.string,
      let streams = connector.document(catalog)?.value?["streams"]?.array
    else { return nil }
    let excepted = (test.value["empty_streams"]?.array ?? []).compactMap { $0["name"]?.string }
    let seen = records.lineRanges.compactMap { JSON.parse(Array(records[$0])).value?["stream"]?.string }
    let told = Set(excepted + seen)
    let missing = streams.compactMap { $0["stream"]?["name"]?.string }.filter { !told.contains($0) }
    guard !missing.isEmpty else { return nil }
    let names = missing.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return (
      path, test.pointer.appending("expect_records").appending("path"),
      "the level high needs expected records of \(names)\(missing.count > 8 ? " and others" : "")",
      "Add some to \(file), or name the streams in empty_streams."
    )
  }

  /// The exceptions without a reason.
  private static func unexplained(
    _ test: AcceptanceConfiguration.Test, _ way: String, _ exceptions: [JSON]
  ) -> [(JSON?, JSONPointer, String, String)] {
    exceptions.enumerated().filter { ($1["bypass_reason"]?.string ?? "").isEmpty }.map { index, exception in
      let pointer = JSONPointer(
        test.pointer.tokens + way.split(separator: "/", maxSplits: 1).map(String.init) + [String(index)])
      let name = exception["name"]?.string ?? exception.string ?? "an entry"
      return (
        exception, pointer,
        "the level high needs a bypass_reason for '\(name)' in \(way.prefix { $0 != "/" })",
        "Write why it is an exception."
      )
    }
  }
}
