package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleToLongFunction;

/// The scalar loop of one float operand with a whole result, such as a cast; a template, see
/// [ClassCopy].
final class DoubleToLong implements UnaryLoop {
  private static final DoubleToLongFunction F =
      ClassCopy.constant(MethodHandles.lookup(), 0, DoubleToLongFunction.class);
  private static final int IN = ClassCopy.constant(MethodHandles.lookup(), 1, Integer.class);
  private static final int OUT = ClassCopy.constant(MethodHandles.lookup(), 2, Integer.class);

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      Element.storeLong(OUT, z, F.applyAsLong(Element.loadDouble(IN, x)));
      x += xStride;
      z += zStride;
    }
  }
}
