package fnp.ufunc.statistics;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Selections;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a quantile is estimated from the elements in their order.
///
/// The first nine are the definitions of Hyndman and Fan; [#LINEAR] is the usual one.
///
/// @numpy the argument `method` of `numpy.quantile`
/// @source R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages" (1996)
public enum QuantileMethod {
  INVERTED_CDF,
  AVERAGED_INVERTED_CDF,
  CLOSEST_OBSERVATION,
  INTERPOLATED_INVERTED_CDF,
  HAZEN,
  WEIBULL,
  LINEAR,
  MEDIAN_UNBIASED,
  NORMAL_UNBIASED,
  LOWER,
  HIGHER,
  MIDPOINT,
  NEAREST;

  /// The method of NumPy's name, such as `median_unbiased`.
  ///
  /// @throws UfuncException if there is none
  public static QuantileMethod of(String name) {
    for (var method : values()) {
      if (method.toString().equals(name)) {
        return method;
      }
    }
    throw new UfuncException(
        UfuncException.Kind.VALUE,
        "'%s' is no method of quantiles; use one of %s"
            .formatted(
                name,
                Arrays.stream(values())
                    .map(QuantileMethod::toString)
                    .collect(Collectors.joining(", "))));
  }

  /// NumPy's name.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where among `n` elements in order the quantiles lie: whole numbers as int64 where elements are
  /// taken as they are.
  NDArray places(long n, NDArray q) {
    var last = Ufuncs.MULTIPLY.call(n - 1, q);
    return switch (this) {
      case INVERTED_CDF -> atBoundary(Ufuncs.SUBTRACT.call(Ufuncs.MULTIPLY.call(n, q), 1L), 0);
      case AVERAGED_INVERTED_CDF -> Ufuncs.SUBTRACT.call(Ufuncs.MULTIPLY.call(n, q), 1L);
      case CLOSEST_OBSERVATION -> {
        var place = Ufuncs.SUBTRACT.call(Ufuncs.MULTIPLY.call(n, q), 1L);
        yield atBoundary(Ufuncs.SUBTRACT.call(place, 0.5), 1);
      }
      case INTERPOLATED_INVERTED_CDF -> place(n, q, 0, 1);
      case HAZEN -> place(n, q, 0.5, 0.5);
      case WEIBULL -> place(n, q, 0, 0);
      case LINEAR -> last;
      case MEDIAN_UNBIASED -> place(n, q, 1 / 3.0, 1 / 3.0);
      case NORMAL_UNBIASED -> place(n, q, 3 / 8.0, 3 / 8.0);
      case LOWER -> Ufuncs.FLOOR.call(last).astype(DType.INT64);
      case HIGHER -> Ufuncs.CEIL.call(last).astype(DType.INT64);
      case MIDPOINT ->
          Ufuncs.MULTIPLY.call(
              0.5, Ufuncs.ADD.call(Ufuncs.FLOOR.call(last), Ufuncs.CEIL.call(last)));
      case NEAREST ->
          (last.dtype().kind().isInteger() ? last : Ufuncs.RINT.call(last)).astype(DType.INT64);
    };
  }

  /// Whether elements are taken as they are.
  boolean isDiscrete(NDArray places) {
    return places.dtype().kind().isInteger()
        && switch (this) {
          case LINEAR, INVERTED_CDF, CLOSEST_OBSERVATION, LOWER, HIGHER, NEAREST -> true;
          case AVERAGED_INVERTED_CDF,
              INTERPOLATED_INVERTED_CDF,
              HAZEN,
              WEIBULL,
              MEDIAN_UNBIASED,
              NORMAL_UNBIASED,
              MIDPOINT ->
              false;
        };
  }

  /// The shares of the next element.
  NDArray shares(NDArray places, NDArray previous) {
    var share = Ufuncs.SUBTRACT.call(places, previous);
    return switch (this) {
      case AVERAGED_INVERTED_CDF -> choose(Ufuncs.EQUAL.call(share, 0L), 0.5, 1, places);
      case MIDPOINT ->
          choose(Ufuncs.EQUAL.call(Ufuncs.REMAINDER.call(places, 1L), 0L), 0, 0.5, places);
      case INVERTED_CDF,
          CLOSEST_OBSERVATION,
          INTERPOLATED_INVERTED_CDF,
          HAZEN,
          WEIBULL,
          LINEAR,
          MEDIAN_UNBIASED,
          NORMAL_UNBIASED,
          LOWER,
          HIGHER,
          NEAREST ->
          share.to(places.dtype());
    };
  }

  private static NDArray choose(NDArray where, double yes, double no, NDArray like) {
    return Selections.where(
            where, NDArray.scalar(DType.FLOAT64, yes), NDArray.scalar(DType.FLOAT64, no))
        .to(like.dtype());
  }

  private static NDArray place(long n, NDArray q, double alpha, double beta) {
    var inner = Ufuncs.ADD.call(alpha, Ufuncs.MULTIPLY.call(q, 1 - alpha - beta));
    return Ufuncs.SUBTRACT.call(Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(n, q), inner), 1L);
  }

  /// The element before or after a place, never between them.
  ///
  /// @param parity of whole places, 0 for all and 1 for odd ones, that stay with the element before
  private static NDArray atBoundary(NDArray places, int parity) {
    var previous = Ufuncs.FLOOR.call(places);
    var next = Ufuncs.ADD.call(previous, 1L);
    var stays = Ufuncs.EQUAL.call(places, previous);
    if (parity == 1) {
      var odd = Ufuncs.EQUAL.call(Ufuncs.REMAINDER.call(previous, 2L), 1L);
      stays = Ufuncs.BITWISE_AND.call(stays, odd);
    }
    var chosen = Selections.where(stays, previous, next).astype(DType.INT64);
    return Ufuncs.MAXIMUM.call(chosen, 0L);
  }
}
