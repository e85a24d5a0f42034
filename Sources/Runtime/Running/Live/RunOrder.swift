package import Connectors

/// What a person wants to run.
package struct RunOrder: Equatable, Sendable {
  package var command: ConnectorCommand
  /// Paths from the folder that Hangar was started in; nil takes what the connector keeps in its usual places.
  package var config: String?
  package var catalog: String?
  package var state: String?
  /// An image to run instead of the connector's own files.
  package var image: String?
  /// What `write` is sent; nil takes the sample sync that the connector keeps.
  package var input: Int32?

  package init(
    _ command: ConnectorCommand, config: String? = nil, catalog: String? = nil, state: String? = nil,
    image: String? = nil, input: Int32? = nil
  ) {
    self.command = command
    self.config = config
    self.catalog = catalog
    self.state = state
    self.image = image
    self.input = input
  }
}
