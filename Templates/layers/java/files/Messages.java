package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Airbyte messages on their way out, one JSON object a line. */
final class Messages implements Closeable {
  /** Keeps numbers as they were written, whatever their size. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  private final OutputStream output;

  Messages(OutputStream output) {
    this.output = new BufferedOutputStream(output, 1 << 16);
  }

  void spec(JsonNode spec) throws IOException {
    send(message("SPEC", "spec", spec));
  }

  /** The answer to a check; without a problem it succeeded. */
  void connectionStatus(String problem) throws IOException {
    var status = JSON.createObjectNode().put("status", problem == null ? "SUCCEEDED" : "FAILED");
    if (problem != null) {
      status.put("message", problem);
    }
    send(message("CONNECTION_STATUS", "connectionStatus", status));
  }
<% if kind == "source" %>

  void catalog(JsonNode streams) throws IOException {
    send(message("CATALOG", "catalog", JSON.createObjectNode().set("streams", streams)));
  }

  /** Records may wait in a buffer; the next message of another kind takes them along. */
  void record(StreamId stream, ObjectNode data, JsonNode changes) throws IOException {
    var record = JSON.createObjectNode().put("stream", stream.name());
    if (stream.namespace() != null) {
      record.put("namespace", stream.namespace());
    }
    record.put("emitted_at", System.currentTimeMillis()).set("data", data);
    if (!changes.isEmpty()) {
      record.putObject("meta").set("changes", changes);
    }
    write(message("RECORD", "record", record));
  }

  /** A point from which a later sync can go on. */
  void state(StreamId stream, JsonNode state, long records) throws IOException {
    var message = JSON.createObjectNode().put("type", "STREAM");
    message.putObject("stream").set("stream_descriptor", stream.descriptor());
    ((ObjectNode) message.get("stream")).set("stream_state", state);
    message.putObject("sourceStats").put("recordCount", (double) records);
    send(message("STATE", "state", message));
  }

  void status(StreamId stream, String status) throws IOException {
    var trace = trace("STREAM_STATUS");
    trace
        .putObject("stream_status")
        .put("status", status)
        .set("stream_descriptor", stream.descriptor());
    send(message("TRACE", "trace", trace));
  }
<% else %>

  /** Hands a message on, byte for byte. */
  void line(byte[] line) throws IOException {
    output.write(line);
    output.write('\n');
    output.flush();
  }
<% end %>

  void log(String level, String text) throws IOException {
    var log = JSON.createObjectNode().put("level", level).put("message", text);
    send(message("LOG", "log", log));
  }

  void error(Throwable exception) throws IOException {
    error(exception, null);
  }

  /** Says why a sync failed, and for which stream; null when it is not about one. */
  void error(Throwable exception, StreamId stream) throws IOException {
    var trace = trace("ERROR");
    var isForUser = exception instanceof ConfigException;
    var stack = new StringWriter();
    exception.printStackTrace(new PrintWriter(stack, true));
    var error =
        trace
            .putObject("error")
            .put("message", isForUser ? exception.getMessage() : exception.toString())
            .put("stack_trace", stack.toString())
            .put("failure_type", isForUser ? "config_error" : "system_error");
    if (stream != null) {
      error.set("stream_descriptor", stream.descriptor());
    }
    send(message("TRACE", "trace", trace));
  }

  @Override
  public void close() throws IOException {
    output.flush();
  }

  private static ObjectNode trace(String type) {
    return JSON.createObjectNode()
        .put("type", type)
        .put("emitted_at", System.currentTimeMillis());
  }

  private static ObjectNode message(String type, String member, JsonNode payload) {
    return JSON.createObjectNode().put("type", type).set(member, payload);
  }

  private void send(JsonNode message) throws IOException {
    write(message);
    output.flush();
  }

  private void write(JsonNode message) throws IOException {
    JSON.writeValue(output, message);
    output.write('\n');
  }
}
