import Schema

/// One stream that a person chose, with how it is to be read and written (`ConfiguredAirbyteStream`).
package struct ConfiguredStream: Sendable {
  package let node: Node
  package let stream: DiscoveredStream

  init(_ node: Node) {
    self.node = node
    stream = DiscoveredStream(node.object("stream") ?? Node(JSON.null, at: node.pointer, file: node.file))
  }

  package var identity: StreamIdentity { stream.identity }
  package var syncMode: SyncMode? { node["sync_mode"]?.string.flatMap(SyncMode.init) }
  package var destinationSyncMode: DestinationSyncMode? {
    node["destination_sync_mode"]?.string.flatMap(DestinationSyncMode.init)
  }
  package var cursor: [String] { node["cursor_field"]?.strings ?? [] }

  /// The person's own key, or else the source's.
  package var primaryKey: [[String]] {
    let own = node["primary_key"]?.paths ?? []
    return own.isEmpty ? stream.primaryKey : own
  }
}
