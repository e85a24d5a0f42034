package io.airbyte.integrations.<%= package | snake %>;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the database says about its tables. */
final class Tables {
  private static final String[] TYPES = {
    "TABLE", "BASE TABLE", "PARTITIONED TABLE", "FOREIGN TABLE", "VIEW", "MATERIALIZED VIEW"
  };
  private static final Set<String> SYSTEM_SCHEMAS =
      Set.of("information_schema", "pg_catalog", "sys", "mysql", "performance_schema");

  private final DatabaseMetaData metadata;
  private final String catalog;
  private final List<String> schemas;

  /** Looks into the given schemas, or into all that are not the database's own. */
  Tables(Connection connection, List<String> schemas) throws SQLException {
    this.metadata = connection.getMetaData();
    this.catalog = connection.getCatalog();
    this.schemas = schemas;
  }

  /** Every table that the user may see, in the order of their names. */
  Map<StreamId, Table> all() throws SQLException {
    var tables = new TreeMap<StreamId, Table>(Comparator.comparing(StreamId::toString));
    for (var schema : schemas.isEmpty() ? new String[] {null} : escaped(schemas)) {
      var columns = columns(schema);
      try (var rows = metadata.getTables(catalog, schema, "%", TYPES)) {
        while (rows.next()) {
          var id = id(rows);
          if (!SYSTEM_SCHEMAS.contains(String.valueOf(id.namespace()).toLowerCase())) {
            var found = columns.getOrDefault(id, new TreeMap<>()).values();
            tables.put(
                id,
                new Table(
                    id,
                    rows.getString("TABLE_CAT"),
                    rows.getString("TABLE_SCHEM"),
                    List.copyOf(found)));
          }
        }
      }
    }
    return tables;
  }

  /** The columns of the table's primary key, in its order. */
  List<String> primaryKey(Table table) throws SQLException {
    var key = new TreeMap<Integer, String>();
    try (var rows = metadata.getPrimaryKeys(table.catalog(), table.schema(), table.id().name())) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
      }
    }
    return new ArrayList<>(key.values());
  }

  /** The columns of each table of a schema, in their order. */
  private Map<StreamId, TreeMap<Integer, Table.Column>> columns(String schema)
      throws SQLException {
    var columns = new HashMap<StreamId, TreeMap<Integer, Table.Column>>();
    try (var rows = metadata.getColumns(catalog, schema, "%", "%")) {
      while (rows.next()) {
        var type =
            ColumnType.of(
                rows.getInt("DATA_TYPE"),
                rows.getString("TYPE_NAME"),
                rows.getInt("COLUMN_SIZE"),
                rows.getInt("DECIMAL_DIGITS"));
        columns
            .computeIfAbsent(id(rows), id -> new TreeMap<>())
            .put(
                rows.getInt("ORDINAL_POSITION"),
                new Table.Column(rows.getString("COLUMN_NAME"), type));
      }
    }
    return columns;
  }

  /** A database without schemas, such as MySQL, has catalogs in their place. */
  private static StreamId id(ResultSet rows) throws SQLException {
    var schema = rows.getString("TABLE_SCHEM");
    var namespace = schema == null ? rows.getString("TABLE_CAT") : schema;
    return new StreamId(namespace, rows.getString("TABLE_NAME"));
  }

  /** The names as patterns that match nothing else. */
  private String[] escaped(List<String> names) throws SQLException {
    var escape = metadata.getSearchStringEscape();
    return names.stream()
        .map(name -> name.replace(escape, escape + escape))
        .map(name -> name.replace("_", escape + "_").replace("%", escape + "%"))
        .toArray(String[]::new);
  }
}
