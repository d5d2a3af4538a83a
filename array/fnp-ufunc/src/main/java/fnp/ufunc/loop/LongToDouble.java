package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;
import java.util.function.LongToDoubleFunction;

/// The cast of integers to floats; a template, see [ClassCopy].
final class LongToDouble implements UnaryLoop {
  private static final LongToDoubleFunction F =
      ClassCopy.constant(MethodHandles.lookup(), 0, LongToDoubleFunction.class);
  private static final int IN = ClassCopy.constant(MethodHandles.lookup(), 1, Integer.class);
  private static final int OUT = ClassCopy.constant(MethodHandles.lookup(), 2, Integer.class);

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      Element.storeDouble(OUT, z, F.applyAsDouble(Element.loadLong(IN, x)));
      x += xStride;
      z += zStride;
    }
  }
}
