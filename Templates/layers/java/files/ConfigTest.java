package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigTest {
  private static final JsonNode PROPERTIES = Config.SPEC.at("/connectionSpecification/properties");

  private static ObjectNode sample() throws IOException {
    var file = Path.of("integration_tests/sample_config.json");
    return (ObjectNode) Messages.JSON.readTree(file.toFile());
  }

  private static String problem(JsonNode values) {
    return assertThrows(ConfigException.class, () -> new Config(values)).getMessage();
  }

  @Test
  void theSampleConfigurationIsValid() throws IOException {
    assertNotNull(new Config(sample()));
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    for (var name : Config.SPEC.at("/connectionSpecification/required")) {
      var values = sample().without(name.asText());
      assertEquals("Config validation error: '" + name.asText() + "' is missing.", problem(values));
    }
  }

  @Test
  void aValueOfTheWrongTypeIsNamedAndNotShown() throws IOException {
    for (var names = PROPERTIES.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      var isText = PROPERTIES.get(name).path("type").asText().equals("string");
      var values = sample();
      if (isText) {
        values.put(name, 12345678);
      } else {
        values.put(name, "12345678");
      }
      var problem = problem(values);
      assertEquals("Config validation error: '" + name + "' has the wrong type.", problem);
    }
  }

  @Test
  void aSettingThatWasLeftOutHasItsDefault() throws IOException {
    for (var names = PROPERTIES.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      var isRequired = false;
      for (var required : Config.SPEC.at("/connectionSpecification/required")) {
        isRequired |= required.asText().equals(name);
      }
      if (!isRequired) {
        var config = new Config(sample().without(name));
        assertEquals(PROPERTIES.get(name).has("default"), config.has(name), name);
      }
    }
  }

  @Test
  void aSettingThatTheSpecificationDoesNotHaveIsAMistakeOfTheCode() throws IOException {
    var config = new Config(sample());
    assertThrows(IllegalArgumentException.class, () -> config.text("no_such_setting"));
  }

  @Test
  void unknownSettingsAreIgnored() throws IOException {
    assertFalse(new Config(sample().put("something_else", 1)).toString().isEmpty());
  }
}
