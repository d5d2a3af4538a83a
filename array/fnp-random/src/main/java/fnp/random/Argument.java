package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.random.bits.RandomException;
import fnp.random.bits.RandomException.Kind;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// A parameter of a distribution: one number for all draws, or an array of them; checked.
///
/// @param array the numbers, if there are several
/// @param real the number otherwise
/// @param whole the same as a whole number, for parameters that count
record Argument(Optional<NDArray> array, double real, long whole) {
  /// The greatest rate whose numbers fit 64 bits.
  private static final double LAM_MAX = 9.223372006484771e+18;

  /// A real number of any size.
  static Argument of(double value) {
    return new Argument(Optional.empty(), value, Counts.toLong(value));
  }

  static Argument of(NDArray values) {
    if (values.ndim() == 0) {
      return of(values.to(DType.FLOAT64).getDouble());
    }
    return new Argument(Optional.of(values.to(DType.FLOAT64)), 0, 0);
  }

  /// A whole number of any size.
  static Argument whole(long value) {
    return new Argument(Optional.empty(), value, value);
  }

  static Argument whole(NDArray values) {
    var whole = values.to(DType.INT64);
    return whole.ndim() == 0 ? whole(whole.getLong()) : new Argument(Optional.of(whole), 0, 0);
  }

  Argument nonNegative(String name) {
    return refuse(x -> x < 0 || Double.doubleToRawLongBits(x) == Long.MIN_VALUE, name + " < 0");
  }

  Argument positive(String name) {
    return refuse(x -> x <= 0, name + " <= 0");
  }

  Argument positiveNumber(String name) {
    return refuse(Double::isNaN, name + " must not be NaN").positive(name);
  }

  /// In `[0, 1]`.
  Argument probability(String name) {
    return refuse(x -> !(x >= 0 && x <= 1), "%1$s < 0, %1$s > 1 or %1$s is NaN".formatted(name));
  }

  /// In `(0, 1]`.
  Argument positiveProbability(String name) {
    return refuse(
        x -> !(x > 0 && x <= 1), "%1$s <= 0, %1$s > 1 or %1$s contains NaNs".formatted(name));
  }

  /// In `[0, 1)`.
  Argument properProbability(String name) {
    return refuse(x -> !(x >= 0 && x < 1), "%1$s < 0, %1$s >= 1 or %1$s is NaN".formatted(name));
  }

  Argument aboveOne(String name) {
    return refuse(x -> !(x > 1), "%1$s <= 1 or %1$s is NaN".formatted(name));
  }

  Argument atLeastOne(String name) {
    return refuse(x -> !(x >= 1), "%1$s < 1 or %1$s contains NaNs".formatted(name));
  }

  Argument rate(String name) {
    return refuse(x -> !(x >= 0), "%1$s < 0 or %1$s is NaN".formatted(name))
        .refuse(x -> x > LAM_MAX, name + " value too large");
  }

  /// Finite, or else an overflow.
  Argument finite(String complaint) {
    return refuse(x -> !Double.isFinite(x), complaint, Kind.OVERFLOW);
  }

  private Argument refuse(DoublePredicate wrong, String complaint) {
    return refuse(wrong, complaint, Kind.VALUE);
  }

  private Argument refuse(DoublePredicate wrong, String complaint, Kind kind) {
    var values =
        array.isEmpty() ? new double[] {real} : array.get().to(DType.FLOAT64).toDoubleArray();
    for (var value : values) {
      if (wrong.test(value)) {
        throw new RandomException(kind, "the parameter is %s: %s".formatted(value, complaint));
      }
    }
    return this;
  }

  /// Whether the numbers of a negative binomial law with these parameters may not fit 64 bits.
  static boolean isTooLarge(double n, double p) {
    return (1 - p) / p * (n + 10 * Math.sqrt(n)) > LAM_MAX;
  }
}
