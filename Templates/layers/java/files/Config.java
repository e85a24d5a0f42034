package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a user filled in: obeys spec.json, and has the default of each setting that was left out.
 *
 * <p>No message shows a value, for it may be a secret.
 */
final class Config {
  static final JsonNode SPEC = spec();

  private final JsonNode values;

  Config(JsonNode values) {
    check(SPEC.get("connectionSpecification"), values, "configuration");
    this.values = values;
  }

  /** Null when it was left out. */
  String text(String name) {
    return has(name) ? value(name).asText() : null;
  }

  /** Null when it was left out. */
  BigDecimal number(String name) {
    return has(name) ? value(name).decimalValue() : null;
  }

  boolean flag(String name) {
    return value(name).asBoolean();
  }

  List<String> list(String name) {
    return elements(value(name)).map(JsonNode::asText).toList();
  }

  /** An object with the chosen option's settings; missing when it was left out. */
  JsonNode option(String name) {
    return value(name);
  }

  boolean has(String name) {
    return !value(name).isMissingNode();
  }

  private JsonNode value(String name) {
    var property = SPEC.at("/connectionSpecification/properties").get(name);
    if (property == null) {
      throw new IllegalArgumentException("spec.json has no property '" + name + "'");
    }
    return values.hasNonNull(name) ? values.get(name) : property.path("default");
  }

  private static JsonNode spec() {
    try (var stream = Config.class.getResourceAsStream("/spec.json")) {
      return Messages.JSON.readTree(stream);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /** The part of JSON Schema that specifications are made of. */
  private static void check(JsonNode schema, JsonNode value, String name) {
    expect(hasType(value, schema.path("type").asText()), name, "has the wrong type");
    for (var required : schema.path("required")) {
      expect(value.hasNonNull(required.asText()), required.asText(), "is missing");
    }
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            property -> {
              if (value.hasNonNull(property.getKey())) {
                check(property.getValue(), value.get(property.getKey()), property.getKey());
              }
            });
    value.elements().forEachRemaining(element -> checkElement(schema, element, name));
    checkScalar(schema, value, name);
    if (schema.has("oneOf")) {
      check(variant(schema.get("oneOf"), value, name), value, name);
    }
  }

  private static void checkElement(JsonNode schema, JsonNode element, String name) {
    if (schema.has("items")) {
      check(schema.get("items"), element, name);
    }
  }

  private static void checkScalar(JsonNode schema, JsonNode value, String name) {
    if (schema.has("enum")) {
      expect(elements(schema.get("enum")).anyMatch(value::equals), name, "is no choice");
    }
    if (schema.has("pattern")) {
      var pattern = schema.get("pattern").asText();
      var form = schema.path("pattern_descriptor").asText(pattern);
      expect(Pattern.compile(pattern).matcher(value.asText()).find(), name, "is not " + form);
    }
    var least = schema.path("minimum");
    expect(!schema.has("minimum") || compare(value, least) >= 0, name, "is less than " + least);
    var most = schema.path("maximum");
    expect(!schema.has("maximum") || compare(value, most) <= 0, name, "is more than " + most);
  }

  /** The alternative whose constant the value has. */
  private static JsonNode variant(JsonNode variants, JsonNode value, String name) {
    var chosen = elements(variants).filter(variant -> hasConstants(variant, value)).findFirst();
    expect(chosen.isPresent(), name, "is no choice");
    return chosen.orElse(MissingNode.getInstance());
  }

  private static boolean hasConstants(JsonNode variant, JsonNode value) {
    var properties = variant.path("properties");
    for (var names = properties.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      var constant = properties.get(name).path("const");
      if (!constant.isMissingNode() && !constant.equals(value.path(name))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasType(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> true;
    };
  }

  private static int compare(JsonNode left, JsonNode right) {
    return left.decimalValue().compareTo(right.decimalValue());
  }

  private static void expect(boolean condition, String name, String problem) {
    if (!condition) {
      throw new ConfigException("Config validation error: '%s' %s.".formatted(name, problem));
    }
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
