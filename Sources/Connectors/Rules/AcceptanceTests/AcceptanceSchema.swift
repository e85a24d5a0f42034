import Schema

/// What `acceptance-test-config.yml` may hold, written after the suite that reads it.
enum AcceptanceSchema {
  static let current = compiled(
    #"""
    {"type": "object", "required": ["connector_image"], "additionalProperties": false, "properties": {
      "connector_image": {"type": "string"},
      "base_path": {"type": ["string", "null"]},
      "cache_discovered_catalog": {"type": "boolean"},
      "connector_setup": {"type": "object"},
      "custom_environment_variables": {"type": ["object", "null"]},
      "test_strictness_level": {"enum": ["low", "high"]},
      "acceptance_tests": {"type": ["object", "null"], "additionalProperties": false, "properties": {
        "spec": {"$ref": "#/definitions/section"},
        "connection": {"$ref": "#/definitions/section"},
        "discovery": {"$ref": "#/definitions/section"},
        "basic_read": {"$ref": "#/definitions/section"},
        "full_refresh": {"$ref": "#/definitions/section"},
        "incremental": {"$ref": "#/definitions/section"},
        "connector_attributes": {"$ref": "#/definitions/section"},
        "connector_documentation": {"$ref": "#/definitions/section"},
        "client_container_config": {"type": ["object", "null"]}}}},
      \#(section)}
    """#)

  /// Each section is a bare list.
  static let legacy = compiled(
    #"""
    {"type": "object", "required": ["connector_image"], "properties": {
      "connector_image": {"type": "string"},
      "tests": {"type": ["object", "null"], "additionalProperties": {
        "type": ["array", "null"], "items": {"$ref": "#/definitions/test"}}}},
      \#(section)}
    """#)

  private static let section = #"""
    "definitions": {
      "section": {"type": ["object", "null"], "additionalProperties": false, "properties": {
        "bypass_reason": {"type": ["string", "null"]},
        "tests": {"type": ["array", "null"], "items": {"$ref": "#/definitions/test"}}}},
      "test": {"type": "object", "properties": {
        "config_path": {"type": "string"},
        "configured_catalog_path": {"type": ["string", "null"]},
        "deployment_mode": {"enum": ["cloud", "oss", null]},
        "spec_path": {"type": "string"},
        "status": {"enum": ["succeed", "failed", "exception"]},
        "timeout_seconds": {"type": ["integer", "null"], "minimum": 0}}}}
    """#

  private static func compiled(_ text: String) -> CompiledSchema {
    guard let schema = JSON.parse(text).value else { preconditionFailure("the schema is no JSON") }
    return CompiledSchema(schema)
  }
}
