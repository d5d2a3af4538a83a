package ruchy.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;

/// Offsets as lines and characters, both from 0 and in UTF-16, and back.
final class Positions {
  private Positions() {}

  static Position of(Source source, int offset) {
    int at = Math.clamp(offset, 0, source.text().length());
    int line = source.lineOf(at);
    return new Position(line - 1, at - source.startOfLine(line));
  }

  static Range of(Span span) {
    return new Range(of(span.source(), span.start()), of(span.source(), span.end()));
  }

  /// The offset of a position; the nearest one where the text has no such position.
  static int offset(Source source, Position position) {
    int line = Math.clamp(position.getLine() + 1L, 1, source.lineCount());
    int start = source.startOfLine(line);
    int length = source.line(line).length();
    return start + Math.clamp(position.getCharacter(), 0, length);
  }

  static Range whole(Source source) {
    return new Range(new Position(0, 0), of(source, source.text().length()));
  }
}
