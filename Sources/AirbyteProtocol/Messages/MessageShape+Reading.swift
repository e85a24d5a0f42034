extension MessageShape {
  static let record = MessageShape(
    "AirbyteRecordMessage",
    [
      MessageField("stream", .string, .required),
      MessageField("data", .object, .required),
      MessageField("emitted_at", .integer, .required),
      MessageField("namespace", .string, since: "2021-04-06"),
      MessageField("meta", .shaped(recordMeta), since: "0.6.0"),
      MessageField("file_reference", .shaped(fileReference), since: "0.15.0"),
    ])

  static let recordMeta = MessageShape(
    "AirbyteRecordMessageMeta", [MessageField("changes", .list(.shaped(recordChange)), since: "0.6.0")])

  static let recordChange = MessageShape(
    "AirbyteRecordMessageMetaChange",
    [
      MessageField("field", .string, .required, since: "0.6.0"),
      MessageField("change", .choice(["NULLED", "TRUNCATED"]), .required, since: "0.6.0"),
      MessageField("reason", .choice(changeReasons), .required, since: "0.6.0"),
    ])

  private static let changeReasons =
    ["RECORD_SIZE_LIMITATION", "FIELD_SIZE_LIMITATION", "SERIALIZATION_ERROR"].flatMap { reason in
      ["SOURCE", "DESTINATION", "PLATFORM"].map { "\($0)_\(reason)" }
    } + ["SOURCE_RETRIEVAL_ERROR", "DESTINATION_TYPECAST_ERROR"]

  static let fileReference = MessageShape(
    "AirbyteRecordMessageFileReference",
    [
      MessageField("staging_file_url", .string, since: "0.15.0"),
      MessageField("source_file_relative_path", .string, since: "0.15.0"),
      MessageField("file_size_bytes", .integer, since: "0.15.0"),
    ])

  static let state = MessageShape(
    "AirbyteStateMessage",
    [
      MessageField("type", .choice(["GLOBAL", "STREAM", "LEGACY"]), since: "0.2.0"),
      MessageField("stream", .shaped(streamState), since: "0.2.0"),
      MessageField("global", .shaped(globalState), since: "0.2.0"),
      MessageField("data", .object, .formerlyRequired),
      MessageField("sourceStats", .shaped(stateStats), since: "0.5.0"),
      MessageField("destinationStats", .shaped(stateStats), since: "0.5.0"),
    ])

  static let streamState = MessageShape(
    "AirbyteStreamState",
    [
      MessageField("stream_descriptor", .shaped(streamDescriptor), .required, since: "0.2.0"),
      MessageField("stream_state", .object, since: "0.2.0"),
    ])

  static let globalState = MessageShape(
    "AirbyteGlobalState",
    [
      MessageField("shared_state", .object, since: "0.2.0"),
      MessageField("stream_states", .list(.shaped(streamState)), .required, since: "0.2.0"),
    ])

  static let stateStats = MessageShape(
    "AirbyteStateStats",
    [
      MessageField("recordCount", .number, since: "0.5.0"),
      MessageField("rejectedRecordCount", .number, since: "0.18.0"),
    ])

  static let streamDescriptor = MessageShape(
    "StreamDescriptor",
    [
      MessageField("name", .string, .required, since: "0.2.0"),
      MessageField("namespace", .string, since: "0.2.0"),
    ])
}
