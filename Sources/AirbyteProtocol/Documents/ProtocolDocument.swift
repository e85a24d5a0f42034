package import Findings
package import Schema

/// A specification or a catalog in whatever file it was kept: JSON, YAML, a manifest, or captured output.
package struct ProtocolDocument: Sendable {
  package let kind: Kind
  /// The payload, with its places in the file.
  package internal(set) var value: JSON
  /// The way to the payload inside the file.
  package let pointer: JSONPointer
  package let file: String?

  package enum Kind: String, CaseIterable, Sendable {
    case specification
    case catalog
    case configuredCatalog = "configured catalog"
  }

  private init(_ kind: Kind, _ value: JSON, at tokens: [String] = [], file: String?) {
    self.kind = kind
    self.value = value
    pointer = JSONPointer(tokens)
    self.file = file
  }

  /// Reads a file's text, as YAML where its name says so.
  ///
  /// - Returns: Nil with findings where the text cannot be read or is none of the three.
  package static func read(_ bytes: [UInt8], file: String? = nil) -> (ProtocolDocument?, [Finding]) {
    if let answer = CapturedAnswer.last(in: bytes, file: file) { return (answer, []) }
    let isYAML = [".yaml", ".yml"].contains { file?.hasSuffix($0) == true }
    let parsed = isYAML ? YAML.parse(bytes, file: file) : JSON.parse(bytes, file: file)
    guard let value = parsed.value else {
      let messages = isYAML ? 0 : CapturedAnswer.messages(in: bytes)
      return (nil, messages == 0 ? parsed.findings : [unanswered(messages, file)])
    }
    guard let document = document(in: value, file) else { return (nil, [unknown(value, file)]) }
    return (document, parsed.findings)
  }

  static func document(in value: JSON, _ file: String?) -> ProtocolDocument? {
    if let type = value["type"]?.string.flatMap(MessageType.init), let payload = value[type.payloadKey] {
      return document(in: payload, at: [type.payloadKey], file)
    }
    return document(in: value, at: [], file)
  }

  private static func document(in value: JSON, at tokens: [String], _ file: String?) -> ProtocolDocument? {
    if value["connectionSpecification"] != nil {
      return ProtocolDocument(.specification, value, at: tokens, file: file)
    }
    // A manifest writes the names of a specification in its own way.
    if let spec = value["spec"], let schema = spec["connection_specification"] {
      let members = spec.members.filter { !["type", "connection_specification"].contains($0.key) }
      let all = [("connectionSpecification", schema)] + members.map { ($0.key, $0.value) }
      return ProtocolDocument(
        .specification, JSON(members: all).standing(at: spec.span), at: tokens + ["spec"], file: file)
    }
    guard let streams = value["streams"]?.array else { return nil }
    let isConfigured = streams.contains { $0["stream"]?.object != nil }
    return ProtocolDocument(isConfigured ? .configuredCatalog : .catalog, value, at: tokens, file: file)
  }

  private static func unanswered(_ messages: Int, _ file: String?) -> Finding {
    Finding(
      "protocol.document.unknown", .error, at: Place(file: file),
      "none of its \(messages) messages is a SPEC or a CATALOG",
      remedy: "Name a specification, a catalog, or the output of spec or discover.")
  }

  private static func unknown(_ value: JSON, _ file: String?) -> Finding {
    Finding(
      "protocol.document.unknown", .error, at: Place(file: file, span: value.span, pointer: ""),
      "there is neither a 'connectionSpecification' nor a list of 'streams'",
      remedy: "Name a specification, a catalog, or the output of spec or discover.")
  }
}

extension ProtocolDocument {
  /// The catalog as a platform would configure it when every stream is chosen; a configured one as it is.
  package var asConfiguredCatalog: JSON? {
    switch kind {
    case .specification: nil
    case .configuredCatalog: value
    case .catalog: JSON(members: [("streams", JSON((value["streams"]?.array ?? []).map { ["stream": $0] }))])
    }
  }

  /// What the protocol says of the document.
  ///
  /// A configured catalog is held against the specification of the destination to which it is to be written.
  package func findings(_ era: ProtocolEra = .current, destination: JSON? = nil) -> [Finding] {
    switch kind {
    case .specification: SpecificationCase(value, file: file, at: pointer).findingsOfDocument(era)
    case .catalog: CatalogCase(value, file: file, at: pointer, era: era).findingsOfDocument()
    case .configuredCatalog:
      ConfiguredCatalogCase(value, file: file, at: pointer, destination: destination).findingsOfDocument(era)
    }
  }

  /// What may break connections that were set up with an earlier version.
  ///
  /// - Returns: Nil where the two are not of one kind.
  package func breaks(since earlier: ProtocolDocument, _ era: ProtocolEra = .current) -> [Finding]? {
    known(in: era).allBreaks(since: earlier.known(in: era))
  }

  private func allBreaks(since earlier: ProtocolDocument) -> [Finding]? {
    switch (earlier.kind, kind) {
    case (.specification, .specification):
      let subject = SpecificationCase(value, file: file, at: pointer, earlier: earlier.value)
      return subject.findings(of: .sp29)
    case (.catalog, .catalog), (.configuredCatalog, .configuredCatalog):
      return CatalogComparison.breaches(from: earlier.discovered, to: discovered).map(Rule.ct18.finding)
    default: return nil
    }
  }

  /// The streams as the source described them.
  private var discovered: CatalogCase {
    let catalog = Node(value, at: pointer, file: file)
    let streams = (catalog["streams"]?.items ?? []).map { kind == .catalog ? $0 : $0["stream"] ?? $0 }
    return CatalogCase(catalog, streams: streams.map(DiscoveredStream.init), era: .current)
  }
}

extension SpecificationCase {
  fileprivate func findings(of rule: Rule) -> [Finding] {
    guard case .specification(let check) = rule.check else { return [] }
    return check(self).map(rule.finding)
  }
}

extension JSON {
  fileprivate func standing(at span: TextSpan?) -> JSON {
    var copy = self
    copy.span = span
    return copy
  }
}
