package ruchy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// The real program in a real pseudo-terminal, which tmux provides and whose screen it tells.
final class TmuxScreen implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path socket;

  private TmuxScreen(Path socket) {
    this.socket = socket;
  }

  static boolean isAvailable() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tmux")));
  }

  /// Opens `ruchy` with arguments in a window.
  ///
  /// @param environment settings such as `NO_COLOR=1`
  static TmuxScreen open(Path folder, List<String> environment, String... arguments)
      throws IOException, InterruptedException {
    TmuxScreen screen = new TmuxScreen(folder.resolve("tmux"));
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", "env"));
    command.add("RUCHY_HOME=" + folder.resolve("home"));
    command.addAll(environment);
    command.addAll(java(arguments));
    screen.tmux(command);
    screen.tmux(List.of("set-option", "-w", "remain-on-exit", "on"));
    return screen;
  }

  /// The command line that starts `ruchy` in a process of its own.
  static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "ruchy.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  /// Types text, as it is.
  void type(String text) throws IOException, InterruptedException {
    tmux(List.of("send-keys", "-l", text));
  }

  /// Presses keys by tmux's names: `Enter`, `Up`, `C-c`, `Tab`.
  void press(String... keys) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    tmux(command);
  }

  /// Types text and presses Enter.
  void enter(String text) throws IOException, InterruptedException {
    type(text);
    press("Enter");
  }

  /// Pastes text as a terminal does, in brackets if the program asked for them.
  void paste(String text) throws IOException, InterruptedException {
    tmux(List.of("set-buffer", text));
    tmux(List.of("paste-buffer", "-p"));
  }

  /// Sends bytes, which need not be text, in hexadecimal.
  void send(String... bytes) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("send-keys", "-H"));
    command.addAll(List.of(bytes));
    tmux(command);
  }

  /// Makes the window another size.
  void resize(int columns, int rows) throws IOException, InterruptedException {
    tmux(List.of("resize-window", "-x", "" + columns, "-y", "" + rows));
  }

  /// What is on the screen, without empty lines at the end.
  String text() throws IOException, InterruptedException {
    return tmux(List.of("capture-pane", "-p")).stripTrailing();
  }

  /// The same with the escape sequences for colours.
  String coloured() throws IOException, InterruptedException {
    return tmux(List.of("capture-pane", "-p", "-e")).stripTrailing();
  }

  /// Waits until the screen is as wanted.
  ///
  /// @return the screen
  String await(String what, Predicate<String> wanted) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String screen = text();
      if (wanted.test(screen)) {
        return screen;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what + "; the screen was:\n" + screen);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /// Waits until the screen contains a text.
  String awaitText(String part) throws IOException, InterruptedException {
    return await("`" + part + "`", screen -> screen.contains(part));
  }

  /// Waits until the program has ended.
  void awaitEnd() throws IOException, InterruptedException {
    await("the end", screen -> isDead());
  }

  private boolean isDead() {
    try {
      return tmux(List.of("list-panes", "-F", "#{pane_dead}")).strip().equals("1");
    } catch (IOException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Waits for an empty prompt on the last line.
  String awaitPrompt() throws IOException, InterruptedException {
    return await("a prompt", screen -> screen.equals(">>>") || screen.endsWith("\n>>>"));
  }

  private String tmux(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " said: " + output);
    }
    return output;
  }

  /// Closes the window, and waits until the program in it has ended and writes no file any more.
  @Override
  public void close() throws IOException {
    try {
      String pid = tmux(List.of("display-message", "-p", "#{pane_pid}")).strip();
      Optional<ProcessHandle> program = ProcessHandle.of(Long.parseLong(pid));
      tmux(List.of("kill-server"));
      if (program.isPresent()) {
        end(program.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(ProcessHandle program) throws InterruptedException {
    try {
      program.onExit().get(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      program.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
