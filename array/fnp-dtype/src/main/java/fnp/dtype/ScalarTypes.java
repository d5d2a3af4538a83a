package fnp.dtype;

import java.math.BigInteger;

/// The dtypes of single values.
public final class ScalarTypes {
  private static final double HALF_MAX = 65000;
  private static final double SINGLE_MAX = 3.4e38;
  private static final DType[] UNSIGNED = {DType.UINT8, DType.UINT16, DType.UINT32, DType.UINT64};
  private static final DType[] SIGNED = {DType.INT8, DType.INT16, DType.INT32, DType.INT64};

  private ScalarTypes() {}

  /// The smallest dtype that holds a boolean, whole number, `Double` or [Complex]; whole numbers
  /// that are not negative are unsigned, and fractions are not looked at, only sizes.
  ///
  /// @throws DTypeException if the value is something else, or does not fit 64 bits
  /// @numpy `numpy.min_scalar_type`
  public static DType smallest(Object value) {
    return switch (value) {
      case Boolean _ -> DType.BOOL;
      case Double number -> smallest((double) number);
      case Float number -> smallest((double) number);
      case Complex(var real, var imag) ->
          isBelow(real, SINGLE_MAX) && isBelow(imag, SINGLE_MAX)
              ? DType.COMPLEX64
              : DType.COMPLEX128;
      case BigInteger number -> smallest(number);
      case Long _, Integer _, Short _, Byte _ ->
          smallest(BigInteger.valueOf(((Number) value).longValue()));
      default ->
          throw new DTypeException(
              "the dtype of %s of type %s was asked for; give a number or a boolean"
                  .formatted(value, value.getClass().getSimpleName()));
    };
  }

  private static DType smallest(double value) {
    return isBelow(value, HALF_MAX)
        ? DType.FLOAT16
        : isBelow(value, SINGLE_MAX) ? DType.FLOAT32 : DType.FLOAT64;
  }

  /// NaN and infinities fit everywhere.
  private static boolean isBelow(double value, double max) {
    return !Double.isFinite(value) || Math.abs(value) < max;
  }

  private static DType smallest(BigInteger value) {
    for (var dtype : value.signum() < 0 ? SIGNED : UNSIGNED) {
      var limits = IntegerLimits.of(dtype);
      if (value.compareTo(limits.min()) >= 0 && value.compareTo(limits.max()) <= 0) {
        return dtype;
      }
    }
    throw new DTypeException(
        "the dtype of %s was asked for, which does not fit 64 bits; give it as a double"
            .formatted(value));
  }
}
