package ruchy.std.array;

import fnp.linalg.EinsumPath;
import fnp.ndarray.NDArray;
import frankennumpy.CoreProduct;
import frankennumpy.Np;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ruchy.runtime.LongList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;

/// Statistics, sorting and products of the namespace `np`.
@Namespace("np")
public final class ArrayAlgebra {
  private static final String OPTIONS =
      ", out: Any = None, axes: Any = None, axis: Any = None, keepdims: bool = false, casting: String"
          + " = \"same_kind\", order: String = \"K\", dtype: Any = None, ufunc: String = ";

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

  /// The counts of equal bins, and the bins' edges.
  @Signature("fn histogram(a: Array, bins: i64 = 10) -> (Array<i64>, Array<f64>)")
  public static Tuple2<Object, Object> histogram(NDArray a, long bins) {
    var histogram = Np.histogram(a, bins);
    return new Tuple2<>(histogram.counts(), histogram.edges());
  }

  /// The differences of neighbours.
  @Signature({"fn diff<T>(a: Array<T>) -> Array<T>", "fn diff(a: Array) -> Array"})
  public static NDArray diff(NDArray a) {
    return Np.diff(a);
  }

  /// The dot product, or the matrix product of arrays of two dimensions.
  @Signature("fn dot(a: Any, b: Any, out: Any = None) -> Any")
  public static Object dot(Object a, Object b, Object out) {
    return Operands.scalarOrArray(Operands.into(Np.dot(Operands.array(a), Operands.array(b)), out));
  }

  /// The matrix product.
  @Signature("fn matmul(a: Array, b: Array) -> Array")
  public static NDArray matmul(NDArray a, NDArray b) {
    return Np.matmul(a, b);
  }

  /// The matrix product, with the options of universal functions: `axes` says for both operands and
  /// the result which axes are rows and columns.
  @Signature({
    "fn matmul(x1: Any, x2: Any" + OPTIONS + "\"matmul\") -> Any",
    "fn matvec(x1: Any, x2: Any" + OPTIONS + "\"matvec\") -> Any",
    "fn vecmat(x1: Any, x2: Any" + OPTIONS + "\"vecmat\") -> Any",
    "fn vecdot(x1: Any, x2: Any" + OPTIONS + "\"vecdot\") -> Any"
  })
  public static Object product(
      Object x1,
      Object x2,
      Object out,
      Object axes,
      Object axis,
      boolean keepdims,
      String casting,
      String order,
      Object dtype,
      String ufunc) {
    var product = CoreProduct.valueOf(ufunc.toUpperCase(Locale.ROOT));
    var own =
        axis instanceof Long along
            ? List.of(List.of(along.intValue()), List.of(along.intValue()), List.<Integer>of())
            : ArrayArguments.items(Operands.isNone(axes) ? new ObjectList<Object>() : axes).stream()
                .map(each -> Arrays.stream(ArrayArguments.axes(each)).boxed().toList())
                .toList();
    var form =
        new CoreProduct.Form(
            own,
            keepdims,
            ArrayArguments.dtype(dtype),
            ArrayArguments.casting(casting),
            ArrayArguments.order(order),
            Operands.optional(out));
    return Operands.scalarOrArray(product.call(Operands.array(x1), Operands.array(x2), form));
  }

  /// The sum of products along the last axes.
  @Signature("fn inner(a: Array, b: Array) -> Any")
  public static Object inner(NDArray a, NDArray b) {
    return Operands.scalarOrArray(Np.inner(a, b));
  }

  /// The products of all pairs.
  @Signature("fn outer(a: Any, b: Any, out: Any = None) -> Array")
  public static NDArray outer(Object a, Object b, Object out) {
    return Operands.into(Np.outer(Operands.array(a), Operands.array(b)), out);
  }

  /// The sum of all products of elements.
  @Signature("fn vdot(a: Array, b: Array) -> Any")
  public static Object vdot(NDArray a, NDArray b) {
    return Operands.scalarOrArray(Np.vdot(a, b));
  }

  /// The last two axes exchanged, as a view.
  @Signature("fn matrix_transpose(x: Array) -> Array")
  public static NDArray matrixTranspose(NDArray x) {
    return Np.matrixTranspose(x);
  }

