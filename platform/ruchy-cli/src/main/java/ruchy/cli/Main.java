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
    StandardError.restore();
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
    System.exit(code);
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
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : 0;
  }

  /// Whether a file descriptor leads to a terminal. Linux says so in a link; elsewhere the JDK
  /// knows whether both input and output do.
  private static boolean isTerminal(int descriptor) {
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
