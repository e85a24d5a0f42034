import OrderedCollections
import Schema

/// The ConfiguredAirbyteCatalog that reads every stream in the best way it offers.
enum ConfiguredCatalog {
  static func catalog(_ streams: [StreamDefinition]) -> JSON {
    ["streams": JSON(streams.map(configured))]
  }

  private static func configured(_ stream: StreamDefinition) -> JSON {
    var configured: JSON = ["stream": described(stream)]
    configured["sync_mode"] = stream.cursor == nil ? "full_refresh" : "incremental"
    configured["destination_sync_mode"] = JSON(destinationMode(stream))
    if let cursor = stream.cursor { configured["cursor_field"] = [JSON(cursor.field)] }
    if !stream.primaryKey.isEmpty { configured["primary_key"] = key(stream) }
    return configured
  }

  private static func described(_ stream: StreamDefinition) -> JSON {
    var described: JSON = [
      "name": JSON(stream.name), "json_schema": RecordSchema.schema(stream),
      "supported_sync_modes": stream.cursor == nil ? ["full_refresh"] : ["full_refresh", "incremental"],
    ]
    if let cursor = stream.cursor {
      described["source_defined_cursor"] = true
      described["default_cursor_field"] = [JSON(cursor.field)]
    }
    if !stream.primaryKey.isEmpty { described["source_defined_primary_key"] = key(stream) }
    return described
  }

  /// Each part of the key is a path of its own.
  private static func key(_ stream: StreamDefinition) -> JSON {
    JSON(stream.primaryKey.map { [JSON($0)] })
  }

  private static func destinationMode(_ stream: StreamDefinition) -> String {
    guard stream.cursor != nil else { return "overwrite" }
    return stream.primaryKey.isEmpty ? "append" : "append_dedup"
  }
}
