package ruchy.jvm.source;

import java.util.ArrayDeque;
import java.util.List;
import ruchy.lang.source.Span;

/// The `///` lines that stand before a declaration; Java's documentation comments are written the
/// same way.
final class Documentation {
  private Documentation() {}

  static List<String> before(Span declaration) {
    var lines = new ArrayDeque<String>();
    var source = declaration.source();
    for (int i = declaration.line() - 1; i > 0; i--) {
      String line = source.line(i).strip();
      if (line.startsWith("///")) {
        lines.addFirst(line);
      } else if (!line.startsWith("#[")) {
        break;
      }
    }
    return List.copyOf(lines);
  }
}
