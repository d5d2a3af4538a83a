package ruchy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ruchy.repl.TypedSession;

/// `TypedTraining COMMAND…`: runs a [Training] in a terminal and types what its session is to
/// learn.
public final class TypedTraining {
  private static final List<String> LINES =
      List.of(
          "1 + 1\r",
          "let xs = [1, 2, 3]\r",
          "xs.le\t\r",
          "fn f(x) {\r",
          "x * 2\r",
          "}\r",
          "f(21)\r",
          "\u001b[A\r",
          "totl + 1\r",
          "[1, 2][7]\r",
          "println(\"hello\")\r",
          "?sqrt\r",
          "np.array([1.0, 2.0])\r",
          "\u0004");

  private TypedTraining() {}

  /// Runs the training and ends with its exit code.
  public static void main(String[] command) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("ruchy-training");
    int code;
    try {
      code = TypedSession.run(List.of(command), LINES, home);
    } finally {
      remove(home);
    }
    System.exit(code);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }
}
