package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;

/// Statistics, sorting and products of the namespace `np`.
@Namespace("np")
public final class ArrayAlgebra {
  private ArrayAlgebra() {}

  /// The covariances of the rows.
  @Signature("fn cov(m: Array) -> Array<f64>")
  public static NDArray cov(NDArray m) {
    return Np.cov(m);
  }

  /// The covariances of two variables, as a 2 × 2 array.
  @Signature("fn cov(x: Array, y: Array) -> Array<f64>")
  public static NDArray cov(NDArray x, NDArray y) {
    return Np.cov(x, y);
  }

  /// The correlations of the rows.
  @Signature("fn corrcoef(m: Array) -> Array<f64>")
  public static NDArray corrcoef(NDArray m) {
    return Np.corrcoef(m);
  }

  /// The correlations of two variables, as a 2 × 2 array.
  @Signature("fn corrcoef(x: Array, y: Array) -> Array<f64>")
  public static NDArray corrcoef(NDArray x, NDArray y) {
    return Np.corrcoef(x, y);
  }

  /// The polynomial of a degree that fits best, highest power first.
  @Signature("fn polyfit(x: Array, y: Array, degree: i64) -> Array<f64>")
  public static NDArray polyfit(NDArray x, NDArray y, long degree) {
    return Np.polyfit(x, y, degree);
  }

  /// The values of a polynomial, highest power first.
  @Signature("fn polyval(coefficients: Array, x: Any) -> Array")
  public static NDArray polyval(NDArray coefficients, Object x) {
    return Np.polyval(coefficients, Operands.array(x));
  }

  /// Values between known points, on straight lines.
  @Signature("fn interp(x: Any, xp: Array, fp: Array) -> Array<f64>")
  public static NDArray interp(Object x, NDArray xp, NDArray fp) {
    return Np.interp(Operands.array(x), xp, fp);
  }

  /// The counts of equal bins, and the bins' edges.
  @Signature("fn histogram(a: Array, bins: i64 = 10) -> (Array<i64>, Array<f64>)")
  public static Tuple2<Object, Object> histogram(NDArray a, long bins) {
    var histogram = Np.histogram(a, bins);
    return new Tuple2<>(histogram.counts(), histogram.edges());
  }

  /// How often each number from 0 on occurs.
  @Signature("fn bincount(a: Array) -> Array<i64>")
  public static NDArray bincount(NDArray a) {
    return Np.bincount(a);
  }

  /// The differences of neighbours.
  @Signature({"fn diff<T>(a: Array<T>) -> Array<T>", "fn diff(a: Array) -> Array"})
  public static NDArray diff(NDArray a) {
    return Np.diff(a);
  }

  /// The area below points, by trapezoids.
  @Signature("fn trapezoid(y: Array, x: Array) -> f64")
  public static double trapezoid(NDArray y, NDArray x) {
    return Operands.real(Np.trapezoid(y, x));
  }

  /// The dot product, or the matrix product of arrays of two dimensions.
  @Signature("fn dot(a: Array, b: Array) -> Any")
  public static Object dot(NDArray a, NDArray b) {
    return Operands.scalarOrArray(Np.dot(a, b));
  }

  /// The matrix product.
  @Signature("fn matmul(a: Array, b: Array) -> Array")
  public static NDArray matmul(NDArray a, NDArray b) {
    return Np.matmul(a, b);
  }

  /// The sum of products along the last axes.
  @Signature("fn inner(a: Array, b: Array) -> Any")
  public static Object inner(NDArray a, NDArray b) {
    return Operands.scalarOrArray(Np.inner(a, b));
  }

  /// The products of all pairs.
  @Signature("fn outer(a: Array, b: Array) -> Array")
  public static NDArray outer(NDArray a, NDArray b) {
    return Np.outer(a, b);
  }

  /// The sum of all products of elements.
  @Signature("fn vdot(a: Array, b: Array) -> Any")
  public static Object vdot(NDArray a, NDArray b) {
    return Operands.scalarOrArray(Np.vdot(a, b));
  }

  /// The sum of the diagonal.
  @Signature("fn trace(a: Array) -> Any")
  public static Object trace(NDArray a) {
    return Operands.scalarOrArray(Np.trace(a));
  }
}
