package ruchy.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The `ruchy` command as a process: real streams in, exit code out.
public final class Main {
  private Main() {}

  /// Runs the command and ends the process with its exit code.
  public static void main(String[] arguments) {
    int code = run(arguments);
    if (code != ExitCode.OK || hasOtherThreads()) {
      System.exit(code);
    }
    // Else the process ends by itself, which is sooner: `exit` looks for somebody to log it.
  }

  /// Runs the command on the streams of this process.
  ///
  /// @return the exit code
  static int run(String[] arguments) {
    Console console =
        new Console(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            screen(),
            // Nothing that is still to be written has a reader, so there is nothing to wait for.
            () -> Runtime.getRuntime().halt(ExitCode.OUTPUT_CLOSED));
    Runtime.getRuntime().addShutdownHook(new Thread(console::flushIfFree));
    int code = Command.run(arguments, console);
    console.flush();
    return code;
  }

  /// Whether a program has left a thread behind that would keep the process alive.
  private static boolean hasOtherThreads() {
    ThreadGroup all = Thread.currentThread().getThreadGroup();
    for (ThreadGroup up = all.getParent(); up != null; up = up.getParent()) {
      all = up;
    }
    Thread[] threads = new Thread[all.activeCount() + 16];
    int count = all.enumerate(threads);
    if (count == threads.length) {
      return true;
    }
    for (int i = 0; i < count; i++) {
      if (!threads[i].isDaemon() && threads[i] != Thread.currentThread()) {
        return true;
      }
    }
    return false;
  }

  private static Console.Screen screen() {
    String term = System.getenv().getOrDefault("TERM", "");
    boolean colours = System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    return new Console.Screen(
        isTerminal(0),
        isTerminal(1),
        isTerminal(2),
        colours && !term.isEmpty() && !term.equals("dumb"),
        columns());
  }

  private static int columns() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    boolean isNumber = !columns.isEmpty() && columns.matches("[1-9][0-9]{0,3}");
    return isNumber ? Integer.parseInt(columns) : 0;
  }

  /// Whether a file descriptor leads to a terminal. The launcher says so; without it, Linux does in
  /// a link; elsewhere the JDK knows whether both input and output do.
  private static boolean isTerminal(int descriptor) {
    String terminals = System.getProperty("ruchy.terminals", "");
    if (!terminals.isEmpty()) {
      return terminals.indexOf('0' + descriptor) >= 0;
    }
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException e) {
      return System.console() != null;
    }
  }
}
