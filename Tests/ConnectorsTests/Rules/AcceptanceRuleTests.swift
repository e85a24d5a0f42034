import Findings
import Testing

/// What the suite would say of its configuration before it starts an image.
struct AcceptanceRuleTests {
  private func found(_ rule: String, _ tests: String, files: String = "") throws -> [Finding] {
    try FileExample(
      "\(files)-- acceptance-test-config.yml --\nconnector_image: a/source-pet-shop:dev\n\(tests)\n"
    )
    .findings(rule)
  }

  @Test(arguments: [
    ("basic_read: {tests: [{emtpy_streams: []}]}", Severity.error, "Write 'empty_streams'."),
    ("incremental: {tests: [{cursor_paths: {a: [at]}}]}", .warning, "Take it out"),
    ("incremental: {tests: [{future_state_path: a.json}]}", .warning, "below future_state"),
    ("discovery: {tests: [{configured_catalog_path: a.json}]}", .warning, "Take it out."),
    ("basic_read: {tests: [{expect_records: {path: a, extra_fields: no}}]}", .warning, "Take it out"),
  ])
  func `a key that the suite does not know is told at its place`(
    section: String, severity: Severity, remedy: String
  ) throws {
    let finding = try #require(
      try found("acceptance-tests.key", "acceptance_tests:\n  \(section)").first)
    #expect(finding.severity == severity)
    #expect(finding.remedy?.contains(remedy) == true)
    #expect(finding.place.span?.start.line == 3)
  }

  @Test func `the form of before has its own keys`() throws {
    let tests = """
      tests:
        incremental:
          - {config_path: secrets/config.json, future_state_path: a.json}
        basic_read:
          - {config_path: secrets/config.json, empty_streams: [a]}
      """
    #expect(try found("acceptance-tests.key", tests) == [])
    #expect(try found("acceptance-tests.strictness", tests) == [])
  }

  @Test(arguments: [
    "basic_read: {tests: [{expect_records: {}}]}",
    "basic_read: {tests: [{expect_records: {path: a.jsonl, bypass_reason: Changes.}}]}",
    "incremental: {}",
    "incremental: {bypass_reason: null}",
    "spec: {tests: [{}], bypass_reason: For now.}",
  ])
  func `the suite stops at what has neither a test nor a reason, or both`(section: String) throws {
    #expect(try found("acceptance-tests.form", "acceptance_tests:\n  \(section)").count == 1)
  }

  @Test func `a section that is left empty altogether is one that is left out`() throws {
    #expect(try found("acceptance-tests.form", "acceptance_tests:\n  incremental:") == [])
    let client =
      "acceptance_tests:\n  client_container_config: {client_container_dockerfile_path: Dockerfile}"
    #expect(try found("acceptance-tests.form", client) == [])
    for tests in ["null", "[]"] {
      let section = "acceptance_tests:\n  spec: {tests: \(tests), bypass_reason: For now.}"
      #expect(try found("acceptance-tests.form", section) == [])
    }
  }

  @Test(arguments: [
    ("a.json, status: succeed}, {config_path: a.json, status: exception", 1),
    ("a.json}, {config_path: a.json, status: failed", 1),
    ("a.json}, {config_path: same.json, status: failed", 1),
    ("a.json}, {config_path: b.json, status: failed", 0),
    ("a.json, deployment_mode: oss}, {config_path: a.json, deployment_mode: cloud, status: failed", 0),
    ("secrets/a.json}, {config_path: secrets/b.json, status: failed", 0),
  ])
  func `one configuration cannot both work and fail`(tests: String, count: Int) throws {
    let files = [("a", 1), ("same", 1), ("b", 2)].map { "-- \($0).json --\n{\"key\": \($1)}\n" }.joined()
    let text = "acceptance_tests:\n  connection: {tests: [{config_path: \(tests)}]}"
    let found = try found("acceptance-tests.status.contradicts", text, files: files)
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.place.span?.start.line == 3 })
  }

  @Test func `the level high asks for a reason for each exception`() throws {
    let found = try found(
      "acceptance-tests.strictness",
      """
      test_strictness_level: high
      acceptance_tests:
        spec: {tests: [{}]}
        connection: {tests: [{}]}
        discovery: {bypass_reason: None.}
        basic_read:
          tests:
            - expect_records: {bypass_reason: They change.}
              empty_streams: [{name: a, bypass_reason: Paid for.}, {name: b}]
        full_refresh: {tests: [{ignored_fields: {c: [{name: d}, {name: e, bypass_reason: Now.}]}}]}
        incremental: {tests: [{future_state: {cursor_format: {}}}]}
      """)
    #expect(
      found.map(\.place.pointer) == [
        "/acceptance_tests/basic_read/tests/0/empty_streams/1",
        "/acceptance_tests/full_refresh/tests/0/ignored_fields/c/0",
        "/acceptance_tests/incremental/tests/0",
      ])
    let none = try self.found(
      "acceptance-tests.strictness", "test_strictness_level: high\nacceptance_tests: {spec: {tests: [{}]}}")
    #expect(none.count == 5)
  }

  @Test func `the level high asks for a record of each stream of the catalog that is read`() throws {
    let catalog =
      #"{"streams": [{"stream": {"name": "a"}}, {"stream": {"name": "b"}}, {"stream": {"name": "c"}}]}"#
    let files = """
      -- integration_tests/expected_records.jsonl --
      {"stream": "a", "data": {}, "emitted_at": 1}
      -- integration_tests/configured_catalog.json --
      \(catalog)

      """
    let found = try found(
      "acceptance-tests.strictness",
      """
      test_strictness_level: high
      acceptance_tests:
        spec: {bypass_reason: a}
        connection: {bypass_reason: a}
        discovery: {bypass_reason: a}
        basic_read:
          tests:
            - configured_catalog_path: integration_tests/configured_catalog.json
              empty_streams: [{name: b, bypass_reason: Paid for.}]
              expect_records: {path: integration_tests/expected_records.jsonl}
        full_refresh: {bypass_reason: a}
        incremental: {bypass_reason: a}
      """, files: files)
    #expect(found.map(\.message) == ["the level high needs expected records of 'c'"])
    #expect(found.first?.place.span?.start.line == 11)
  }
}
