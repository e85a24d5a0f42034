import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A connector as it is published, run with the development kit of today; nothing of it is kept in the project.
struct PublishedConnector: Sendable, CustomTestStringConvertible {
  let package: String
  let version: String
  /// Packages that it needs besides the kit.
  var needs: [(package: String, version: String)] = []
  /// Python that runs it.
  let start: String
  let config: String
  /// By command what an inspection says, as rule and severity; the reason stands beside it in the test.
  let findings: [String: Set<String>]

  var testDescription: String { "\(package) \(version)" }

  private static let kit = ("airbyte-cdk", "7.39.1")

  /// Captures the output of a command in a file of the folder; nil where the packages cannot be installed.
  func capture(_ command: String, in folder: TestFolder) async throws -> String? {
    guard let environment = await PackageFolder.environment(of: Self.kit.0, Self.kit.1) else { return nil }
    var paths: [String] = []
    for (package, version) in [(package, version)] + needs {
      guard let path = await PackageFolder.files(of: package, version) else { return nil }
      paths.append(path)
    }
    try folder.write("config.json", config)
    var arguments = ["-c", start, command]
    if command != "spec" { arguments += ["--config", "config.json"] }
    if command == "read" { arguments += ["--catalog", "catalog.json"] }
    let result = try await Shell.run(
      "\(environment)/bin/python", arguments, in: folder.path,
      with: ["PYTHONPATH": paths.joined(separator: ":"), "PYTHONDONTWRITEBYTECODE": "1"])
    #expect(result.code == 0, "\(result.errors.suffix(600))")
    try folder.write("\(command).jsonl", result.output)
    if command == "discover" { try folder.write("catalog.json", Self.configured(result.output)) }
    return "\(command).jsonl"
  }

  /// Every stream of the catalog among the messages, read in the first way it can be.
  private static func configured(_ output: String) throws -> String {
    let messages = output.split(separator: "\n").compactMap { JSON.parse(String($0)).value }
    let catalog = try #require(messages.first { $0["type"]?.string == "CATALOG" }?["catalog"])
    let streams = (catalog["streams"]?.array ?? []).map { stream -> JSON in
      [
        "stream": stream, "sync_mode": stream["supported_sync_modes"]?[0] ?? "full_refresh",
        "destination_sync_mode": "append",
      ]
    }
    return JSON(members: [("streams", JSON(streams))]).text()
  }
}

extension PublishedConnector {
  init(
    source name: String, _ version: String, needs: [(package: String, version: String)] = [],
    config: String = "{}", _ findings: [String: Set<String>]
  ) {
    let module = "source_" + name.split(separator: "-").joined(separator: "_")
    self.init(
      package: "airbyte-source-\(name)", version: version, needs: needs,
      start: "from \(module).run import run; run()", config: config, findings: findings)
  }

  static let all = [
    // created_at of purchases is declared timestamp_with_timezone and sent without a zone: destinations take UTC.
    PublishedConnector(
      source: "faker", "7.2.1", needs: [("mimesis", "6.1.1")],
      config: #"{"count": 50, "seed": 1, "parallelism": 1}"#,
      ["spec": [], "discover": [], "read": ["RC-03 warning"]]),
    PublishedConnector(
      source: "pokeapi", "0.2.15", config: #"{"pokemon_name": "ditto"}"#, ["spec": [], "discover": []]),
    // None of its streams names a key; three fields of customers are never filled.
    PublishedConnector(
      source: "hardcoded-records", "0.0.48", config: #"{"count": 20}"#,
      ["spec": [], "discover": ["CT-16 info"], "read": ["RC-08 info"]]),
    // The kit calls every stream without a cursor resumable, and leaves source_defined_cursor unset.
    PublishedConnector(
      source: "xkcd", "0.1.10", config: #"{"comic_number": "1"}"#,
      ["spec": [], "discover": ["CT-15 info"]]),
    // No stream names a key.
    PublishedConnector(
      source: "dockerhub", "0.2.15", config: #"{"docker_username": "a"}"#,
      ["spec": [], "discover": ["CT-16 info"]]),
    PublishedConnector(
      source: "pypi", "0.1.15", config: #"{"project_name": "sampleproject"}"#,
      ["spec": [], "discover": ["CT-16 info"]]),
    PublishedConnector(
      source: "public-apis", "0.2.39", ["spec": [], "discover": ["CT-16 info"]]),
    PublishedConnector(
      source: "smaily", "0.1.14",
      config: #"{"api_subdomain": "a", "api_username": "b", "api_password": "pass-word-123"}"#,
      ["spec": [], "discover": []]),
    // start_date has the pattern of a date and no format, so that forms show no calendar.
    PublishedConnector(
      source: "open-exchange-rates", "0.2.16",
      config: #"{"app_id": "0123456789", "start_date": "2024-01-01"}"#, ["spec": ["SP-24 info"]]),
    smokeTest,
  ]

  /// PyAirbyte's source of edge cases, started without the rest of that package.
  ///
  /// Its specification has two objects with no fields and a list of lists, which the acceptance tests refuse; one
  /// stream has no key on purpose. It sends no states, one stream is empty, one field of a union is undeclared, and
  /// one field is null throughout.
  private static let smokeTest = PublishedConnector(
    package: "airbyte", version: "0.71.3",
    start: """
      import os, sys, types
      root = os.environ["PYTHONPATH"].split(":")[0] + "/airbyte"
      for name, path in (("airbyte", root), ("airbyte.cli", root + "/cli")):
          sys.modules[name] = types.ModuleType(name)
          sys.modules[name].__path__ = [path]
      from airbyte.cli.smoke_test_source.run import run
      run()
      """,
    config: "{}",
    findings: [
      "spec": ["SP-12 error", "SP-13 error"], "discover": ["CT-16 info"],
      "read": ["RC-09 info", "ST-04 warning", "RC-08 info", "RC-06 warning"],
    ])
}
