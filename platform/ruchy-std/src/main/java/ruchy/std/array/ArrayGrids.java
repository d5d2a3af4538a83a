package ruchy.std.array;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.Grids.Mesh;
import frankennumpy.Np;
import frankennumpy.option.Bounds;
import frankennumpy.option.Ticks;
import java.util.List;
import ruchy.runtime.Option;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.function.Function1;
import ruchy.runtime.function.Function2;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;

/// Functions of the namespace `np` that make matrices with a pattern, grids of coordinates and
/// arrays of positions.
@Namespace("np")
public final class ArrayGrids {
  private ArrayGrids() {}

  /// The identity matrix.
  @Signature({"fn eye(N: i64) -> Array<f64>", "fn identity(n: i64) -> Array<f64>"})
  public static NDArray eye(long n) {
    return Np.eye(n);
  }

  /// A matrix with ones on the `k`-th diagonal above the main one.
  @Signature(
      "fn eye(N: i64, M: Any = None, k: i64 = 0, dtype: Any = None, order: String = \"C\") -> Array")
  public static NDArray eye(long n, Object m, long k, Object dtype, String order) {
    return Np.eye(n, m instanceof Long columns ? columns : n, k, ArrayArguments.form(dtype, order));
  }

  /// The identity matrix in a type.
  @Signature("fn identity(n: i64, dtype: Any = None) -> Array")
  public static NDArray identity(long n, Object dtype) {
    return Np.eye(n, n, 0, ArrayArguments.form(dtype, Option.none()));
  }

  /// The diagonal of a matrix as a view, or a matrix with a diagonal.
  @Signature("fn diag<T>(v: Array<T>) -> Array<T>")
  public static NDArray diag(NDArray v) {
    return Np.diag(v);
  }

  /// The `k`-th diagonal of a matrix as a view, or a matrix with that diagonal.
  @Signature("fn diag(v: Any, k: i64 = 0) -> Array")
  public static NDArray diag(Object v, long k) {
    return Np.diag(Operands.array(v), Arguments.toInt(k, "k"));
  }

  /// A matrix with the flattened array as its `k`-th diagonal.
  @Signature("fn diagflat(v: Any, k: i64 = 0) -> Array")
  public static NDArray diagflat(Object v, long k) {
    return Np.diagflat(Operands.array(v), Arguments.toInt(k, "k"));
  }

  /// Ones at and below the `k`-th diagonal.
  @Signature("fn tri(N: i64, M: Any = None, k: i64 = 0, dtype: Any = \"float64\") -> Array")
  public static NDArray tri(long n, Object m, long k, Object dtype) {
    return Np.tri(
        n,
        m instanceof Long columns ? columns : n,
        k,
        ArrayArguments.dtype(dtype).orElse(DType.FLOAT64));
  }

  /// The matrices of an array with zeros above the `k`-th diagonal.
  @Signature("fn tril(m: Any, k: i64 = 0) -> Array")
  public static NDArray tril(Object m, long k) {
    return Np.tril(Operands.array(m), k);
  }

  /// The matrices of an array with zeros below the `k`-th diagonal.
  @Signature("fn triu(m: Any, k: i64 = 0) -> Array")
  public static NDArray triu(Object m, long k) {
    return Np.triu(Operands.array(m), k);
  }

  /// The powers of a vector as columns.
  @Signature("fn vander(x: Any, N: Any = None, increasing: bool = false) -> Array")
  public static NDArray vander(Object x, Object n, boolean increasing) {
    NDArray a = Operands.array(x);
    return Np.vander(a, n instanceof Long columns ? columns : a.size(), increasing);
  }

  /// Coordinate matrices of vectors.
  ///
  /// ```ruchy
  /// >>> np.meshgrid([1, 2], [3, 4, 5])[1]
  /// [[3 3]
  ///  [4 4]
  ///  [5 5]]
  /// ```
  @Signature(
      "fn meshgrid(xi: ...Any, copy: bool = true, sparse: bool = false, indexing: String = \"xy\")"
          + " -> [Array]")
  public static RuchyList meshgrid(RuchyList xi, boolean copy, boolean sparse, String indexing) {
    if (!indexing.equals("xy") && !indexing.equals("ij")) {
      throw new ruchy.runtime.RuchyError(
          "E0818", "valid values for indexing are xy and ij, found `" + indexing + "`");
    }
    var vectors = xi.asList().stream().map(Operands::array).toArray(NDArray[]::new);
    return ArrayArguments.list(Np.meshgrid(new Mesh(indexing.equals("ij"), sparse, copy), vectors));
  }

