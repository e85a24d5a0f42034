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

/// Generated Java connectors as their owner would build and run them, without a network and with no edit.
@Suite(.serialized, .enabled(if: Java.canBuild, "\(Java.reason)"))
struct JavaRunTests {
  private static let config = ["--config", "integration_tests/sample_config.json"]
  private static let catalog = ["--catalog", "integration_tests/configured_catalog.json"]

  @Test func `a source builds, passes its tests, and the commands of the README work`() async throws {
    let folder = try await Self.built("source-jdbc", Templates.defaults)
    func run(_ arguments: [String]) async throws -> String {
      try await Java.connector("source-pet-shop", arguments, in: folder.url)
    }
    #expect(try await run(["spec"]).contains("\"airbyte_secret\":true"))
    #expect(try await run(["check"] + Self.config).contains("\"SUCCEEDED\""))
    let wrong = try await run(["check", "--config", "integration_tests/invalid_config.json"])
    #expect(wrong.contains("\"FAILED\"") && wrong.contains("authorization"), "\(wrong)")
    #expect(try await run(["discover"] + Self.config).contains("\"name\":\"pets\""))
    let messages = try await run(["read"] + Self.config + Self.catalog)
    #expect(messages.split(separator: "\n").count { $0.contains("\"type\":\"RECORD\"") } == 6)
    #expect(messages.contains("\"cursor\":\"2024-01-03T12:00:00.250000Z\""))
    let samples = folder.url.appendingPathComponent("integration_tests").path
    let left = try FileManager.default.contentsOfDirectory(atPath: samples)
    #expect(left.count == 5, "the database in the folder is only read: \(left)")
  }

