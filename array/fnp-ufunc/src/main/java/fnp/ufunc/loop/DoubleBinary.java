package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleBinaryOperator;

/// The scalar loop of two float operands; a template, see [ClassCopy].
final class DoubleBinary implements BinaryLoop {
  private static final DoubleBinaryOperator F =
      ClassCopy.constant(MethodHandles.lookup(), 0, DoubleBinaryOperator.class);
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
    Element.storeDouble(OUT, accumulator, value);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    if (count <= 0) {
      return;
    }
    var value = get(z - zStride);
    for (long i = 0; i < count; i++) {
      value = next(value, x);
      Element.storeDouble(OUT, z, value);
      x += xStride;
      z += zStride;
    }
  }

  private static double next(double value, long x) {
    return Element.round(OUT, F.applyAsDouble(value, get(x)));
  }

  private static double get(long address) {
    return Element.loadDouble(IN, address);
  }

  private static void put(long address, double x, double y) {
    Element.storeDouble(OUT, address, F.applyAsDouble(x, y));
  }
}
