package ruchy.lang.source;

import java.util.Arrays;

/// A piece of program text with a name: a file, or a cell of a session.
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  private Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStartsOf(text);
  }

  /// A source named as diagnostics shall show it, for example `penguins.ruchy` or `cell 3`.
  public static Source of(String name, String text) {
    return new Source(name, text);
  }

  /// The name as diagnostics show it.
  public String name() {
    return name;
  }

  /// The whole text.
  public String text() {
    return text;
  }

  /// The number of lines; a text without a newline has one.
  public int lineCount() {
    return lineStarts.length;
  }

  /// The line, counted from 1, that holds the UTF-16 offset.
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The column, counted from 1 in code points, of the UTF-16 offset.
  public int columnOf(int offset) {
    int start = lineStarts[lineOf(offset) - 1];
    return text.codePointCount(start, Math.min(offset, text.length())) + 1;
  }

  /// The text of a line, counted from 1, without its line end.
  public String line(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /// The UTF-16 offset at which a line, counted from 1, starts.
  public int startOfLine(int number) {
    return lineStarts[number - 1];
  }

  private static int[] lineStartsOf(String text) {
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        count++;
      }
    }
    int[] starts = new int[count];
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[line++] = i + 1;
      }
    }
    return starts;
  }

  @Override
  public String toString() {
    return "Source[" + name + ", " + text.length() + " characters]";
  }
}
