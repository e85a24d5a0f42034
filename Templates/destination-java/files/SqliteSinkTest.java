package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteSinkTest {
  @TempDir Path folder;
  private Connector connector;

  @BeforeEach
  void start() throws IOException {
    connector = new Connector(folder);
  }

  private SqliteSink sink() throws SQLException {
    return new SqliteSink(folder.resolve("sink.db"));
  }

  private static Table table(List<String> fields, List<String> key) {
    var schemas = Messages.JSON.createObjectNode();
    fields.forEach(schemas::putObject);
    return new Table("the \"order\"", schemas, key, null);
  }

  private static Table.Row row(JsonNode data, long generation) {
    return new Table.Row("0-0", 1, Messages.JSON.createObjectNode(), generation, data);
  }

  private List<String> stored() throws SQLException {
    return connector.select("SELECT * FROM \"the \"\"order\"\"\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "null | null | null",
        "true | integer | 1",
        "0.1 | real | 0.1",
        "\"007\" | text | 007",
        "9223372036854775807 | integer | 9223372036854775807",
        "-9223372036854775809 | text | -9223372036854775809",
        "12345678901234567890123 | text | 12345678901234567890123",
        "\"Zoë \\u2028 \uD83D\uDC36\" | text | Zoë \u2028 \uD83D\uDC36",
        "{\"a\":{\"b\":[1,null,\"é\"]}} | text | {\"a\":{\"b\":[1,null,\"é\"]}}",
        "[12345678901234567890123,1.50] | text | [12345678901234567890123,1.50]",
      })
  void aValueIsKeptWithoutLoss(String value, String type, String kept) throws Exception {
    var table = table(List.of("value"), List.of());
    try (var sink = sink()) {
      sink.prepare(table);
      sink.insert(table, List.of(row(Builders.json("{\"value\":" + value + "}"), 0)));
      sink.commit();
    }
    var query = "SELECT typeof(value), value FROM \"the \"\"order\"\"\"";
    assertEquals(List.of(type + "," + kept), connector.select(query));
  }

  @Test
  void namesMayBeAnything() throws Exception {
    var names = List.of("say \"hi\"", "it's", "select", "a b", "naïve", "x.y", "?", ":a");
    var data = Messages.JSON.createObjectNode();
    names.forEach(name -> data.put(name, name));
    var table = table(names, names.subList(0, 2));
    try (var sink = sink()) {
      sink.prepare(table);
      sink.insert(table, List.of(row(data, 0), row(data, 0)));
      sink.commit();
    }
    assertEquals(List.of("0-0,1,{},0," + String.join(",", names)), stored());
  }

  @Test
  void aNewFieldGetsAColumnAndALostOneKeepsIt() throws Exception {
    try (var sink = sink()) {
      for (var fields : List.of(List.of("a"), List.of("a", "b"), List.of("b"), List.of("B"))) {
        var data = Messages.JSON.createObjectNode();
        fields.forEach(field -> data.put(field, field));
        var table = table(fields, List.of());
        sink.prepare(table);
        sink.insert(table, List.of(row(data, 0)));
      }
      sink.commit();
    }
    var rows = connector.select("SELECT a, b FROM \"the \"\"order\"\"\"");
    assertEquals(List.of("a,null", "a,b", "null,b", "null,B"), rows);
  }

  @Test
  void fieldsWhoseNamesSqliteCannotTellApartGetColumnsOfTheirOwn() {
    assertEquals("{id=id, ID=ID_}", columns(List.of("id", "ID"), List.of()));
    assertEquals("{ID=ID_, id=id}", columns(List.of("ID", "id"), List.of("id", "ID_")));
    assertEquals("{a_=a_, A=A, a=a__}", columns(List.of("a_", "A", "a"), List.of()));
    var meta = Table.META_COLUMNS.get(0);
    assertEquals("{%s=%s_}".formatted(meta, meta), columns(List.of(meta), List.of()));
  }

  private static String columns(List<String> fields, List<String> present) {
    return SqliteSink.columnNames(fields, present).toString();
  }

  @Test
  void whatWasNotCommittedIsUndone() throws Exception {
    var table = table(List.of(), List.of());
    try (var sink = sink()) {
      sink.prepare(table);
      sink.commit();
      sink.insert(table, List.of(row(Builders.json("{}"), 0)));
    }
    assertEquals(List.of(), stored());
  }

  @Test
  void aTableTellsItsOldestGeneration() throws Exception {
    var table = table(List.of(), List.of());
    try (var sink = sink()) {
      assertNull(sink.generation(table.name()));
      sink.prepare(table);
      assertNull(sink.generation(table.name()));
      sink.insert(table, List.of(row(Builders.json("{}"), 4), row(Builders.json("{}"), 3)));
      assertEquals(3, sink.generation(table.name()));
      sink.deleteBefore(table.name(), 4);
      assertEquals(4, sink.generation(table.name()));
    }
  }
}
