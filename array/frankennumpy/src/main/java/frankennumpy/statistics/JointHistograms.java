package frankennumpy.statistics;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Sorting;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.statistics.Counts;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Histograms of several variables at once.
///
/// @source NumPy 2.4, `lib/_histograms_impl.py`, `histogramdd`
public final class JointHistograms {
  private JointHistograms() {}

  /// How many rows of `sample` fall into each cell.
  ///
  /// @param sample shape `(n, d)`, one column for each variable
  /// @param binnings one for each variable, or a single one for all; density and weights are read
  ///   from the first
  /// @throws UfuncException if the bins, the range or the weights make no sense
  /// @throws ShapeException if there are not two axes
  public static JointHistogram of(NDArray sample, List<Binning> binnings) {
    if (sample.ndim() != 2) {
      throw new ShapeException(
          "a histogram of several variables needs a matrix of them as columns, but the shape is %s"
              .formatted(sample.shape()));
    }
    var variables = (int) sample.shape(1);
    if (binnings.size() != 1 && binnings.size() != variables) {
      throw value(
          "bins for %d variables were given for %d; give one for each"
              .formatted(binnings.size(), variables));
    }
    var edges = new ArrayList<NDArray>();
    for (int i = 0; i < variables; i++) {
      edges.add(edges(column(sample, i), binnings.get(binnings.size() == 1 ? 0 : i)));
    }
    var counts = counts(sample, edges, binnings.getFirst().weights());
    var isDensity = binnings.getFirst().isDensity();
    return new JointHistogram(isDensity ? density(counts, edges) : counts, edges);
  }

  private static NDArray column(NDArray sample, int variable) {
    return sample.get(Index.ALL, Index.at(variable));
  }

  private static NDArray edges(NDArray x, Binning binning) {
    if (!(binning.bins() instanceof Binning.Equal(var count))) {
      return Histograms.binEdges(x, binning);
    }
    if (count < 1) {
      throw value("%d bins were asked for; use at least 1".formatted(count));
    }
    var low = 0.0;
    var high = 1.0;
    if (binning.range().isPresent()) {
      low = binning.range().get().low();
      high = binning.range().get().high();
    } else if (x.size() > 0) {
      low = Reductions.min(x).getDouble();
      high = Reductions.max(x).getDouble();
    }
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw value(
          "a histogram from %s to %s was asked for; use finite ends in order".formatted(low, high));
    }
    return low == high
        ? Np.linspace(low - 0.5, high + 0.5, count + 1)
        : Np.linspace(low, high, count + 1);
  }

  private static NDArray counts(NDArray sample, List<NDArray> edges, Optional<NDArray> weights) {
    var cell = NDArray.zeros(DType.INT64, sample.shape(0));
    var lengths = new long[edges.size()];
    var inner = new Index[edges.size()];
    long cells = 1;
    for (int i = 0; i < lengths.length; i++) {
      var each = edges.get(i);
      lengths[i] = each.size() + 1;
      cells *= lengths[i];
      inner[i] = Index.slice(1, -1);
      var x = column(sample, i);
      var place = Sorting.searchSorted(each, x, true);
      var onEdge = Ufuncs.EQUAL.call(x, each.get(Index.at(-1)));
      var at = Ufuncs.SUBTRACT.call(place, onEdge.astype(DType.INT64));
      cell = Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(cell, lengths[i]), at);
    }
    var length = cells;
    var places = cell;
    var flat =
        weights
            .map(given -> Counts.of(places, given, length))
            .orElseGet(() -> Counts.of(places, length));
    return flat.astype(DType.FLOAT64).reshape(lengths).get(inner);
  }

  private static NDArray density(NDArray counts, List<NDArray> edges) {
    var result = counts;
    for (int i = 0; i < edges.size(); i++) {
      var shape = new long[edges.size()];
      java.util.Arrays.fill(shape, 1);
      shape[i] = edges.get(i).size() - 1;
      result = Ufuncs.DIVIDE.call(result, Np.diff(edges.get(i)).reshape(shape));
    }
    return Ufuncs.DIVIDE.call(result, Reductions.sum(counts, Over.all()));
  }

  private static UfuncException value(String message) {
    return new UfuncException(UfuncException.Kind.VALUE, message);
  }
}
