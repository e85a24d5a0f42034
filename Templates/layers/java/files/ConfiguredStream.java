package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

<% if kind == "source" %>
/**
 * One stream of a sync, as its user configured it.
 *
 * @param fields The top-level fields of the schema.
 * @param cursor The path of the field whose value grows; empty when none was chosen.
 */
record ConfiguredStream(
    StreamId id, List<String> fields, boolean incremental, List<String> cursor) {
<% else %>
/**
 * One stream of a sync, as its user configured it.
 *
 * @param fields The top-level fields of the schema.
 * @param mode One of overwrite, append and append_dedup.
 * @param primaryKey The paths of the key's fields.
 * @param canResume Whether a later attempt goes on where this one stops.
 * @param generation Rises with each refresh; 0 on a platform that counts none.
 * @param minimumGeneration Rows of generations below it are wanted no more.
 */
record ConfiguredStream(
    StreamId id,
    JsonNode fields,
    String mode,
    List<List<String>> primaryKey,
    List<String> cursor,
    boolean canResume,
    long generation,
    long minimumGeneration,
    JsonNode syncId) {
<% end %>
  /** Reads a configured catalog. */
  static List<ConfiguredStream> all(JsonNode catalog) {
    var streams = new ArrayList<ConfiguredStream>();
    for (var configured : catalog.path("streams")) {
      streams.add(of(configured));
    }
    return streams;
  }

  private static ConfiguredStream of(JsonNode configured) {
    var stream = configured.path("stream");
<% if kind == "source" %>
    var fields = new ArrayList<String>();
    stream.at("/json_schema/properties").fieldNames().forEachRemaining(fields::add);
    return new ConfiguredStream(
        StreamId.of(stream),
        fields,
        configured.path("sync_mode").asText().equals("incremental"),
        path(given(configured.path("cursor_field"), stream.path("default_cursor_field"))));
<% else %>
    var key = given(configured.path("primary_key"), stream.path("source_defined_primary_key"));
    var isIncremental = configured.path("sync_mode").asText().equals("incremental");
    return new ConfiguredStream(
        StreamId.of(stream),
        stream.at("/json_schema/properties"),
        configured.path("destination_sync_mode").asText(),
        StreamSupport.stream(key.spliterator(), false).map(ConfiguredStream::path).toList(),
        path(given(configured.path("cursor_field"), stream.path("default_cursor_field"))),
        isIncremental || stream.path("is_resumable").asBoolean(),
        configured.path("generation_id").asLong(),
        configured.path("minimum_generation_id").asLong(),
        configured.path("sync_id"));
<% end %>
  }

  private static JsonNode given(JsonNode chosen, JsonNode otherwise) {
    return chosen.isEmpty() ? otherwise : chosen;
  }

  private static List<String> path(JsonNode path) {
    return StreamSupport.stream(path.spliterator(), false).map(JsonNode::asText).toList();
  }
}
