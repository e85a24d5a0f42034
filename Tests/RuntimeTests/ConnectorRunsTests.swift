import Connectors
import Runtime
import Scaffold
import TestSupport
import Testing
import Workspace

struct ConnectorRunsTests {
  /// A source whose Python is a shell script: it says what the test wants, and with which code.
  private func source(
    saying lines: [String] = [], code: Int = 0, _ files: [String: String] = [:], isInstalled: Bool = true
  ) throws -> TestFolder {
    let folder = try TestFolder(
      "source-pets",
      [
        "metadata.yaml": "data: {connectorType: source, name: Pets}", "main.py": "", "answer": "",
        "spec.json":
          #"{"connectionSpecification": {"type": "object", "properties": {"key": {"airbyte_secret": true}}}}"#,
      ].merging(files) { $1 })
    try folder.write("answer", lines.map { "\($0)\n" }.joined())
    let script = "#!/bin/sh\necho \"$@\" >&2\ncat answer\nexit \(code)\n"
    if isInstalled { try folder.write(".venv/bin/python", script, isExecutable: true) }
    return folder
  }

  @Test(arguments: [(0, CheckResult.passed), (1, .failed)])
  func `the tests of a Java connector are those of its build script`(
    code: Int, result: CheckResult
  )
    async throws
  {
    let folder = try TestFolder(
      "source-pets", ["metadata.yaml": "data: {connectorType: source, name: Pets}", "build.gradle": ""])
    try folder.write("build/install/source-pets/bin/source-pets", "#!/bin/sh\n", isExecutable: true)
    #expect(try await prove(.testsPass, folder).result == .blocked)
    try folder.write("build.sh", "echo '[   7 tests failed   ]'\nexit \(code)\n")
    let outcome = try await prove(.testsPass, folder)
    #expect(outcome.result == result && outcome.saw == "7 tests failed", "\(outcome)")
  }

  @Test func `the tests of a connector of any other language are those of its script`() async throws {
    let folder = try TestFolder(
      "source-pets",
      [
        "metadata.yaml": "data: {connectorType: source, name: Pets}",
        "Dockerfile": "FROM busybox\nWORKDIR /connector\nENTRYPOINT [\"/connector/main.sh\"]\n",
        "tests/run.sh": "echo '19 passed, 0 failed'\n",
      ])
    try folder.write("main.sh", "#!/bin/sh\n", isExecutable: true)
    let outcome = try await prove(.testsPass, folder)
    #expect(outcome.result == .passed && outcome.saw == "19 passed, 0 failed", "\(outcome)")
  }

  private func prove(_ check: ItemCheck, _ folder: TestFolder) async throws -> CheckOutcome {
    let connector = try Connector.read(at: folder.path)
    let facts = ChecklistItemFacts(id: "item", check: check)
    let proof = await ConnectorRuns.prover().prove(facts, of: connector)
    return try #require(proof).outcome
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let check: ItemCheck
    var lines: [String] = []
    var code = 0
    let result: CheckResult
    let saw: String

    var testDescription: String { "\(check.rawValue): \(saw)" }
  }

