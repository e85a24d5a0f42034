package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One sync: from the platform's messages to the sink. */
final class Writer {
  /** Records that wait in memory, those of all streams together, before they are written. */
  private static final int BATCH_SIZE = <%= batch_size %>;

  private final Sink sink;
  private final Map<StreamId, StreamWriter> streams = new LinkedHashMap<>();
  private final Map<StreamId, String> statuses = new HashMap<>();
  private int waiting;

  Writer(Sink sink, List<ConfiguredStream> streams) {
    this.sink = sink;
    for (var stream : streams) {
      this.streams.put(stream.id(), new StreamWriter(sink, stream));
    }
  }

  void start() throws IOException, SQLException {
    var tables = new HashSet<String>();
    for (var stream : streams.values()) {
      var name = stream.table().name();
      // Without regard to case, as most databases compare names.
      if (!tables.add(name.toLowerCase(Locale.ROOT))) {
        var message = "Two streams would be written to the table '%s'.".formatted(name);
        throw new ConfigException(message);
      }
      stream.start();
    }
    sink.commit();
  }

  /** Takes a record; one whose stream is not in the catalog is ignored. */
  void add(JsonNode record) throws IOException, SQLException {
    var stream = streams.get(StreamId.of(record, "stream"));
    if (stream != null) {
      stream.add(record);
      waiting++;
      if (waiting >= BATCH_SIZE) {
        flush();
      }
    }
  }

  void note(JsonNode trace) {
    var status = trace.path("stream_status");
    if (!status.isMissingNode()) {
      var stream = StreamId.of(status.path("stream_descriptor"));
      statuses.put(stream, status.path("status").asText());
    }
  }

  void commit() throws IOException, SQLException {
    flush();
    sink.commit();
  }

  /**
   * Commits what is left, and removes old rows of the streams that were read to the end.
   *
   * <p>A source that reports on its streams says COMPLETE at the end of each; of one that does not,
   * the end of the input is all there is to go by.
   *
   * @return The streams that were not read to the end.
   */
  List<StreamId> finish() throws IOException, SQLException {
    flush();
    var unfinished = new ArrayList<StreamId>();
    for (var stream : streams.entrySet()) {
      if (statuses.isEmpty() || "COMPLETE".equals(statuses.get(stream.getKey()))) {
        stream.getValue().finish();
      } else {
        unfinished.add(stream.getKey());
      }
    }
    sink.commit();
    return unfinished;
  }

  private void flush() throws IOException, SQLException {
    for (var stream : streams.values()) {
      stream.flush();
    }
    waiting = 0;
  }
}
