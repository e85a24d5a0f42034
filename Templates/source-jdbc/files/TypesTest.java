package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BOOLEAN | TRUE | boolean | true",
        "SMALLINT | -32768 | integer | -32768",
        "BIGINT | 9223372036854775807 | integer | 9223372036854775807",
        "NUMERIC(30) | 123456789012345678901234567890 | integer | 123456789012345678901234567890",
        "NUMERIC(10, 4) | 12.5 | number | 12.5000",
        "DOUBLE | 1.0E-1 | number | 0.1",
        "DOUBLE | 1.0E0 / 0 | number | null",
        "CHAR(3) | 'a' | string | \"a  \"",
        "VARCHAR(20) | U&'Zo\\00EB \\D83D\\DC36' | string | \"Zoë \uD83D\uDC36\"",
        "VARCHAR(20) | '' | string | \"\"",
        "CLOB | 'long' | string | \"long\"",
        "VARBINARY(10) | X'00FF10' | string | \"AP8Q\"",
        "DATE | DATE '2024-02-29' | string | \"2024-02-29\"",
        "TIME(6) | TIME '23:59:59.5' | string | \"23:59:59.500000\"",
<% if not is_mysql_kin %>
        "TIMESTAMP(6) | TIMESTAMP '2024-02-29 12:00:00' | string | \"2024-02-29T12:00:00\"",
<% end %>
        "TIMESTAMP(6) WITH TIME ZONE | TIMESTAMP '2024-02-29 12:00:00+2:00' | string"
            + " | \"2024-02-29T12:00:00+02:00\"",
        "INTEGER ARRAY[3] | ARRAY[1, NULL, 3] | array | [1,null,3]",
        "VARCHAR(9) ARRAY[3] | ARRAY['a b', '\"c\"'] | array | [\"a b\",\"\\\"c\\\"\"]",
        "UUID | UUID('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11') | string"
            + " | \"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\"",
        "INTEGER | NULL | integer | null",
        "DATE | NULL | string | null",
        "VARBINARY(10) | NULL | string | null",
        "INTEGER ARRAY[3] | NULL | array | null",
      })
  void aValueSurvives(String type, String value, String jsonType, String expected)
      throws Exception {
    try (var connector =
        new Connector(
            "SET DATABASE SQL DOUBLE NAN FALSE",
            "CREATE TABLE \"t\"(\"c\" %s)".formatted(type),
            "INSERT INTO \"t\" VALUES (%s)".formatted(value))) {
      var catalog = connector.configured(null);
      var types = catalog.at("/streams/0/stream/json_schema/properties/c/type");
      assertEquals("[\"null\",\"%s\"]".formatted(jsonType), types.toString());
      var data = Connector.data(connector.read(catalog)).get(0);
      assertEquals(expected, data.get("c").toString());
    }
  }

  @Test
  void whatJsonCannotHoldIsNullAndNoted() throws Exception {
    try (var connector =
        new Connector(
            "SET DATABASE SQL DOUBLE NAN FALSE",
            "CREATE TABLE \"t\"(\"c\" DOUBLE)",
            "INSERT INTO \"t\" VALUES (1.0E0 / 0)")) {
      var messages = connector.read(connector.configured(null));
      var record = messages.stream().filter(m -> m.has("record")).findFirst().orElseThrow();
      assertEquals("c", record.at("/record/meta/changes/0/field").asText());
      assertEquals("NULLED", record.at("/record/meta/changes/0/change").asText());
    }
  }

<% if not is_mysql_kin %>
  @Test
  void timesSayWhetherTheyHaveAZone() throws Exception {
    try (var connector =
        new Connector(
            "CREATE TABLE \"t\"(\"a\" TIMESTAMP, \"b\" TIMESTAMP WITH TIME ZONE, \"c\" TIME)")) {
      var properties = connector.discover().at("/catalog/streams/0/json_schema/properties");
      assertEquals("timestamp_without_timezone", properties.at("/a/airbyte_type").asText());
      assertEquals("timestamp_with_timezone", properties.at("/b/airbyte_type").asText());
      assertEquals("time_without_timezone", properties.at("/c/airbyte_type").asText());
    }
  }

<% end %>
  @ParameterizedTest
  @CsvSource({
    "1111, jsonb, 0, 0, JSON",
    "93, timestamptz, 0, 0, TIMESTAMP_WITH_ZONE",
    "92, timetz, 0, 0, TIME_WITH_ZONE",
<% if is_mysql_kin %>
    "93, TIMESTAMP, 0, 0, TIMESTAMP_WITH_ZONE",
    "93, DATETIME, 0, 0, TIMESTAMP",
    "92, TIME, 0, 0, OTHER",
    "1111, POINT, 0, 0, BINARY",
<% end %>
    "-7, bool, 1, 0, BOOLEAN",
    "-7, bit, 1, 0, BOOLEAN",
    "-7, bit, 3, 0, OTHER",
    "8, money, 0, 0, OTHER",
    "2, numeric, 0, 0, DECIMAL",
    "2, numeric, 131089, 0, DECIMAL",
    "2, numeric, 18, 0, BIG_INTEGER",
    "-5, BIGINT UNSIGNED, 20, 0, BIG_INTEGER",
    "1111, uuid, 0, 0, OTHER",
  })
  void namesTellTypesApart(int jdbcType, String name, int size, int scale, ColumnType type) {
    assertEquals(type, ColumnType.of(jdbcType, name, size, scale));
  }

  @Test
  void aTypeThatNobodyKnowsIsReadAsText() {
    assertEquals(ColumnType.OTHER, ColumnType.of(Types.STRUCT, "address", 0, 0));
  }
}
