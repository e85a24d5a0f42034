package io.airbyte.integrations.<%= package | snake %>;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line: a command, and the files that it needs. */
public final class Main {
  private static final Map<String, List<String>> COMMANDS =
<% if kind == "source" %>
      Map.of(
          "spec", List.of(),
          "check", List.of("--config"),
          "discover", List.of("--config"),
          "read", List.of("--config", "--catalog"));
<% else %>
      Map.of(
          "spec", List.of(),
          "check", List.of("--config"),
          "write", List.of("--config", "--catalog"));
<% end %>

  private final Messages messages;

  Main(Messages messages) {
    this.messages = messages;
  }

  public static void main(String[] arguments) {
    // What a library prints is no message.
    System.setOut(System.err);
    int status = 1;
    try (var messages = new Messages(new FileOutputStream(FileDescriptor.out))) {
      status = new Main(messages).run(arguments);
    } catch (IOException exception) {
      System.err.println("Nobody reads the messages: " + exception.getMessage());
    }
    System.exit(status);
  }

  /** Runs a command and returns the exit status. */
  int run(String... arguments) throws IOException {
    var options = options(arguments);
    if (options == null) {
      var usage = "usage: %s --config FILE --catalog FILE%n";
      System.err.printf(usage, String.join("|", COMMANDS.keySet().stream().sorted().toList()));
      return 2;
    }
    try {
      run(arguments[0], options);
      return 0;
    } catch (Exception exception) {
      messages.error(exception);
      return 1;
    }
  }

  private void run(String command, Map<String, Path> options) throws Exception {
    if (command.equals("spec")) {
      messages.spec(Config.SPEC);
      return;
    }
    var values = json(options.get("--config"));
    if (command.equals("check")) {
      messages.connectionStatus(problem(values));
      return;
    }
<% if kind == "source" %>
    var source = new Source(new Config(values), messages);
    if (command.equals("discover")) {
      messages.catalog(source.discover());
    } else {
      var state = options.containsKey("--state") ? json(options.get("--state")) : null;
      source.read(ConfiguredStream.all(json(options.get("--catalog"))), States.of(state));
    }
<% else %>
    var streams = ConfiguredStream.all(json(options.get("--catalog")));
    new Destination(new Config(values)).write(streams, System.in, messages);
<% end %>
  }

  /** What keeps the connector from working; null when nothing does. */
  private String problem(JsonNode values) throws Exception {
    try {
<% if kind == "source" %>
      new Source(new Config(values), messages).check();
<% else %>
      new Destination(new Config(values)).check();
<% end %>
      return null;
    } catch (ConfigException exception) {
      return exception.getMessage();
    }
  }

  /** The options behind the command; null when they are not what it takes. */
  private static Map<String, Path> options(String[] arguments) {
    if (arguments.length % 2 == 0 || !COMMANDS.containsKey(arguments[0])) {
      return null;
    }
    var options = new HashMap<String, Path>();
    for (int i = 1; i < arguments.length; i += 2) {
      options.put(arguments[i], Path.of(arguments[i + 1]));
    }
    var known = List.of("--config", "--catalog", "--state");
    return options.keySet().containsAll(COMMANDS.get(arguments[0]))
            && known.containsAll(options.keySet())
        ? options
        : null;
  }

  private static JsonNode json(Path file) throws IOException {
    try {
      return Messages.JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException exception) {
      // Only the place: the parser's own message would show what stands there, perhaps a secret.
      var place = exception.getLocation();
      throw new ConfigException(
          "'%s' is not JSON: line %d, column %d"
              .formatted(file, place.getLineNr(), place.getColumnNr()));
    } catch (IOException exception) {
      throw new ConfigException("'%s' cannot be read: %s".formatted(file, exception));
    }
  }
}
