package ruchy.repl;

import java.util.Map;
import java.util.Optional;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/// Closes brackets and quotes as they are opened, and steps over those that are there.
final class Brackets {
  private static final Map<String, String> PAIRS = Map.of("(", ")", "[", "]", "{", "}", "\"", "\"");

  private final LineReader reader;
  private final int indentation;

  private Brackets(LineReader reader, int indentation) {
    this.reader = reader;
    this.indentation = indentation;
  }

  static Brackets of(LineReader reader, int indentation) {
    return new Brackets(reader, indentation);
  }

  void bind(KeyMap<Binding> map) {
    PAIRS.forEach((open, close) -> {
      reader.getWidgets().put("ruchy-open-" + open, () -> open(open, close));
      map.bind(new Reference("ruchy-open-" + open), open);
      if (!open.equals(close)) {
        reader.getWidgets().put("ruchy-close-" + close, () -> close(close));
        map.bind(new Reference("ruchy-close-" + close), close);
      }
    });
  }

  private boolean open(String open, String close) {
    Buffer buffer = reader.getBuffer();
    if (open.equals(close) && next(buffer).equals(open)) {
      buffer.move(1);
      return true;
    }
    buffer.write(open);
    boolean isQuoteInText = open.equals(close) && !isOutsideText(buffer.upToCursor());
    if (!isQuoteInText && next(buffer).matches("[\\s)\\]},;]?")) {
      buffer.write(close);
      buffer.move(-1);
    }
    return true;
  }

  /// Whether the quote that was just typed begins a text: one after a letter or a backslash, or one
  /// of an odd number before it, does not.
  private static boolean isOutsideText(String before) {
    int last = before.length() - 1;
    String line = before.substring(before.lastIndexOf('\n') + 1, last);
    boolean isOpen = line.replace("\\\"", "").chars().filter(c -> c == '"').count() % 2 == 1;
    return !isOpen && !line.endsWith("\\");
  }

  /// Steps over a bracket that closes, or writes it.
  boolean close(String close) {
    Buffer buffer = reader.getBuffer();
    String rest = buffer.substring(buffer.cursor());
    String line = lineBefore(buffer);
    if (rest.startsWith(close)) {
      buffer.move(1);
    } else if (close.equals("}") && line.isBlank() && rest.strip().startsWith(close)) {
      // The brace below, which was put there with its opening one.
      buffer.backspace(line.length() + 1);
      buffer.move(rest.indexOf(close) + 1);
    } else {
      if (close.equals("}") && line.isBlank() && line.length() >= indentation) {
        buffer.backspace(indentation);
      }
      buffer.write(close);
    }
    return true;
  }

  /// Removes the closing one with its opening one, where nothing is between them.
  boolean deletePair() {
    Buffer buffer = reader.getBuffer();
    String close = PAIRS.get(previous(buffer));
    if (close == null || !close.equals(next(buffer))) {
      return false;
    }
    buffer.delete();
    buffer.backspace();
    return true;
  }

  /// The lines that Enter makes between a brace and the one that closes it, or in the middle of a
  /// cell; nothing where Enter is to run it.
  Optional<Runnable> newLine() {
    Buffer buffer = reader.getBuffer();
    String rest = buffer.substring(buffer.cursor());
    String close = PAIRS.getOrDefault(previous(buffer), "");
    String indent = lineBefore(buffer).replaceFirst("\\S.*$", "");
    if (!close.isEmpty() && !close.equals("\"") && rest.startsWith(close)) {
      return Optional.of(() -> {
        String end = "\n" + indent;
        buffer.write("\n" + indent + " ".repeat(indentation) + end);
        buffer.move(-end.length());
      });
    }
    return rest.startsWith("\n") && !rest.isBlank()
        ? Optional.of(() -> buffer.write("\n" + indent))
        : Optional.empty();
  }

  private static String lineBefore(Buffer buffer) {
    String before = buffer.upToCursor();
    return before.substring(before.lastIndexOf('\n') + 1);
  }

  private static String next(Buffer buffer) {
    return buffer.cursor() < buffer.length()
        ? String.valueOf(Character.toChars(buffer.currChar()))
        : "";
  }

  private static String previous(Buffer buffer) {
    return buffer.cursor() > 0 ? String.valueOf(Character.toChars(buffer.prevChar())) : "";
  }
}
