package frankennumpy.statistics;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Scans;
import fnp.ufunc.Sorting;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.statistics.Bins;
import fnp.ufunc.statistics.Counts;
import frankennumpy.Np;

/// Histograms of one variable.
///
/// @source NumPy 2.4, `lib/_histograms_impl.py`
public final class Histograms {
  /// NumPy adds weights block by block, which shows in their last bits.
  private static final long BLOCK = 65536;

  private Histograms() {}

  /// The edges that bins have, and where they are of one width, what finds the bin of an element.
  private record Edges(NDArray edges, java.util.Optional<Bins.Uniform> uniform) {}

  /// How many elements fall into each bin.
  ///
  /// @throws UfuncException if the bins, the range or the weights make no sense
  public static Histogram of(NDArray a, Binning binning) {
    var x = numbers(a).ravel();
    var weights = binning.weights();
    weights.ifPresent(given -> requireSameShape(a, given));
    var edges = edges(x, binning);
    var counts =
        weights.isPresent()
            ? weighted(x, weights.get().ravel(), edges)
            : edges.uniform.isPresent()
                ? Bins.counts(x, edges.uniform.get())
                : Bins.counts(x, edges.edges);
    return new Histogram(binning.isDensity() ? density(counts, edges.edges) : counts, edges.edges);
  }

  /// The edges alone.
  ///
  /// @throws UfuncException as [#of]
  public static NDArray binEdges(NDArray a, Binning binning) {
    binning.weights().ifPresent(given -> requireSameShape(a, given));
    return edges(numbers(a).ravel(), binning).edges;
  }

  private static NDArray numbers(NDArray a) {
    return a.dtype() == DType.BOOL ? a.astype(DType.UINT8) : a;
  }

  private static void requireSameShape(NDArray a, NDArray weights) {
    if (!a.shape().equals(weights.shape())) {
      throw value(
          "a histogram of shape %s got weights of shape %s; give one for each element"
              .formatted(a.shape(), weights.shape()));
    }
  }

  private static NDArray density(NDArray counts, NDArray edges) {
    var widths = Np.diff(edges).astype(DType.FLOAT64);
    return Ufuncs.DIVIDE.call(Ufuncs.DIVIDE.call(counts, widths), Reductions.sum(counts));
  }

  private static Edges edges(NDArray x, Binning binning) {
    return switch (binning.bins()) {
      case Binning.Equal(var count) -> {
        if (count < 1) {
          throw value("a histogram with %d bins was asked for; use at least 1".formatted(count));
        }
        yield equal(x, count, binning);
      }
      case Binning.Estimated(var estimator) -> {
        if (binning.weights().isPresent()) {
          throw new UfuncException(
              UfuncException.Kind.TYPE,
              "the number of bins cannot be estimated by %s for weighted elements; give a number"
                  .formatted(estimator));
        }
        yield equal(x, estimated(x, estimator, binning), binning);
      }
      case Binning.Edges(var given) -> {
        requireAscending(given);
        yield new Edges(given, java.util.Optional.empty());
      }
    };
  }

  private static void requireAscending(NDArray edges) {
    if (edges.ndim() != 1) {
      throw value("edges of bins need one axis, but have shape %s".formatted(edges.shape()));
    }
    var left = edges.get(Index.to(-1));
    var right = edges.get(Index.from(1));
    if (Reductions.any(Ufuncs.GREATER.call(left, right), Over.all()).getBoolean()) {
      throw value("edges of bins must ascend, but do not; sort them");
    }
  }

  private static long estimated(NDArray x, BinEstimator estimator, Binning binning) {
    var ends = Ends.of(x, binning);
    var within = x;
    if (binning.range().isPresent()) {
      var keep =
          Ufuncs.BITWISE_AND.call(
              Ufuncs.GREATER_EQUAL.call(x, ends.low), Ufuncs.LESS_EQUAL.call(x, ends.high));
      within = x.get(new Index.Mask(keep));
    }
    if (within.size() == 0) {
      return 1;
    }
    var width = estimator.width(within, binning.range());
    if (width == 0 || Double.isNaN(width)) {
      return 1;
    }
    var least = x.dtype().kind().isInteger() ? Math.max(1, width) : width;
    return (long) Math.ceil(distance(ends.high, ends.low) / least);
  }

  private static Edges equal(NDArray x, long count, Binning binning) {
    var ends = Ends.of(x, binning);
    var type = PromotionTable.current().promote(ends.type(x), ends.type(x));
    var edges = ends.spaced(count).to(type);
    var left = edges.get(Index.to(-1));
    var right = edges.get(Index.from(1));
    if (Reductions.any(Ufuncs.GREATER_EQUAL.call(left, right), Over.all()).getBoolean()) {
      throw value(
          "%d bins from %s to %s were asked for, which are too many for numbers of %s; use fewer"
              .formatted(count, ends.low, ends.high, type));
    }
    var uniform =
        new Bins.Uniform(
            edges.astype(DType.FLOAT64),
            ends.low.to(type).getDouble(),
            ends.high.to(type).getDouble(),
            type);
    return new Edges(edges, java.util.Optional.of(uniform));
  }

