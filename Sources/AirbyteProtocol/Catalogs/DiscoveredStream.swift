import Schema

/// One stream as a source describes it (`AirbyteStream`).
package struct DiscoveredStream: Sendable {
  package let node: Node
  package let identity: StreamIdentity
  /// `json_schema` when it is an object.
  package let schema: Node?

  package init(_ node: Node) {
    self.node = node
    identity = StreamIdentity(node) ?? StreamIdentity(name: "")
    schema = node.object("json_schema")
  }

  package var syncModes: [String] { node["supported_sync_modes"]?.strings ?? [] }
  package var hasSourceDefinedCursor: Bool { node["source_defined_cursor"]?.value.bool == true }
  package var defaultCursor: [String] { node["default_cursor_field"]?.strings ?? [] }
  package var primaryKey: [[String]] { node["source_defined_primary_key"]?.paths ?? [] }
  package var isResumable: Bool { node["is_resumable"]?.value.bool == true }
  package var isFileBased: Bool { node["is_file_based"]?.value.bool == true }

  /// Every schema inside `json_schema`, itself first.
  var schemas: [SchemaNode] { schema.map(SchemaNode.all) ?? [] }
}
