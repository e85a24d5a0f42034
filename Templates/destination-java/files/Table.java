package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as a stream wants it.
 *
 * @param fields The stream's top-level fields with their JSON Schemas.
 * @param primaryKey Rows are unique by these fields; when there are none, each row is added.
 * @param cursor Of two rows with one key, that with the greater value here stays; of equals, the
 *     later one. Null when the later one always stays.
 */
record Table(String name, JsonNode fields, List<String> primaryKey, String cursor) {
  /** What Airbyte adds to each record: the columns before those of the fields. */
  static final List<String> META_COLUMNS =
      List.of(
          "_airbyte_raw_id", "_airbyte_extracted_at", "_airbyte_meta", "_airbyte_generation_id");

  /** One row: the values of the columns above, and the record's data. */
  record Row(String id, long extractedAt, JsonNode meta, long generation, JsonNode data) {}

  static Table of(ConfiguredStream stream) {
    var id = stream.id();
    var name = id.namespace() == null ? id.name() : id.namespace() + "__" + id.name();
    if (!stream.mode().equals("append_dedup")) {
      return new Table(name, stream.fields(), List.of(), null);
    }
    var key = new ArrayList<String>();
    for (var path : stream.primaryKey()) {
      key.add(path.size() == 1 && stream.fields().has(path.get(0)) ? path.get(0) : null);
    }
    if (key.isEmpty() || key.contains(null)) {
      throw new ConfigException(
          "Stream '%s' cannot be deduplicated: its primary key has to be one or more top-level"
                  .formatted(id)
              + " fields of its schema.");
    }
    var cursor = stream.cursor().size() == 1 ? stream.cursor().get(0) : "";
    return new Table(name, stream.fields(), key, stream.fields().has(cursor) ? cursor : null);
  }

  Table named(String other) {
    return new Table(other, fields, primaryKey, cursor);
  }

  List<String> fieldNames() {
    var names = new ArrayList<String>();
    fields.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
