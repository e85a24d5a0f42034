import Changes
import Scaffold
import Schema
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Generated sources as their owner would run them, without a network and with no edit.
@Suite(
  .serialized, .enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages })
struct SourceRunTests {
  static let templates = ["source-http", "source-manifest"]

  @Test(arguments: templates, ["defaults", "rich"])
  func `linter, formatter and unit tests pass`(template: String, answers: String) async throws {
    let folder = try ScratchFolder()
    try await expectHealthy(template, try Self.answers(answers), in: folder.url)
  }

  @Test(arguments: templates, AnswerMatrix.auths)
  func `each way of signing in passes its tests`(template: String, auth: String) async throws {
    let folder = try ScratchFolder()
    var record: [(String, JSON)] = [("name", "Pet Shop"), ("auth", JSON(auth))]
    if auth.hasPrefix("oauth2") { record.append(("token_url", "https://auth.example.com/token")) }
    try await expectHealthy(template, Answers(record: JSON(members: record), source: .flag), in: folder.url)
  }

  private func expectHealthy(_ template: String, _ answers: Answers, in folder: URL) async throws {
    try Templates.render(template, answers).plan.write(into: folder)
    for (program, arguments) in [
      ("ruff", ["check", "--no-cache"]), ("ruff", ["format", "--check", "--no-cache"]),
      ("python", ["-m", "pytest", "-q", "-p", "no:cacheprovider"]),
    ] {
      let result = try await Python.run(Python.program(program), arguments, in: folder.path)
      #expect(result.succeeded, "\(template): \(program) \(arguments)\n\(result.output)")
    }
  }

  @Test(arguments: templates)
  func `the commands of the README work against the fake`(template: String) async throws {
    let folder = try ScratchFolder()
    try Templates.render(template, Templates.defaults).plan.write(into: folder.url)
    func run(_ arguments: String...) async throws -> String {
      let fake = ["-m", "fake_api", Python.program("python"), "main.py"]
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
    #expect(records.split(separator: "\n").count { $0.contains("\"type\":\"RECORD\"") } == 15)
  }

  @Test(arguments: templates, ["api_key", "oauth2_client_credentials"])
  func `check fails at once while the base URL is open, and names the line to change`(
    template: String, auth: String
  ) async throws {
    let folder = try ScratchFolder()
    var record: [(String, JSON)] = [("name", "Pet Shop"), ("auth", JSON(auth))]
    if auth.hasPrefix("oauth2") { record.append(("token_url", "https://auth.invalid/token")) }
    let plan = try Templates.render(template, Answers(record: JSON(members: record), source: .flag)).plan
    try plan.write(into: folder.url)
    let config = folder.url.appendingPathComponent("open.json")
    try Data(Self.openConfig.utf8).write(to: config)
    let result = try await Python.run(
      Python.program("python"), ["main.py", "check", "--config", config.path], in: folder.url.path)
    // Asking for a token, or an address that is no address, is tried again for half a minute.
    #expect(!result.output.contains("retrying"), "\(result.output)")
    #expect(result.output.contains("\"FAILED\"") && !result.output.contains("\"SUCCEEDED\""))
    let (path, mark) =
      template == "source-http"
      ? ("source_pet_shop/source.py", "BASE_URL = ") : ("manifest.yaml", "# base URL")
    let text = String(
      decoding: try #require(plan.files.first { $0.path.text == path }).contents, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(mark) }) + 1
    #expect(result.output.contains("\(path), line \(line)"), "\(result.output)")
  }

  /// No base URL, and whatever the ways of signing in ask for.
  private static let openConfig = """
    {
      "api_key": "sample-api-key", "start_date": "2024-01-01T00:00:00Z",
      "client_id": "sample-client-id", "client_secret": "sample-client-secret"
    }
    """

  @Test(arguments: templates)
  func `Airbyte's standard tests pass where they need no container`(template: String) async throws {
    let folder = try ScratchFolder()
    let connector = folder.url.appendingPathComponent("source-pet-shop")
    try Templates.render(template, Templates.defaults).plan.write(into: connector)
    let arguments = [
      "-m", "fake_api", Python.program("airbyte-cdk"), "connector", "test", ".", "--pytest-arg=-k",
      "--pytest-arg=not docker",
    ]
    let result = try await Python.run(Python.program("python"), arguments, in: connector.path)
    #expect(result.succeeded, "\(result.output)")
    #expect(result.output.contains(" passed"))
  }

  @Test(
    .enabled("the public metadata schema is not beside the project", { metadataSchema != nil }),
    arguments: templates + ["source-python"] + ShellConnectorTests.templates)
  func `the metadata satisfies Airbyte's schema`(template: String) async throws {
    let folder = try ScratchFolder()
    try Templates.render(template, Templates.defaults).plan.write(into: folder.url)
    let schema = try #require(Self.metadataSchema)
    let result = try await Python.run(
      Python.program("python"), ["-c", Self.judging, schema, "metadata.yaml"], in: folder.url.path)
    #expect(result.succeeded, "\(result.output)")
  }

  /// The schema's inner `$id`s would send its references astray; without them it means what it says.
  private static let judging = """
    import json, sys, jsonschema, yaml
    def without_ids(value, top=True):
        if isinstance(value, list):
            return [without_ids(item, False) for item in value]
        if not isinstance(value, dict):
            return value
        return {k: without_ids(v, False) for k, v in value.items() if top or k != "$id"}
    schema = without_ids(json.load(open(sys.argv[1])))
    jsonschema.Draft7Validator(schema).validate(yaml.safe_load(open(sys.argv[2])))
    """

  /// In the nearest folder `shared` above this file.
  private static let metadataSchema: String? = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder = folder.deletingLastPathComponent()
      let file = folder.appendingPathComponent(
        "shared/data/metadata/ConnectorMetadataDefinitionV0.json")
      if FileManager.default.fileExists(atPath: file.path) { return file.path }
    }
    return nil
  }()

  private static func answers(_ name: String) throws -> Answers {
    name == "defaults" ? Templates.defaults : try Templates.answers(name)
  }
}
