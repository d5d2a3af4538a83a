package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.statistics.QuantileMethod;
import fnp.ufunc.statistics.Quantiles;
import java.util.Locale;
import java.util.Optional;

/// How wide the bins of a histogram should be, by its elements.
///
/// @numpy the names that `numpy.histogram_bin_edges` takes for `bins`
/// @source NumPy 2.4, `lib/_histograms_impl.py`
public enum BinEstimator {
  /// The narrower bins of [#FD] and [#STURGES], but not too many.
  AUTO,
  /// Freedman and Diaconis: by the distance of the quartiles.
  FD,
  /// Doane: as Sturges, for skewed elements.
  DOANE,
  /// Scott: by the standard deviation.
  SCOTT,
  /// Stone: by leaving one out.
  STONE,
  /// Rice: by the cube root of the number.
  RICE,
  /// Sturges: by the logarithm of the number.
  STURGES,
  /// By the square root of the number.
  SQRT;

  /// The estimator of NumPy's name, such as `fd`.
  ///
  /// @throws UfuncException if there is none
  public static BinEstimator of(String name) {
    for (var estimator : values()) {
      if (estimator.toString().equals(name)) {
        return estimator;
      }
    }
    throw new UfuncException(
        UfuncException.Kind.VALUE,
        "'%s' is no estimator of bins; use auto, fd, doane, scott, stone, rice, sturges or sqrt"
            .formatted(name));
  }

  /// NumPy's name.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The width of the bins of a vector with at least one element; 0 for a single bin.
  double width(NDArray x, Optional<Binning.Range> range) {
    return switch (this) {
      case AUTO -> {
        var corrected = Math.max(FD.width(x, range), SQRT.width(x, range) / 2);
        yield Math.min(corrected, STURGES.width(x, range));
      }
      case FD -> {
        var q = NDArray.ofDoubles(75 / 100.0, 25 / 100.0);
        var quartiles = Quantiles.of(x, q, QuantileMethod.LINEAR, Over.all());
        var between = quartiles.getDouble(0) - quartiles.getDouble(1);
        yield 2.0 * between * Math.pow(x.size(), -1.0 / 3.0);
      }
      case DOANE -> doane(x);
      case SCOTT -> {
        var factor = Math.pow(24.0 * Math.sqrt(Math.PI) / x.size(), 1.0 / 3.0);
        var deviation = Reductions.std(x, Over.all(), 0);
        yield Ufuncs.MULTIPLY.call(factor, deviation).getDouble();
      }
      case STONE -> stone(x, range);
      case RICE -> extent(x) / (2.0 * Math.pow(x.size(), 1.0 / 3));
      case STURGES -> extent(x) / (Math.log(x.size()) / Math.log(2) + 1.0);
      case SQRT -> extent(x) / Math.sqrt(x.size());
    };
  }

  private static double doane(NDArray x) {
    double n = x.size();
    var deviation = Reductions.std(x, Over.all(), 0);
    if (n <= 2 || !(deviation.getDouble() > 0)) {
      return 0;
    }
    var expected = Math.sqrt(6.0 * (n - 2) / ((n + 1.0) * (n + 3)));
    var distance = Ufuncs.SUBTRACT.call(x, Reductions.mean(x, Over.all()));
    var cubes = Ufuncs.POWER.call(Ufuncs.DIVIDE.call(distance, deviation), 3L);
    var skewness = Reductions.mean(cubes, Over.all()).getDouble();
    return extent(x) / (1.0 + log2(n) + log2(1.0 + Math.abs(skewness) / expected));
  }

  private static double log2(double x) {
    return Ufuncs.LOG2.call(NDArray.scalar(DType.FLOAT64, x)).getDouble();
  }

  private static double stone(NDArray x, Optional<Binning.Range> range) {
    double n = x.size();
    var extent = extent(x);
    if (n <= 1 || extent == 0) {
      return 0;
    }
    var best = 1L;
    var least = Double.POSITIVE_INFINITY;
    var most = Math.max(100, (long) Math.sqrt(n));
    for (long bins = 1; bins <= most; bins++) {
      var binning = new Binning(new Binning.Equal(bins), range, false, Optional.empty());
      var counts = Histograms.of(x, binning).counts();
      var share = Ufuncs.DIVIDE.call(counts, n);
      var squares = Reductions.sum(Ufuncs.SQUARE.call(share), Over.all()).getDouble();
      var loss = (2 - (n + 1) * squares) / rounded(extent / bins, x.dtype());
      if (loss < least) {
        least = loss;
        best = bins;
      }
    }
    return rounded(extent / best, x.dtype());
  }

  /// NumPy computes with the narrower floats of the elements here.
  private static double rounded(double width, DType dtype) {
    return dtype.kind().isInexact() ? NDArray.scalar(dtype, width).getDouble() : width;
  }

  /// The greatest less the least element.
  private static double extent(NDArray x) {
    var low = Reductions.min(x);
    var high = Reductions.max(x);
    return Histograms.distance(high, low);
  }
}
