package import Findings
package import Schema

/// The connector's specification as far as a file states it, with nothing run.
package enum DeclaredSpec: Equatable, Sendable {
  /// The `connectionSpecification`, with the file (below the connector's folder) it stands in.
  case found(JSON, file: String, findings: [Finding])
  /// The file is there and cannot be used.
  case broken(file: String, findings: [Finding])
  /// Only the running connector can say.
  case madeByCode
}

extension Connector {
  /// Where a specification can stand, below the connector's folder; the first that holds one counts.
  package var specFiles: [String] {
    let package = name.split(separator: "-").joined(separator: "_")
    return [
      "manifest.yaml", "\(package)/manifest.yaml", "\(package)/spec.yaml", "\(package)/spec.yml",
      "\(package)/spec.json", "spec.yaml", "spec.json", "src/main/resources/spec.json",
    ]
  }

  /// Reads the specification from the manifest, from the file in the package, or from the folder itself.
  package func declaredSpec() -> DeclaredSpec {
    for file in specFiles {
      switch folder.read(file) {
      case .absent: continue
      case .unreadable(let reason):
        return .broken(file: file, findings: [ConnectorFacts.unreadable(file, reason, in: folder)])
      case .bytes(let text):
        let spec = spec(in: text, file)
        // A package may keep its specification beside a manifest that has none.
        if case .madeByCode = spec { continue }
        return spec
      }
    }
    return .madeByCode
  }

  private func spec(in text: [UInt8], _ file: String) -> DeclaredSpec {
    let isManifest = file.hasSuffix("manifest.yaml")
    let place = folder.place(file)
    let parsed =
      file.hasSuffix(".json") ? JSON.parse(text, file: place) : YAML.parse(text, file: place)
    guard let document = parsed.value else { return .broken(file: file, findings: parsed.findings) }
    if isManifest, document["spec"] == nil { return .madeByCode }
    let spec = isManifest ? document["spec"].flatMap { document.following($0) } : document
    let member = isManifest ? "connection_specification" : "connectionSpecification"
    if let found = spec?[member].flatMap({ document.following($0) }), found.object != nil {
      return .found(found, file: file, findings: parsed.findings)
    }
    let missing = Finding(
      "spec.connection-specification.missing", .error, at: .file(place, spec?.span ?? document.span),
      "the specification has no object '\(member)'", remedy: "Add it; it may have no properties.")
    return .broken(file: file, findings: parsed.findings + [missing])
  }
}

extension JSON {
  /// Follows the `$ref`s of a manifest that stand for a whole value; nil where they lead nowhere.
  func following(_ value: JSON) -> JSON? {
    var value = value
    for _ in 0..<16 {
      guard let reference = value["$ref"]?.string else { return value }
      guard reference.hasPrefix("#"),
        let pointer = JSONPointer(parsing: String(reference.dropFirst())), let target = self[pointer]
      else { return nil }
      value = target
    }
    return nil
  }
}
