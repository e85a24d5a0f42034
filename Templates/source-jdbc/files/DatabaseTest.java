package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private static ObjectNode realConfig() throws IOException {
    var file = Path.of("integration_tests/sample_config.json");
    var config = (ObjectNode) Messages.JSON.readTree(file.toFile());
    config.remove(<%= test_url_setting %>);
    return config;
  }
<% if url_pattern == "" %>

  /** Goes when `pattern` returns the address. */
  @Test
  void checkFailsUntilTheAddressIsKnown() throws IOException {
    var config = new Config(realConfig());
    var error = assertThrows(ConfigException.class, () -> Database.connect(config));
    var file = "src/main/java/io/airbyte/integrations/<%= package | snake %>/Database.java";
    var place = error.getMessage().replaceFirst(".* line ", "");
    assertTrue(error.getMessage().contains(file + ", line " + place), error.getMessage());
    var line = Files.readAllLines(Path.of(file)).get(Integer.parseInt(place) - 1);
    assertTrue(line.contains("The JDBC URL is not set"), line);
  }
<% else %>

  @Test
  void settingsStandInTheirPlaceOfTheAddress() throws IOException {
    var url = Database.url(new Config(realConfig()));
    assertTrue(url.startsWith("jdbc:") && !url.contains("{"), url);
  }

  @Test
  void aSettingCannotBreakOutOfItsPlace() throws IOException {
    var names = Database.PLACEHOLDER.matcher(Database.pattern()).results();
    for (var name : names.map(found -> found.group(1)).toList()) {
      var config = realConfig();
      if (config.get(name).isTextual()) {
        config.put(name, "a?b=c");
        var given = new Config(config);
        var error = assertThrows(ConfigException.class, () -> Database.url(given));
        assertEquals("'" + name + "' holds '?', which has no place in an address.", error.getMessage());
      }
    }
  }
<% end %>
}
