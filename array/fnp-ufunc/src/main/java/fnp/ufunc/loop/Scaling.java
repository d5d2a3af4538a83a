package fnp.ufunc.loop;

/// `x` times 2 to the power `y`, of a float and a whole number.
///
/// @numpy `numpy.ldexp`
public final class Scaling implements BinaryLoop {
  private static final int EXPONENT_MAX = 1 << 16;

  private final int code;
  private final int whole;

  /// @param code the type of floats
  /// @param whole the type of exponents
  public Scaling(int code, int whole) {
    this.code = code;
    this.whole = whole;
  }

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    for (long i = 0; i < count; i++) {
      var by = Element.loadLong(whole, y + i * yStride);
      var exponent = Math.clamp(by, -EXPONENT_MAX, EXPONENT_MAX);
      Element.storeDouble(
          code, z + i * zStride, scaled(Element.loadDouble(code, x + i * xStride), exponent));
    }
  }

  /// Short floats round twice as NumPy does: to float32 first.
  private double scaled(double value, int exponent) {
    return code == Element.FLOAT64
        ? Math.scalb(value, exponent)
        : Math.scalb((float) value, exponent);
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    throw new AssertionError("ldexp does not reduce");
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    throw new AssertionError("ldexp does not scan");
  }
}
