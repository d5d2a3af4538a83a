package fnp.io.text;

import fnp.dtype.DType;
import fnp.ndarray.element.Elements;

/// Makes whole numbers of fields.
///
/// @source NumPy 2.4, `str_to_int.h` and `conversions.c`
record WholeParser(DType dtype, boolean signed) implements FieldParser {
  @Override
  public boolean parse(char[] chars, int start, int end, long address) {
    var bad = new boolean[1];
    var value = signed ? parse(chars, start, end, bad) : unsigned(chars, start, end, bad);
    if (bad[0] || !fits(value)) {
      return false;
    }
    Elements.setLong(dtype, address, value);
    return true;
  }

  private boolean fits(long value) {
    var spare = Long.SIZE - 8 * dtype.itemsize();
    return signed ? value << spare >> spare == value : value << spare >>> spare == value;
  }

  /// The int64 that the characters are, apart from blanks around it.
  static long parse(char[] chars, int start, int end, boolean[] bad) {
    return number(chars, start, end, bad, true);
  }

  private static long unsigned(char[] chars, int start, int end, boolean[] bad) {
    return number(chars, start, end, bad, false);
  }

  private static long number(char[] chars, int start, int end, boolean[] bad, boolean signed) {
    int at = start;
    int stop = end;
    while (at < stop && NumberText.isBlank(chars[at])) {
      at++;
    }
    while (stop > at && NumberText.isBlank(chars[stop - 1])) {
      stop--;
    }
    var negative = at < stop && chars[at] == '-' && signed;
    at += at < stop && (negative || chars[at] == '+') ? 1 : 0;
    bad[0] = at == stop;
    long value = 0;
    for (; at < stop; at++) {
      var digit = chars[at] - '0';
      if (digit < 0 || digit > 9) {
        bad[0] = true;
        return 0;
      }
      if (Long.compareUnsigned(value, (-1L >>> (signed ? 1 : 0)) / 10) >= 0) {
        bad[0] |= overflows(value, digit, signed, negative);
      }
      value = 10 * value + digit;
    }
    return negative ? -value : value;
  }

  private static boolean overflows(long value, int digit, boolean signed, boolean negative) {
    if (signed && (value < 0 || value > Long.MAX_VALUE / 10)) {
      return true;
    }
    if (signed) {
      return Long.compareUnsigned(10 * value + digit, Long.MAX_VALUE + (negative ? 1 : 0)) > 0;
    }
    var tenth = Long.divideUnsigned(-1, 10);
    return Long.compareUnsigned(value, tenth) > 0
        || (value == tenth && digit > Long.remainderUnsigned(-1, 10));
  }
}