  /// The least and the greatest number that counts, without axes.
  private record Ends(NDArray low, NDArray high, boolean isGiven) {
    static Ends of(NDArray x, Binning binning) {
      var ends =
          binning.range().isPresent()
              ? new Ends(
                  NDArray.scalar(DType.FLOAT64, binning.range().get().low()),
                  NDArray.scalar(DType.FLOAT64, binning.range().get().high()),
                  true)
              : x.size() == 0
                  ? new Ends(NDArray.scalar(DType.INT64, 0L), NDArray.scalar(DType.INT64, 1L), true)
                  : new Ends(Reductions.min(x), Reductions.max(x), false);
      return ends.checked();
    }

    private Ends checked() {
      var first = low.getDouble();
      var last = high.getDouble();
      if (!Double.isFinite(first) || !Double.isFinite(last) || first > last) {
        throw value(
            "a histogram from %s to %s was asked for; use finite ends in order"
                .formatted(first, last));
      }
      return first < last
          ? this
          : new Ends(Ufuncs.SUBTRACT.call(low, 0.5), Ufuncs.ADD.call(high, 0.5), isGiven);
    }

    /// The dtype of the edges: at least float64 for whole numbers, that of floats otherwise.
    DType type(NDArray x) {
      var floating = x.dtype().kind().isInexact();
      return floating && (isGiven || low.dtype() == x.dtype()) ? x.dtype() : DType.FLOAT64;
    }

    /// As `numpy.linspace`, in the precision of the ends.
    NDArray spaced(long count) {
      var type = low.dtype().kind().isInexact() ? low.dtype() : DType.FLOAT64;
      if (type == DType.FLOAT64) {
        return Np.linspace(low.getDouble(), high.getDouble(), count + 1);
      }
      var width = Ufuncs.SUBTRACT.call(high, low);
      var step = Ufuncs.DIVIDE.call(width, count);
      var places = Np.arange(count + 1).astype(type);
      var shares =
          step.getDouble() == 0
              ? Ufuncs.MULTIPLY.call(Ufuncs.DIVIDE.call(places, count), width)
              : Ufuncs.MULTIPLY.call(places, step);
      var edges = Ufuncs.ADD.call(shares, low);
      edges.set(high, Index.at(count));
      return edges;
    }
  }

  private static NDArray weighted(NDArray x, NDArray weights, Edges edges) {
    var bins = Math.max(0, edges.edges.size() - 1);
    var complex = weights.dtype().kind() == Kind.COMPLEX;
    if (edges.uniform.isEmpty()) {
      return weightedByOrder(x, weights, edges.edges);
    }
    var sums = NDArray.zeros(weights.dtype(), bins);
    var places = Bins.places(x, edges.uniform.get());
    for (long start = 0; start < x.size(); start += BLOCK) {
      var part = Index.slice(start, Math.min(x.size(), start + BLOCK));
      var where = places.get(part);
      var given = weights.get(part);
      if (complex) {
        addInto(sums.real(), where, given.real(), bins);
        addInto(sums.imag(), where, given.imag(), bins);
      } else {
        addInto(sums, where, given, bins);
      }
    }
    return sums;
  }

  private static void addInto(NDArray sums, NDArray places, NDArray weights, long bins) {
    var block = Counts.of(places, weights, bins + 1).get(Index.to(bins)).astype(sums.dtype());
    Ufuncs.ADD.call(sums, block, Call.plain().out(sums).casting(Casting.UNSAFE));
  }

  /// Differences of running sums in ascending order.
  private static NDArray weightedByOrder(NDArray x, NDArray weights, NDArray edges) {
    var running = NDArray.zeros(weights.dtype(), edges.size());
    for (long start = 0; start < x.size(); start += BLOCK) {
      var part = Index.slice(start, Math.min(x.size(), start + BLOCK));
      var order = new Index.Positions(Sorting.argsort(x.get(part), 0));
      var sorted = x.get(part).get(order);
      var sums = Scans.cumsum(weights.get(part).get(order), 0);
      var cumulative = Np.concatenate(NDArray.zeros(weights.dtype(), 1), sums);
      var left = Sorting.searchSorted(sorted, edges.get(Index.to(-1)), false);
      var right = Sorting.searchSorted(sorted, edges.get(Index.from(-1)), true);
      var at = new Index.Positions(Np.concatenate(left, right));
      Ufuncs.ADD.call(
          running, cumulative.get(at), Call.plain().out(running).casting(Casting.UNSAFE));
    }
    return Np.diff(running);
  }

  /// The distance of two numbers without axes, which for integers may exceed their dtype.
  static double distance(NDArray high, NDArray low) {
    if (high.dtype().kind().isInteger()) {
      return fnp.ndarray.element.Elements.unsignedToDouble(high.getLong() - low.getLong());
    }
    return Ufuncs.SUBTRACT.call(high, low).getDouble();
  }

  private static UfuncException value(String message) {
    return new UfuncException(UfuncException.Kind.VALUE, message);
  }
}
