package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** How far a stream has been read: the last value of its cursor, and how many rows had it. */
final class CursorPosition {
  private final String column;
  private JsonNode value = MissingNode.getInstance();
  private long count;

  /** Goes on from a state; one that is about another column says nothing. */
  CursorPosition(String column, JsonNode state) {
    this.column = column;
    if (state != null && column.equals(state.path("cursor_field").path(0).asText(null))) {
      value = state.path("cursor");
      count = state.path("cursor_record_count").asLong();
    }
  }

  /** Whether anything has been read. */
  boolean isKnown() {
    return !value.isMissingNode();
  }

  JsonNode value() {
    return value;
  }

  long count() {
    return count;
  }

  /** The rows with the last value will be read again. */
  void restart() {
    count = 0;
  }

  /** Takes the cursor of the next row; one without a value has no place in the order. */
  void advance(JsonNode next) {
    if (next.isNull() || next.isMissingNode()) {
      return;
    }
    count = isEqual(next) ? count + 1 : 1;
    value = next;
  }

  JsonNode state() {
    var state = Messages.JSON.createObjectNode();
    state.putArray("cursor_field").add(column);
    return isKnown() ? state.put("cursor_record_count", count).set("cursor", value) : state;
  }

  private boolean isEqual(JsonNode next) {
    return value.isNumber() && next.isNumber()
        ? value.decimalValue().compareTo(next.decimalValue()) == 0
        : value.equals(next);
  }
}
