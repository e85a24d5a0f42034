package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One stream of a sync on its way into a table.
 *
 * <p>A sync that removes all rows of earlier ones writes into a staging table, which takes the place
 * of the stream's own in the end: until then readers see the old rows, whole.
 */
final class StreamWriter {
  private final Sink sink;
  private final ConfiguredStream stream;
  private final Table table;
  private final Table staging;
  private final List<Table.Row> rows = new ArrayList<>();
  private Table target;

  StreamWriter(Sink sink, ConfiguredStream stream) {
    this.sink = sink;
    this.stream = stream;
    this.table = Table.of(stream);
    this.staging = table.named("_airbyte_staging_" + table.name());
    this.target = table;
  }

  Table table() {
    return table;
  }

  void start() throws IOException, SQLException {
    if (goesOnIn(staging)) {
      target = staging;
    } else {
      sink.drop(staging.name());
      if (removesAllRows() && !goesOnIn(table)) {
        target = staging;
      }
    }
    sink.prepare(target);
  }

  void add(JsonNode record) {
    var meta = Messages.JSON.createObjectNode();
    meta.set("sync_id", stream.syncId().isMissingNode() ? null : stream.syncId());
    var changes = record.at("/meta/changes");
    meta.set("changes", changes.isArray() ? changes : Messages.JSON.createArrayNode());
    rows.add(
        new Table.Row(
            UUID.randomUUID().toString(),
            record.path("emitted_at").asLong(),
            meta,
            stream.generation(),
            record.path("data")));
  }

  void flush() throws IOException, SQLException {
    if (!rows.isEmpty()) {
      sink.insert(target, rows);
      rows.clear();
    }
  }

  /** Removes the rows that the platform wants no more. The stream has to be complete. */
  void finish() throws IOException, SQLException {
    if (target == staging) {
      sink.replace(table, staging);
    } else if (stream.minimumGeneration() > 0) {
      sink.deleteBefore(table.name(), stream.minimumGeneration());
    }
  }

  /** The generations decide; a platform that counts none leaves it to the sync mode. */
  private boolean removesAllRows() {
    return stream.generation() > 0
        ? stream.minimumGeneration() == stream.generation()
        : stream.mode().equals("overwrite");
  }

  /**
   * Whether an earlier attempt of this sync wrote rows that the source will not send again.
   *
   * <p>All attempts share the generation. A stream that can resume goes on behind the last state
   * that was committed; any other is read from its start again.
   */
  private boolean goesOnIn(Table table) throws IOException, SQLException {
    if (stream.generation() == 0 || !stream.canResume()) {
      return false;
    }
    var generation = sink.generation(table.name());
    return generation != null && generation == stream.generation();
  }
}
