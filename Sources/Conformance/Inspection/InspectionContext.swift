package import AirbyteProtocol
package import Schema

/// What is known about a run whose messages are inspected; each part that is given allows more to be checked.
package struct InspectionContext: Sendable {
  /// What the connector was asked.
  package var command: ConnectorCommand?
  package var kind: ConnectorKind?
  package var era: ProtocolEra
  /// The configured catalog; without it the CATALOG among the messages counts, if there is one.
  package var catalog: JSON?
  package var specification: JSON?
  /// The configuration, of which no secret may be printed.
  package var config: JSON?
  /// Whether each catalog is read stream by stream, as otherwise only large ones are.
  var readsCatalogsInParts = false

  package init(
    command: ConnectorCommand? = nil, kind: ConnectorKind? = nil, era: ProtocolEra = .current,
    catalog: JSON? = nil, specification: JSON? = nil, config: JSON? = nil
  ) {
    self.command = command
    self.kind = kind
    self.era = era
    self.catalog = catalog
    self.specification = specification
    self.config = config
  }
}

extension InspectionContext {
  /// The most bytes of a line that is looked at.
  var longestLine: Int { command == .spec || command == .discover ? 64 << 20 : 8 << 20 }

  /// The same for the line of a CATALOG.
  var longestCatalog: Int { 64 << 20 }

  /// The most bytes of memory that a message may take that is read into a tree.
  ///
  /// A specification that is asked for can only be judged as a whole, and is all that comes.
  var largestTree: Int { command == .spec ? .max : 5 << 20 }

  /// The same for a CATALOG without its streams.
  var largestFrame: Int { command == .discover ? .max : 5 << 20 }

  /// The same for one of its streams: enough for the 20 000 fields that the platform takes from all together.
  var largestStream: Int { command == .discover ? .max : 24 << 20 }
}
