package import Findings
package import Schema

/// A configured catalog with what its rules may need besides.
package struct ConfiguredCatalogCase: Sendable {
  package let catalog: Node
  package let streams: [ConfiguredStream]
  /// What the source discovers; nil when it is not known.
  package let discovered: CatalogCase?
  /// The destination's specification; nil when it is not known.
  package let destination: JSON?

  package init(
    _ catalog: JSON, file: String? = nil, at pointer: JSONPointer = JSONPointer(), discovered: JSON? = nil,
    destination: JSON? = nil
  ) {
    self.catalog = Node(catalog, at: pointer, file: file)
    streams = (self.catalog["streams"]?.items ?? []).map(ConfiguredStream.init)
    self.discovered = discovered.map { CatalogCase($0) }
    self.destination = destination
  }

  /// What every rule about configured catalogs says.
  package func findings() -> [Finding] {
    Rule.all.flatMap { rule in
      guard case .configuredCatalog(let check) = rule.check else { return [Finding]() }
      return check(self).map(rule.finding)
    }
  }
}
