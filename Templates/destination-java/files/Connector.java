package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the connector on a SQLite file. */
final class Connector {
  final ObjectNode config;
  private final Path file;

  Connector(Path folder) throws IOException {
    var sample = Path.of("integration_tests/sample_config.json").toFile();
    config = (ObjectNode) Messages.JSON.readTree(sample);
    file = folder.resolve("sink.db");
    config.put(<%= sqlite_setting %>, file.toString());
  }

  Destination destination() {
    return new Destination(new Config(config));
  }

  /** Runs a sync, and returns the lines that come back. */
  List<String> write(JsonNode catalog, String... lines) throws IOException, SQLException {
    var output = new ByteArrayOutputStream();
    var input = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    try (var messages = new Messages(output)) {
      destination()
          .write(ConfiguredStream.all(catalog), new ByteArrayInputStream(input), messages);
    }
    var text = output.toString(StandardCharsets.UTF_8);
    return text.lines().filter(line -> !line.contains("\"LOG\"")).toList();
  }

  /** Reads the SQLite file: each row is its values, with commas between. */
  List<String> select(String query) throws SQLException {
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        var values = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(rows.getString(i)));
        }
        texts.add(String.join(",", values));
      }
      return texts;
    }
  }

  List<String> names() throws SQLException {
    return select("SELECT name FROM users ORDER BY 1");
  }

  List<String> ids() throws SQLException {
    return select("SELECT id FROM users ORDER BY 1");
  }

  List<String> tables() throws SQLException {
    return select("SELECT name FROM sqlite_master WHERE type = 'table'");
  }
}
