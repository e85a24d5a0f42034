extension MessageShape {
  static let catalog = MessageShape(
    "AirbyteCatalog", [MessageField("streams", .list(.shaped(stream)), .required)])

  static let stream = MessageShape(
    "AirbyteStream",
    [
      MessageField("name", .string, .required),
      MessageField("json_schema", .object, .required, rule: "CT-11"),
      MessageField("supported_sync_modes", .list(.choice(SyncMode.names)), .requiredSince, rule: "CT-03"),
      MessageField("source_defined_cursor", .boolean),
      MessageField("default_cursor_field", .path),
      MessageField("source_defined_primary_key", .list(.path), since: "2021-03-10"),
      MessageField("namespace", .string, since: "2021-04-06", rule: "CT-17"),
      MessageField("is_resumable", .boolean, since: "0.10.0"),
      MessageField("is_file_based", .boolean, since: "0.15.0"),
    ])

  /// What a person chose of a catalog; no message carries it, `read` and `write` get it as a file.
  package static let configuredCatalog = MessageShape(
    "ConfiguredAirbyteCatalog", [MessageField("streams", .list(.shaped(configuredStream)), .required)])

  private static let configuredStream = MessageShape(
    "ConfiguredAirbyteStream",
    [
      MessageField("stream", .shaped(stream), .required),
      MessageField("sync_mode", .choice(SyncMode.names), .requiredSince, rule: "CC-01"),
      MessageField("cursor_field", .path),
      MessageField(
        "destination_sync_mode", .choice(DestinationSyncMode.names), .requiredSince, since: "2021-03-10",
        rule: "CC-02"),
      MessageField("primary_key", .list(.path), since: "2021-03-10"),
      MessageField("generation_id", .integer, since: "0.9.0"),
      MessageField("minimum_generation_id", .integer, since: "0.9.0"),
      MessageField("sync_id", .integer, since: "0.9.0"),
      MessageField("include_files", .boolean, since: "0.15.0"),
      MessageField("destination_object_name", .string, since: "0.16.0"),
    ])

  static let destinationCatalog = MessageShape(
    "DestinationCatalog", [MessageField("operations", .list(.shaped(operation)), .required, since: "0.16.0")])

  private static let operation = MessageShape(
    "DestinationOperation",
    [
      MessageField("object_name", .string, .required, since: "0.16.0"),
      MessageField("sync_mode", .choice(DestinationSyncMode.names), .required, since: "0.16.0"),
      MessageField("json_schema", .object, .required, since: "0.16.0"),
      MessageField("matching_keys", .list(.path), since: "0.16.0"),
    ])
}
