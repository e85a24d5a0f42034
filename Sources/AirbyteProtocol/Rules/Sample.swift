/// The messages of which the rules' examples are made.
enum Sample {
  static let log = #"{"type": "LOG", "log": {"level": "INFO", "message": "hello"}}"#

  static func record(_ data: String, of stream: String = "a", at time: Int = 1_700_000_000_000) -> String {
    #"{"type": "RECORD", "record": {"stream": "\#(stream)", "data": \#(data), "emitted_at": \#(time)}}"#
  }

  static func state(
    _ state: String, of stream: String = "a", count: String? = "1.0", extra: String = ""
  ) -> String {
    let stats = count.map { #", "sourceStats": {"recordCount": \#($0)}"# } ?? ""
    let part = #"{"stream_descriptor": {"name": "\#(stream)"}, "stream_state": \#(state)}"#
    return #"{"type": "STATE", "state": {"type": "STREAM", "stream": \#(part)\#(stats)\#(extra)}}"#
  }

  static func globalState(_ streams: [String], shared: String) -> String {
    let parts = streams.map { #"{"stream_descriptor": {"name": "\#($0)"}, "stream_state": {"at": 1}}"# }
    let global = #"{"shared_state": \#(shared), "stream_states": [\#(parts.joined(separator: ", "))]}"#
    return
      #"{"type": "STATE", "state": {"type": "GLOBAL", "global": \#(global), "sourceStats": {"recordCount": 0.0}}}"#
  }

  static func statuses(_ statuses: String..., of stream: String = "a") -> String {
    statuses.map { status in
      let part = #"{"stream_descriptor": {"name": "\#(stream)"}, "status": "\#(status)"}"#
      return
        #"{"type": "TRACE", "trace": {"type": "STREAM_STATUS", "emitted_at": 1.5, "stream_status": \#(part)}}"#
    }.joined(separator: "\n")
  }

  static func errorTrace(of stream: String) -> String {
    let part = #""message": "a table is locked", "stream_descriptor": {"name": "\#(stream)"}"#
    return #"{"type": "TRACE", "trace": {"type": "ERROR", "emitted_at": 1.5, "error": {\#(part)}}}"#
  }

  static func estimate(_ type: String) -> String {
    let part = #"{"name": "a", "type": "\#(type)", "row_estimate": 9}"#
    return #"{"type": "TRACE", "trace": {"type": "ESTIMATE", "emitted_at": 1, "estimate": \#(part)}}"#
  }

  static func control(_ config: String) -> String {
    let part = #""type": "CONNECTOR_CONFIG", "emitted_at": 1, "connectorConfig": {"config": \#(config)}"#
    return #"{"type": "CONTROL", "control": {\#(part)}}"#
  }

  /// A configured catalog with one stream, `a`.
  static func catalog(fields: String, key: String? = nil) -> String {
    let keys = key.map { #", "source_defined_primary_key": [["\#($0)"]]"# } ?? ""
    return """
      {"streams": [{"stream": {"name": "a", "json_schema": {"properties": \(fields)},
        "supported_sync_modes": ["full_refresh"]\(keys)},
        "sync_mode": "full_refresh", "destination_sync_mode": "append"}]}
      """
  }

  static let specWithSecret = """
    {"connectionSpecification": {"properties": {"api_key": {"type": "string", "airbyte_secret": true}}}}
    """

  static let specWithToken = """
    {"connectionSpecification": {"type": "object", "properties": {"token": {"type": "string"}}}}
    """
}
