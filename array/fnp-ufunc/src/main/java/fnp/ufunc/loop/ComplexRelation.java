package fnp.ufunc.loop;

import fnp.ndarray.Memory;
import java.lang.invoke.MethodHandles;

/// The scalar loop of a comparison of two complex operands; a template, see [ClassCopy].
final class ComplexRelation implements BinaryLoop {
  private static final OfComplex.Relation F =
      ClassCopy.constant(MethodHandles.lookup(), 0, OfComplex.Relation.class);
  private static final int CODE = ClassCopy.constant(MethodHandles.lookup(), 1, Integer.class);

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      var holds = F.test(Element.loadComplex(CODE, x), Element.loadComplex(CODE, y));
      Memory.setByte(z, (byte) (holds ? 1 : 0));
      x += xStride;
      y += yStride;
      z += zStride;
    }
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    throw new AssertionError("a comparison of complex numbers does not reduce");
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    throw new AssertionError("a comparison of complex numbers does not scan");
  }
}