  /// Every product of an element of `a` with the whole of `b`.
  @Signature("fn kron(a: Any, b: Any) -> Array")
  public static NDArray kron(Object a, Object b) {
    return Np.kron(Operands.array(a), Operands.array(b));
  }

  /// The sum of products over axes: as many of the last of `a` and the first of `b`, or a tuple of
  /// the axes of each.
  @Signature("fn tensordot(a: Any, b: Any, axes: Any = 2) -> Any")
  public static Object tensordot(Object a, Object b, Object axes) {
    var left = Operands.array(a);
    var right = Operands.array(b);
    var product =
        axes instanceof Long count
            ? Np.tensordot(left, right, Arguments.toInt(count, "axes"))
            : Np.tensordot(left, right, axesOf(axes, 0), axesOf(axes, 1));
    return Operands.scalarOrArray(product);
  }

  private static int[] axesOf(Object pair, int index) {
    Object part =
        switch (pair) {
          case Tuple tuple when tuple.arity() == 2 -> tuple.get(index);
          case RuchyList list when list.size() == 2 -> list.item(index);
          default ->
              throw new RuchyError("E0818", "`axes` is a number or a pair of lists of axes")
                  .help("write axes=2 or axes=([1, 2], [0, 1])");
        };
    return Operands.axes(ObjectList.of(part));
  }

  /// A sum of products over named axes: `np.einsum("ij,jk->ik", a, b)`.
  ///
  /// ```ruchy
  /// >>> np.einsum("ij->j", np.array([[1, 2], [3, 4]]))
  /// [4 6]
  /// ```
  @Signature(
      "fn einsum(subscripts: String, operands: ...Any, out: Any = None, dtype: Any = None, order:"
          + " String = \"K\", casting: String = \"safe\", optimize: Any = false) -> Any")
  public static Object einsum(
      String subscripts,
      RuchyList operands,
      Object out,
      Object dtype,
      String order,
      String casting,
      Object optimize) {
    var rule = ArrayArguments.casting(casting);
    var arrays = Operands.arrays(operands);
    var type = ArrayArguments.dtype(dtype);
    for (int i = 0; i < arrays.length && type.isPresent(); i++) {
      arrays[i] = Np.astype(arrays[i], type.get(), rule, fnp.ndarray.Order.K, false);
    }
    NDArray sum = Np.einsum(subscripts, arrays);
    return Operands.scalarOrArray(new StringCalls(out, true, casting, order, dtype).of(sum));
  }

  /// In which order `einsum` had best take its operands, and a report of the costs.
  @Signature(
      "fn einsum_path(subscripts: String, operands: ...Any, optimize: Any = \"greedy\") -> ([[i64]],"
          + " String)")
  public static Tuple2<Object, Object> einsumPath(
      String subscripts, RuchyList operands, Object optimize) {
    var search =
        switch (optimize) {
          case Boolean wanted when !wanted -> EinsumPath.Search.NONE;
          case String name when name.equals("optimal") -> EinsumPath.Search.OPTIMAL;
          default -> EinsumPath.Search.GREEDY;
        };
    var found = EinsumPath.of(subscripts, search, Operands.arrays(operands));
    var path = new ObjectList<Object>(1);
    for (var step : found.contractions()) {
      path.add(LongList.wrap(step.stream().mapToLong(Integer::longValue).toArray()));
    }
    return new Tuple2<>(path, found.report());
  }

  /// The sum of the diagonal, or of the `offset`-th one above it, of the matrices on two axes.
  @Signature({
    "fn trace(a: Any, offset: i64 = 0, axis1: i64 = 0, axis2: i64 = 1, dtype: Any = None, out: Any ="
        + " None) -> Any",
    "fn trace(self: Array, offset: i64 = 0, axis1: i64 = 0, axis2: i64 = 1, dtype: Any = None, out:"
        + " Any = None) -> Any"
  })
  public static Object trace(
      Object a, long offset, long axis1, long axis2, Object dtype, Object out) {
    var array = Operands.array(a);
    var typed = ArrayArguments.dtype(dtype).map(array::to).orElse(array);
    return Operands.scalarOrArray(
        Operands.into(
            Np.trace(
                typed,
                Arguments.toInt(offset, "offset"),
                Arguments.toInt(axis1, "axis1"),
                Arguments.toInt(axis2, "axis2")),
            out));
  }
}
