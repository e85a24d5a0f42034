package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads one stream, row by row: no table has to fit into memory. */
final class StreamReader {
  /** Rows that the driver fetches at once. */
  private static final int FETCH_SIZE = <%= fetch_size %>;

  /** Records between two states. */
  private static final int CHECKPOINT = 10_000;

  private final Connection connection;
  private final Table table;
  private final ConfiguredStream stream;
  private final Messages messages;
  private final List<Table.Column> columns;
  private final String quote;
  private long recordsSinceState;
  private boolean isRunning;

  StreamReader(Connection connection, Table table, ConfiguredStream stream, Messages messages)
      throws SQLException {
    this.connection = connection;
    this.table = table;
    this.stream = stream;
    this.messages = messages;
    this.quote = connection.getMetaData().getIdentifierQuoteString();
    // A user may have left columns out; the cursor is read all the same.
    this.columns =
        table.columns().stream()
            .filter(column -> stream.fields().contains(column.name()))
            .toList();
  }

  void read(JsonNode state) throws SQLException, IOException {
    if (stream.incremental()) {
      readOn(cursor(), state);
    } else {
      readAll();
    }
  }

  private void readAll() throws SQLException, IOException {
    try (var statement = prepare(select(columns))) {
      var rows = statement.executeQuery();
      while (rows.next()) {
        send(rows);
      }
    }
    var finished = Messages.JSON.createObjectNode().put("__ab_no_cursor_state_message", true);
    messages.state(stream.id(), finished, recordsSinceState);
  }

  /** Reads the rows whose cursor is behind that of the state, in its order. */
  private void readOn(Table.Column cursor, JsonNode state) throws SQLException, IOException {
    var position = new CursorPosition(cursor.name(), state);
    var selected = new ArrayList<>(columns);
    selected.add(cursor);
    var query = select(selected) + condition(cursor, position);
    try (var statement = prepare(query + " ORDER BY " + quoted(cursor.name()))) {
      if (position.isKnown()) {
        Values.bind(statement, 1, position.value(), cursor.type());
      }
      var rows = statement.executeQuery();
      while (rows.next()) {
        send(rows);
        position.advance(Values.read(rows, columns.size() + 1, cursor.type()));
        if (recordsSinceState == CHECKPOINT) {
          sendState(position);
        }
      }
    }
    sendState(position);
  }

  /**
   * Rows with the state's very value are read again if their number has changed: some may have come
   * after that read. Otherwise all of them have been read.
   */
  private String condition(Table.Column cursor, CursorPosition position) throws SQLException {
    if (!position.isKnown()) {
      return "";
    }
    var count = "SELECT count(*) FROM " + name() + " WHERE " + quoted(cursor.name()) + " = ?";
    try (var statement = prepare(count)) {
      Values.bind(statement, 1, position.value(), cursor.type());
      var rows = statement.executeQuery();
      rows.next();
      var isComplete = rows.getLong(1) == position.count();
      if (!isComplete) {
        position.restart();
      }
      return " WHERE " + quoted(cursor.name()) + (isComplete ? " > ?" : " >= ?");
    }
  }

  private void send(ResultSet row) throws SQLException, IOException {
    if (!isRunning) {
      messages.status(stream.id(), "RUNNING");
      isRunning = true;
    }
    var data = Messages.JSON.createObjectNode();
    var changes = Messages.JSON.createArrayNode();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var value = Values.read(row, i + 1, column.type());
      if (value.isMissingNode()) {
        changes
            .addObject()
            .put("field", column.name())
            .put("change", "NULLED")
            .put("reason", "SOURCE_SERIALIZATION_ERROR");
        value = NullNode.getInstance();
      }
      data.set(column.name(), value);
    }
    messages.record(stream.id(), data, changes);
    recordsSinceState++;
  }

  private void sendState(CursorPosition position) throws IOException {
    messages.state(stream.id(), position.state(), recordsSinceState);
    recordsSinceState = 0;
  }

  private Table.Column cursor() {
    var path = stream.cursor();
    return table
        .column(path.size() == 1 ? path.get(0) : null)
        .filter(column -> column.type().isOrdered())
        .orElseThrow(
            () ->
                new ConfigException(
                    "Stream '%s' cannot be read incrementally: its cursor has to be a column of"
                            .formatted(stream.id())
                        + " numbers, texts or times."));
  }

  private String select(List<Table.Column> columns) {
<% if is_mysql_kin %>
    var names = columns.stream().map(this::exactly).toList();
<% else %>
    var names = columns.stream().map(column -> quoted(column.name())).toList();
<% end %>
    // Even of a table without columns the rows are counted.
    return "SELECT %s FROM %s".formatted(names.isEmpty() ? "1" : String.join(", ", names), name());
  }

<% if is_mysql_kin %>
  /** These databases show six digits of a FLOAT, and all of them of a DOUBLE. */
  private String exactly(Table.Column column) {
    var name = quoted(column.name());
    return column.type() == ColumnType.FLOAT ? name + " + 0E0" : name;
  }

<% end %>
  private String name() {
    var name = quoted(table.id().name());
    var namespace = table.id().namespace();
    return namespace == null ? name : quoted(namespace) + "." + name;
  }

  private String quoted(String name) {
    return quote + name.replace(quote, quote + quote) + quote;
  }

  private PreparedStatement prepare(String query) throws SQLException {
    var statement =
        connection.prepareStatement(
            query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(FETCH_SIZE);
    return statement;
  }
}
