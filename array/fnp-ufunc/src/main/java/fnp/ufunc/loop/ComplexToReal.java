package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;

/// The scalar loop of one complex operand with a real or boolean result; a template, see
/// [ClassCopy].
final class ComplexToReal implements UnaryLoop {
  private static final OfComplex.Real F =
      ClassCopy.constant(MethodHandles.lookup(), 0, OfComplex.Real.class);
  private static final int IN = ClassCopy.constant(MethodHandles.lookup(), 1, Integer.class);
  private static final int OUT = ClassCopy.constant(MethodHandles.lookup(), 2, Integer.class);

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      Element.storeDouble(OUT, z, F.apply(Element.loadComplex(IN, x)));
      x += xStride;
      z += zStride;
    }
  }
}
