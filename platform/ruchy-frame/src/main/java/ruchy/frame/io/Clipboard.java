package ruchy.frame.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Table;
import ruchy.frame.plan.Plan;

/// Tables in the clipboard, as spreadsheets put them there: lines of fields with tabs between them.
///
/// @param reading commands that print the clipboard; the first that is there is used
/// @param writing commands that fill the clipboard with their input
public record Clipboard(List<List<String>> reading, List<List<String>> writing) {
  private static final long WAIT_SECONDS = 10;

  /// The clipboard of macOS, Wayland, X11 or Windows.
  public static final Clipboard SYSTEM =
      new Clipboard(
          List.of(
              List.of("pbpaste"),
              List.of("wl-paste", "--no-newline"),
              List.of("xclip", "-selection", "clipboard", "-o"),
              List.of("xsel", "-b", "-o"),
              List.of("powershell", "-NoProfile", "-Command", "Get-Clipboard -Raw")),
          List.of(
              List.of("pbcopy"),
              List.of("wl-copy"),
              List.of("xclip", "-selection", "clipboard", "-i"),
              List.of("xsel", "-b", "-i"),
              List.of("clip")));

  /// Copies the lists.
  public Clipboard {
    reading = List.copyOf(reading);
    writing = List.copyOf(writing);
  }

  /// The table in the clipboard; its separator and types are found by looking.
  ///
  /// @throws FrameException if the clipboard cannot be read, or holds no table
  public Plan read() {
    try {
      var text = Files.createTempFile("clipboard", ".tsv");
      try {
        run(
            reading,
            "read",
            ProcessBuilder.Redirect.PIPE,
            ProcessBuilder.Redirect.to(text.toFile()));
        if (Files.size(text) == 0) {
          throw new FrameException("the clipboard holds no text; copy a table first");
        }
        var plan = CsvFiles.scan(text, CsvOptions.DEFAULT);
        return new Plan.Columns(ruchy.frame.Frame.of(plan).table());
      } finally {
        Files.delete(text);
      }
    } catch (IOException e) {
      throw new FrameException("the clipboard cannot be read: " + e.getMessage(), e);
    }
  }

  /// Puts a table into the clipboard.
  ///
  /// @throws FrameException if it cannot be written
  public void write(Table table) {
    try {
      Path text = Files.createTempFile("clipboard", ".tsv");
      try {
        try (var writer = Files.newBufferedWriter(text, StandardCharsets.UTF_8)) {
          CsvText.write(table, writer, '\t');
        }
        var input = ProcessBuilder.Redirect.from(text.toFile());
        run(writing, "written", input, ProcessBuilder.Redirect.DISCARD);
      } finally {
        Files.delete(text);
      }
    } catch (IOException e) {
      throw new FrameException("the clipboard cannot be written: " + e.getMessage(), e);
    }
  }

  private static void run(
      List<List<String>> commands,
      String done,
      ProcessBuilder.Redirect input,
      ProcessBuilder.Redirect output)
      throws IOException {
    for (var command : commands) {
      Process process;
      try {
        process =
            new ProcessBuilder(command)
                .redirectInput(input)
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
      } catch (IOException _) {
        // Not on this machine: the next one may be.
        continue;
      }
      finish(process, command, done);
      return;
    }
    throw new FrameException(
        "the clipboard cannot be %s: none of %s is installed; install one of them"
            .formatted(done, commands.stream().map(List::getFirst).toList()));
  }

  private static void finish(Process process, List<String> command, String done) {
    try {
      if (process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
        return;
      }
      process.destroyForcibly();
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ruchy.frame.column.InterruptedQueryException();
    }
    throw new FrameException(
        "the clipboard cannot be %s: `%s` failed; is there a desktop session?"
            .formatted(done, command.getFirst()));
  }
}
