extension MessageShape {
  static let log = MessageShape(
    "AirbyteLogMessage",
    [
      MessageField("level", .choice(["FATAL", "ERROR", "WARN", "INFO", "DEBUG", "TRACE"]), .required),
      MessageField("message", .string, .required),
      MessageField("stack_trace", .string, since: "0.3.0"),
    ])

  static let connectionStatus = MessageShape(
    "AirbyteConnectionStatus",
    [
      MessageField("status", .choice(["SUCCEEDED", "FAILED"]), .required),
      MessageField("message", .string),
    ])

  static let trace = MessageShape(
    "AirbyteTraceMessage",
    [
      MessageField(
        "type", .choice(["ERROR", "ESTIMATE", "STREAM_STATUS", "ANALYTICS"]), .required, since: "0.1.0"),
      // A number here, where a record's is an integer: connectors write fractions of a millisecond.
      MessageField("emitted_at", .number, .required, since: "0.1.0"),
      MessageField("error", .shaped(traceError), since: "0.1.0"),
      MessageField("estimate", .shaped(traceEstimate), since: "0.3.2"),
      MessageField("stream_status", .shaped(traceStatus), since: "0.3.3"),
      MessageField("analytics", .shaped(traceAnalytics), since: "0.4.2"),
    ])

  private static let traceError = MessageShape(
    "AirbyteErrorTraceMessage",
    [
      MessageField("message", .string, .required, since: "0.1.0"),
      MessageField("internal_message", .string, since: "0.1.0"),
      MessageField("stack_trace", .string, since: "0.1.0"),
      MessageField(
        "failure_type", .choice(["system_error", "config_error", "transient_error"]), since: "0.1.0"),
      MessageField("stream_descriptor", .shaped(streamDescriptor), since: "0.3.3"),
    ])

  private static let traceEstimate = MessageShape(
    "AirbyteEstimateTraceMessage",
    [
      MessageField("name", .string, .required, since: "0.3.2"),
      MessageField("type", .choice(["STREAM", "SYNC"]), .required, since: "0.3.2"),
      MessageField("namespace", .string, since: "0.3.2"),
      MessageField("row_estimate", .integer, since: "0.3.2"),
      MessageField("byte_estimate", .integer, since: "0.3.2"),
    ])

  private static let traceStatus = MessageShape(
    "AirbyteStreamStatusTraceMessage",
    [
      MessageField("stream_descriptor", .shaped(streamDescriptor), .required, since: "0.3.3"),
      MessageField(
        "status", .choice(["STARTED", "RUNNING", "COMPLETE", "INCOMPLETE"]), .required, since: "0.3.3"),
      MessageField("reasons", .list(.shaped(statusReason)), since: "0.11.0"),
    ])

  private static let statusReason = MessageShape(
    "AirbyteStreamStatusReason",
    [
      MessageField("type", .choice(["RATE_LIMITED"]), .required, since: "0.11.0"),
      MessageField(
        "rate_limited",
        .shaped(
          MessageShape(
            "AirbyteStreamStatusRateLimitedReason", [MessageField("quota_reset", .integer, since: "0.11.0")])),
        since: "0.11.0"),
    ])

  private static let traceAnalytics = MessageShape(
    "AirbyteAnalyticsTraceMessage",
    [
      MessageField("type", .string, .required, since: "0.4.2"),
      MessageField("value", .string, since: "0.4.2"),
    ])

  static let control = MessageShape(
    "AirbyteControlMessage",
    [
      MessageField("type", .choice(["CONNECTOR_CONFIG"]), .required, since: "0.3.1"),
      MessageField("emitted_at", .number, .required, since: "0.3.1"),
      MessageField(
        "connectorConfig",
        .shaped(
          MessageShape(
            "AirbyteControlConnectorConfigMessage",
            [MessageField("config", .object, .required, since: "0.3.1")])),
        since: "0.3.1"),
    ])
}
