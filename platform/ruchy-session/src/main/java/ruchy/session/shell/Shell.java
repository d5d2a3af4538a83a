package ruchy.session.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ruchy.runtime.Cancelled;
import ruchy.runtime.host.Variables;
import ruchy.runtime.host.WorkingFolder;

/// Runs commands of the operating system's shell, in the working folder of the session.
public final class Shell {
  private static final int INTERRUPTED = 130;

  /// So long a command may take to tidy up after it was stopped.
  private static final int PATIENCE_SECONDS = 2;

  private final Optional<Foreground> terminal;

  /// @param terminal what commands run on that are not captured; without it they have no input, and
  ///   what they print is handed over
  public Shell(Optional<Foreground> terminal) {
    this.terminal = terminal;
  }

  /// Runs a command that the user watches.
  ///
  /// @param out gets what it prints, where there is no terminal to print on
  /// @return its exit status
  /// @throws IOException if the machine has no shell
  public int run(String command, Consumer<String> out, Consumer<String> error) throws IOException {
    ProcessBuilder process = process(command);
    return terminal.isPresent() ? terminal.get().run(process) : captured(process, out, error);
  }

  /// Runs a command and hands over what it prints.
  ///
  /// @return its exit status
  /// @throws IOException if the machine has no shell
  public int capture(String command, Consumer<String> out, Consumer<String> error)
      throws IOException {
    return captured(process(command), out, error);
  }

  private static ProcessBuilder process(String command) {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    var process =
        new ProcessBuilder(
            windows ? List.of("cmd", "/c", command) : List.of("/bin/sh", "-c", command));
    process.directory(WorkingFolder.current().toFile());
    Variables.apply(process.environment());
    return process;
  }

  private static int captured(ProcessBuilder builder, Consumer<String> out, Consumer<String> error)
      throws IOException {
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      Thread errors = Thread.ofVirtual().start(() -> copy(process.getErrorStream(), error));
      Thread output = Thread.ofVirtual().start(() -> copy(process.getInputStream(), out));
      output.join();
      errors.join();
      return process.waitFor();
    } catch (InterruptedException e) {
      end(process);
      throw new Cancelled();
    }
  }

  /// Ends a command with all that it started, who starts before who is started: a shell that
  /// outlives what it waits for would report its death and go on with what comes next.
  private static void end(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroy();
    started.forEach(ProcessHandle::destroy);
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(() -> {
          process.destroyForcibly();
          started.forEach(ProcessHandle::destroyForcibly);
        });
  }

  private static void copy(InputStream from, Consumer<String> to) {
    char[] characters = new char[8192];
    try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
      for (int count = reader.read(characters); count >= 0; count = reader.read(characters)) {
        to.accept(new String(characters, 0, count));
      }
    } catch (IOException _) {
      // The process was ended while it wrote.
    }
  }

  /// Whether a status says that the command was stopped by Ctrl-C.
  public static boolean isInterrupted(int status) {
    return status == INTERRUPTED;
  }
}
