package fnp.ndarray.element;

/// Numbers of 16 bits: 1 sign, 5 exponent and 10 fraction bits.
///
/// @numpy `numpy.float16`
/// @source IEEE 754-2019, binary16
public final class Half {
  private Half() {}

  /// The number with these bits.
  public static float toFloat(short bits) {
    return Float.float16ToFloat(bits);
  }

  /// The bits of the float16 nearest to a float32.
  public static short of(float value) {
    return Float.floatToFloat16(value);
  }

  /// The bits of the float16 nearest to a float64, rounded once.
  public static short of(double value) {
    return Float.floatToFloat16(sticky(value));
  }

  /// The float64 cut to float32 in such a way that rounding it once more gives what rounding the
  /// float64 would: whatever is cut off leaves the last bit set.
  ///
  /// @source S. Boldo, G. Melquiond, "Emulation of FMA and correctly rounded sums", 2008: rounding
  ///   to odd
  public static float sticky(double value) {
    var near = (float) value;
    if (near == value || Double.isNaN(value) || Float.isInfinite(near)) {
      return near;
    }
    var cut = Math.abs(near) > Math.abs(value) ? towardsZero(near) : near;
    return Float.intBitsToFloat(Float.floatToRawIntBits(cut) | 1);
  }

  private static float towardsZero(float value) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(value) - 1);
  }
}
