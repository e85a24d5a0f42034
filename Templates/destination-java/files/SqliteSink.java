package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
<% if sample_credentials | length > 0 %>
import java.io.IOException;
<% end %>
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** SQLite in the place of the real system, for development and tests. */
final class SqliteSink implements Sink {
  private final Connection database;

  SqliteSink(Path file) throws SQLException {
    try {
      // An absolute path, for the driver gives other addresses another meaning.
      database = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      database.setAutoCommit(false);
      columns("");
    } catch (SQLException exception) {
      var message = "'%s' cannot be opened as a SQLite file: %s";
      throw new ConfigException(message.formatted(file, exception.getMessage()));
    }
  }

<% if sample_credentials | length > 0 %>
  /** SQLite knows no users: the credentials of the sample configuration are asked for here. */
  static void checkCredentials(Config config) throws IOException {
    try (var stream = SqliteSink.class.getResourceAsStream("/sample_credentials.json")) {
      for (var fields = Messages.JSON.readTree(stream).fields(); fields.hasNext(); ) {
        var field = fields.next();
        if (!field.getValue().asText().equals(config.text(field.getKey()))) {
          throw new ConfigException("The setting '%s' is wrong.".formatted(field.getKey()));
        }
      }
    }
  }

<% end %>
  @Override
  public void check() throws SQLException {
    execute("CREATE TABLE _airbyte_check (id)");
    database.rollback();
  }

