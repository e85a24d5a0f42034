import Changes
import Scaffold
import Schema
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Generated sources around Singer taps as their owner would run them.
@Suite(
  .serialized, .enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages })
struct SourceSingerRunTests {
  @Test func `linter, formatter and tests pass with no edit`() async throws {
    try await expectHealthy(Templates.defaults)
  }

  @Test(
    .enabled(if: Templates.runsLong, "HANGAR_LONG_TESTS is not set"),
    arguments: ["class", "3com", "A very long name of a connector that goes on to 60 letters k"])
  func `linter, formatter and tests pass for each name`(name: String) async throws {
    try await expectHealthy(Answers(record: ["name": JSON(name)], source: .flag))
  }

  @Test(.enabled(if: Templates.runsLong, "HANGAR_LONG_TESTS is not set"))
  func `linter, formatter and tests pass for settings of each type`() async throws {
    try await expectHealthy(try Templates.answers("singer-rich"))
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

  @Test(.enabled(if: Templates.runsLong, "HANGAR_LONG_TESTS is not set"))
  func `the commands of the README work with the fake`() async throws {
    let folder = try Self.connector(Templates.defaults)
    func run(_ arguments: String...) async throws -> String {
      let fake = ["-m", "fake_tap", Python.program("python"), "main.py"]
      return try await Python.run(Python.program("python"), fake + arguments, in: folder.url.path).output
    }
    let config = ["--config", "integration_tests/sample_config.json"]
    #expect(try await run("spec").contains("\"airbyte_secret\":true"))
    #expect(try await run("check", config[0], config[1]).contains("\"SUCCEEDED\""))
    let wrong = try await run("check", "--config", "integration_tests/invalid_config.json")
    #expect(wrong.contains("\"FAILED\"") && !wrong.contains("\"SUCCEEDED\""))
    #expect(try await run("discover", config[0], config[1]).contains("\"name\":\"pets\""))
    let catalog = "integration_tests/configured_catalog.json"
    let records = try await run("read", config[0], config[1], "--catalog", catalog)
    #expect(records.split(separator: "\n").count { $0.contains("\"type\":\"RECORD\"") } == 5)
  }

  @Test(.enabled(if: Templates.runsLong, "HANGAR_LONG_TESTS is not set"))
  func `Airbyte's standard tests pass where they need no container`() async throws {
    let folder = try ScratchFolder()
    let connector = folder.url.appendingPathComponent("source-pet-shop")
    try Templates.render("source-singer", Templates.defaults).plan.write(into: connector)
    let arguments = [
      "-m", "fake_tap", Python.program("airbyte-cdk"), "connector", "test", ".", "--pytest-arg=-k",
      "--pytest-arg=not docker",
    ]
    let result = try await Python.run(Python.program("python"), arguments, in: connector.path)
    #expect(result.succeeded, "\(result.output)")
    #expect(result.output.contains(" passed"))
  }

  @Test(.enabled(if: Templates.runsLong, "HANGAR_LONG_TESTS is not set"))
  func `the example runs tap-github against a loopback GitHub`() async throws {
    let tap = try #require(await PythonPrograms.environment("tap-github"), "it cannot be installed")
    let folder = try Self.connector(try Templates.example("source-github-singer", of: "source-singer"))
    let environment = folder.url.appendingPathComponent(".venv")
    try FileManager.default.createDirectory(at: environment, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: environment.appendingPathComponent("tap").path, withDestinationPath: tap)
    try await expectJourney("test_github.py", in: folder.url)
  }

  @Test(.enabled(if: Templates.runsLong, "HANGAR_LONG_TESTS is not set"))
  func `a tap built on singer-sdk runs`() async throws {
    let sdk = try #require(await PythonPrograms.environment("singer-sdk"), "it cannot be installed")
    let record: JSON = [
      "name": "Shop",
      "fields": [
        ["name": "token", "secret": true, "required": true],
        ["name": "users", "type": "integer", "default": 3],
      ],
    ]
    let folder = try Self.connector(Answers(record: record, source: .flag))
    let command = "'\(sdk)/bin/python' '\(Self.journeys)/tap_shop.py'"
    try await expectJourney("test_sdk.py", in: folder.url, tap: command)
  }

  private func expectJourney(_ name: String, in folder: URL, tap command: String = "") async throws {
    let arguments = [
      "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", ".", "\(Self.journeys)/\(name)",
    ]
    let result = try await Python.run(
      Python.program("python"), arguments, in: folder.path,
      variables: ["PYTHONPATH": Self.journeys, "PYTHONDONTWRITEBYTECODE": "1", "TAP_COMMAND": command])
    #expect(result.succeeded, "\(result.output)")
  }

  private static let journeys = "\(Templates.root)/Tests/TemplateTests/Singer"

  private static func connector(_ answers: Answers) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try Templates.render("source-singer", answers).plan.write(into: folder.url)
    return folder
  }
}
