import Changes
import Scaffold
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Each template with two full sets of answers, from its files to the last command, with no edit and no network.
@Suite(
  .serialized, .enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"),
  .enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages })
struct WholeJourneyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let template: String
    /// The file with its rich answers.
    let rich: String
    /// What stands in for the system around a command.
    var fake: [String] = []
    var testDescription: String { template }
  }

  static let cases = [
    Case(template: "source-http", rich: "rich", fake: ["-m", "fake_api"]),
    Case(template: "source-manifest", rich: "rich", fake: ["-m", "fake_api"]),
    Case(template: "source-python", rich: "source-generic-rich"),
    Case(template: "source-singer", rich: "singer-rich", fake: ["-m", "fake_tap"]),
    Case(template: "source-jdbc", rich: "jdbc-rich"),
    Case(template: "source-generic", rich: "source-generic-rich"),
    Case(template: "destination-python", rich: "destination-rich"),
    Case(template: "destination-java", rich: "destination-rich"),
    Case(template: "destination-generic", rich: "destination-generic-rich"),
  ]

  @Test func `every template has its journey`() throws {
    #expect(Set(Self.cases.map(\.template)) == Set(try Templates.catalog().ids))
  }

  @Test(arguments: cases, ["defaults", "rich"])
  func `it builds, passes its tests and answers every command`(connector: Case, answers: String) async throws
  {
    let folder = try ScratchFolder()
    let given = answers == "rich" ? try Templates.answers(connector.rich) : Templates.defaults
    let plan = try Templates.render(connector.template, given).plan
    try plan.write(into: folder.url)
    let journey = Journey(of: connector, plan, in: folder.url)
    try journey.useOwnSink()
    let tests = try await journey.tests()
    try #require(tests.succeeded, "\(tests.output)")
    try await Self.expect(journey, ["spec"], "\"connectionSpecification\":{")
    let config = ["--config", "integration_tests/sample_config.json"]
    try await Self.expect(journey, ["check"] + config, "\"status\":\"SUCCEEDED\"")
    let catalog = config + ["--catalog", "integration_tests/configured_catalog.json"]
    if connector.template.hasPrefix("source") {
      try await Self.expect(journey, ["discover"] + config, "\"type\":\"CATALOG\"")
      try await Self.expect(journey, ["read"] + catalog, "\"type\":\"RECORD\"")
    } else {
      try await Self.expect(journey, ["write"] + catalog, "\"type\":\"STATE\"")
    }
  }

  private static func expect(_ journey: Journey, _ arguments: [String], _ wanted: String) async throws {
    let result = try await journey.run(arguments)
    let output = result.output.replacing("\": ", with: "\":").replacing(", \"", with: ",\"")
    #expect(result.succeeded && output.contains(wanted), "\(arguments): \(result.output)")
  }
}

/// A connector in a folder, with the ways to test and to start it that its README tells.
struct Journey {
  private let connector: WholeJourneyTests.Case
  private let folder: URL
  /// The name of the program that Java's build makes; nil for other languages.
  private let program: String?
  private let isShell: Bool

  init(of connector: WholeJourneyTests.Case, _ plan: FilePlan, in folder: URL) {
    self.connector = connector
    self.folder = folder
    program = plan.files.map(\.path.text).first { $0.hasPrefix("src/dist/bin/") }
      .map { String($0.dropFirst("src/dist/bin/".count)) }
    isShell = plan.files.contains { $0.path.text == "main.sh" }
  }

  func tests() async throws -> Python.Result {
    if program != nil { return try await Java.build(folder) }
    if isShell { return try await Python.run("sh", ["tests/run.sh"], in: folder.path) }
    return try await Python.run(
      Python.program("python"), ["-m", "pytest", "-q", "-p", "no:cacheprovider"], in: folder.path)
  }

  /// Runs a command of the protocol; a destination gets the messages of its sample sync.
  func run(_ arguments: [String]) async throws -> Python.Result {
    let input = arguments[0] == "write" ? "integration_tests/messages.jsonl" : "/dev/null"
    let line = "exec \"$@\" < \(input)"
    return try await Java.run("sh", ["-c", line, "sh"] + start + arguments, in: folder)
  }

  private var start: [String] {
    if let program { return ["build/install/\(program)/bin/\(program)"] }
    if isShell { return ["./main.sh"] }
    let python = Python.program("python")
    return connector.fake.isEmpty ? [python, "main.py"] : [python] + connector.fake + [python, "main.py"]
  }

  /// Points the sample configuration to a database in the folder, away from that of other tests.
  func useOwnSink() throws {
    let url = folder.appendingPathComponent("integration_tests/sample_config.json")
    let text = try String(contentsOf: url, encoding: .utf8)
    let sink = folder.appendingPathComponent("sink.db").path
    try Data(text.replacing(#/"/tmp/[^"]*\.db"/#, with: "\"\(sink)\"").utf8).write(to: url)
  }
}
