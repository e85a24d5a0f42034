package io.airbyte.integrations.<%= package | snake %>;

import java.util.List;
import java.util.Optional;

/** A table or view of the database. */
record Table(StreamId id, String catalog, String schema, List<Column> columns) {
  Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  record Column(String name, ColumnType type) {}
}
