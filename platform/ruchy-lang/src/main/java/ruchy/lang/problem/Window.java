package ruchy.lang.problem;

/// The part of a long line that is shown.
///
/// @param shown the part, with `…` where more follows or goes before
/// @param start the display column of its first character
/// @param end the display column behind its last one
record Window(String shown, int start, int end) {

  /// The part of a line around a column that must be visible.
  ///
  /// @param text the line as shown, without tabs
  /// @param width how many columns there are
  static Window of(String text, int focus, int width) {
    int whole = DisplayWidth.of(text, text.length());
    if (whole <= width) {
      return new Window(text, 0, Integer.MAX_VALUE);
    }
    int start = Math.max(0, Math.min(focus - width / 3, whole - width + 1));
    int end = Math.min(whole, start + width - 2);
    var shown = new StringBuilder(start > 0 ? "…" : "");
    int column = 0;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int next = column + DisplayWidth.of(codePoint);
      if (column >= start && next <= end) {
        shown.appendCodePoint(codePoint);
      } else if (column < start && next > start) {
        shown.append(' ');
      }
      column = next;
      at += Character.charCount(codePoint);
    }
    return new Window(shown.append(end < whole ? "…" : "").toString(), start, end);
  }

  /// Where a display column of the line stands in the part.
  int at(int column) {
    int inside = Math.max(start, Math.min(column, end)) - start;
    return start > 0 ? inside + 1 : inside;
  }
}
