package fnp.ufunc.loop;

import java.util.function.DoubleBinaryOperator;

/// Arithmetic of float16: elementwise as `loop`, reduced in float32 and rounded once at the end.
public final class HalfReducing implements BinaryLoop {
  private final BinaryLoop loop;
  private final DoubleBinaryOperator function;

  /// @param loop the elementwise function
  /// @param function the same function of single elements
  public HalfReducing(BinaryLoop loop, DoubleBinaryOperator function) {
    this.loop = loop;
    this.function = function;
  }

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    loop.run(x, xStride, y, yStride, z, zStride, count);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    loop.scan(x, xStride, z, zStride, count);
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    var total = Element.loadDouble(Element.FLOAT16, accumulator);
    for (long i = 0; i < count; i++) {
      var element = Element.loadDouble(Element.FLOAT16, x + i * xStride);
      total = (float) function.applyAsDouble(total, element);
    }
    Element.storeDouble(Element.FLOAT16, accumulator, total);
  }
}