  static let secrets = ["secrets/config.json": #"{"key": "s3cr3t", "start": "2024"}"#]
  static let files = secrets.merging([
    "integration_tests/configured_catalog.json": "{}", "integration_tests/sample_config.json": "{}",
    "integration_tests/messages.jsonl": String.record(1) + "\n" + String.state("a") + "\n",
  ]) { $1 }

  static let rows = [
    Row(
      check: .specSucceeds,
      lines: [#"{"type":"SPEC","spec":{"connectionSpecification":{"properties":{"a":{},"b":{}}}}}"#],
      result: .passed, saw: "2 fields"),
    Row(check: .specSucceeds, result: .failed, saw: "no specification came"),
    Row(
      check: .checkSucceeds, lines: [.status("SUCCEEDED")], result: .passed, saw: "the connection works"),
    Row(
      check: .checkSucceeds, lines: [.status("FAILED", "s3cr3t is wrong since 2024")], result: .failed,
      saw: "*** is wrong since 2024"),
    Row(
      check: .checkSucceeds, lines: [.status("SUCCEEDED"), .error("s3cr3t leaked")], code: 1,
      result: .failed, saw: "check ended with code 1: *** leaked"),
    Row(
      check: .discoverSucceeds, lines: [.catalog(["a", "b"])], result: .passed, saw: "2 streams"),
    Row(
      check: .readSucceeds, lines: ["log", .record(1), .record(2), .state("a")], result: .passed,
      saw: "2 records of 1 stream, 1 state"),
    Row(check: .readSucceeds, lines: [.state("a")], result: .failed, saw: "no record came"),
    Row(check: .writeSucceeds, lines: [.state("a")], result: .passed, saw: "1 state came back"),
    Row(check: .writeSucceeds, result: .failed, saw: "0 of 1 state came back"),
    Row(check: .testsPass, lines: ["..", "2 passed in 0.01s"], result: .passed, saw: "2 passed in 0.01s"),
    Row(check: .testsPass, lines: ["1 failed"], code: 1, result: .failed, saw: "1 failed"),
  ]

  @Test(arguments: rows)
  func `a command is judged by its messages and its code`(row: Row) async throws {
    let folder = try source(saying: row.lines, code: row.code, Self.files)
    let outcome = try await prove(row.check, folder)
    #expect(outcome.result == row.result)
    #expect(outcome.saw == row.saw)
  }

  @Test(arguments: [
    (ItemCheck.checkSucceeds, "There is no secrets/config.json. Write real credentials into it."),
    (.readSucceeds, "There is no secrets/config.json. Write real credentials into it."),
    (
      .writeSucceeds,
      "There is no integration_tests/messages.jsonl. Write the messages of a sample sync into it."
    ),
  ])
  func `without its files a command is blocked, and they are named`(
    check: ItemCheck, sentence: String
  ) async throws {
    let outcome = try await prove(check, try source(saying: [.status("SUCCEEDED")]))
    #expect(outcome.result == .blocked)
    #expect(outcome.saw == sentence)
  }

  @Test(arguments: [ItemCheck.specSucceeds, .testsPass])
  func `a connector that is not installed is blocked, and the way to install it is said`(
    check: ItemCheck
  ) async throws {
    let outcome = try await prove(check, try source(isInstalled: false))
    #expect(outcome.result == .blocked)
    #expect(outcome.saw.hasPrefix("The connector is not installed. Run 'python3 -m venv .venv'"))
  }

  @Test func `discover without secrets runs beside the recorded API, on a port of its own`() async throws {
    let sample = #"{"base_url": "http://localhost:8765/", "key": "sample"}"#
    let folder = try source(
      saying: [.catalog(["a"])], code: 0,
      ["fake_api/__main__.py": "", "integration_tests/sample_config.json": sample])
    try folder.write(
      ".venv/bin/python",
      "#!/bin/sh\necho \"$@\" > asked\nfor f; do :; done\ncp \"$f\" config\ncat answer\n", isExecutable: true)
    #expect(try await prove(.discoverSucceeds, folder).saw == "1 stream")
    let asked = try #require(folder.text("asked")).split(separator: " ").map(String.init)
    #expect(asked.prefix(3) == ["-m", "fake_api", "--port"])
    let port = try #require(Int(asked[3]))
    #expect(folder.text("config") == #"{"base_url":"http://localhost:\#(port)/","key":"sample"}"#)
  }

  @Test func `discover without secrets runs with the recorded tap, which has no address`() async throws {
    let folder = try source(
      saying: [.catalog(["a"])], code: 0,
      ["fake_tap/__main__.py": "", "integration_tests/sample_config.json": #"{"key": "sample"}"#])
    try folder.write(
      ".venv/bin/python", "#!/bin/sh\necho \"$@\" > asked\ncat answer\n", isExecutable: true)
    #expect(try await prove(.discoverSucceeds, folder).saw == "1 stream")
    let asked = try #require(folder.text("asked")).split(separator: " ").map(String.init)
    #expect(asked.prefix(2) == ["-m", "fake_tap"] && !asked.contains("--port"))
  }

  @Test func `discover without secrets takes the sample configuration of a connector without recordings`()
    async throws
  {
    let folder = try source(
      saying: [.catalog(["a"])], code: 0, ["integration_tests/sample_config.json": #"{"key": "sample"}"#])
    #expect(try await prove(.discoverSucceeds, folder).saw == "1 stream")
  }
}
