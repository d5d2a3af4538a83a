package ruchy.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// What a command wrote and how it ended, run in this process with streams of its own.
record Outcome(int code, String out, String error) {
  static Outcome of(String... arguments) {
    return withInput("", arguments);
  }

  static Outcome withInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            error,
            Console.Screen.NONE,
            () -> {});
    int code = Command.run(arguments, console);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
  }
}
