package ruchy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What only a process of its own can show.
@Timeout(120)
class ProcessTest {
  private static Process start(String... arguments) throws Exception {
    return new ProcessBuilder(TmuxScreen.java(arguments)).start();
  }

  private static int end(Process process) throws Exception {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void the_exit_code_reaches_the_caller() throws Exception {
    assertThat(end(start("-e", "1 + 1"))).isZero();
    assertThat(end(start("-e", "1 / 0"))).isEqualTo(1);
    assertThat(end(start("--nonsense"))).isEqualTo(2);
  }

  @Test
  void a_reader_that_goes_away_ends_the_program_quietly() throws Exception {
    assumeThat(Path.of("/bin/sh")).exists();
    String java = String.join(" ", TmuxScreen.java("-e", "'for i in 0..100000000 { println(i) }'"));
    Process shell = new ProcessBuilder("/bin/sh", "-c", java + " | head -n 2").start();
    String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String error = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(end(shell)).isZero();
    assertThat(out).isEqualTo("0\n1\n");
    assertThat(error).isEmpty();
  }

  @Test
  void an_interrupt_ends_a_program() throws Exception {
    assumeThat(Files.isExecutable(Path.of("/bin/kill"))).isTrue();
    // What runs in the background may have been told to ignore interrupts, which children inherit.
    var heeding = List.of("/usr/bin/env", "--default-signal=INT");
    assumeThat(succeeds(heeding, List.of("true"))).isTrue();
    var command = new ArrayList<>(heeding);
    command.addAll(TmuxScreen.java("-e", "for i in 0..20000 { println(i) }; while true { }"));
    Process process = new ProcessBuilder(command).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).isEqualTo("0");
      String pid = Long.toString(process.pid());
      assertThat(new ProcessBuilder("/bin/kill", "-INT", pid).start().waitFor()).isZero();
      assertThat(output.lines()).isNotEmpty();
    }
    assertThat(end(process)).isEqualTo(ExitCode.INTERRUPTED);
  }

  private static boolean succeeds(List<String> prefix, List<String> command) throws Exception {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return new ProcessBuilder(whole).start().waitFor() == 0;
  }

  @Test
  void an_answer_comes_before_the_next_line_is_asked_for() throws Exception {
    Process plain = start("repl", "--plain");
    try (BufferedWriter input = plain.outputWriter(StandardCharsets.UTF_8);
        BufferedReader output = plain.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < 3; i++) {
        input.write("100 + " + i + "\n");
        input.flush();
        assertThat(output.readLine()).isEqualTo(Integer.toString(100 + i));
      }
    }
    assertThat(end(plain)).isZero();
  }

  private static void tell(OutputStream server, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    server.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    server.write(bytes);
    server.flush();
  }

  private static String heard(InputStream server) throws IOException {
    var header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      int next = server.read();
      assertThat(next).as("the server goes on speaking").isNotNegative();
      header.append((char) next);
    }
    String length = header.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
    return new String(server.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
  }

  @Test
  void the_language_server_speaks_with_an_editor_through_its_streams() throws Exception {
    Process server = start("lsp");
    try (OutputStream toServer = server.getOutputStream();
        InputStream fromServer = server.getInputStream()) {
      tell(
          toServer,
          """
          {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}\
          """);
      assertThat(heard(fromServer)).contains("\"id\":1", "hoverProvider");
      tell(toServer, "{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
      tell(
          toServer,
          """
          {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":
          {"uri":"file:///a.ruchy","languageId":"ruchy","version":1,"text":"let x = \\"😀\\" + yy"}}}\
          """);
      String said = heard(fromServer);
      while (!said.contains("publishDiagnostics")) {
        said = heard(fromServer);
      }
      // The place counts UTF-16 units: the face is two of them.
      assertThat(said).contains("E0101", "\"character\":15", "\"character\":17");
      tell(toServer, "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
      String last = heard(fromServer);
      while (!last.contains("\"id\":2")) {
        last = heard(fromServer);
      }
      tell(toServer, "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
      assertThat(end(server)).isZero();
    }
  }

  @Test
  void a_full_disk_behind_standard_output_is_an_error() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    Process process =
        new ProcessBuilder(TmuxScreen.java("-e", "1 + 1")).redirectOutput(full.toFile()).start();
    assertThat(end(process)).isNotZero();
  }
}
