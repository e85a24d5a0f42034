import AirbyteProtocol
import Findings
import Schema

extension ConnectorCase {
  /// Where people keep the data that tests and examples use.
  private static let fixtureFolders = ["integration_tests/", "sample_files/", "acceptance_tests/"]

  /// What the protocol's rules say of catalogs among the fixtures, whichever kind each file is.
  func catalogFindings() -> [Finding] {
    catalogFiles.flatMap { file -> [Finding] in
      guard let parsed = document(file) else { return [] }
      guard let value = parsed.value else { return parsed.findings }
      return parsed.findings + judge(catalog: value, folder.place(file))
    }
  }

  /// The fixtures that are called catalogs, and what the acceptance tests name as one.
  private var catalogFiles: [String] {
    let named = AcceptanceConfiguration(self)?.catalogs ?? []
    let own = named.filter { !$0.hasPrefix("secrets/") && $0.hasSuffix(".json") }
    return Set(fixtures.filter { $0.contains("catalog") } + own).sorted()
  }

  /// The JSON files of the fixture folders.
  var fixtures: [String] {
    files.filter { file in
      file.hasSuffix(".json") && Self.fixtureFolders.contains { file.hasPrefix($0) }
    }
  }

  /// A stream of a configured catalog holds the discovered one; a file that names no streams is neither, unless
  /// its own name says what it is.
  private func judge(catalog value: JSON, _ file: String) -> [Finding] {
    if file.hasSuffix("/configured_catalog.json") {
      return ConfiguredCatalogCase(value, file: file).findingsOfDocument(era)
    }
    guard let streams = value["streams"]?.array else { return [] }
    if streams.contains(where: { $0["stream"] != nil }) {
      return ConfiguredCatalogCase(value, file: file).findingsOfDocument(era)
    }
    guard streams.contains(where: { $0["json_schema"] != nil }) else { return [] }
    return CatalogCase(value, file: file, era: era).findingsOfDocument()
  }

  /// What is wrong with sample configurations, held against the specification that a file states.
  ///
  /// Those that a test expects to fail are not judged, and no file in `secrets/` is opened.
  func configurationFindings() -> [Finding] {
    sampleConfigurations.flatMap { file -> [Finding] in
      guard let parsed = document(file) else { return [] }
      return parsed.findings + (parsed.value.map { judge(config: $0, file) } ?? [])
    }
  }

  private func judge(config: JSON, _ file: String) -> [Finding] {
    guard let spec = specification, let rule = Rule["SP-03"], case .specification(let check) = rule.check
    else { return [] }
    let subject = SpecificationCase(spec.value, config: config, configFile: folder.place(file))
    return check(subject).map(rule.finding)
  }

  private var sampleConfigurations: [String] {
    let named = AcceptanceConfiguration(self)
    let usual = ["sample_config.json", "config.json", "config.sample.json"].flatMap { name in
      Self.fixtureFolders.map { $0 + name }
    }
    let all = Set(usual.filter { has($0) } + (named?.succeeding ?? [])).subtracting(named?.failing ?? [])
    return all.filter { !$0.hasPrefix("secrets/") && $0.hasSuffix(".json") }.sorted()
  }
}
