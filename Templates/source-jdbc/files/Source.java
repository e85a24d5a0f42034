package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The connector: each table is a stream. */
final class Source {
  private final Config config;
  private final Messages messages;

  Source(Config config, Messages messages) {
    this.config = config;
    this.messages = messages;
  }

  /** Signs in and looks for tables; what goes wrong is told in the database's words. */
  void check() {
    try (var connection = Database.connect(config)) {
      tables(connection);
    } catch (SQLException exception) {
      throw new ConfigException("The database answered: " + exception.getMessage());
    }
  }

  ArrayNode discover() throws SQLException {
    var streams = Messages.JSON.createArrayNode();
    try (var connection = Database.connect(config)) {
      var tables = new Tables(connection, schemas());
      for (var table : tables(connection).values()) {
        streams.add(stream(table, tables.primaryKey(table)));
      }
    }
    return streams;
  }

  /** Reads the streams one after the other; one that fails does not keep the others from being read. */
  void read(List<ConfiguredStream> streams, Map<StreamId, JsonNode> states)
      throws SQLException, IOException {
    var failed = 0;
    try (var connection = Database.connect(config)) {
      var tables = tables(connection);
      for (var stream : streams) {
        try {
          messages.status(stream.id(), "STARTED");
          var table = tables.get(stream.id());
          if (table == null) {
            throw new ConfigException("There is no table '%s'.".formatted(stream.id()));
          }
          new StreamReader(connection, table, stream, messages).read(states.get(stream.id()));
          messages.status(stream.id(), "COMPLETE");
        } catch (SQLException | RuntimeException exception) {
          failed++;
          messages.error(exception, stream.id());
          messages.status(stream.id(), "INCOMPLETE");
        }
        connection.rollback();
      }
    }
    if (failed > 0) {
      throw new ConfigException("%d of %d streams failed.".formatted(failed, streams.size()));
    }
  }

  private Map<StreamId, Table> tables(Connection connection) throws SQLException {
    var tables = new Tables(connection, schemas()).all();
    if (tables.isEmpty()) {
      var where = schemas().isEmpty() ? "" : " in " + String.join(", ", schemas());
      throw new ConfigException("The user sees no table%s.".formatted(where));
    }
    return tables;
  }

  private List<String> schemas() {
<% if has_schemas %>
    return config.list(<%= fields | where("role", "schemas") | map("name") | first %>);
<% else %>
    return List.of();
<% end %>
  }

  private static ObjectNode stream(Table table, List<String> primaryKey) {
    var stream = table.id().descriptor();
    var schema = stream.putObject("json_schema").put("type", "object");
    var properties = schema.putObject("properties");
    table.columns().forEach(column -> properties.set(column.name(), column.type().schema()));
    var modes = stream.putArray("supported_sync_modes").add("full_refresh");
    if (table.columns().stream().anyMatch(column -> column.type().isOrdered())) {
      modes.add("incremental");
    }
    if (!primaryKey.isEmpty()) {
      var key = stream.putArray("source_defined_primary_key");
      primaryKey.forEach(column -> key.addArray().add(column));
    }
    return stream;
  }
}
