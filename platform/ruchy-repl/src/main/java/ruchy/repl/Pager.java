package ruchy.repl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/// Shows text that is longer than the window page by page: arrows and space move, `/` searches, `q`
/// leaves.
final class Pager {
  private Pager() {}

  /// Whether a text does not fit into the window at once.
  static boolean isNeeded(String text, Terminal terminal) {
    int rows = terminal.getRows();
    return rows > 4
        && !terminal.getType().startsWith(Terminal.TYPE_DUMB)
        && text.lines().limit(rows).mapToInt(line -> rowsOf(line, terminal)).sum() >= rows;
  }

  /// How many rows of the window a line takes.
  private static int rowsOf(String line, Terminal terminal) {
    int columns = Math.max(1, terminal.getColumns());
    return Math.max(1, Math.ceilDiv(AttributedString.fromAnsi(line).columnLength(), columns));
  }

  /// Shows a text until the user leaves it.
  ///
  /// @throws IOException if the terminal fails
  static void show(String text, Terminal terminal) throws IOException {
    Less less = new Less(terminal, Path.of("").toAbsolutePath());
    less.quiet = true;
    try {
      less.run(new Text(text));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The text as the pager reads it.
  private record Text(String text) implements Source {
    @Override
    public String getName() {
      return "q leaves, / searches, space goes on";
    }

    @Override
    public InputStream read() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Long lines() {
      return text.lines().count();
    }
  }
}
