package ruchy.lang.problem;

import ruchy.lang.source.Source;
import ruchy.lang.source.Span;

/// A place of a diagnostic, measured in lines and display columns.
///
/// @param startColumn the display column of its start in its first line, from 0
/// @param endColumn the display column behind its end in its last line
record Mark(
    Source source,
    int startLine,
    int startColumn,
    int endLine,
    int endColumn,
    String words,
    boolean primary) {

  static Mark of(Span span, String words, boolean primary) {
    var source = span.source();
    int length = source.text().length();
    int start = Math.min(span.start(), length);
    int end = Math.max(start, Math.min(span.end(), length));
    int startLine = source.lineOf(start);
    int endLine = source.lineOf(Math.max(start, end - 1));
    int startColumn = column(source, startLine, start);
    int endColumn = column(source, endLine, end);
    if (startLine == endLine) {
      endColumn = Math.max(endColumn, startColumn + 1);
    }
    return new Mark(source, startLine, startColumn, endLine, endColumn, words, primary);
  }

  private static int column(Source source, int line, int offset) {
    String text = source.line(line);
    return DisplayWidth.of(text, Math.min(offset - source.startOfLine(line), text.length()));
  }

  boolean isMultiline() {
    return endLine > startLine;
  }

  char sign() {
    return primary ? '^' : '-';
  }
}
