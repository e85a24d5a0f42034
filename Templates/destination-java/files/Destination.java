package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;

/** The connector: each stream is a table. */
final class Destination {
  private final Config config;

  Destination(Config config) {
    this.config = config;
  }

  void check() {
    try (var sink = Sink.open(config)) {
      sink.check();
    } catch (IOException | SQLException exception) {
      throw new ConfigException("Tables cannot be written: " + exception.getMessage());
    }
  }

  /** Writes the records, and hands back each STATE once the records before it are committed. */
  void write(List<ConfiguredStream> streams, InputStream input, Messages output)
      throws IOException, SQLException {
    var lines = new Input(input);
    try (var sink = Sink.open(config)) {
      var writer = new Writer(sink, streams);
      writer.start();
      for (JsonNode message; (message = lines.next()) != null; ) {
        switch (message.path("type").asText()) {
          case "RECORD" -> writer.add(message.path("record"));
          case "TRACE" -> writer.note(message.path("trace"));
          case "STATE" -> {
            writer.commit();
            output.line(lines.line());
          }
          default -> {}
        }
      }
      for (var stream : writer.finish()) {
        output.log("WARN", "Stream '%s' was not read to its end.".formatted(stream));
      }
    }
  }
}
