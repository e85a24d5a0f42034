package io.airbyte.integrations.<%= package | snake %>;

/** Something that a person has to mend; the message is the sentence that they see. */
final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConfigException(String message) {
    super(message);
  }

  /**
   * For what nobody has written yet.
   *
   * @param sentence %s stands for the file and line that ask for it.
   */
  static ConfigException notWritten(String sentence) {
    var frame = StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst()).orElseThrow();
    var file = frame.getClassName().replaceAll("\\$.*", "").replace('.', '/');
    var place = "src/main/java/%s.java, line %d".formatted(file, frame.getLineNumber());
    return new ConfigException(sentence.formatted(place));
  }
}
