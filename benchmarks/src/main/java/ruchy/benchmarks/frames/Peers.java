package ruchy.benchmarks.frames;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A Python process in which Polars, and pandas or DuckDB, hold the same tables and answer the same
/// questions; it needs `python3` with `polars`, `pandas`, `pyarrow` and `duckdb`.
final class Peers implements AutoCloseable {
  private static final List<String> FILES = List.of("peers.py", "tpch.py", "tpch.sql");

  private final Process process;
  private final BufferedReader answers;
  private final Writer questions;
  private final String greeting;

  private Peers(Process process) throws IOException {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    this.greeting = line();
  }

  /// The peers for a suite of questions about the tables of a folder.
  static Peers start(Race.Settings settings, Path folder) throws IOException {
    for (var name : FILES) {
      try (var source = Peers.class.getResourceAsStream(name)) {
        if (source == null) {
          throw new IOException(name + " is not beside " + Peers.class);
        }
        Files.write(folder.resolve(name), source.readAllBytes());
      }
    }
    return new Peers(
        new ProcessBuilder(
                "python3",
                "-B",
                folder.resolve(FILES.getFirst()).toString(),
                settings.suite(),
                folder.toString(),
                settings.other())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /// Who answers, with version.
  String greeting() {
    return greeting;
  }

  /// The most memory the process has had, in MB; 0 where the system does not say.
  long peakMegabytes() {
    return peakMegabytes(process.pid());
  }

  static long peakMegabytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  Answer ask(String question, String engine) {
    try {
      questions.append(question).append('|').append(engine).append('\n').flush();
      return Answer.parse(line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    var line = answers.readLine();
    if (line == null) {
      throw new IOException("python3 ended; has it polars, pandas, pyarrow and duckdb?");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
