package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncrementalTest {
  private static final String EVENTS =
      "CREATE TABLE \"events\"(\"id\" INTEGER, \"at\" TIMESTAMP(6) WITH TIME ZONE)";

  private static String event(int id, String at) {
    return "INSERT INTO \"events\" VALUES (%d, %s)"
        .formatted(id, at == null ? "NULL" : "TIMESTAMP '2024-01-0" + at + ":00+0:00'");
  }

  private static List<Integer> ids(List<JsonNode> messages) {
    return Connector.data(messages).stream().map(data -> data.get("id").asInt()).toList();
  }

  @Test
  void aLaterReadGivesOnlyWhatCameSince() throws Exception {
    try (var connector = new Connector(EVENTS, event(2, "2 00:00"), event(1, "1 00:00"))) {
      var catalog = connector.configured("at");
      var first = connector.read(catalog);
      assertEquals(List.of(1, 2), ids(first));
      var second = connector.read(catalog, Connector.lastState(first));
      assertEquals(List.of(), ids(second));
      connector.execute(event(3, "3 00:00"));
      var third = connector.read(catalog, Connector.lastState(second));
      assertEquals(List.of(3), ids(third));
      assertEquals(1, Connector.lastState(third).at("/0/sourceStats/recordCount").asInt());
    }
  }

  @Test
  void rowsThatCameLateWithTheLastValueAreNotLost() throws Exception {
    try (var connector = new Connector(EVENTS, event(1, "1 00:00"), event(2, "1 00:00"))) {
      var catalog = connector.configured("at");
      var first = connector.read(catalog);
      connector.execute(event(3, "1 00:00"));
      var second = connector.read(catalog, Connector.lastState(first));
      assertEquals(List.of(1, 2, 3), ids(second).stream().sorted().toList());
      var third = connector.read(catalog, Connector.lastState(second));
      assertEquals(List.of(), ids(third));
    }
  }

  @Test
  void rowsWithoutACursorAreReadByTheFirstReadOnly() throws Exception {
    try (var connector = new Connector(EVENTS, event(1, null), event(2, "1 00:00"))) {
      var catalog = connector.configured("at");
      var first = connector.read(catalog);
      assertEquals(List.of(1, 2), ids(first).stream().sorted().toList());
      assertEquals(List.of(), ids(connector.read(catalog, Connector.lastState(first))));
    }
  }

  @Test
  void anEmptyTableHasAStateTooAndIsReadLater() throws Exception {
    try (var connector = new Connector(EVENTS)) {
      var catalog = connector.configured("at");
      var first = connector.read(catalog);
      assertEquals(List.of("STARTED", "COMPLETE"), Connector.statuses(first));
      connector.execute(event(1, "1 00:00"));
      assertEquals(List.of(1), ids(connector.read(catalog, Connector.lastState(first))));
    }
  }

  @Test
  void aStateAboutAnotherCursorIsNotUsed() throws Exception {
    try (var connector = new Connector(EVENTS, event(1, "1 00:00"))) {
      var state = Connector.lastState(connector.read(connector.configured("at")));
      assertEquals(List.of(1), ids(connector.read(connector.configured("id"), state)));
    }
  }

  @Test
  void aLongReadLeavesStatesOnItsWay() throws Exception {
    try (var connector =
        new Connector(
            "CREATE TABLE \"numbers\"(\"id\" INTEGER)",
            "INSERT INTO \"numbers\" SELECT * FROM UNNEST(SEQUENCE_ARRAY(1, 25000, 1))")) {
      var messages = connector.read(connector.configured("id"));
      var states = messages.stream().filter(message -> message.has("state")).toList();
      var cursors = states.stream().map(s -> s.at("/state/stream/stream_state/cursor").asInt());
      assertEquals(List.of(10_000, 20_000, 25_000), cursors.toList());
      var counts = states.stream().map(s -> s.at("/state/sourceStats/recordCount").asInt());
      assertEquals(List.of(10_000, 10_000, 5_000), counts.toList());
      assertEquals(1, Connector.statuses(messages).stream().filter("RUNNING"::equals).count());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, '1', '2'",
    "BIGINT, '9007199254740993', '9007199254740994'",
    "'NUMERIC(30, 2)', '12345678901234567890.10', '12345678901234567890.11'",
    "DOUBLE, '0.1', '0.2'",
    "VARCHAR(20), '''it''''s''', '''more'''",
    "DATE, 'DATE ''2024-01-01''', 'DATE ''2024-01-02'''",
    "TIMESTAMP(6), 'TIMESTAMP ''2024-01-01 00:00:00.000001''', 'TIMESTAMP ''2024-01-01 00:00:00.000002'''",
  })
  void cursorsMayHaveAnyOrderedType(String type, String early, String late) throws Exception {
    try (var connector =
        new Connector(
            "CREATE TABLE \"t\"(\"id\" INTEGER, \"c\" %s)".formatted(type),
            "INSERT INTO \"t\" VALUES (1, %s)".formatted(early))) {
      var catalog = connector.configured("c");
      var first = connector.read(catalog);
      connector.execute("INSERT INTO \"t\" VALUES (2, %s)".formatted(late));
      assertEquals(List.of(2), ids(connector.read(catalog, Connector.lastState(first))));
    }
  }

  @Test
  void aCursorThatHasNoOrderIsRefused() throws Exception {
    try (var connector = new Connector("CREATE TABLE \"t\"(\"id\" INTEGER, \"c\" BOOLEAN)")) {
      for (var cursor : List.of("c", "nothing")) {
        var messages = connector.read(connector.configured(cursor));
        assertEquals(List.of("STARTED", "INCOMPLETE"), Connector.statuses(messages));
        var error = Connector.errors(messages).get(0);
        assertTrue(error.contains("cannot be read incrementally"), error);
      }
    }
  }

  @Test
  void aStateOfAnotherKindIsRefused() throws Exception {
    try (var connector = new Connector(EVENTS)) {
      var states = Messages.JSON.readTree("[{\"type\":\"GLOBAL\",\"global\":{}}]");
      var messages = connector.read(connector.configured("at"), states);
      assertEquals("config_error", messages.get(0).at("/trace/error/failure_type").asText());
    }
  }
}
