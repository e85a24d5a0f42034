package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What tells a stream from others; the namespace is null for a stream that has none. */
record StreamId(String namespace, String name) {
  /** Reads a stream of a catalog, or a descriptor. */
  static StreamId of(JsonNode stream) {
    return of(stream, "name");
  }

  /** Reads it from a message that names the stream in a member of its own. */
  static StreamId of(JsonNode message, String member) {
    var namespace = message.path("namespace").asText("");
    return new StreamId(
        namespace.isEmpty() || message.path("namespace").isNull() ? null : namespace,
        message.path(member).asText());
  }

  ObjectNode descriptor() {
    var descriptor = Messages.JSON.createObjectNode().put("name", name);
    return namespace == null ? descriptor : descriptor.put("namespace", namespace);
  }

  @Override
  public String toString() {
    return namespace == null ? name : namespace + "." + name;
  }
}
