package fnp.io.text;

import fnp.dtype.DType;
import fnp.ndarray.element.Elements;

/// Reads complex numbers such as `1+2j`, `2j` or `(1-2j)`.
///
/// @source NumPy 2.4, `conversions.c`: `to_complex_int`
final class ComplexText {
  private final char[] chars;
  private final int end;
  private int at;
  private double real;
  private double imag;

  private ComplexText(char[] chars, int start, int end) {
    this.chars = chars;
    this.at = start;
    this.end = end;
  }

  /// Stores the number that the characters are.
  ///
  /// @return false if they are none
  static boolean parse(DType dtype, char[] chars, int start, int end, long address) {
    int from = start;
    int to = end;
    while (from < to && NumberText.isBlank(chars[from])) {
      from++;
    }
    while (to > from && NumberText.isBlank(chars[to - 1])) {
      to--;
    }
    if (to - from > 1 && chars[from] == '(' && chars[to - 1] == ')') {
      from++;
      to--;
    }
    var text = new ComplexText(chars, from, to);
    if (!text.read()) {
      return false;
    }
    Elements.setComplex(dtype, address, text.real, text.imag);
    return true;
  }

  private boolean read() {
    if (!part()) {
      return false;
    }
    if (at == end) {
      return true;
    }
    if (chars[at] == 'j') {
      imag = real;
      real = 0;
      return at + 1 == end;
    }
    if (chars[at] != '+' && chars[at] != '-') {
      return false;
    }
    // After `1+` a sign may follow: `1+-2j`.
    at += chars[at] == '+' ? 1 : 0;
    var first = real;
    if (!part() || at == end || chars[at] != 'j') {
      return false;
    }
    imag = real;
    real = first;
    return at + 1 == end;
  }

  private boolean part() {
    var number = NumberText.of(chars, at, end);
    real = number.real();
    var read = number.at() > at;
    at = number.at();
    return read;
  }
}