  @Test func `a destination builds, passes its tests, and gives back the states of a sample sync`()
    async throws
  {
    let folder = try await Self.built("destination-java", Templates.defaults)
    try Self.useOwnSink(folder.url)
    #expect(
      try await Java.connector("destination-pet-shop", ["check"] + Self.config, in: folder.url)
        .contains("\"SUCCEEDED\""))
    let program = "build/install/destination-pet-shop/bin/destination-pet-shop"
    let write = ([program, "write"] + Self.config + Self.catalog).joined(separator: " ")
    let output = try await Java.run(
      "sh", ["-c", "\(write) < integration_tests/messages.jsonl"], in: folder.url
    ).output
    let input = try String(
      contentsOf: folder.url.appendingPathComponent("integration_tests/messages.jsonl"), encoding: .utf8)
    #expect(Self.states(output) == Self.states(input))
    #expect(Self.states(input).count == 3)
    let open = try await Java.connector(
      "destination-pet-shop", ["check"] + OpenConfig.arguments(in: folder.url), in: folder.url)
    try Self.expectRefusal(open, naming: "destination_pet_shop/Sink.java", in: folder.url)
  }

  @Test func `check fails at once while the address is open, and names the line to change`() async throws {
    let answers = Answers(record: ["name": "Pet Shop", "driver": "other"], source: .flag)
    let folder = try await Self.built("source-jdbc", answers, tests: false)
    let config = folder.url.appendingPathComponent("open.json")
    let text = #"{"host": "h", "port": 1, "database": "d", "user": "u", "password": "p"}"#
    try Data(text.utf8).write(to: config)
    let output = try await Java.connector(
      "source-pet-shop", ["check", "--config", config.path], in: folder.url)
    try Self.expectRefusal(output, naming: "source_pet_shop/Database.java", in: folder.url)
  }

  @Test func `its shell scripts pass shellcheck, and its build file is XML`() async throws {
    for template in JavaMatrix.templates {
      let folder = try ScratchFolder()
      let plan = try Templates.render(template, Templates.defaults).plan
      try plan.write(into: folder.url)
      let scripts = plan.files.filter { $0.mode == .executable }.map(\.path.text)
      #expect(scripts.count == 2)
      let checked = try await Python.run("shellcheck", scripts, in: folder.url.path)
      #expect(checked.succeeded, "\(checked.output)")
      let parsing = ["-c", "import sys, xml.etree.ElementTree as tree; tree.parse('pom.xml')"]
      let parsed = try await Python.run(Python.system, parsing, in: folder.url.path)
      #expect(parsed.succeeded, "\(parsed.output)")
    }
  }

  @Test(.enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"), arguments: JavaMatrix.templates)
  func `every pair of answers builds and passes its tests`(template: String) async throws {
    for answers in JavaMatrix.answers(template) { _ = try await Self.built(template, answers) }
  }

  @Test(
    .enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"),
    arguments: [("source-jdbc", "jdbc-rich"), ("destination-java", "destination-rich")])
  func `rich answers build and pass their tests`(template: String, answers: String) async throws {
    _ = try await Self.built(template, try Templates.answers(answers))
  }

  @Test(
    .enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"),
    .enabled(if: Java.hasMaven, "Maven or the plugins of Debian's packages are missing"),
    arguments: JavaMatrix.templates)
  func `Maven builds and tests it, and what it makes runs`(template: String) async throws {
    let folder = try ScratchFolder()
    try Templates.render(template, Templates.defaults).plan.write(into: folder.url)
    let built = try await Java.buildWithMaven(folder.url)
    #expect(built.succeeded, "\(built.output)")
    let reports = folder.url.appendingPathComponent("target/surefire-reports").path
    let tests = try FileManager.default.contentsOfDirectory(atPath: reports)
    #expect(tests.contains { $0.hasPrefix("TEST-") }, "\(tests)")
    let name = template == "source-jdbc" ? "source-pet-shop" : "destination-pet-shop"
    let spec = try await Java.connector(name, ["spec"], in: folder.url)
    #expect(spec.contains("\"connectionSpecification\":"), "\(spec)")
  }

  @Test(
    .enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"),
    .enabled(if: Java.hasMaven && Java.hasGradle, "Gradle or the repository of Debian's packages is missing"),
    arguments: JavaMatrix.templates)
  func `Gradle builds it and compiles its tests, and what it makes runs`(template: String) async throws {
    let folder = try ScratchFolder()
    try Templates.render(template, Templates.defaults).plan.write(into: folder.url)
    let built = try await Java.buildWithGradle(folder.url)
    #expect(built.succeeded, "\(built.output)")
    let name = template == "source-jdbc" ? "source-pet-shop" : "destination-pet-shop"
    let spec = try await Java.connector(name, ["spec"], in: folder.url)
    #expect(spec.contains("\"connectionSpecification\":"), "\(spec)")
  }

  @Test(.enabled(if: isLongRun, "HANGAR_LONG_TESTS is not set"))
  func `a million records are written in constant memory`() async throws {
    let folder = try await Self.built("destination-java", Templates.defaults, tests: false)
    try Self.useOwnSink(folder.url)
    let record =
      #"{"type": "RECORD", "record": {"stream": "orders", "data": {"number": 1, "total": 1.5}, "emitted_at": 1}}"#
    let program = "build/install/destination-pet-shop/bin/destination-pet-shop"
    let write = ([program, "write"] + Self.config + Self.catalog).joined(separator: " ")
    let script = "yes '\(record)' | head -n 1000000 | JAVA_OPTS=-Xmx64m \(write)"
    let result = try await Python.run("sh", ["-c", script], in: folder.url.path)
    #expect(result.succeeded, "\(result.output)")
    let count = """
      import sqlite3
      print(sqlite3.connect("sink.db").execute("SELECT count(*) FROM orders").fetchone()[0])
      """
    let counted = try await Python.run(Python.system, ["-c", count], in: folder.url.path)
    #expect(counted.output == "1000000\n")
  }

  /// A connector in a folder of its own, built; a test fails when it does not build.
  private static func built(
    _ template: String, _ answers: Answers, tests: Bool = true
  ) async throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try Templates.render(template, answers).plan.write(into: folder.url)
    let result = try await Java.build(folder.url, tests: tests)
    #expect(result.succeeded, "\(template) \(answers)\n\(result.output)")
    return folder
  }

  /// Check failed, with the place of a line that says what is missing.
  private static func expectRefusal(_ output: String, naming file: String, in folder: URL) throws {
    #expect(output.contains("\"FAILED\"") && !output.contains("\"SUCCEEDED\""), "\(output)")
    let path = "src/main/java/io/airbyte/integrations/\(file)"
    let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("throw ConfigException.notWritten(") }) + 1
    #expect(output.contains("\(path), line \(line)"), "\(output)")
  }

  /// Points the sample configuration to a SQLite file in the folder, away from that of other tests.
  private static func useOwnSink(_ folder: URL) throws {
    let url = folder.appendingPathComponent("integration_tests/sample_config.json")
    let text = try String(contentsOf: url, encoding: .utf8)
    let sink = folder.appendingPathComponent("sink.db").path
    try Data(text.replacing(#/"/tmp/[^"]*\.db"/#, with: "\"\(sink)\"").utf8).write(to: url)
  }

  private static func states(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.hasPrefix(#"{"type": "STATE""#) }
  }
}
