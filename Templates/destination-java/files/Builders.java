package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The parts of a sync, as the platform sends them. */
final class Builders {
  private Builders() {}

  /** An incremental stream with the fields id, name and updated_at. */
  static ObjectNode stream(String name, String mode) {
    return json(
        """
        {"stream": {"name": "%s", "supported_sync_modes": ["full_refresh", "incremental"],
                    "json_schema": {"type": "object", "properties": {
                      "id": {"type": "integer"}, "name": {"type": ["null", "string"]},
                      "updated_at": {"type": "string", "format": "date-time"}}}},
         "sync_mode": "full_refresh", "destination_sync_mode": "%s",
         "primary_key": [["id"]], "cursor_field": ["updated_at"]}
        """
            .formatted(name, mode));
  }

  static ObjectNode users(String mode) {
    return stream("users", mode);
  }

  static ObjectNode users(String mode, long generation, long minimumGeneration) {
    return users(mode)
        .put("generation_id", generation)
        .put("minimum_generation_id", minimumGeneration);
  }

  /** A stream that goes on behind its last state. */
  static ObjectNode resumable(ObjectNode stream) {
    return stream.put("sync_mode", "incremental");
  }

  static String record(String stream, String data) {
    var record = json("{\"emitted_at\": 1700000000000}").put("stream", stream);
    record.set("data", json(data));
    return "{\"type\":\"RECORD\",\"record\":%s}".formatted(record);
  }

  static String user(int id, String name) {
    return record("users", "{\"id\": %d, \"name\": \"%s\"}".formatted(id, name));
  }

  static String user(int id, String name, String updatedAt) {
    var data = "{\"id\": %d, \"name\": \"%s\", \"updated_at\": \"%s\"}";
    return record("users", data.formatted(id, name, updatedAt));
  }

  static String state(int number) {
    return """
        {"type":"STATE", "state":{"type":"STREAM","id":%d,"stream":{"stream_descriptor":\
        {"name":"users"},"stream_state":{"cursor":%d}}}}"""
        .formatted(number, number);
  }

  static String status(String status) {
    return """
        {"type":"TRACE","trace":{"type":"STREAM_STATUS","emitted_at":1700000000000.5,\
        "stream_status":{"stream_descriptor":{"name":"users"},"status":"%s"}}}"""
        .formatted(status);
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) Messages.JSON.readTree(text);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  static JsonNode catalog(ObjectNode... streams) {
    var catalog = Messages.JSON.createObjectNode();
    var list = catalog.putArray("streams");
    for (var stream : streams) {
      list.add(stream);
    }
    return catalog;
  }
}
