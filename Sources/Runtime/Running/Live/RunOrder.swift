package import AirbyteProtocol
package import Connectors

/// What a person wants to run.
package struct RunOrder: Equatable, Sendable {
  package var command: Connectors.ConnectorCommand
  /// Paths from the folder that Hangar was started in; nil takes what the connector keeps in its usual places.
  package var config: String?
  package var catalog: String?
  package var state: String?
  /// An image to run instead of the connector's own files.
  package var image: String?
  /// What `write` is sent; nil takes the sample sync that the connector keeps.
  package var input: Int32?
  /// What its messages are held against; nil takes what its base image speaks.
  package var era: ProtocolEra?

  package init(
    _ command: Connectors.ConnectorCommand, config: String? = nil, catalog: String? = nil,
    state: String? = nil,
    image: String? = nil, input: Int32? = nil, era: ProtocolEra? = nil
  ) {
    self.command = command
    self.config = config
    self.catalog = catalog
    self.state = state
    self.image = image
    self.input = input
    self.era = era
  }
}
