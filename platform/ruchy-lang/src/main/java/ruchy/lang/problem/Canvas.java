package ruchy.lang.problem;

import java.util.ArrayList;
import java.util.List;

/// One row of a rendered diagnostic: characters with a style each, written at columns.
final class Canvas {
  private final StringBuilder characters = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

  /// Writes a text at a column; what stands there is replaced.
  void put(int column, String text, Style style) {
    for (int i = 0; i < text.length(); i++) {
      put(column + i, text.charAt(i), style);
    }
  }

  /// Writes a character at a column.
  void put(int column, char character, Style style) {
    while (characters.length() <= column) {
      characters.append(' ');
      styles.add(Style.NONE);
    }
    characters.setCharAt(column, character);
    styles.set(column, style);
  }

  /// Writes a character from one column to before another.
  void fill(int from, int to, char character, Style style) {
    for (int i = from; i < to; i++) {
      put(i, character, style);
    }
  }

  /// The first column behind all that is written.
  int end() {
    return characters.length();
  }

  /// The row as text, without trailing spaces.
  String text(boolean colours) {
    var text = new StringBuilder();
    int end = characters.toString().stripTrailing().length();
    int from = 0;
    while (from < end) {
      int to = from;
      while (to < end && styles.get(to) == styles.get(from)) {
        to++;
      }
      text.append(styles.get(from).paint(characters.substring(from, to), colours));
      from = to;
    }
    return text.toString();
  }
}
