package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;

/// The scalar loop of two complex operands; a template, see [ClassCopy]. Reductions and scans go by
/// steps of their own, which round differently in products.
final class ComplexBinary implements BinaryLoop {
  private static final OfComplex.Binary F =
      ClassCopy.constant(MethodHandles.lookup(), 0, OfComplex.Binary.class);
  private static final OfComplex.Binary STEP =
      ClassCopy.constant(MethodHandles.lookup(), 1, OfComplex.Binary.class);
  private static final int CODE = ClassCopy.constant(MethodHandles.lookup(), 2, Integer.class);

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      put(z, x, y);
      x += xStride;
      y += yStride;
      z += zStride;
    }
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    var total = Element.loadComplex(CODE, accumulator);
    for (long i = 0; i < count; i++) {
      total = STEP.apply(total, Element.loadComplex(CODE, x));
      x += xStride;
    }
    Element.storeComplex(CODE, accumulator, total);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      Element.storeComplex(
          CODE,
          z,
          STEP.apply(Element.loadComplex(CODE, z - zStride), Element.loadComplex(CODE, x)));
      x += xStride;
      z += zStride;
    }
  }

  private static void put(long to, long x, long y) {
    Element.storeComplex(
        CODE, to, F.apply(Element.loadComplex(CODE, x), Element.loadComplex(CODE, y)));
  }
}
