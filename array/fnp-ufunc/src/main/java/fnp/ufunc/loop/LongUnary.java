package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;
import java.util.function.LongUnaryOperator;

/// The scalar loop of one boolean and integer operand; a template, see [ClassCopy].
final class LongUnary implements UnaryLoop {
  private static final LongUnaryOperator F =
      ClassCopy.constant(MethodHandles.lookup(), 0, LongUnaryOperator.class);
  private static final int IN = ClassCopy.constant(MethodHandles.lookup(), 1, Integer.class);
  private static final int OUT = ClassCopy.constant(MethodHandles.lookup(), 2, Integer.class);

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      Element.storeLong(OUT, z, F.applyAsLong(Element.loadLong(IN, x)));
      x += xStride;
      z += zStride;
    }
  }
}
