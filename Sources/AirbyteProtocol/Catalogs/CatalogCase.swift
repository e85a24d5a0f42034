package import Findings
package import Schema

/// A source's catalog with what its rules may need besides.
package struct CatalogCase: Sendable {
  /// The payload of the CATALOG message, or the content of a catalog file.
  package let catalog: Node
  package let streams: [DiscoveredStream]
  /// The catalog of the version before; nil when there is none.
  package let earlier: JSON?
  package let era: ProtocolEra

  package init(
    _ catalog: JSON, file: String? = nil, at pointer: JSONPointer = JSONPointer(), earlier: JSON? = nil,
    era: ProtocolEra = .current
  ) {
    self.catalog = Node(catalog, at: pointer, file: file)
    streams = (self.catalog["streams"]?.items ?? []).map(DiscoveredStream.init)
    self.earlier = earlier
    self.era = era
  }

  init(_ catalog: Node, streams: [DiscoveredStream], era: ProtocolEra) {
    self.catalog = catalog
    self.streams = streams
    earlier = nil
    self.era = era
  }

  /// What every rule about catalogs says.
  package func findings() -> [Finding] {
    Rule.all.flatMap { rule in
      guard case .catalog(let check) = rule.check else { return [Finding]() }
      return check(self).map(rule.finding)
    }
  }
}
