package ruchy.std.array;

import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.statistics.QuantileMethod;
import frankennumpy.Np;
import frankennumpy.statistics.Average;
import frankennumpy.statistics.Binning;
import frankennumpy.statistics.Covariance;
import frankennumpy.statistics.Curves;
import frankennumpy.statistics.Histogram;
import frankennumpy.statistics.JointHistogram;
import java.util.ArrayList;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.runtime.tuple.Tuple3;
import ruchy.std.Arguments;

/// Quantiles, histograms, covariances and curves, with all of NumPy's options.
@Namespace("np")
public final class Statistics {
  private Statistics() {}

  /// The values below which shares `q` of the elements lie, by any of NumPy's methods.
  @Signature(
      "fn quantile(a: Array, q: Any, axis: Any = None, out: Any = None, overwrite_input: bool = false, method: String = \"linear\", keepdims: bool = false, weights: Any = None) -> Any")
  public static Object quantile(
      NDArray a,
      Object q,
      Object axis,
      Object out,
      boolean overwriteInput,
      String method,
      boolean keepdims,
      Object weights) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    NDArray shares = Operands.array(q);
    return Operands.scalarOrArray(
        Operands.optional(weights)
            .map(given -> Np.quantile(a, shares, given, over))
            .orElseGet(() -> Np.quantile(a, shares, QuantileMethod.of(method), over)));
  }

  /// The values below which `q` percent of the elements lie, by any of NumPy's methods.
  @Signature(
      "fn percentile(a: Array, q: Any, axis: Any = None, out: Any = None, overwrite_input: bool = false, method: String = \"linear\", keepdims: bool = false, weights: Any = None) -> Any")
  public static Object percentile(
      NDArray a,
      Object q,
      Object axis,
      Object out,
      boolean overwriteInput,
      String method,
      boolean keepdims,
      Object weights) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    NDArray shares = Operands.array(q);
    return Operands.scalarOrArray(
        Operands.optional(weights)
            .map(given -> Np.percentile(a, shares, given, over))
            .orElseGet(() -> Np.percentile(a, shares, QuantileMethod.of(method), over)));
  }

  /// The quantiles of the elements that are not NaN, by any of NumPy's methods.
  @Signature(
      "fn nanquantile(a: Array, q: Any, axis: Any = None, out: Any = None, overwrite_input: bool = false, method: String = \"linear\", keepdims: bool = false, weights: Any = None) -> Any")
  public static Object nanquantile(
      NDArray a,
      Object q,
      Object axis,
      Object out,
      boolean overwriteInput,
      String method,
      boolean keepdims,
      Object weights) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    NDArray shares = Operands.array(q);
    return Operands.scalarOrArray(
        Operands.optional(weights)
            .map(given -> Np.nanquantile(a, shares, given, over))
            .orElseGet(() -> Np.nanquantile(a, shares, QuantileMethod.of(method), over)));
  }

  /// The percentiles of the elements that are not NaN, by any of NumPy's methods.
  @Signature(
      "fn nanpercentile(a: Array, q: Any, axis: Any = None, out: Any = None, overwrite_input: bool = false, method: String = \"linear\", keepdims: bool = false, weights: Any = None) -> Any")
  public static Object nanpercentile(
      NDArray a,
      Object q,
      Object axis,
      Object out,
      boolean overwriteInput,
      String method,
      boolean keepdims,
      Object weights) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    NDArray shares = Operands.array(q);
    return Operands.scalarOrArray(
        Operands.optional(weights)
            .map(given -> Np.nanpercentile(a, shares, given, over))
            .orElseGet(() -> Np.nanpercentile(a, shares, QuantileMethod.of(method), over)));
  }

  /// The weighted mean over axes; with `returned` also the sums of the weights.
  @Signature(
      "fn average(a: Array, axis: Any = None, weights: Any = None, returned: bool = false, keepdims: bool = false) -> Any")
  public static Object average(
      NDArray a, Object axis, Object weights, boolean returned, boolean keepdims) {
    Over over = Operands.over(axis, keepdims);
    Average result =
        Operands.optional(weights)
            .map(given -> Np.average(a, given, over))
            .orElseGet(() -> Np.average(a, over));
    Object average = Operands.scalarOrArray(result.average());
    return returned
        ? new Tuple2<Object, Object>(average, Operands.scalarOrArray(result.weights()))
        : average;
  }

  /// The covariance matrix of variables in rows, or in columns.
  @Signature(
      "fn cov(m: Array, y: Any = None, rowvar: bool = true, bias: bool = false, ddof: Any = None, fweights: Any = None, aweights: Any = None, dtype: Any = None) -> Any")
  public static Object cov(
      NDArray m,
      Object y,
      boolean rowvar,
      boolean bias,
      Object ddof,
      Object fweights,
      Object aweights,
      Object dtype) {
    Covariance how = Covariance.plain().rowvar(rowvar).bias(bias);
    how = Operands.isNone(y) ? how : how.y(Operands.array(y));
    how = Operands.isNone(ddof) ? how : how.ddof(Operands.real(Operands.array(ddof)));
    how = Operands.isNone(fweights) ? how : how.fweights(Operands.array(fweights));
    how = Operands.isNone(aweights) ? how : how.aweights(Operands.array(aweights));
    how = Operands.isNone(dtype) ? how : how.dtype(Operands.dtype(Display.text(dtype)));
    return Operands.scalarOrArray(Np.cov(m, how));
  }

  /// The correlation coefficients of variables in rows, or in columns.
  @Signature("fn corrcoef(x: Array, y: Any = None, rowvar: bool = true, dtype: Any = None) -> Any")
  public static Object corrcoef(NDArray x, Object y, boolean rowvar, Object dtype) {
    Covariance how = Covariance.plain().rowvar(rowvar);
    how = Operands.isNone(y) ? how : how.y(Operands.array(y));
    how = Operands.isNone(dtype) ? how : how.dtype(Operands.dtype(Display.text(dtype)));
    return Operands.scalarOrArray(Np.corrcoef(x, how));
  }

  /// How many elements fall into each bin, and the edges of the bins: a number of bins of one
  /// width, the name of an estimator such as "auto", or edges.
  @Signature(
      "fn histogram(a: Array, bins: Any = 10, range: Any = None, density: bool = false, weights: Any = None) -> (Any, Any)")
  public static Tuple2<Object, Object> histogram(
      NDArray a, Object bins, Object range, boolean density, Object weights) {
    Histogram result = Np.histogram(a, binning(bins, range, density, weights));
    return new Tuple2<>(result.counts(), result.edges());
  }

  /// The edges of the bins that `np.histogram` would use.
  @Signature(
      "fn histogram_bin_edges(a: Array, bins: Any = 10, range: Any = None, weights: Any = None) -> Array")
  public static NDArray histogramBinEdges(NDArray a, Object bins, Object range, Object weights) {
    return Np.histogramBinEdges(a, binning(bins, range, false, weights));
  }

  /// How many points fall into each cell of a grid, and the edges of its columns and rows.
  @Signature(
      "fn histogram2d(x: Array, y: Array, bins: Any = 10, range: Any = None, density: bool = false, weights: Any = None) -> (Any, Any, Any)")
  public static Tuple3<Object, Object, Object> histogram2d(
      NDArray x, NDArray y, Object bins, Object range, boolean density, Object weights) {
    boolean each = bins instanceof RuchyList list && list.size() == 2;
    JointHistogram result =
        Np.histogram2d(
            x,
            y,
            binning(each ? item(bins, 0) : bins, item(range, 0), density, weights),
            binning(each ? item(bins, 1) : bins, item(range, 1), density, weights));
    return new Tuple3<>(result.counts(), result.edges().get(0), result.edges().get(1));
  }

  /// How many rows fall into each cell, one column for each variable, and the edges of the bins.
  @Signature(
      "fn histogramdd(sample: Array, bins: Any = 10, range: Any = None, density: bool = false, weights: Any = None) -> (Any, [Any])")
  public static Tuple2<Object, Object> histogramdd(
      NDArray sample, Object bins, Object range, boolean density, Object weights) {
    var binnings = new ArrayList<Binning>();
    for (int i = 0; i < sample.shape(1); i++) {
      Object own = bins instanceof RuchyList list ? list.item(i) : bins;
      binnings.add(binning(own, item(range, i), density, weights));
    }
    JointHistogram result = Np.histogramdd(sample, binnings);
    return new Tuple2<>(result.counts(), ObjectList.of(result.edges().toArray()));
  }

  private static Object item(Object values, int place) {
    return values instanceof RuchyList list ? list.item(place) : values;
  }

  private static Binning binning(Object bins, Object range, boolean density, Object weights) {
    Binning binning =
        switch (bins) {
          case String name -> Binning.of(name);
          case Long count -> Binning.equal(count);
          default -> Binning.edges(Operands.array(bins));
        };
    if (!Operands.isNone(range)) {
      NDArray ends = Operands.array(range instanceof Tuple pair ? list(pair) : range);
      binning = binning.range(ends.getDouble(0), ends.getDouble(1));
    }
    binning = density ? binning.density() : binning;
    return Operands.isNone(weights) ? binning : binning.weights(Operands.array(weights));
  }

  private static RuchyList list(Tuple tuple) {
    var list = new ObjectList<Object>();
    for (int i = 0; i < tuple.arity(); i++) {
      list.add(tuple.get(i));
    }
    return list;
  }

  /// Into which of the bins between edges each element falls.
  @Signature("fn digitize(x: Array, bins: Array, right: bool = false) -> Any")
  public static Object digitize(NDArray x, NDArray bins, boolean right) {
    return Operands.scalarOrArray(Np.digitize(x, bins, right));
  }

  /// How often each whole number from 0 on occurs, or the sums of its weights.
  @Signature("fn bincount(x: Array, weights: Any = None, minlength: i64 = 0) -> Array")
  public static NDArray bincount(NDArray x, Object weights, long minlength) {
    return Operands.optional(weights)
        .map(given -> Np.bincount(x, given, minlength))
        .orElseGet(() -> Np.bincount(x, minlength));
  }

  /// Straight lines between the points `(xp, fp)`, at each `x`.
  @Signature(
      "fn interp(x: Array, xp: Array, fp: Array, left: Any = None, right: Any = None, period: Any = None) -> Any")
  public static Object interp(
      NDArray x, NDArray xp, NDArray fp, Object left, Object right, Object period) {
    Curves.Outside outside =
        new Curves.Outside(
            Operands.optional(left),
            Operands.optional(right),
            Operands.optional(period).map(Operands::real));
    return Operands.scalarOrArray(Np.interp(x, xp, fp, outside));
  }

  /// Differences of neighbours along an axis, taken `n` times.
  @Signature(
      "fn diff(a: Array, n: i64 = 1, axis: i64 = -1, prepend: Any = None, append: Any = None) -> Array")
  public static NDArray diff(NDArray a, long n, long axis, Object prepend, Object append) {
    return Np.diff(
        a,
        Arguments.toInt(n, "n"),
        Arguments.toInt(axis, "axis"),
        Operands.optional(prepend),
        Operands.optional(append));
  }

  /// The gradient: of a vector an array, of more axes a list with one array for each.
  @Signature("fn gradient(f: Array, varargs: ...Any, axis: Any = None, edge_order: i64 = 1) -> Any")
  public static Object gradient(NDArray f, RuchyList spacing, Object axis, long edgeOrder) {
    var steps = new ArrayList<NDArray>();
    spacing.forEach(step -> steps.add(Operands.array(step)));
    int[] axes = Operands.isNone(axis) ? new int[0] : Operands.axes(ObjectList.of(axis));
    var result = Np.gradient(f, steps, axes, Arguments.toInt(edgeOrder, "edge_order"));
    return result.size() == 1 ? result.getFirst() : ObjectList.of(result.toArray());
  }

  /// The area under points joined by straight lines: `x` their places, or `dx` the step between
  /// them.
  @Signature("fn trapezoid(y: Array, x: Any = None, dx: f64 = 1.0, axis: i64 = -1) -> Any")
  public static Object trapezoid(NDArray y, Object x, double dx, long axis) {
    int along = Arguments.toInt(axis, "axis");
    return Operands.scalarOrArray(
        Operands.optional(x)
            .map(places -> Np.trapezoid(y, places, along))
            .orElseGet(() -> Np.trapezoid(y, dx, along)));
  }

  /// The product of two vectors that stands at right angles to both.
  @Signature(
      "fn cross(a: Array, b: Array, axisa: i64 = -1, axisb: i64 = -1, axisc: i64 = -1, axis: Any = None) -> Any")
  public static Object cross(
      NDArray a, NDArray b, long axisa, long axisb, long axisc, Object axis) {
    if (!Operands.isNone(axis)) {
      int each = Operands.axes(ObjectList.of(axis))[0];
      return Operands.scalarOrArray(Np.cross(a, b, each, each, each));
    }
    return Operands.scalarOrArray(
        Np.cross(
            a,
            b,
            Arguments.toInt(axisa, "axisa"),
            Arguments.toInt(axisb, "axisb"),
            Arguments.toInt(axisc, "axisc")));
  }
}
