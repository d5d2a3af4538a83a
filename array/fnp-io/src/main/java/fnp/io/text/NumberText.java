package fnp.io.text;

/// Reads numbers from characters, without making a text of them first.
///
/// What counts as a number is what Python's `float` and NumPy's text reader accept: digits with a
/// point and an exponent, `inf`, `infinity` and `nan` in any case, all with a sign.
final class NumberText {
  private static final int DIGITS_MAX = 19;
  private static final int EXPONENT_LIMIT = 100_000;

  private final char[] text;
  private final int end;
  private int at;

  private NumberText(char[] text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /// Where [#real] stopped reading; what it read is the part before.
  int at() {
    return at;
  }

  /// A reader of the characters from `start` to `end`.
  static NumberText of(char[] text, int start, int end) {
    return new NumberText(text, start, end);
  }

  /// The float64 that the characters are, apart from blanks around it.
  ///
  /// @return NaN with `bad[0]` set if they are no number
  static double parse(char[] text, int start, int end, boolean[] bad) {
    var from = start;
    var to = end;
    while (from < to && isBlank(text[from])) {
      from++;
    }
    while (to > from && isBlank(text[to - 1])) {
      to--;
    }
    var reader = new NumberText(text, from, to);
    var value = reader.real();
    bad[0] = reader.at != to || from == to;
    return value;
  }

  /// Whether Python calls the character a blank.
  static boolean isBlank(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || (c >= 0x1C && c <= 0x1F)
        || c == 0x85
        || c == 0xA0
        || (c > 0xFF && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
  }

  /// The number at the current place; nothing is passed if there is none.
  double real() {
    var start = at;
    var negative = false;
    if (at < end && (text[at] == '-' || text[at] == '+')) {
      negative = text[at] == '-';
      at++;
    }
    if (at < end && (text[at] | 0x20) >= 'a') {
      return word(start, negative);
    }
    long digits = 0;
    int count = 0;
    int exponent = 0;
    var any = false;
    var cut = false;
    var point = false;
    for (; at < end; at++) {
      var c = text[at];
      if (c >= '0' && c <= '9') {
        any = true;
        if (count < DIGITS_MAX) {
          digits = 10 * digits + c - '0';
          count += digits == 0 ? 0 : 1;
          exponent -= point ? 1 : 0;
        } else {
          cut |= c != '0';
          exponent += point ? 0 : 1;
        }
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (!any) {
      at = start;
      return Double.NaN;
    }
    exponent += exponentPart();
    return value(start, negative, digits, exponent, cut);
  }

  /// The value of `e-5`; 0 if there is none.
  private int exponentPart() {
    if (at >= end || (text[at] | 0x20) != 'e') {
      return 0;
    }
    var next = at + 1;
    var negative = false;
    if (next < end && (text[next] == '-' || text[next] == '+')) {
      negative = text[next] == '-';
      next++;
    }
    if (next >= end || text[next] < '0' || text[next] > '9') {
      return 0;
    }
    int exponent = 0;
    for (; next < end && text[next] >= '0' && text[next] <= '9'; next++) {
      exponent = Math.min(EXPONENT_LIMIT, 10 * exponent + text[next] - '0');
    }
    at = next;
    return negative ? -exponent : exponent;
  }

  private double value(int start, boolean negative, long digits, int exponent, boolean cut) {
    var bits = Decimals.nearest(digits, exponent);
    if (bits == Decimals.UNDECIDED || (cut && bits != Decimals.nearest(digits + 1, exponent))) {
      return Double.parseDouble(new String(text, start, at - start));
    }
    return Double.longBitsToDouble(negative ? bits | Long.MIN_VALUE : bits);
  }

  private double word(int start, boolean negative) {
    for (var word : new String[] {"infinity", "inf", "nan"}) {
      if (matches(word)) {
        at += word.length();
        var value = word.equals("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
        return negative ? -value : value;
      }
    }
    at = start;
    return Double.NaN;
  }

  private boolean matches(String word) {
    if (end - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((text[at + i] | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
