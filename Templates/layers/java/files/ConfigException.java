package io.airbyte.integrations.<%= package | snake %>;

/** Something that a person has to mend; the message is the sentence that they see. */
final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConfigException(String message) {
    super(message);
  }

  /** For what nobody has written yet: names the line that asks for it. */
  static ConfigException notWritten(String message) {
    var frame = StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst()).orElseThrow();
    var file = frame.getClassName().replaceAll("\\$.*", "").replace('.', '/');
    return new ConfigException(
        "%s: write it into src/main/java/%s.java, line %d"
            .formatted(message, file, frame.getLineNumber()));
  }
}
