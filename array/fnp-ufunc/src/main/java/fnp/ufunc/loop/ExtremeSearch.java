package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;

/// Looks for the least or greatest element one after the other; a template, see [ClassCopy].
final class ExtremeSearch implements ScalarLoops.Search {
  private static final int CODE = ClassCopy.constant(MethodHandles.lookup(), 0, Integer.class);

  /// Whether the greatest element is wanted, else the least.
  private static final boolean GREATEST =
      ClassCopy.constant(MethodHandles.lookup(), 1, Boolean.class);

  @Override
  public int position(long x, long stride, int count) {
    return Element.isFloat(CODE) ? ofFloats(x, stride, count) : ofIntegers(x, stride, count);
  }

  private static int ofFloats(long x, long stride, int count) {
    var best = Element.loadDouble(CODE, x);
    int place = 0;
    if (Double.isNaN(best)) {
      return 0;
    }
    for (int i = 1; i < count; i++) {
      var next = Element.loadDouble(CODE, x + i * stride);
      // False for NaN, too.
      if (!(GREATEST ? next <= best : next >= best)) {
        if (Double.isNaN(next)) {
          return i;
        }
        best = next;
        place = i;
      }
    }
    return place;
  }

  private static int ofIntegers(long x, long stride, int count) {
    var best = ordered(x);
    int place = 0;
    for (int i = 1; i < count; i++) {
      var next = ordered(x + i * stride);
      if (GREATEST ? next > best : next < best) {
        best = next;
        place = i;
      }
    }
    return place;
  }

  /// Unsigned 64-bit numbers in the order of signed ones.
  private static long ordered(long address) {
    var value = Element.loadLong(CODE, address);
    return CODE == Element.UINT64 ? value ^ Long.MIN_VALUE : value;
  }
}
