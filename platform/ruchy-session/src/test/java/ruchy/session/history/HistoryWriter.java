package ruchy.session.history;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process of its own that writes entries and says so after each: `HistoryWriter FILE NAME
/// COUNT`.
final class HistoryWriter {
  private HistoryWriter() {}

  public static void main(String[] arguments) {
    History history = History.open(Path.of(arguments[0]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int count = Integer.parseInt(arguments[2]);
    for (int i = 0; i < count; i++) {
      String entry = entry(arguments[1], i);
      history.add(entry).ifPresent(System.err::println);
      out.println(i);
    }
  }

  static String entry(String name, int index) {
    return "let " + name + " =\n  " + index + " // \\n ✓ " + "x".repeat(index % 300);
  }
}
