import Schema

/// What `metadata.yaml` may hold, member by member, written after the registry's own schema.
///
/// Three things stand in rules of their own, which say more than a schema can: the members that must be there,
/// the form of `definitionId`, and the two kinds of connector. The registry's published schema cannot be used as
/// it is: its parts have addresses of their own, from which its references lead nowhere.
enum MetadataSchema {
  static let compiled: CompiledSchema = {
    guard let schema = JSON.parse(text).value else { preconditionFailure("the metadata schema is no JSON") }
    return CompiledSchema(schema)
  }()

  private static let text = #"""
    {
      "type": "object",
      "required": ["metadataSpecVersion", "data"],
      "additionalProperties": false,
      "properties": {
        "metadataSpecVersion": {"type": "string"},
        "data": {"type": "object", "additionalProperties": false, "properties": {
          "name": {"type": "string"},
          "icon": {"type": "string"},
          "definitionId": {"type": "string", "minLength": 1},
          "connectorType": {"type": "string", "minLength": 1},
          "connectorSubtype": {"enum": ["api", "database", "datalake", "file", "custom", "message_queue", "unknown",
            "vectorstore"]},
          "dockerRepository": {"type": "string"},
          "dockerImageTag": {"type": "string"},
          "license": {"type": "string"},
          "documentationUrl": {"$ref": "#/definitions/address"},
          "externalDocumentationUrls": {"type": "array", "items": {"$ref": "#/definitions/externalPage"}},
          "githubIssueLabel": {"type": "string"},
          "releaseStage": {"enum": ["alpha", "beta", "generally_available", "custom"]},
          "supportLevel": {"enum": ["community", "certified", "archived"]},
          "releaseDate": {"type": "string", "format": "date"},
          "protocolVersion": {"type": "string"},
          "erdUrl": {"type": "string"},
          "tags": {"$ref": "#/definitions/words"},
          "maxSecondsBetweenMessages": {"type": "integer"},
          "supportsDbt": {"type": "boolean"},
          "supportsNormalization": {"type": "boolean"},
          "supportsRefreshes": {"type": "boolean"},
          "supportsFileTransfer": {"type": "boolean"},
          "supportsDataActivation": {"type": "boolean"},
          "connectorBuildOptions": {"type": "object", "additionalProperties": false, "properties": {
            "baseImage": {"type": "string"}}},
          "connectorTestSuitesOptions": {"type": "array", "items": {"$ref": "#/definitions/testSuite"}},
          "registryOverrides": {"type": "object", "additionalProperties": false, "properties": {
            "oss": {"$ref": "#/definitions/registry"}, "cloud": {"$ref": "#/definitions/registry"}}},
          "remoteRegistries": {"type": "object", "additionalProperties": false, "properties": {
            "pypi": {"type": "object", "required": ["enabled", "packageName"], "additionalProperties": false,
              "properties": {"enabled": {"type": "boolean"}, "packageName": {"type": "string"}}}}},
          "allowedHosts": {"$ref": "#/definitions/hosts"},
          "suggestedStreams": {"$ref": "#/definitions/streams"},
          "normalizationConfig": {"$ref": "#/definitions/normalization"},
          "resourceRequirements": {"$ref": "#/definitions/resources"},
          "releases": {"$ref": "#/definitions/releases"},
          "connectorIPCOptions": {"type": "object", "required": ["dataChannel"], "additionalProperties": false,
            "properties": {"dataChannel": {"type": "object", "additionalProperties": false,
              "required": ["version", "supportedSerialization", "supportedTransport"], "properties": {
                "version": {"type": "string"},
                "supportedSerialization": {"type": "array", "items": {"enum": ["JSONL", "PROTOBUF", "FLATBUFFERS"]}},
                "supportedTransport": {"type": "array", "items": {"enum": ["STDIO", "SOCKET"]}}}}}},
          "ab_internal": {"type": "object", "properties": {
            "sl": {"enum": [0, 100, 200, 300]},
            "ql": {"enum": [0, 100, 200, 300, 400, 500, 600]},
            "isEnterprise": {"type": "boolean"},
            "requireVersionIncrementsInPullRequests": {"type": "boolean"}}},
          "generated": {"type": "object"}
        }}
      },
      "definitions": {
        "address": {"type": "string", "format": "uri"},
        "words": {"type": "array", "items": {"type": "string"}},
        "hosts": {"type": "object", "properties": {"hosts": {"$ref": "#/definitions/words"}}},
        "streams": {"type": "object", "properties": {"streams": {"$ref": "#/definitions/words"}}},
        "externalPage": {"type": "object", "required": ["title", "url"], "additionalProperties": false, "properties": {
          "title": {"type": "string"},
          "url": {"$ref": "#/definitions/address"},
          "type": {"enum": ["api_deprecations", "api_reference", "api_release_history", "authentication_guide",
            "data_model_reference", "developer_community", "migration_guide", "openapi_spec", "other",
            "permissions_scopes", "rate_limits", "sql_reference", "status_page"]},
          "requiresLogin": {"type": "boolean"}}},
        "registry": {"type": "object", "required": ["enabled"], "additionalProperties": false, "properties": {
          "enabled": {"type": "boolean"},
          "name": {"type": "string"},
          "dockerRepository": {"type": "string"},
          "dockerImageTag": {"type": "string"},
          "supportsDbt": {"type": "boolean"},
          "supportsNormalization": {"type": "boolean"},
          "license": {"type": "string"},
          "documentationUrl": {"$ref": "#/definitions/address"},
          "connectorSubtype": {"type": "string"},
          "allowedHosts": {"$ref": "#/definitions/hosts"},
          "normalizationConfig": {"$ref": "#/definitions/normalization"},
          "suggestedStreams": {"$ref": "#/definitions/streams"},
          "resourceRequirements": {"$ref": "#/definitions/resources"}}},
        "normalization": {"type": "object",
          "required": ["normalizationRepository", "normalizationTag", "normalizationIntegrationType"], "properties": {
            "normalizationRepository": {"type": "string"},
            "normalizationTag": {"type": "string"},
            "normalizationIntegrationType": {"type": "string"}}},
        "resources": {"type": "object", "additionalProperties": false, "properties": {
          "default": {"$ref": "#/definitions/limits"},
          "jobSpecific": {"type": "array", "items": {
            "type": "object", "required": ["jobType", "resourceRequirements"], "additionalProperties": false,
            "properties": {
              "jobType": {"enum": ["get_spec", "check_connection", "discover_schema", "sync", "reset_connection",
                "connection_updater", "replicate"]},
              "resourceRequirements": {"$ref": "#/definitions/limits"}}}}}},
        "limits": {"type": "object", "additionalProperties": false, "properties": {
          "cpu_request": {"type": "string"}, "cpu_limit": {"type": "string"},
          "memory_request": {"type": "string"}, "memory_limit": {"type": "string"}}},
        "testSuite": {"type": "object", "required": ["suite"], "additionalProperties": false, "properties": {
          "suite": {"enum": ["unitTests", "integrationTests", "acceptanceTests", "liveTests", "smokeTests"]},
          "testSecrets": {"type": "array", "items": {
            "type": "object", "required": ["name", "secretStore"], "additionalProperties": false, "properties": {
              "name": {"type": "string"},
              "fileName": {"type": "string"},
              "secretStore": {"type": "object", "additionalProperties": false, "properties": {
                "alias": {"type": "string"}, "type": {"enum": ["GSM"]}}}}}},
          "testConnections": {"type": "array", "items": {
            "type": "object", "required": ["name", "id"], "additionalProperties": false, "properties": {
              "name": {"type": "string"}, "id": {"type": "string"}}}},
          "scenarios": {"type": "array", "items": {"type": "object", "required": ["name"]}}}},
        "releases": {"type": "object", "additionalProperties": false, "properties": {
          "migrationDocumentationUrl": {"$ref": "#/definitions/address"},
          "rolloutConfiguration": {"type": "object", "additionalProperties": false, "properties": {
            "enableProgressiveRollout": {"type": "boolean"},
            "initialPercentage": {"type": "integer", "minimum": 0, "maximum": 100},
            "maxPercentage": {"type": "integer", "minimum": 0, "maximum": 100},
            "advanceDelayMinutes": {"type": "integer", "minimum": 10}}},
          "breakingChanges": {"type": "object", "minProperties": 1, "additionalProperties": false,
            "patternProperties": {"^\\d+\\.\\d+\\.\\d+$": {
              "type": "object", "required": ["upgradeDeadline", "message"], "additionalProperties": false,
              "properties": {
                "upgradeDeadline": {"type": "string", "format": "date"},
                "message": {"type": "string"},
                "deadlineAction": {"enum": ["auto_upgrade", "disable"]},
                "migrationDocumentationUrl": {"$ref": "#/definitions/address"},
                "scopedImpact": {"type": "array", "minItems": 1, "items": {
                  "type": "object", "required": ["scopeType", "impactedScopes"], "additionalProperties": false,
                  "properties": {
                    "scopeType": {"const": "stream"},
                    "impactedScopes": {"type": "array", "minItems": 1, "items": {"type": "string"}}}}}}}}}}}
      }
    }
    """#
}
