package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Runs the connector on a database in memory. */
final class Connector implements AutoCloseable {
  final ObjectNode config;
  private final Path folder;
  private final Connection database;

  /** Makes the database with statements. */
  Connector(String... statements) throws IOException, SQLException {
    folder = Files.createTempDirectory("connector");
    var sample = Path.of("integration_tests/sample_config.json").toFile();
    config = (ObjectNode) Messages.JSON.readTree(sample);
    // Each name is a database of its own.
    config.put(<%= test_url_setting %>, "jdbc:hsqldb:mem:" + UUID.randomUUID());
    database =
        DriverManager.getConnection(
            config.get(<%= test_url_setting %>).asText(),
            config.path(<% if has_user %><%= fields | where("role", "user") | map("name") | first %><% else %>"user"<% end %>).asText(""),
            config.path(<% if has_password %><%= fields | where("role", "password") | map("name") | first %><% else %>"password"<% end %>).asText(""));
    execute("CREATE SCHEMA \"public\" AUTHORIZATION DBA");
    execute("SET SCHEMA \"public\"");
    execute(statements);
  }

  void execute(String... statements) throws SQLException {
    try (var statement = database.createStatement()) {
      for (var text : statements) {
        statement.execute(text);
      }
    }
  }

  JsonNode check() throws IOException {
    return only("CONNECTION_STATUS", run("check", "--config", file("config", config)));
  }

  JsonNode discover() throws IOException {
    return only("CATALOG", run("discover", "--config", file("config", config)));
  }

  /** The catalog of all streams; the cursor of the incremental ones is given by its name. */
  ObjectNode configured(String cursor) throws IOException {
    var catalog = Messages.JSON.createObjectNode();
    var streams = catalog.putArray("streams");
    for (var stream : discover().at("/catalog/streams")) {
      var configured = streams.addObject().put("destination_sync_mode", "append");
      configured.put("sync_mode", cursor == null ? "full_refresh" : "incremental");
      if (cursor != null) {
        configured.putArray("cursor_field").add(cursor);
      }
      configured.set("stream", stream);
    }
    return catalog;
  }

  List<JsonNode> read(JsonNode catalog) throws IOException {
    return read(catalog, null);
  }

  List<JsonNode> read(JsonNode catalog, JsonNode state) throws IOException {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("read", "--config", file("config", config)));
    arguments.addAll(List.of("--catalog", file("catalog", catalog)));
    if (state != null) {
      arguments.addAll(List.of("--state", file("state", state)));
    }
    return run(arguments.toArray(String[]::new));
  }

  /** The data of the records among messages. */
  static List<JsonNode> data(List<JsonNode> messages) {
    return messages.stream()
        .filter(message -> message.path("type").asText().equals("RECORD"))
        .map(message -> message.at("/record/data"))
        .toList();
  }

  /** The last state among messages, as the platform hands it back. */
  static JsonNode lastState(List<JsonNode> messages) {
    var states = messages.stream().filter(message -> message.has("state")).toList();
    var list = Messages.JSON.createArrayNode();
    return list.add(states.get(states.size() - 1).get("state"));
  }

  static List<String> statuses(List<JsonNode> messages) {
    return messages.stream()
        .map(message -> message.at("/trace/stream_status/status").asText())
        .filter(status -> !status.isEmpty())
        .toList();
  }

  static List<String> errors(List<JsonNode> messages) {
    return messages.stream()
        .map(message -> message.at("/trace/error/message").asText())
        .filter(error -> !error.isEmpty())
        .toList();
  }

  /** Runs a command, and returns what it prints. */
  static List<JsonNode> run(String... arguments) throws IOException {
    var output = new ByteArrayOutputStream();
    try (var messages = new Messages(output)) {
      new Main(messages).run(arguments);
    }
    var parsed = new ArrayList<JsonNode>();
    for (var line : output.toString(StandardCharsets.UTF_8).lines().toList()) {
      parsed.add(Messages.JSON.readTree(line));
    }
    return parsed;
  }

  private static JsonNode only(String type, List<JsonNode> messages) {
    var types = messages.stream().map(message -> message.path("type").asText()).toList();
    if (!types.equals(List.of(type))) {
      throw new AssertionError("not one " + type + ": " + messages);
    }
    return messages.get(0);
  }

  private String file(String name, JsonNode value) throws IOException {
    var file = folder.resolve(name + ".json");
    Files.writeString(file, value.toString());
    return file.toString();
  }

  @Override
  public void close() throws IOException, SQLException {
    execute("SHUTDOWN");
    for (var file : Arrays.asList(folder.toFile().listFiles())) {
      Files.delete(file.toPath());
    }
    Files.delete(folder);
  }
}
