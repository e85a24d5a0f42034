import Schema
import TestSupport
import Testing

/// `hangar run` with connectors that are shell scripts.
struct RunTests {
  private func source(_ script: String) throws -> TestFolder {
    let folder = try TestFolder(
      "source-pets",
      ["metadata.yaml": "data: {connectorType: source, name: Pets}", "main.py": "", "c.json": "{}"])
    try folder.write(".venv/bin/python", "#!/bin/sh\n\(script)\n", isExecutable: true)
    return folder
  }

  private static let succeeded =
    #"{"type":"CONNECTION_STATUS","connectionStatus":{"status":"SUCCEEDED"}}"#

  @Test func `a connector that was not made here runs after a yes, which is remembered`() async throws {
    let source = try source("echo '\(Self.succeeded)'")
    let check = ["run", ".", "check", "--config", "c.json"]
    let program = "\(Shell.products)/hangar"
    let refused = try await Shell.run(program, check, in: source.path)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("was not made here"))
    #expect(refused.output.isEmpty)
    let agreed = try await Shell.run(program, check + ["--yes"], in: source.path)
    #expect(agreed.code == 0, "\(agreed.errors)")
    #expect(agreed.output == Self.succeeded + "\n")
    #expect(try await Shell.run(program, check, in: source.path).code == 0)
  }

  @Test func `findings decide the exit code, and json has them in one record`() async throws {
    let source = try source("echo nonsense; exit 1")
    let run = try await Shell.hangar(
      "run", ".", "check", "--config", "c.json", "--yes", "--format", "json", in: source.path)
    #expect(run.code == 1)
    let report = try #require(JSON.parse(run.output).value)
    #expect(report["code"] == 1)
    #expect((report["findings"]?.array?.count ?? 0) >= 2)
  }

  @Test func `SARIF has the findings in place of the messages`() async throws {
    let source = try source("echo nonsense; echo '\(Self.succeeded)'")
    let run = try await Shell.hangar(
      "run", ".", "check", "--config", "c.json", "--yes", "--format", "sarif", in: source.path)
    let results = try #require(JSON.parse(run.output).value?["runs"]?[0]?["results"]?.array)
    #expect(results.map { $0["ruleId"]?.string } == ["MS-01"])
    #expect(!run.output.contains("SUCCEEDED"))
  }

  @Test func `a connector on a base image of December 2020 is held against the protocol of that time`()
    async throws
  {
    let source = try source("echo '{\"type\":\"TRACE\",\"trace\":{}}'; echo '\(Self.succeeded)'")
    try source.write("Dockerfile", "FROM airbyte/base-python:0.1.1\n")
    let check = ["run", ".", "check", "--config", "c.json", "--yes"]
    let old = try await Shell.run("\(Shell.products)/hangar", check, in: source.path)
    #expect(old.errors.contains("It stands on airbyte/base-python, so it is held against protocol 0.0.1."))
    #expect(old.errors.contains("'TRACE' is no message type"))
    let today = try await Shell.run(
      "\(Shell.products)/hangar", check + ["--protocol", "0.18.0"], in: source.path)
    #expect(!today.errors.contains("0.0.1"))
    #expect(today.errors.contains("'emitted_at' is missing from AirbyteTraceMessage"))
  }

  @Test func `wrong usage is told apart from a refusal`() async throws {
    let source = try source("exit 0")
    #expect(try await Shell.hangar("run", ".", "sync", in: source.path).code == 64)
    #expect(try await Shell.hangar("run", "nowhere", "spec", in: source.path).code == 2)
  }

  @Test func `a reader that goes away ends the connector without a word`() async throws {
    let source = try source(
      "while echo '{\"type\":\"LOG\",\"log\":{\"level\":\"INFO\",\"message\":\"m\"}}'; do :; done")
    let run = try await Shell.run(
      "sh", ["-c", "\(Shell.products)/hangar run . check --config c.json --yes | head -2"], in: source.path)
    #expect(run.output.split(separator: "\n").count == 2)
  }

  @Test func `an interruption ends everything the connector started`() async throws {
    let source = try source("sleep 600 & echo $! > child; wait")
    let script = """
      \(Shell.products)/hangar run . check --config c.json --yes & p=$!
      while [ ! -s child ]; do sleep 0.05; done
      kill -INT $p; wait $p; echo rc=$?
      ps -o stat= -p $(cat child) | grep -qv Z && echo alive || echo gone
      """
    // bash: a plain sh starts what is in the background with the interruption ignored.
    let run = try await Shell.run("bash", ["-mc", script], in: source.path)
    #expect(run.output.contains("rc=130"), "\(run.output) \(run.errors)")
    #expect(run.output.contains("gone"))
    // What had not come yet is not missing.
    #expect(run.errors.contains("was stopped after") && !run.errors.contains("error: "), "\(run.errors)")
  }
}