  /// For each axis of a shape the coordinates of all elements along it.
  @Signature("fn indices(dimensions: Any, dtype: Any = \"int64\") -> Array")
  public static NDArray indices(Object dimensions, Object dtype) {
    return Np.indices(
        ArrayArguments.dtype(dtype).orElse(DType.INT64), ArrayArguments.longs(dimensions));
  }

  /// For each axis of a shape the coordinates along it.
  @Signature("fn indices(dimensions: Any, dtype: Any = \"int64\", sparse: bool = false) -> Any")
  public static Object indices(Object dimensions, Object dtype, boolean sparse) {
    var type = ArrayArguments.dtype(dtype).orElse(DType.INT64);
    long[] shape = ArrayArguments.longs(dimensions);
    return sparse ? ArrayArguments.list(Np.sparseIndices(type, shape)) : Np.indices(type, shape);
  }

  /// Vectors of positions as arrays that pick all combinations.
  @Signature("fn ix_(args: ...Any) -> [Array]")
  public static RuchyList ix(RuchyList args) {
    return ArrayArguments.list(
        Np.ix(args.asList().stream().map(Operands::array).toArray(NDArray[]::new)));
  }

  /// The coordinates that ranges span: `np.mgrid(0..3, (0.0, 1.0, 0.25))`; a tuple is start, end
  /// and step.
  ///
  /// ```ruchy
  /// >>> np.mgrid(0..2, 0..3)[1]
  /// [[0 1 2]
  ///  [0 1 2]]
  /// ```
  @Signature("fn mgrid(ranges: ...Any) -> Array")
  public static NDArray mgrid(RuchyList ranges) {
    return Np.mgrid(ticks(ranges));
  }

  /// The coordinates that ranges span, with length 1 along all axes but the own one.
  @Signature("fn ogrid(ranges: ...Any) -> [Array]")
  public static RuchyList ogrid(RuchyList ranges) {
    return ArrayArguments.list(Np.ogrid(ticks(ranges)));
  }

  private static Ticks[] ticks(RuchyList ranges) {
    return ranges.asList().stream().map(ArrayGrids::ticks).toArray(Ticks[]::new);
  }

  private static Ticks ticks(Object range) {
    if (range instanceof Range whole) {
      return Ticks.of(whole.start(), whole.end());
    }
    if (range instanceof Tuple tuple && tuple.arity() >= 2) {
      return Ticks.of(
          (Number) tuple.get(0),
          (Number) tuple.get(1),
          tuple.arity() > 2 ? (Number) tuple.get(2) : (Number) 1L);
    }
    throw new ruchy.runtime.RuchyError("E0818", "a grid is made of ranges")
        .help("write 0..3, or start, end and step: (0.0, 1.0, 0.1)");
  }

  /// Ranges, numbers and arrays joined: `np.r_(0..3, 7, a)`.
  @Signature("fn r_(items: ...Any) -> Array")
  public static NDArray r(RuchyList items) {
    return Np.concatenate(
        items.asList().stream()
            .map(item ->
                item instanceof Tuple ? Np.mgrid(ticks(item)).ravel() : Operands.array(item))
            .map(Np::atleast1d)
            .toList(),
        -1);
  }

  /// Ranges and arrays as columns beside each other.
  @Signature("fn c_(items: ...Any) -> Array")
  public static NDArray c(RuchyList items) {
    return Np.columnStack(items.asList().stream().map(Operands::array).toArray(NDArray[]::new));
  }

  /// The positions, per axis, at and below the `k`-th diagonal of a matrix.
  @Signature("fn tril_indices(n: i64, k: i64 = 0, m: Any = None) -> [Array]")
  public static RuchyList trilIndices(long n, long k, Object m) {
    return ArrayArguments.list(Np.trilIndices(n, m instanceof Long columns ? columns : n, k));
  }

  /// The positions, per axis, at and above the `k`-th diagonal of a matrix.
  @Signature("fn triu_indices(n: i64, k: i64 = 0, m: Any = None) -> [Array]")
  public static RuchyList triuIndices(long n, long k, Object m) {
    return ArrayArguments.list(Np.triuIndices(n, m instanceof Long columns ? columns : n, k));
  }

