package io.airbyte.integrations.<%= package | snake %>;

import static io.airbyte.integrations.<%= package | snake %>.Builders.catalog;
import static io.airbyte.integrations.<%= package | snake %>.Builders.record;
import static io.airbyte.integrations.<%= package | snake %>.Builders.resumable;
import static io.airbyte.integrations.<%= package | snake %>.Builders.state;
import static io.airbyte.integrations.<%= package | snake %>.Builders.status;
import static io.airbyte.integrations.<%= package | snake %>.Builders.stream;
import static io.airbyte.integrations.<%= package | snake %>.Builders.user;
import static io.airbyte.integrations.<%= package | snake %>.Builders.users;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteTest {
  @TempDir Path folder;
  private Connector connector;

  @BeforeEach
  void start() throws IOException {
    connector = new Connector(folder);
  }

  @Test
  void appendKeepsEveryRow() throws Exception {
    for (int i = 0; i < 2; i++) {
      connector.write(catalog(users("append")), user(1, "Ann"), user(1, "Bob"), state(1));
    }
    assertEquals(List.of("Ann", "Ann", "Bob", "Bob"), connector.names());
  }

  @Test
  void overwriteReplacesTheRows() throws Exception {
    connector.write(catalog(users("overwrite")), user(1, "Ann"), state(1));
    connector.write(catalog(users("overwrite")), user(2, "Bob"), state(2));
    assertEquals(List.of("Bob"), connector.names());
    connector.write(catalog(users("overwrite")));
    assertEquals(List.of(), connector.names());
  }

  @Test
  void appendDedupKeepsOneRowForEachKey() throws Exception {
    connector.write(catalog(users("append_dedup")), user(1, "Ann"), user(2, "Bob"), state(1));
    connector.write(catalog(users("append_dedup")), user(1, "Cat"), state(2));
    assertEquals(List.of("Bob", "Cat"), connector.names());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T00:00:00Z, 2024-01-02T00:00:00Z",
    "2024-01-01T00:00:00Z, 2024-01-01T00:00:00.5Z",
    "2024-01-01T23:00:00+02:00, 2024-01-01T22:00:00Z",
  })
  void appendDedupKeepsTheRowWithTheLatestCursor(String early, String late) throws Exception {
    var catalog = catalog(users("append_dedup"));
    connector.write(catalog, user(1, "late", late), user(1, "early", early));
    connector.write(catalog, user(2, "early", early), user(2, "late", late));
    assertEquals(List.of("late", "late"), connector.names());
  }

  @Test
  void ofEqualCursorsTheLaterRowStays() throws Exception {
    var time = "2024-01-01T00:00:00Z";
    var catalog = catalog(users("append_dedup"));
    connector.write(catalog, user(1, "first", time), user(1, "second", time));
    assertEquals(List.of("second"), connector.names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[[\"owner\", \"id\"]]", "[[\"unknown\"]]"})
  void appendDedupWithoutAUsableKeyIsRefused(String key) throws Exception {
    var users = users("append_dedup");
    users.set("primary_key", Messages.JSON.readTree(key));
    var catalog = catalog(users);
    var error = assertThrows(ConfigException.class, () -> connector.write(catalog));
    assertTrue(error.getMessage().startsWith("Stream 'users' cannot be deduplicated"));
  }

  @Test
  void aStreamMayChangeBetweenAppendAndAppendDedup() throws Exception {
    connector.write(catalog(users("append")), user(1, "Ann"), user(1, "Bob"));
    connector.write(catalog(users("append_dedup")), user(2, "Cat"));
    assertEquals(List.of("Bob", "Cat"), connector.names());
    connector.write(catalog(users("append")), user(2, "Dan"));
    assertEquals(List.of("Bob", "Cat", "Dan"), connector.names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"overwrite", "append", "append_dedup"})
  void rowsBelowTheMinimumGenerationAreRemoved(String mode) throws Exception {
    connector.write(catalog(users(mode, 1, 0)), user(1, "Ann"), user(2, "Bob"));
    connector.write(catalog(users(mode, 2, 0)), user(3, "Cat"));
    assertEquals(List.of("1", "2", "3"), connector.ids());
    connector.write(catalog(users(mode, 3, 2)), user(4, "Dan"));
    assertEquals(List.of("3", "4"), connector.ids());
    connector.write(catalog(users(mode, 4, 4)), user(5, "Eve"));
    var rows = connector.select("SELECT id, _airbyte_generation_id FROM users");
    assertEquals(List.of("5,4"), rows);
  }

  @Test
  void theNextAttemptOfASyncGoesOnWhereTheLastOneStopped() throws Exception {
    connector.write(catalog(users("append", 1, 0)), user(0, "old"));
    var catalog = catalog(resumable(users("overwrite", 2, 2)));
    connector.write(catalog, status("STARTED"), user(1, "Ann"), state(1), status("INCOMPLETE"));
    assertEquals(List.of("0"), connector.ids());
    connector.write(catalog, status("STARTED"), user(2, "Bob"), state(2), status("COMPLETE"));
    assertEquals(List.of("1", "2"), connector.ids());
    // The sync failed for another stream, so this one is asked once more and has nothing to add.
    connector.write(catalog, status("STARTED"), status("COMPLETE"));
    assertEquals(List.of("1", "2"), connector.ids());
  }

  @Test
  void aRemovalThatWasBegunIsCompletedByTheNextSync() throws Exception {
    connector.write(catalog(users("append", 1, 0)), user(0, "old"));
    var first = catalog(resumable(users("append", 2, 2)));
    connector.write(first, status("STARTED"), user(1, "Ann"), state(1), status("INCOMPLETE"));
    var second = catalog(resumable(users("append", 2, 0)));
    connector.write(second, status("STARTED"), user(2, "Bob"), state(2), status("COMPLETE"));
    assertEquals(List.of("1", "2"), connector.ids());
  }

  @Test
  void whatAnAbandonedSyncLeftIsRemoved() throws Exception {
    var abandoned = catalog(users("overwrite", 1, 1));
    connector.write(abandoned, status("STARTED"), user(1, "Ann"), state(1));
    connector.write(catalog(users("append", 2, 0)), user(2, "Bob"));
    assertEquals(List.of("users"), connector.tables());
    assertEquals(List.of("2"), connector.ids());
  }

  @Test
  void aStreamThatCannotResumeStartsOver() throws Exception {
    var catalog = catalog(users("overwrite", 1, 1));
    connector.write(catalog, status("STARTED"), user(1, "Ann"), state(1), status("INCOMPLETE"));
    connector.write(catalog, status("STARTED"), user(1, "Ann"), state(2), status("COMPLETE"));
    assertEquals(List.of("1"), connector.ids());
  }

  @Test
  void oldRowsStayWhileTheSourceHasNotSaidThatTheStreamIsComplete() throws Exception {
    connector.write(catalog(users("overwrite")), user(1, "Ann"));
    connector.write(catalog(users("overwrite")), status("STARTED"), user(2, "Bob"), state(1));
    assertEquals(List.of("Ann"), connector.names());
  }

  @Test
  void anInputThatIsCutOffGivesOnlyWhatItsLastStateVouchesFor() throws Exception {
    var cut = user(3, "Cat").substring(0, 40);
    var catalog = catalog(users("append"));
    assertThrows(
        IOException.class,
        () -> connector.write(catalog, user(1, "Ann"), state(1), user(2, "Bob"), cut, state(3)));
    assertEquals(List.of("1"), connector.ids());
  }

  @Test
  void statesComeBackAsTheyWereAndInTheirOrder() throws Exception {
    var catalog = catalog(users("append"));
    var states = connector.write(catalog, state(1), user(1, "Ann"), state(2), state(3));
    assertEquals(List.of(state(1), state(2), state(3)), states);
  }

  @Test
  void rowsWithoutAStateAreKeptAtTheEnd() throws Exception {
    assertEquals(List.of(), connector.write(catalog(users("append")), user(1, "Ann")));
    assertEquals(List.of("1"), connector.ids());
  }

  @Test
  void streamsThatAreNotInTheCatalogAreIgnored() throws Exception {
    connector.write(catalog(users("append")), record("others", "{\"id\": 1}"), user(3, "Cat"));
    assertEquals(List.of("users"), connector.tables());
    assertEquals(List.of("3"), connector.ids());
  }

  @Test
  void aNameInTwoNamespacesIsTwoTables() throws Exception {
    var here = users("append");
    ((ObjectNode) here.get("stream")).put("namespace", "here");
    var sent = user(1, "Ann").replace("\"stream\":", "\"namespace\":\"here\",\"stream\":");
    connector.write(catalog(here, users("append")), sent, user(2, "Bob"));
    assertEquals(List.of("1"), connector.select("SELECT id FROM here__users"));
    assertEquals(List.of("2"), connector.ids());
  }

  @Test
  void twoStreamsWithOneTableAreRefused() {
    var catalog = catalog(stream("users", "append"), stream("USERS", "append"));
    var error = assertThrows(ConfigException.class, () -> connector.write(catalog));
    assertEquals("Two streams would be written to the table 'USERS'.", error.getMessage());
  }

  @Test
  void changesThatWereMadeToARecordAreKept() throws Exception {
    var changes = "[{\"field\":\"name\",\"change\":\"NULLED\"}]";
    var changed = user(1, "Ann").replace("\"stream\":", "\"meta\":{\"changes\":" + changes + "},\"stream\":");
    connector.write(catalog(users("append").put("sync_id", 7)), changed, user(2, "Bob"));
    assertEquals(
        List.of("{\"sync_id\":7,\"changes\":%s}".formatted(changes), "{\"sync_id\":7,\"changes\":[]}"),
        connector.select("SELECT _airbyte_meta FROM users ORDER BY id"));
  }

  @Test
  void manyRecordsAreWrittenInBatches() throws Exception {
    var lines = new String[3000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = user(i, "Ann");
    }
    connector.write(catalog(users("append_dedup")), lines);
    assertEquals(List.of("3000"), connector.select("SELECT count(*) FROM users"));
  }
}
