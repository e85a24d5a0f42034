import Findings

extension FileRule {
  static let licenseOfDefinition = FileRule(
    "connector.definition.license-differs", .warning, "a definition names the license of the connector",
    why: "Platforms show the license of the definition, and people choose the connector by it.",
    source: "the registry's entry of a connector, license",
    passes: DefinitionExample.repository(license: "MIT"),
    fails: DefinitionExample.repository(license: "ELv2")
  ) { connector in
    guard let (image, definitions) = connector.registry, let first = connector.licenses.first else {
      return []
    }
    return definitions.of(image).compactMap { definition in
      guard let license = definition.license,
        License.canonical(license.text) != License.canonical(first.text)
      else { return nil }
      return FileBreach(
        at: license.place,
        "the definition says license '\(license.text)', \(first.file) says '\(first.text)'",
        remedy: "Write '\(first.text)' into the definition.")
    }
  }
}
