package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;
import java.util.function.LongBinaryOperator;

/// The scalar loop of two boolean and integer operands; a template, see [ClassCopy].
final class LongBinary implements BinaryLoop {
  private static final LongBinaryOperator F =
      ClassCopy.constant(MethodHandles.lookup(), 0, LongBinaryOperator.class);
  private static final int IN = ClassCopy.constant(MethodHandles.lookup(), 1, Integer.class);
  private static final int OUT = ClassCopy.constant(MethodHandles.lookup(), 2, Integer.class);

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    if (xStride == Element.size(IN)
        && yStride == Element.size(IN)
        && zStride == Element.size(OUT)) {
      for (long i = 0; i < count; i++) {
        put(
            z + i * Element.size(OUT),
            get(x + i * Element.size(IN)),
            get(y + i * Element.size(IN)));
      }
      return;
    }
    for (long i = 0; i < count; i++) {
      put(z, get(x), get(y));
      x += xStride;
      y += yStride;
      z += zStride;
    }
  }

  /// The running value stays in a register: through memory every step would wait for the last.
  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    var value = get(accumulator);
    for (long i = 0; i < count; i++) {
      value = next(value, x);
      x += xStride;
    }
    Element.storeLong(OUT, accumulator, value);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    if (count <= 0) {
      return;
    }
    var value = get(z - zStride);
    long i = 0;
    // By fours, so that stores and addresses do not take longer than the sums.
    for (; i <= count - 4; i += 4) {
      var a = next(value, x);
      var b = next(a, x + xStride);
      var c = next(b, x + 2 * xStride);
      value = next(c, x + 3 * xStride);
      Element.storeLong(OUT, z, a);
      Element.storeLong(OUT, z + zStride, b);
      Element.storeLong(OUT, z + 2 * zStride, c);
      Element.storeLong(OUT, z + 3 * zStride, value);
      x += 4 * xStride;
      z += 4 * zStride;
    }
    for (; i < count; i++) {
      value = next(value, x);
      Element.storeLong(OUT, z, value);
      x += xStride;
      z += zStride;
    }
  }

  private static long next(long value, long x) {
    return Element.wrap(OUT, F.applyAsLong(value, get(x)));
  }

  private static long get(long address) {
    return Element.loadLong(IN, address);
  }

  private static void put(long address, long x, long y) {
    Element.storeLong(OUT, address, F.applyAsLong(x, y));
  }
}