  @Override
  public Long generation(String name) throws SQLException {
    if (columns(name).isEmpty()) {
      return null;
    }
    var query = "SELECT min(_airbyte_generation_id) FROM " + quoted(name);
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var generation = rows.getLong(1);
      return rows.wasNull() ? null : generation;
    }
  }

  @Override
  public void prepare(Table table) throws SQLException {
    var present = columns(table.name());
    var wanted = new ArrayList<>(Table.META_COLUMNS);
    wanted.addAll(columnNames(table.fieldNames(), present).values());
    if (present.isEmpty()) {
      // Columns have no types: SQLite would turn "007" into 7 and large integers into floats.
      execute("CREATE TABLE %s (%s)".formatted(quoted(table.name()), quoted(wanted)));
    } else {
      var known = lowercase(present);
      for (var column : wanted) {
        if (!known.contains(column.toLowerCase(Locale.ROOT))) {
          var statement = "ALTER TABLE %s ADD COLUMN %s";
          execute(statement.formatted(quoted(table.name()), quoted(column)));
        }
      }
    }
    index(table);
  }

  @Override
  public void insert(Table table, List<Table.Row> rows) throws SQLException {
    var names = columnNames(table.fieldNames(), columns(table.name()));
    try (var statement = database.prepareStatement(insertion(table, names))) {
      for (var row : rows) {
        statement.setString(1, row.id());
        statement.setLong(2, row.extractedAt());
        statement.setString(3, row.meta().toString());
        statement.setLong(4, row.generation());
        var index = 5;
        for (var field : names.keySet()) {
          bind(statement, index++, row.data().path(field));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @Override
  public void deleteBefore(String name, long generation) throws SQLException {
    var text = "DELETE FROM %s WHERE _airbyte_generation_id < %d";
    execute(text.formatted(quoted(name), generation));
  }

  @Override
  public void drop(String name) throws SQLException {
    execute("DROP TABLE IF EXISTS " + quoted(name));
  }

  @Override
  public void replace(Table table, Table staging) throws SQLException {
    drop(table.name());
    execute("ALTER TABLE %s RENAME TO %s".formatted(quoted(staging.name()), quoted(table.name())));
    index(table);
  }

  @Override
  public void commit() throws SQLException {
    database.commit();
  }

  @Override
  public void close() throws SQLException {
    database.rollback();
    database.close();
  }

  private String insertion(Table table, Map<String, String> names) {
    var columns = new ArrayList<>(Table.META_COLUMNS);
    columns.addAll(names.values());
    var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    var statement =
        "INSERT INTO %s AS old (%s) VALUES (%s)"
            .formatted(quoted(table.name()), quoted(columns), places);
    if (table.primaryKey().isEmpty()) {
      return statement;
    }
    var key = table.primaryKey().stream().map(names::get).toList();
    var updates = columns.stream().map(c -> quoted(c) + " = excluded." + quoted(c));
    statement +=
        " ON CONFLICT (%s) DO UPDATE SET %s"
            .formatted(quoted(key), updates.collect(Collectors.joining(", ")));
    if (table.cursor() == null) {
      return statement;
    }
    var old = order(table, names, "old");
    var next = order(table, names, "excluded");
    return statement + " WHERE %s IS NULL OR %s >= %s".formatted(old, next, old);
  }

  /** The cursor's value in a form that SQLite puts in order. */
  private static String order(Table table, Map<String, String> names, String row) {
    var column = row + "." + quoted(names.get(table.cursor()));
    var format = table.fields().path(table.cursor()).path("format").asText();
    return format.equals("date-time") ? "julianday(" + column + ")" : column;
  }

  /** Makes the key unique, which it was not while the stream was only appended to. */
  private void index(Table table) throws SQLException {
    var names = columnNames(table.fieldNames(), columns(table.name()));
    var key = table.primaryKey().stream().map(names::get).toList();
    var wanted = table.name() + " by " + String.join(", ", key);
    var present = names("SELECT name FROM pragma_index_list(?)", table.name());
    for (var name : present) {
      if (!name.equals(wanted)) {
        execute("DROP INDEX " + quoted(name));
      }
    }
    if (!key.isEmpty() && !present.contains(wanted)) {
      dropDuplicates(table, names, key);
      execute(
          "CREATE UNIQUE INDEX %s ON %s (%s)"
              .formatted(quoted(wanted), quoted(table.name()), quoted(key)));
    }
  }

  private void dropDuplicates(Table table, Map<String, String> names, List<String> key)
      throws SQLException {
    var cursor = table.cursor() == null ? "" : order(table, names, "old") + " DESC,";
    var isWhole = key.stream().map(c -> quoted(c) + " IS NOT NULL");
    execute(
        "DELETE FROM %s WHERE _rowid_ IN (SELECT id FROM (".formatted(quoted(table.name()))
            + "SELECT old._rowid_ AS id, row_number() OVER (PARTITION BY %s ORDER BY %s"
                .formatted(quoted(key), cursor)
            + " old._rowid_ DESC) AS place FROM %s AS old WHERE %s) WHERE place > 1)"
                .formatted(quoted(table.name()), isWhole.collect(Collectors.joining(" AND "))));
  }

  /**
   * The column of each field.
   *
   * <p>SQLite takes id and ID for one name: a field whose name is taken gets underscores behind it.
   * Those that have a column already come first, so that a later field never takes it away.
   */
  static Map<String, String> columnNames(List<String> fields, Collection<String> present) {
    var taken = lowercase(Table.META_COLUMNS);
    var names = new LinkedHashMap<String, String>();
    fields.forEach(field -> names.put(field, null));
    for (var isPresent : List.of(true, false)) {
      for (var field : fields) {
        if (present.contains(field) == isPresent) {
          var column = field;
          while (!taken.add(column.toLowerCase(Locale.ROOT))) {
            column += "_";
          }
          names.put(field, column);
        }
      }
    }
    return names;
  }

  /** A JSON value as SQLite can hold it without loss: objects and arrays as JSON text. */
  private static void bind(PreparedStatement statement, int index, JsonNode value)
      throws SQLException {
    if (value.isNull() || value.isMissingNode()) {
      statement.setObject(index, null);
    } else if (value.canConvertToLong() && value.isIntegralNumber()) {
      statement.setLong(index, value.longValue());
    } else if (value.isNumber() && !value.isIntegralNumber()) {
      statement.setDouble(index, value.doubleValue());
    } else if (value.isBoolean()) {
      statement.setInt(index, value.booleanValue() ? 1 : 0);
    } else {
      statement.setString(index, value.isTextual() ? value.textValue() : value.toString());
    }
  }

  private List<String> columns(String table) throws SQLException {
    return names("SELECT name FROM pragma_table_info(?)", table);
  }

  private List<String> names(String query, String about) throws SQLException {
    try (var statement = database.prepareStatement(query)) {
      statement.setString(1, about);
      var names = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names;
    }
  }

  private void execute(String text) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(text);
    }
  }

  private static Set<String> lowercase(Collection<String> names) {
    var lowercase = new HashSet<String>();
    names.forEach(name -> lowercase.add(name.toLowerCase(Locale.ROOT)));
    return lowercase;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String quoted(List<String> names) {
    return names.stream().map(SqliteSink::quoted).collect(Collectors.joining(", "));
  }
}
