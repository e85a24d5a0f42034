package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What earlier reads have left behind. */
final class States {
  private States() {}

  /** The state of each stream; a stream that has none is read from its start. */
  static Map<StreamId, JsonNode> of(JsonNode file) {
    var states = new HashMap<StreamId, JsonNode>();
    if (file == null || file.isEmpty()) {
      return states;
    }
    if (!file.isArray()) {
      throw new ConfigException("The state is no list of messages; only states by stream are known.");
    }
    for (var message : file) {
      var stream = message.path("stream");
      if (!stream.has("stream_descriptor")) {
        throw new ConfigException("The state holds a message that is not about a stream.");
      }
      if (stream.hasNonNull("stream_state")) {
        states.put(StreamId.of(stream.get("stream_descriptor")), stream.get("stream_state"));
      }
    }
    return states;
  }
}
