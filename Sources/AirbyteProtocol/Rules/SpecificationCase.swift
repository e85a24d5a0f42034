package import Findings
package import Schema

/// A connector specification with what its rules may need besides.
package struct SpecificationCase: Sendable {
  /// The payload of the SPEC message, or the content of a spec file.
  package let specification: Node
  /// A configuration that should fit; nil when there is none.
  package let config: JSON?
  package let configFile: String?
  /// The specification of the version before; nil when there is none.
  package let earlier: JSON?
  /// The specification that is checked in; nil when there is none.
  package let expected: JSON?
  /// Nil when it is not known whether the connector is a source or a destination.
  package let kind: ConnectorKind?
  /// `connectionSpecification` when it is an object.
  let schema: Node?
  /// The same, ready to hold configurations against.
  let compiled: CompiledSchema?
  /// Every schema inside it, itself first.
  let schemas: [SchemaNode]

  package init(
    _ specification: JSON, file: String? = nil, at pointer: JSONPointer = JSONPointer(), config: JSON? = nil,
    configFile: String? = nil, earlier: JSON? = nil, expected: JSON? = nil, kind: ConnectorKind? = nil
  ) {
    self.specification = Node(specification, at: pointer, file: file)
    self.config = config
    self.configFile = configFile
    self.earlier = earlier
    self.expected = expected
    self.kind = kind
    schema = self.specification.object("connectionSpecification")
    compiled = schema.map { CompiledSchema($0.value) }
    schemas = schema.map(SchemaNode.all) ?? []
  }

  /// What every rule about specifications says.
  package func findings() -> [Finding] {
    Rule.all.flatMap { rule in
      guard case .specification(let check) = rule.check else { return [Finding]() }
      return check(self).map(rule.finding)
    }
  }
}

package enum ConnectorKind: String, CaseIterable, Sendable {
  case source, destination
}
