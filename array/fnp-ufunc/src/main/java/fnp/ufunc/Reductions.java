package fnp.ufunc;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.statistics.Quantiles;
import java.util.Optional;

/// Functions that take one or all axes of an array to single values.
///
/// All have a form over all axes and one with [Over]. Float sums are added in NumPy's pairwise
/// order, on any number of threads, so that every bit agrees.
///
/// @numpy "Mathematical functions", "Statistics", 2.4
public final class Reductions {
  private Reductions() {}

  /// The sum of all elements.
  public static NDArray sum(NDArray x) {
    return sum(x, Over.all());
  }

  /// The sum over axes; bool and short integers are added as 64-bit integers.
  ///
  /// @numpy `numpy.sum`
  public static NDArray sum(NDArray x, Over over) {
    return Reducing.reduce(Ufuncs.ADD, x, over);
  }

  /// The product over axes; bool and short integers are multiplied as 64-bit integers.
  ///
  /// @numpy `numpy.prod`
  public static NDArray prod(NDArray x, Over over) {
    return Reducing.reduce(Ufuncs.MULTIPLY, x, over);
  }

  /// The least of all elements; NaN if there is one.
  ///
  /// @throws UfuncException if there is no element
  public static NDArray min(NDArray x) {
    return min(x, Over.all());
  }

  /// The least element over axes; NaN if there is one.
  ///
  /// @throws UfuncException if there is no element and no initial value
  /// @numpy `numpy.min`
  public static NDArray min(NDArray x, Over over) {
    return Reducing.reduce(Ufuncs.MINIMUM, x, over);
  }

  /// The greatest of all elements; NaN if there is one.
  ///
  /// @throws UfuncException if there is no element
  public static NDArray max(NDArray x) {
    return max(x, Over.all());
  }

  /// The greatest element over axes; NaN if there is one.
  ///
  /// @throws UfuncException if there is no element and no initial value
  /// @numpy `numpy.max`
  public static NDArray max(NDArray x, Over over) {
    return Reducing.reduce(Ufuncs.MAXIMUM, x, over);
  }

  /// The greatest minus the least element over axes.
  ///
  /// @throws UfuncException if there is no element
  /// @numpy `numpy.ptp`
  public static NDArray ptp(NDArray x, Over over) {
    var extremes = over.fresh();
    return over.deliver(Ufuncs.SUBTRACT.call(max(x, extremes), min(x, extremes)));
  }

  /// Whether any element over axes differs from zero; NaN does.
  ///
  /// @numpy `numpy.any`
  public static NDArray any(NDArray x, Over over) {
    return Reducing.reduce(Ufuncs.LOGICAL_OR, x, over.dtype(DType.BOOL));
  }

  /// Whether all elements over axes differ from zero; NaN does.
  ///
  /// @numpy `numpy.all`
  public static NDArray all(NDArray x, Over over) {
    return Reducing.reduce(Ufuncs.LOGICAL_AND, x, over.dtype(DType.BOOL));
  }

  /// The arithmetic mean over axes, in float64 for bool and integers; NaN of no element.
  ///
  /// @numpy `numpy.mean`
  public static NDArray mean(NDArray x, Over over) {
    return Moments.mean(x, over);
  }

  /// The variance over axes: the mean squared distance from the mean, with divisor `n - ddof`.
  ///
  /// @numpy `numpy.var`
  public static NDArray var(NDArray x, Over over, double ddof) {
    return Moments.variance(x, over, ddof, Optional.empty());
  }

  /// The standard deviation over axes, the root of [#var].
  ///
  /// @numpy `numpy.std`
  public static NDArray std(NDArray x, Over over, double ddof) {
    return Moments.deviation(x, over, ddof, Optional.empty());
  }

  /// As [#var(NDArray, Over, double)] around a known mean, in the shape that keeps the axes.
  ///
  /// @numpy `numpy.var` with `mean`
  public static NDArray var(NDArray x, Over over, double ddof, NDArray mean) {
    return Moments.variance(x, over, ddof, Optional.of(mean));
  }

  /// As [#std(NDArray, Over, double)] around a known mean, in the shape that keeps the axes.
  ///
  /// @numpy `numpy.std` with `mean`
  public static NDArray std(NDArray x, Over over, double ddof, NDArray mean) {
    return Moments.deviation(x, over, ddof, Optional.of(mean));
  }

  /// The median over axes: the middle element, or the mean of the two in the middle; NaN if there
  /// is a NaN or no element.
  ///
  /// @numpy `numpy.median`
  public static NDArray median(NDArray x, Over over) {
    return Quantiles.median(x, over);
  }

  /// The number of elements over axes that differ from zero, as int64.
  ///
  /// @numpy `numpy.count_nonzero`
  public static NDArray countNonzero(NDArray x, Over over) {
    return sum(Selections.truth(x), over);
  }

  /// The dtype that moments of a dtype have: float64 for bool and integers.
  static DType meanType(DType dtype) {
    return dtype.kind().isInexact() || dtype.kind().isTime() ? dtype : DType.FLOAT64;
  }
}
