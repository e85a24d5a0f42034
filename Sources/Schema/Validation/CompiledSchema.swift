package import Findings

/// A JSON Schema (draft-07), made ready once and applied to many values.
///
/// A schema is untrusted: whatever it holds, compiling takes time in proportion to its size, and checking
/// stops with a "not checked" finding after a number of steps. Not read are `contentEncoding` and
/// `contentMediaType`, which describe and do not ask for anything.
package struct CompiledSchema: Sendable {
  /// What the schema itself has wrong, in the order of its text; what a faulty keyword asks is passed over.
  package let findings: [Finding]
  let nodes: [SchemaNode]
  let locations: SchemaLocations
  let root: Int
  let mostSteps: Int

  /// - Parameters:
  ///   - schema: The document, or any value that should be one.
  ///   - file: The schema's path, for findings.
  ///   - documents: Other documents that `$ref` may lead to, by address or file name.
  ///   - checksFormats: Whether `format` is asked for, as Airbyte's platform does, or only describes.
  ///   - mostSteps: How many applications of a schema one value may take.
  package init(
    _ schema: JSON, file: String? = nil, documents: [String: JSON] = [:], checksFormats: Bool = true,
    mostSteps: Int = 10_000_000
  ) {
    var compiler = SchemaCompiler(documents: documents, checksFormats: checksFormats)
    self.mostSteps = mostSteps
    root = compiler.compile(schema, file: file)
    nodes = compiler.nodes
    locations = compiler.locations
    findings = compiler.findings.inTextOrder()
  }

  /// Everything in a value that breaks the schema, in the order of its text; at most 100 findings.
  ///
  /// Each has the value's pointer, its span where it has one, and in `related` the place of the keyword.
  /// Values under `airbyte_secret`, `writeOnly` or `format: password` are never quoted.
  package func check(_ value: JSON, file: String? = nil) -> [Finding] {
    var checker = SchemaChecker(schema: self, file: file)
    return checker.explain(value).inTextOrder()
  }

  /// Whether a value keeps to the schema; faster than ``check(_:file:)``.
  ///
  /// False also where checking was given up.
  package func accepts(_ value: JSON) -> Bool {
    var checker = SchemaChecker(schema: self, file: nil)
    return checker.accepts(value)
  }
}

extension [Finding] {
  /// Those with a span by their start, which keeps the order of those that start together.
  fileprivate func inTextOrder() -> [Finding] {
    enumerated().sorted {
      let (left, right) = ($0.element.place.span?.start.offset ?? 0, $1.element.place.span?.start.offset ?? 0)
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }
}