  /// The positions, per axis, at and below the `k`-th diagonal of a matrix of this shape.
  @Signature("fn tril_indices_from(arr: Array, k: i64 = 0) -> [Array]")
  public static RuchyList trilIndicesFrom(NDArray arr, long k) {
    return ArrayArguments.list(Np.trilIndicesFrom(arr, k));
  }

  /// The positions, per axis, at and above the `k`-th diagonal of a matrix of this shape.
  @Signature("fn triu_indices_from(arr: Array, k: i64 = 0) -> [Array]")
  public static RuchyList triuIndicesFrom(NDArray arr, long k) {
    return ArrayArguments.list(Np.triuIndicesFrom(arr, k));
  }

  /// The positions, per axis, of the main diagonal.
  @Signature("fn diag_indices(n: i64, ndim: i64 = 2) -> [Array]")
  public static RuchyList diagIndices(long n, long ndim) {
    return ArrayArguments.list(Np.diagIndices(n, Arguments.toInt(ndim, "ndim")));
  }

  /// The positions, per axis, of the main diagonal of an array.
  @Signature("fn diag_indices_from(arr: Array) -> [Array]")
  public static RuchyList diagIndicesFrom(NDArray arr) {
    return ArrayArguments.list(Np.diagIndicesFrom(arr));
  }

  /// The positions where a function of a matrix of ones gives something else than zero.
  @Signature("fn mask_indices(n: i64, mask_func: fn(Array) -> Array) -> (Array, Array)")
  public static Tuple2<Object, Object> maskIndices(long n, Function1<Object, Object> maskFunc) {
    return pair(Np.maskIndices(n, ArrayArguments.function(maskFunc)));
  }

  /// As `mask_indices`, of a function that takes a number as well.
  @Signature(
      "fn mask_indices(n: i64, mask_func: fn(Array, i64) -> Array, k: i64 = 0) -> (Array, Array)")
  public static Tuple2<Object, Object> maskIndices(
      long n, Function2<Object, Object, Object> maskFunc, long k) {
    return pair(Np.maskIndices(n, ones -> Operands.array(maskFunc.call(ones, k))));
  }

  private static Tuple2<Object, Object> pair(List<NDArray> positions) {
    return new Tuple2<>(positions.get(0), positions.get(1));
  }

  /// Positions in a flattened array as positions per axis.
  ///
  /// ```ruchy
  /// >>> np.unravel_index([1, 5], (2, 3))
  /// [[0 1], [1 2]]
  /// ```
  @Signature("fn unravel_index(indices: Any, shape: Any, order: String = \"C\") -> [Array]")
  public static RuchyList unravelIndex(Object indices, Object shape, String order) {
    return ArrayArguments.list(
        Np.unravelIndex(
            Operands.array(indices), ArrayArguments.shape(shape), ArrayArguments.order(order)));
  }

  /// Positions per axis as positions in the flattened array.
  @Signature(
      "fn ravel_multi_index(multi_index: Any, dims: Any, mode: Any = \"raise\", order: String ="
          + " \"C\") -> Array")
  public static NDArray ravelMultiIndex(Object multiIndex, Object dims, Object mode, String order) {
    var modes =
        ArrayArguments.items(mode).stream()
            .map(name -> Bounds.of(name.toString()))
            .toArray(Bounds[]::new);
    return Np.ravelMultiIndex(
        ArrayArguments.arrays(multiIndex),
        ArrayArguments.shape(dims),
        ArrayArguments.order(order),
        modes);
  }

  /// All positions in a shape, one list each.
  @Signature("fn ndindex(shape: ...Any) -> [[i64]]")
  public static RuchyList ndindex(RuchyList shape) {
    var all = new java.util.ArrayList<Object>();
    Np.ndindex(Operands.shape(shape)).forEach(at -> all.add(ruchy.runtime.LongList.of(at)));
    return ArrayArguments.list(all);
  }

  /// The elements of an array with their positions: pairs of a list and a value.
  @Signature("fn ndenumerate(arr: Any) -> [Any]")
  public static RuchyList ndenumerate(Object arr) {
    var all = new java.util.ArrayList<Object>();
    Np.ndenumerate(Operands.array(arr))
        .forEach(entry ->
            all.add(
                ruchy.runtime.tuple.Tuple2.of(
                    ruchy.runtime.LongList.of(
                        entry.position().stream().mapToLong(Long::longValue).toArray()),
                    entry.value())));
    return ArrayArguments.list(all);
  }
}
