/// The keys that a test of each section may have, written after the suite that reads them.
enum AcceptanceKeys {
  static let bySection: [String: Set<String>] = [
    "spec": always.union(["spec_path", "deployment_mode", compatibility, "auth_default_method"]),
    "connection": always.union(["status", "deployment_mode"]),
    "discovery": always.union(["deployment_mode", compatibility, "validate_primary_keys_data_type"]),
    "basic_read": reading.union([
      "empty_streams", "expect_records", "validate_schema", "validate_stream_statuses",
      "validate_state_messages", "validate_primary_keys_data_type", "fail_on_extra_columns",
      "validate_data_points", "expect_trace_message_on_failure", "file_types",
    ]),
    "full_refresh": reading.union(["ignored_fields"]),
    "incremental": reading.union(["future_state", "skip_comprehensive_incremental_tests"]),
    "connector_attributes": always.union([
      "streams_without_primary_key", "allowed_hosts", "suggested_streams",
    ]),
    "connector_documentation": always,
  ]

  /// What the suite read once and refuses today, with what to do.
  static let removed = [
    "validate_output_from_all_streams": "Take it out; empty_streams names the streams that may be empty.",
    "cursor_paths": "Take it out; the suite reads the cursor off the catalog.",
    "threshold_days": "Take it out; the suite compares states by itself.",
    "invalid_config_path": "Write a test of its own with config_path and status: failed.",
    "future_state_path": "Put it below future_state.",
    "extra_fields": "Take it out; fail_on_extra_columns stands for it.",
    "extra_records": "Take it out; more records than expected are always fine.",
    "state_path": "Take it out.",
  ]

  /// Keys of the parts of a test.
  static let expectedRecords: Set = ["bypass_reason", "path", "exact_order"]
  static let futureState: Set = ["future_state_path", "missing_streams", "bypass_reason", "cursor_format"]

  private static let always: Set = ["config_path", "timeout_seconds"]
  private static let reading = always.union([
    "configured_catalog_path", "deployment_mode", "client_container_config",
  ])
  private static let compatibility = "backward_compatibility_tests_config"

  /// Whether the suite knows the key somewhere; which section may have it differs between its versions.
  static func isKnownSomewhere(_ key: String) -> Bool { bySection.values.contains { $0.contains(key) } }
}
