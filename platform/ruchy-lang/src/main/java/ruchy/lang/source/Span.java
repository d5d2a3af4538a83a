package ruchy.lang.source;

/// A stretch of a source: UTF-16 offsets from `start` (included) to `end` (excluded).
///
/// @param source the text it lies in
/// @param start the first offset
/// @param end the offset after the last
public record Span(Source source, int start, int end) {
  /// Checks that the stretch lies in order; it may be empty.
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span from " + start + " to " + end + " is not in order");
    }
  }

  /// The smallest span that covers this one and another of the same source.
  public Span to(Span other) {
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  /// The text it covers.
  public String text() {
    return source.text().substring(start, Math.min(end, source.text().length()));
  }

  /// The line of its start, counted from 1.
  public int line() {
    return source.lineOf(start);
  }

  /// The column of its start, counted from 1 in code points.
  public int column() {
    return source.columnOf(start);
  }

  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }
}
