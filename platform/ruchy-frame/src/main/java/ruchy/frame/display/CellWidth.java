package ruchy.frame.display;

/// How many terminal cells text takes.
///
/// @source Unicode Standard Annex 11, East Asian Width
final class CellWidth {
  private CellWidth() {}

  static int of(String text) {
    int width = 0;
    int previous = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      // Letters joined by a zero-width joiner are one picture.
      width += previous == 0x200D ? 0 : of(c);
      previous = c;
      i += Character.charCount(c);
    }
    return width;
  }

  static int of(int c) {
    int type = Character.getType(c);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT
            || (c >= 0x1F3FB && c <= 0x1F3FF);
    return mark ? 0 : isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0x33FF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0xA4CF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F680 && c <= 0x1F6FF)
        || (c >= 0x1F900 && c <= 0x1F9FF)
        || (c >= 0x1FA70 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /// The text cut to so many cells, with an ellipsis if something is missing.
  static String cut(String text, int cells) {
    if (of(text) <= cells) {
      return text;
    }
    int width = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (width + of(c) > cells - 1) {
        break;
      }
      width += of(c);
      end += Character.charCount(c);
    }
    return text.substring(0, end) + "…";
  }

  /// The text with control characters, which would break the lines of a table, made visible.
  static String visible(String text) {
    if (text.codePoints().noneMatch(Character::isISOControl)) {
      return text;
    }
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
              if (Character.isISOControl(c)) {
                shown.append("\\u%04x".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            }
          }
        });
    return shown.toString();
  }
}
