package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The platform's messages, one JSON object a line.
 *
 * <p>A STATE has to go back as it came: the platform sends keys that nobody else knows, and fails a
 * sync when they are lost. So each line is kept in bytes.
 */
final class Input {
  private final BufferedReader reader;
  private byte[] line;
  private long number;

  Input(InputStream stream) {
    // One character for each byte, whatever it is part of; the parser reads the bytes as UTF-8.
    reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.ISO_8859_1), 1 << 16);
  }

  /** The line of the message that came last. */
  byte[] line() {
    return line;
  }

  /**
   * The next message; null at the end.
   *
   * <p>Text that is no message is skipped, but a message that does not parse ends the sync: it may
   * be a record, and a later STATE would vouch for it.
   */
  JsonNode next() throws IOException {
    for (String text; (text = reader.readLine()) != null; ) {
      number++;
      if (text.stripLeading().startsWith("{")) {
        line = text.getBytes(StandardCharsets.ISO_8859_1);
        return parsed();
      }
    }
    return null;
  }

  private JsonNode parsed() throws IOException {
    try {
      return Messages.JSON.readTree(line);
    } catch (JsonProcessingException exception) {
      throw new IOException("Line %d of the input is cut off or damaged.".formatted(number));
    }
  }
}
