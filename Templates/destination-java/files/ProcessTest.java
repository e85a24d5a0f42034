package io.airbyte.integrations.<%= package | snake %>;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector as the platform runs it: a process with files and standard input. */
class ProcessTest {
  private static final Path SAMPLES = Path.of("integration_tests");

  @TempDir Path folder;
  private Connector connector;
  private List<String> lines;

  @BeforeEach
  void start() throws IOException {
    connector = new Connector(folder);
    lines = Files.readAllLines(SAMPLES.resolve("messages.jsonl"));
  }

  private List<String> states() {
    return lines.stream().filter(line -> line.contains("\"type\": \"STATE\"")).toList();
  }

  private Process process() throws IOException {
    var config = folder.resolve("config.json");
    Files.writeString(config, connector.config.toString());
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var catalog = SAMPLES.resolve("configured_catalog.json").toString();
    return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName(), "write", "--config", config.toString(), "--catalog", catalog)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BufferedReader output(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  private static void send(Process process, List<String> lines) throws IOException {
    var writer = process.outputWriter(StandardCharsets.UTF_8);
    for (var line : lines) {
      writer.write(line + "\n");
    }
    writer.flush();
  }

  private void expectWholeSync() throws Exception {
    var process = process();
    send(process, lines);
    process.outputWriter(StandardCharsets.UTF_8).close();
    assertEquals(states(), output(process).lines().filter(line -> line.contains("STATE")).toList());
    assertEquals(0, process.waitFor());
    var pets = connector.select("SELECT id, name FROM shop__pets ORDER BY id");
    assertEquals(List.of("1,Rex II", "2,Mia"), pets);
    var orders = connector.select("SELECT \"number\", total, paid FROM orders ORDER BY 1");
    assertEquals(List.of("1,12.5,1", "12345678901234567890,null,null"), orders);
  }

  @Test
  void aSyncThatWasKilledComesOutTheSameWhenItIsRunAgain() throws Exception {
    for (var state : states()) {
      var process = process();
      // The input stays open: a state has to come back all the same.
      send(process, lines.subList(0, lines.indexOf(state) + 1));
      var output = output(process);
      for (var line = ""; !line.equals(state); ) {
        line = output.readLine();
        assertTrue(line != null, "the connector ended before " + state);
      }
      process.destroyForcibly().waitFor();
    }
    expectWholeSync();
    expectWholeSync();
  }

  @Test
  void anInputThatIsCutOffIsNoSuccess() throws Exception {
    var process = process();
    send(process, lines.subList(0, lines.indexOf(states().get(0)) + 1));
    var writer = process.outputWriter(StandardCharsets.UTF_8);
    writer.write(lines.get(lines.size() - 1).substring(0, 40));
    writer.close();
    var states = output(process).lines().filter(line -> line.contains("STATE\"")).toList();
    assertEquals(states().get(0), states.get(0));
    assertEquals(1, process.waitFor());
  }
}
