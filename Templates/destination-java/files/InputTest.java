package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
  private static Input input(String text) {
    return new Input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Keys that nobody knows, nulls, large numbers, blanks and escapes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"STATE\", \"state\":{\"id\":7,\"stream\":{\"x\":null},\"a\":{}},\"extra\":true}",
        "{\"type\":\"STATE\",\"state\":{\"lsn\":123456789012345678901,\"rate\":1.50}}",
        " {\"type\":\"STATE\",\"state\":{\"name\":\"Zo\u00eb \\u2028 \uD83D\uDC36\"}}",
      })
  void aLineIsKeptAsItCame(String line) throws IOException {
    var input = input(line + "\r\n");
    assertEquals("STATE", input.next().path("type").asText());
    assertArrayEquals(line.getBytes(StandardCharsets.UTF_8), input.line());
    assertNull(input.next());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a line of a log", "[\"list\"]"})
  void whatIsNoMessageIsIgnored(String line) throws IOException {
    assertNull(input(line + "\n").next());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":\"RECORD\",\"rec", "{\"type\":\"STATE\"} {\"type\":\"STATE\"}"})
  void aDamagedMessageEndsTheSync(String line) throws IOException {
    var input = input("{}\n" + line);
    assertNotNull(input.next());
    var error = assertThrows(IOException.class, input::next);
    assertEquals("Line 2 of the input is cut off or damaged.", error.getMessage());
  }

  @Test
  void bytesThatAreNoUtf8AreDamage() {
    var bytes = "{\"type\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
    var input = new Input(new ByteArrayInputStream(bytes));
    assertThrows(IOException.class, input::next);
  }
}
