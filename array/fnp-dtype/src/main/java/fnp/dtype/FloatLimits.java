package fnp.dtype;

/// The machine limits of a floating dtype. All values are exact in float64.
///
/// @param dtype the dtype described
/// @param bits its width
/// @param precision the decimal digits it keeps for certain
/// @param mantissaBits stored bits of the fraction
/// @param eps the distance from 1.0 to the next larger number
/// @param max the largest finite number
/// @param smallestNormal the smallest positive number with full precision
/// @param smallestSubnormal the smallest positive number
/// @numpy `numpy.finfo`
public record FloatLimits(
    DType dtype,
    int bits,
    int precision,
    int mantissaBits,
    double eps,
    double max,
    double smallestNormal,
    double smallestSubnormal) {
  private static final FloatLimits HALF =
      new FloatLimits(DType.FLOAT16, 16, 3, 10, 0x1p-10, 65504, 0x1p-14, 0x1p-24);
  private static final FloatLimits SINGLE =
      new FloatLimits(
          DType.FLOAT32,
          32,
          6,
          23,
          Math.ulp(1f),
          Float.MAX_VALUE,
          Float.MIN_NORMAL,
          Float.MIN_VALUE);
  private static final FloatLimits DOUBLE =
      new FloatLimits(
          DType.FLOAT64,
          64,
          15,
          52,
          Math.ulp(1.0),
          Double.MAX_VALUE,
          Double.MIN_NORMAL,
          Double.MIN_VALUE);

  /// The limits of a floating dtype; of a complex one, those of its parts.
  ///
  /// @throws DTypeException if the dtype is neither floating nor complex
  public static FloatLimits of(DType dtype) {
    if (dtype == DType.FLOAT16) {
      return HALF;
    }
    if (dtype == DType.FLOAT32 || dtype == DType.COMPLEX64) {
      return SINGLE;
    }
    if (dtype == DType.FLOAT64 || dtype == DType.COMPLEX128) {
      return DOUBLE;
    }
    throw new DTypeException(
        "floating limits were asked for " + dtype + ", which is not floating; use IntegerLimits");
  }

  /// The smallest finite number, `-max`.
  public double min() {
    return -max;
  }

  /// The distance from 1.0 to the next smaller number.
  public double epsneg() {
    return eps / 2;
  }

  /// The approximate decimal resolution, `10**-precision`.
  public double resolution() {
    return Double.parseDouble("1e-" + precision);
  }

  /// Another name of [#smallestNormal].
  public double tiny() {
    return smallestNormal;
  }

  /// The exponent of [#eps].
  public int machep() {
    return -mantissaBits;
  }

  /// The exponent of [#epsneg].
  public int negep() {
    return -mantissaBits - 1;
  }

  /// Bits of the exponent.
  public int iexp() {
    return bits - mantissaBits - 1;
  }

  /// Bits of the exponent, counted as IEEE 754 has it: [#iexp].
  public int nexp() {
    return iexp();
  }

  /// The least power of two that is a normal number.
  public int minexp() {
    return 2 - (1 << (iexp() - 1));
  }

  /// The least power of two that is too large.
  public int maxexp() {
    return 1 << (iexp() - 1);
  }
}
