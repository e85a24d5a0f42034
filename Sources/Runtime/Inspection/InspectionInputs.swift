package import AirbyteProtocol
package import Conformance
package import Findings
import Schema

/// The files that say more about a stream of messages, read.
package struct InspectionInputs: Sendable {
  package let context: InspectionContext
  /// What is to be said of the catalog itself; where it has errors, records cannot be judged by all of it.
  package let findings: [Finding]

  /// Reads a catalog (configured or discovered), a specification (or a manifest, or the output of `spec`) and a
  /// configuration, whose secrets must not be printed.
  package init(
    catalog: String? = nil, specification: String? = nil, config: String? = nil,
    command: ConnectorCommand? = nil, kind: ConnectorKind? = nil, era: ProtocolEra = .current
  ) throws(InspectionRefusal) {
    let spec = try Self.specification(specification)
    let isDestination = command == .write || kind == .destination
    let (configured, said) = try Self.catalog(catalog, era, destination: isDestination ? spec : nil)
    context = InspectionContext(
      command: command, kind: kind, era: era, catalog: configured, specification: spec,
      config: try Self.config(config))
    findings = said
  }

  private static func catalog(
    _ file: String?, _ era: ProtocolEra, destination: JSON?
  ) throws(InspectionRefusal) -> (JSON?, [Finding]) {
    guard let file else { return (nil, []) }
    let document = try document(file)
    guard let value = document.asConfiguredCatalog else {
      throw .wrongKind(file: file, is: document.kind.rawValue, wanted: "catalog")
    }
    return (value, document.findings(era, destination: destination))
  }

  /// Reads a specification or a catalog.
  package static func document(_ file: String) throws(InspectionRefusal) -> ProtocolDocument {
    let (document, findings) = ProtocolDocument.read(try ByteSource.contents(of: file), file: file)
    guard let document else { throw .malformed(file: file, findings: findings) }
    return document
  }

  private static func specification(_ file: String?) throws(InspectionRefusal) -> JSON? {
    guard let file else { return nil }
    let document = try document(file)
    guard document.kind == .specification else {
      throw .wrongKind(file: file, is: document.kind.rawValue, wanted: "specification")
    }
    return document.value
  }

  private static func config(_ file: String?) throws(InspectionRefusal) -> JSON? {
    guard let file else { return nil }
    let bytes = try ByteSource.contents(of: file)
    let isYAML = [".yaml", ".yml"].contains { file.hasSuffix($0) }
    let parsed = isYAML ? YAML.parse(bytes, file: file) : JSON.parse(bytes, file: file)
    guard let value = parsed.value, value.object != nil else {
      let wrong = Finding("config.type", .error, at: Place(file: file), "a configuration is an object")
      throw .malformed(file: file, findings: parsed.findings.isEmpty ? [wrong] : parsed.findings)
    }
    return value
  }
}
