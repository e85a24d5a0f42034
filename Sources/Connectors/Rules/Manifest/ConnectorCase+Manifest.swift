import Schema

extension ConnectorCase {
  /// The manifest at the root, or the one inside the package.
  var manifestFile: String? {
    let package = connector.name.split(separator: "-").joined(separator: "_")
    return ["manifest.yaml", "\(package)/manifest.yaml"].first { text($0) != nil }
  }
}

extension ManifestSchema {
  /// Whether a manifest is written for this major version, or does not say for which.
  func suits(_ manifest: JSON) -> Bool {
    guard let version, let text = manifest["version"]?.string, let written = SemanticVersion(text) else {
      return false
    }
    return version.major == written.major
  }

  /// Ends a sentence whose reason is this schema and not the connector's own.
  var remark: String {
    version.map { ", by the schema of airbyte-cdk \($0.major).\($0.minor).\($0.patch)" }
      ?? ", by the schema of another airbyte-cdk"
  }
}

/// A reference in a manifest, with its place.
struct ManifestReference {
  let text: String
  let value: JSON
  let pointer: JSONPointer
}

extension JSON {
  /// Every string below this value that begins with `#/`, except in what holds a person's configuration.
  func references(at pointer: JSONPointer) -> [ManifestReference] {
    switch kind {
    case .string(let text) where text.hasPrefix("#/"):
      [ManifestReference(text: text, value: self, pointer: pointer)]
    case .array(let items):
      items.enumerated().flatMap { $1.references(at: pointer.appending($0)) }
    case .object:
      members.filter { $0.key != "config_overrides" }.flatMap {
        $0.value.references(at: pointer.appending($0.key))
      }
    default: []
    }
  }
}
