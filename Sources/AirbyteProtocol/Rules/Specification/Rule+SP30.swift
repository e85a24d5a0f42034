import Findings

extension Rule {
  static let sp30 = Rule(
    "SP-30", .error, "what is required is one of the properties",
    why: """
      The form draws a field for each property and for nothing else: what is only required can be filled in by \
      nobody, so no configuration fits.
      """,
    source: "connector specification reference; the platform holds each configuration against the spec",
    passes: """
      {"connectionSpecification": {"required": ["api_key"], "properties": {"api_key": {"type": "string"}}}}
      """,
    fails: """
      {"connectionSpecification": {"required": ["apikey"], "properties": {"api_key": {"type": "string"}}}}
      """,
    check: .specification { spec in
      spec.schemas.filter { !$0.isVariant }.flatMap { unknownRequirements(of: $0.node.withAlternatives) }
    })

  /// `family` is a schema with its alternatives: each may require what another one of them describes.
  private static func unknownRequirements(of family: [Node]) -> [Breach] {
    // What stands elsewhere, or follows a pattern, is not known here.
    guard family.allSatisfy({ $0["$ref"] == nil && $0["patternProperties"] == nil }) else { return [] }
    let known = family.flatMap { $0["properties"]?.members.map(\.key) ?? [] }
    let names = Set(known)
    return family.flatMap { $0["required"]?.items ?? [] }.compactMap { required in
      guard let name = required.string, !names.contains(name) else { return nil }
      return required.breach(
        "\(quote(name)) is required, and there is no such property",
        remedy: known.isEmpty ? "Add it to properties, or take it out here." : suggest(name, of: known))
    }
  }
}

extension Node {
  /// The schema itself, its alternatives, and theirs.
  fileprivate var withAlternatives: [Node] {
    [self] + ["oneOf", "anyOf", "allOf"].flatMap { self[$0]?.items ?? [] }.flatMap(\.withAlternatives)
  }
}
