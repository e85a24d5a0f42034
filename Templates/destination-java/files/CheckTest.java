package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

<% if sample_credentials | length > 0 %>
import com.fasterxml.jackson.databind.node.ObjectNode;
<% end %>
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @TempDir Path folder;
  private Connector connector;

  @BeforeEach
  void start() throws IOException {
    connector = new Connector(folder);
  }

  @Test
  void checkSucceedsAndLeavesNoTableBehind() throws Exception {
    assertDoesNotThrow(() -> connector.destination().check());
    assertEquals(List.of(), connector.tables());
  }

  @Test
  void checkNamesAPathThatCannotBeUsed() {
    for (var path : List.of("no/such/folder/sink.db", "pom.xml", "/")) {
      connector.config.put(<%= sqlite_setting %>, path);
      var destination = connector.destination();
      var error = assertThrows(ConfigException.class, destination::check);
      assertTrue(error.getMessage().startsWith("'" + path + "' cannot be opened"), error.toString());
    }
  }

<% if sample_credentials | length > 0 %>
  @Test
  void checkFailsWithWrongCredentials() throws IOException {
    var file = connector.config.get(<%= sqlite_setting %>);
    var wrong = Path.of("integration_tests/invalid_config.json").toFile();
    connector.config.setAll((ObjectNode) Messages.JSON.readTree(wrong));
    connector.config.set(<%= sqlite_setting %>, file);
    var destination = connector.destination();
    var error = assertThrows(ConfigException.class, destination::check);
    assertTrue(error.getMessage().endsWith("is wrong."), error.toString());
  }

<% end %>
  /** Goes when `Sink.open` returns the real system's. */
  @Test
  void checkFailsUntilTheRealSystemIsOpened() throws IOException {
    connector.config.remove(<%= sqlite_setting %>);
    var destination = connector.destination();
    var error = assertThrows(ConfigException.class, destination::check);
    var file = "src/main/java/io/airbyte/integrations/<%= package | snake %>/Sink.java";
    assertTrue(error.getMessage().contains(file + ", line "), error.getMessage());
    var number = Integer.parseInt(error.getMessage().replaceFirst(".* line ", ""));
    var line = Files.readAllLines(Path.of(file)).get(number - 1);
    assertTrue(line.contains("Nothing writes to the real system yet"), line);
  }
}
