package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
  private static final String PETS =
      "CREATE TABLE \"pets\"(\"id\" INTEGER PRIMARY KEY, \"name\" VARCHAR(20))";

  @Test
  void checkSucceeds() throws Exception {
    try (var connector = new Connector(PETS)) {
      assertEquals("SUCCEEDED", connector.check().at("/connectionStatus/status").asText());
    }
  }
<% if has_password %>

  @Test
  void checkFailsWithAWrongPassword() throws Exception {
    try (var connector = new Connector(PETS)) {
      connector.config.put(<%= fields | where("role", "password") | map("name") | first %>, "wrong");
      var status = connector.check().get("connectionStatus");
      assertEquals("FAILED", status.get("status").asText());
      assertTrue(status.get("message").asText().contains("authorization"), status.toString());
    }
  }
<% end %>

  @Test
  void checkFailsWhereThereIsNothingToRead() throws Exception {
    try (var connector = new Connector()) {
      var status = connector.check().get("connectionStatus");
      assertEquals("FAILED", status.get("status").asText());
      assertTrue(status.get("message").asText().startsWith("The user sees no table"));
    }
  }

  @Test
  void discoverFindsTablesAndViewsWithTheirKeys() throws Exception {
    try (var connector =
        new Connector(
            PETS,
            "CREATE TABLE \"visits\"(\"day\" DATE, \"pet\" INTEGER, PRIMARY KEY(\"pet\", \"day\"))",
            "CREATE VIEW \"names\" AS SELECT \"name\" FROM \"pets\"")) {
      var streams = connector.discover().at("/catalog/streams");
      assertEquals(3, streams.size());
      for (var stream : streams) {
        assertEquals("public", stream.get("namespace").asText());
        var keys = stream.path("source_defined_primary_key").toString();
        switch (stream.get("name").asText()) {
          case "pets" -> assertEquals("[[\"id\"]]", keys);
          case "visits" -> assertEquals("[[\"pet\"],[\"day\"]]", keys);
          default -> assertEquals("", keys);
        }
      }
    }
  }
<% if has_schemas %>

  @Test
  void discoverLooksIntoTheGivenSchemasOnly() throws Exception {
    try (var connector =
        new Connector(
            PETS,
            "CREATE SCHEMA \"my_shop\" AUTHORIZATION DBA",
            "CREATE SCHEMA \"myXshop\" AUTHORIZATION DBA",
            "CREATE TABLE \"my_shop\".\"orders\"(\"id\" INTEGER)",
            "CREATE TABLE \"myXshop\".\"others\"(\"id\" INTEGER)")) {
      connector.config.putArray(<%= fields | where("role", "schemas") | map("name") | first %>).add("my_shop");
      var streams = connector.discover().at("/catalog/streams");
      assertEquals(1, streams.size());
      assertEquals("orders", streams.at("/0/name").asText());
      connector.config.putArray(<%= fields | where("role", "schemas") | map("name") | first %>);
      assertEquals(3, connector.discover().at("/catalog/streams").size());
    }
  }
<% end %>

  @Test
  void readGivesEveryRowAndEndsWithAState() throws Exception {
    try (var connector =
        new Connector(PETS, "INSERT INTO \"pets\" VALUES (1, 'Rex'), (2, NULL)")) {
      var messages = connector.read(connector.configured(null));
      assertEquals(
          "[{\"id\":1,\"name\":\"Rex\"}, {\"id\":2,\"name\":null}]",
          Connector.data(messages).toString());
      assertEquals(List.of("STARTED", "RUNNING", "COMPLETE"), Connector.statuses(messages));
      var state = Connector.lastState(messages).get(0);
      assertEquals(2, state.at("/sourceStats/recordCount").asInt());
      assertTrue(state.at("/stream/stream_state/__ab_no_cursor_state_message").asBoolean());
    }
  }

  @Test
  void readLeavesOutColumnsThatTheCatalogLeavesOut() throws Exception {
    try (var connector = new Connector(PETS, "INSERT INTO \"pets\" VALUES (1, 'Rex')")) {
      var catalog = connector.configured("id");
      var properties = catalog.at("/streams/0/stream/json_schema/properties");
      ((ObjectNode) properties).remove("id");
      var messages = connector.read(catalog);
      assertEquals("[{\"name\":\"Rex\"}]", Connector.data(messages).toString());
      assertEquals(1, Connector.lastState(messages).at("/0/stream/stream_state/cursor").asInt());
    }
  }

  @Test
  void namesMayHoldAnything() throws Exception {
    try (var connector =
        new Connector(
            "CREATE TABLE \"the \"\"order\"\" %_\"(\"a.b\" INTEGER, \"select\" INTEGER)",
            "INSERT INTO \"the \"\"order\"\" %_\" VALUES (1, 2)")) {
      var messages = connector.read(connector.configured("a.b"));
      assertEquals("[{\"a.b\":1,\"select\":2}]", Connector.data(messages).toString());
    }
  }

  @Test
  void aStreamThatFailsIsToldAndTheOthersAreReadAllTheSame() throws Exception {
    try (var connector =
        new Connector(
            PETS,
            "CREATE TABLE \"gone\"(\"id\" INTEGER)",
            "INSERT INTO \"pets\" VALUES (1, 'Rex')")) {
      var catalog = connector.configured(null);
      connector.execute("DROP TABLE \"gone\"");
      var messages = connector.read(catalog);
      assertEquals(1, Connector.data(messages).size());
      assertEquals(
          List.of("STARTED", "INCOMPLETE", "STARTED", "RUNNING", "COMPLETE"),
          Connector.statuses(messages));
      assertEquals(
          List.of("There is no table 'public.gone'.", "1 of 2 streams failed."),
          Connector.errors(messages));
    }
  }

  @Test
  void specSaysWhatTheConfigurationTakes() throws Exception {
    var specs = Connector.run("spec");
    assertEquals(Config.SPEC, specs.get(0).get("spec"));
  }
}
