package ruchy.frame.local;

import java.util.function.UnaryOperator;

/// Operations on text. They work on code points, as SQL does.
final class TextSteps {
  private TextSteps() {}

  static Step map(Slot from, Slot to, UnaryOperator<String> function) {
    return (_, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        to.texts[i] = from.isNull[i] ? "" : function.apply(from.texts[i]);
      }
    };
  }

  /// Letter by letter; letters whose upper case is several letters stay, except the sharp s, which
  /// has a capital of its own.
  static String upper(String text) {
    return text.codePoints()
        .map(c -> c == 'ß' ? 'ẞ' : Character.toUpperCase(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static String lower(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static String substring(String text, long start, long length) {
    int size = text.codePointCount(0, text.length());
    long from = start < 0 ? Math.max(0, size + start) : Math.min(start, size);
    long to = Math.min(size, from + Math.max(0, length));
    return text.substring(
        text.offsetByCodePoints(0, (int) from), text.offsetByCodePoints(0, (int) to));
  }

  /// Compares by code point, which is the order of the UTF-8 bytes.
  static int compare(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean high = Character.isSurrogate(a);
        return high == Character.isSurrogate(b) ? Character.compare(a, b) : high ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
