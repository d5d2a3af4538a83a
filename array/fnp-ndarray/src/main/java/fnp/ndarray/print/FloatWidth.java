package fnp.ndarray.print;

import fnp.dtype.DType;
import fnp.dtype.FloatLimits;
import fnp.ndarray.element.Half;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How many bits a floating number has, which decides how many digits identify it.
enum FloatWidth {
  /// float16.
  HALF(DType.FLOAT16, 1e3),
  /// float32, and the parts of complex64.
  SINGLE(DType.FLOAT32, 1e6),
  /// float64, and the parts of complex128.
  DOUBLE(DType.FLOAT64, 1e16);

  /// Of two digits at the same distance the even one, unless only the other identifies the number.
  private static final RoundingMode[] MODES = {
    RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP
  };

  private final DType dtype;

  /// Numbers on their own from this size on are printed with an exponent.
  final double positionalMax;

  FloatWidth(DType dtype, double positionalMax) {
    this.dtype = dtype;
    this.positionalMax = positionalMax;
  }

  /// The width of a floating dtype or of the parts of a complex one.
  static FloatWidth of(DType dtype) {
    if (dtype == DType.FLOAT16) {
      return HALF;
    }
    return dtype == DType.FLOAT32 || dtype == DType.COMPLEX64 ? SINGLE : DOUBLE;
  }

  /// Decimal digits that are kept for certain.
  int precision() {
    return FloatLimits.of(dtype).precision();
  }

  /// The number of this width nearest to a float64.
  double round(double value) {
    return switch (this) {
      case HALF -> Half.toFloat(Half.of(value));
      case SINGLE -> (float) value;
      case DOUBLE -> value;
    };
  }

  /// The shortest digits that identify a number among all of this width.
  Decimal shortest(double value) {
    return switch (this) {
      case HALF -> shortestHalf(value);
      case SINGLE -> Decimal.shortest((float) value);
      case DOUBLE -> Decimal.shortest(value);
    };
  }

  private Decimal shortestHalf(double value) {
    var exact = new BigDecimal(Math.abs(value));
    for (int digits = 1; ; digits++) {
      for (var mode : MODES) {
        var candidate = exact.round(new MathContext(digits, mode));
        if (round(candidate.doubleValue()) == Math.abs(value)) {
          return Decimal.of(Double.doubleToRawLongBits(value) < 0, candidate);
        }
      }
    }
  }
}
