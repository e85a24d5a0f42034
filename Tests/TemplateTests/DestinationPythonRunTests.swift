import Changes
import Scaffold
import Schema
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Generated destinations as their owner would run them, without a network and with no edit.
@Suite(
  .serialized, .enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages })
struct DestinationPythonRunTests {
  @Test(arguments: ["database", "api", "storage", "other"])
  func `linter, formatter and tests pass for each system`(system: String) async throws {
    let answers = Answers(record: ["name": "Pet Shop", "system": JSON(system)], source: .flag)
    try await expectHealthy(answers)
  }

  @Test(arguments: [
    "class", "3com", "Pat \"Q\" O'Brien's <API> & Ω #1",
    "A very long name of a connector that goes on to 60 letters k",
  ])
  func `linter, formatter and tests pass for each name`(name: String) async throws {
    try await expectHealthy(Answers(record: ["name": JSON(name)], source: .flag))
  }

  @Test func `linter, formatter and tests pass for settings of each type`() async throws {
    try await expectHealthy(try Templates.answers("destination-rich"))
  }

  private func expectHealthy(_ answers: Answers) async throws {
    let folder = try Self.connector(answers)
    for (program, arguments) in [
      ("ruff", ["check", "--no-cache"]), ("ruff", ["format", "--check", "--no-cache"]),
      ("python", ["-m", "pytest", "-q", "-p", "no:cacheprovider"]),
    ] {
      let result = try await Python.run(Python.program(program), arguments, in: folder.url.path)
      #expect(result.succeeded, "\(program) \(arguments)\n\(result.output)")
    }
  }

  @Test func `the integration tests pass`() async throws {
    let folder = try Self.connector(Templates.defaults)
    let arguments = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "integration_tests"]
    let result = try await Python.run(Python.program("python"), arguments, in: folder.url.path)
    #expect(result.succeeded, "\(result.output)")
  }

  @Test func `the commands of the README work`() async throws {
    let folder = try Self.connector(Templates.defaults)
    try Self.useOwnSink(folder.url)
    let config = ["--config", "integration_tests/sample_config.json"]
    #expect(try await Self.main(["spec"], folder.url).output.contains("\"airbyte_secret\":true"))
    #expect(try await Self.main(["check"] + config, folder.url).output.contains("\"SUCCEEDED\""))
    let write = "'\(Python.program("python"))' main.py write \(config[0]) \(config[1])"
    let catalog = "--catalog integration_tests/configured_catalog.json"
    let output = try await Python.run(
      "sh", ["-c", "\(write) \(catalog) < integration_tests/messages.jsonl"], in: folder.url.path
    ).output
    let input = try String(
      contentsOf: folder.url.appendingPathComponent("integration_tests/messages.jsonl"), encoding: .utf8)
    #expect(Self.states(output) == Self.states(input))
    #expect(Self.states(input).count == 3)
  }

  @Test func `check fails while nothing writes to the real system, and names the line to change`()
    async throws
  {
    let folder = try Self.connector(Templates.defaults)
    let result = try await Self.main(["check"] + OpenConfig.arguments(in: folder.url), folder.url)
    #expect(result.output.contains("\"FAILED\"") && !result.output.contains("\"SUCCEEDED\""))
    let sink = try String(
      contentsOf: folder.url.appendingPathComponent("destination_pet_shop/sink.py"), encoding: .utf8)
    let lines = sink.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.hasPrefix("def open_sink") }) + 1
    #expect(result.output.contains("destination_pet_shop/sink.py, line \(line)"), "\(result.output)")
  }

  @Test func `Airbyte's standard tests pass where they need no container, and leave the linter content`()
    async throws
  {
    let folder = try ScratchFolder()
    let connector = folder.url.appendingPathComponent("destination-pet-shop")
    try Templates.render("destination-python", Templates.defaults).plan.write(into: connector)
    let arguments = ["connector", "test", ".", "--pytest-arg=-k", "--pytest-arg=not docker"]
    let result = try await Python.run(Python.program("airbyte-cdk"), arguments, in: connector.path)
    #expect(result.succeeded, "\(result.output)")
    #expect(result.output.contains(" passed"))
    let lint = try await Python.run(Python.program("ruff"), ["check", "--no-cache"], in: connector.path)
    #expect(lint.succeeded, "\(lint.output)")
  }

  @Test func `ten times the records take no more memory`() async throws {
    let folder = try Self.connector(Templates.defaults)
    try Self.useOwnSink(folder.url)
    let script = folder.url.appendingPathComponent("measure.py")
    try Data(Self.measuring.utf8).write(to: script)
    var peaks: [Int] = []
    for count in ["10000", "100000"] {
      let result = try await Python.run(
        Python.program("python"), [script.path, count], in: folder.url.path)
      peaks.append(try #require(Int(result.output.filter(\.isNumber)), "\(result.output)"))
    }
    #expect(peaks[1] < peaks[0] + 20_000, "kilobytes: \(peaks)")
  }

  /// Writes records and prints the peak of the connector's memory in kilobytes.
  private static let measuring = """
    import json, resource, subprocess, sys
    arguments = ["--config", "integration_tests/sample_config.json"]
    arguments += ["--catalog", "integration_tests/configured_catalog.json"]
    process = subprocess.Popen(
        [sys.executable, "main.py", "write", *arguments], stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL, text=True)
    for number in range(int(sys.argv[1])):
        data = {"number": number, "total": number * 1.5, "paid": True}
        record = {"stream": "orders", "data": data, "emitted_at": 1704067200000}
        process.stdin.write(json.dumps({"type": "RECORD", "record": record}) + "\\n")
    process.stdin.close()
    if process.wait():
        sys.exit("the connector failed")
    usage = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(usage // 1024 if sys.platform == "darwin" else usage)

    """

  private static func connector(_ answers: Answers) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try Templates.render("destination-python", answers).plan.write(into: folder.url)
    return folder
  }

  /// Points the sample configuration to a SQLite file in the folder, away from that of other tests.
  private static func useOwnSink(_ folder: URL) throws {
    let url = folder.appendingPathComponent("integration_tests/sample_config.json")
    let text = try String(contentsOf: url, encoding: .utf8)
    let sink = folder.appendingPathComponent("sink.db").path
    try Data(text.replacing(#/"/tmp/[^"]*\.db"/#, with: "\"\(sink)\"").utf8).write(to: url)
  }

  private static func main(_ arguments: [String], _ folder: URL) async throws -> Python.Result {
    try await Python.run(Python.program("python"), ["main.py"] + arguments, in: folder.path)
  }

  private static func states(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.hasPrefix(#"{"type": "STATE""#) }
  }
}
