package ruchy.lang.problem;

/// How many columns of a terminal characters take.
final class DisplayWidth {
  private static final int TAB = 4;

  /// First and last of the ranges that take no column: combining marks, joiners, selectors.
  private static final int[] NONE = {
    0x0300, 0x036F, 0x0483, 0x0489, 0x0591, 0x05BD, 0x0610, 0x061A, 0x064B, 0x065F, 0x093C, 0x093C,
    0x0941, 0x0948, 0x0E31, 0x0E31, 0x0E34, 0x0E3A, 0x1AB0, 0x1AFF, 0x1DC0, 0x1DFF, 0x200B, 0x200F,
    0x20D0, 0x20FF, 0xFE00, 0xFE0F, 0xFE20, 0xFE2F, 0xFEFF, 0xFEFF, 0xE0100, 0xE01EF,
  };

  /// First and last of the ranges that take two columns: East Asian wide forms and emoji.
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653,
    0x26A1, 0x26A1, 0x26BD, 0x26BE, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C,
    0x2753, 0x2755, 0x2795, 0x2797, 0x2B50, 0x2B50, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300,
    0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000,
    0x3FFFD,
  };

  private DisplayWidth() {}

  /// The columns of one character; a tab takes four.
  static int of(int codePoint) {
    if (codePoint == '\t') {
      return TAB;
    }
    if (codePoint < 0x300) {
      return 1;
    }
    return isIn(NONE, codePoint) ? 0 : isIn(WIDE, codePoint) ? 2 : 1;
  }

  /// The columns of the first characters of a text.
  static int of(String text, int length) {
    int width = 0;
    int at = 0;
    while (at < length && at < text.length()) {
      int codePoint = text.codePointAt(at);
      width += of(codePoint);
      at += Character.charCount(codePoint);
    }
    return width;
  }

  /// A text as it is shown: tabs as spaces, control characters as a sign.
  static String shown(String text) {
    var shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        shown.repeat(' ', TAB);
      } else {
        shown.append(c < ' ' || c == 0x7F ? '\uFFFD' : c);
      }
    }
    return shown.toString();
  }

  private static boolean isIn(int[] ranges, int codePoint) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (codePoint >= ranges[i] && codePoint <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
