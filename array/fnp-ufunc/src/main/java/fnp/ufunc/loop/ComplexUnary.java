package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;

/// The scalar loop of one complex operand with a complex result; a template, see [ClassCopy].
final class ComplexUnary implements UnaryLoop {
  private static final OfComplex.Unary F =
      ClassCopy.constant(MethodHandles.lookup(), 0, OfComplex.Unary.class);
  private static final int CODE = ClassCopy.constant(MethodHandles.lookup(), 1, Integer.class);

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      Element.storeComplex(CODE, z, F.apply(Element.loadComplex(CODE, x)));
      x += xStride;
      z += zStride;
    }
  }
}
