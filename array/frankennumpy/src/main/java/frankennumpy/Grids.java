package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Selections;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.option.Form;
import frankennumpy.option.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/// Matrices with a pattern, grids of coordinates, and indices made from shapes. Use through [Np].
///
/// @numpy "Building matrices", "Generating index arrays", 2.4
public abstract sealed class Grids extends Ranges permits Shaping {
  Grids() {}

  /// The float64 unit matrix with `n` rows.
  ///
  /// @numpy `numpy.identity`
  public static NDArray identity(long n) {
    return eye(n, n, 0);
  }

  /// The unit matrix with `n` rows in a dtype.
  ///
  /// @numpy `numpy.identity`
  public static NDArray identity(long n, DType dtype) {
    return eye(n, n, 0, Form.of(dtype));
  }

  /// The float64 unit matrix with `n` rows.
  ///
  /// @numpy `numpy.eye`
  public static NDArray eye(long n) {
    return eye(n, n, 0);
  }

  /// A float64 matrix with ones on the `k`-th diagonal above the main one.
  ///
  /// @numpy `numpy.eye`
  public static NDArray eye(long rows, long columns, long k) {
    return eye(rows, columns, k, Form.plain());
  }

  /// A matrix in a form with ones on the `k`-th diagonal above the main one.
  ///
  /// @throws ShapeException if a length is negative
  /// @numpy `numpy.eye`
  public static NDArray eye(long rows, long columns, long k, Form form) {
    var result = zeros(Shape.of(rows, columns), form);
    for (long i = Math.max(0, -k); i < rows && i + k < columns; i++) {
      result.setLong(1, i, i + k);
    }
    return result;
  }

  /// The diagonal of a matrix as a view, or the matrix with a vector as its diagonal.
  ///
  /// @throws ShapeException if the array has not one or two axes
  /// @numpy `numpy.diag`
  public static NDArray diag(NDArray v) {
    return diag(v, 0);
  }

  /// The `k`-th diagonal above the main one of a matrix as a view, or the matrix with a vector as
  /// that diagonal.
  ///
  /// @throws ShapeException if the array has not one or two axes
  /// @numpy `numpy.diag`
  public static NDArray diag(NDArray v, int k) {
    if (v.ndim() == 2) {
      return v.diagonal(k, 0, 1);
    }
    if (v.ndim() != 1) {
      throw new ShapeException(
          "diag needs a vector or a matrix, but the shape is %s; use NDArray.diagonal for stacks"
              .formatted(v.shape()));
    }
    return diagflat(v, k);
  }

  /// The matrix with the flattened array as its `k`-th diagonal above the main one.
  ///
  /// @numpy `numpy.diagflat`
  public static NDArray diagflat(NDArray v, int k) {
    var n = v.size() + Math.abs(k);
    var result = NDArray.zeros(v.dtype(), n, n);
    if (v.size() > 0) {
      var first = k >= 0 ? k : -k * n;
      result
          .ravel()
          .set(v.ravel(), Index.slice(first, first + (v.size() - 1) * (n + 1) + 1, n + 1));
    }
    return result;
  }

  /// Ones at and below the `k`-th diagonal, zeros above, float64.
  ///
  /// @numpy `numpy.tri`
  public static NDArray tri(long rows, long columns, long k) {
    return tri(rows, columns, k, DType.FLOAT64);
  }

  /// Ones at and below the `k`-th diagonal, zeros above, in a dtype.
  ///
  /// @numpy `numpy.tri`
  public static NDArray tri(long rows, long columns, long k, DType dtype) {
    var down = arange(Math.max(0, rows)).expandDims(1);
    return Ufuncs.GREATER_EQUAL.call(down, arange(-k, columns - k)).to(dtype);
  }

  /// The matrices of an array with zeros above the `k`-th diagonal.
  ///
  /// @throws UfuncException if the array has no axes
  /// @numpy `numpy.tril`
  public static NDArray tril(NDArray m, long k) {
    var a = square(m);
    return Selections.where(tri(a.shape(-2), a.shape(-1), k, DType.BOOL), a, zeroOf(a));
  }

  /// The matrices of an array with zeros below the `k`-th diagonal.
  ///
  /// @throws UfuncException if the array has no axes
  /// @numpy `numpy.triu`
  public static NDArray triu(NDArray m, long k) {
    var a = square(m);
    return Selections.where(tri(a.shape(-2), a.shape(-1), k - 1, DType.BOOL), zeroOf(a), a);
  }

  /// A vector counts as the rows of a square matrix.
  private static NDArray square(NDArray m) {
    if (m.ndim() == 0) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "a triangle of an array without axes was asked for; pass a vector or a matrix");
    }
    return m.ndim() == 1 ? m.broadcastTo(m.size(), m.size()) : m;
  }

  private static NDArray zeroOf(NDArray a) {
    return NDArray.zeros(a.dtype());
  }

  /// The powers of a vector as columns, the highest first; integers become at least int64.
  ///
  /// @throws ShapeException if `x` has not one axis
  /// @numpy `numpy.vander`
  public static NDArray vander(NDArray x, long columns) {
    return vander(x, columns, false);
  }

  /// The powers of a vector as columns, the highest first or last.
  ///
  /// @throws ShapeException if `x` has not one axis
  /// @numpy `numpy.vander`
  public static NDArray vander(NDArray x, long columns, boolean increasing) {
    if (x.ndim() != 1) {
      throw new ShapeException(
          "vander needs an array with one axis, but the shape is %s; ravel it"
              .formatted(x.shape()));
    }
    var type = promoteTypes(x.dtype(), DType.INT64);
    var result = NDArray.empty(type, x.size(), columns);
    var first = x.to(type);
    var power = full(x.shape(), 1L, Form.of(type));
    for (long column = 0; column < columns; column++) {
      var at = increasing ? column : columns - 1 - column;
      power = column == 0 ? power : column == 1 ? first : Ufuncs.MULTIPLY.call(power, first);
      result.set(power, Index.ALL, Index.at(at));
    }
    return result;
  }

  /// Coordinate matrices of vectors: for `x` of length `n` and `y` of length `m` two arrays of
  /// shape `(m, n)`, and so on for more vectors.
  ///
  /// @numpy `numpy.meshgrid` with `indexing="xy"`
  public static List<NDArray> meshgrid(NDArray... vectors) {
    return meshgrid(Mesh.plain(), vectors);
  }

  /// What [#meshgrid] makes.
  ///
  /// @param matrixOrder whether the first vector belongs to the first axis (`indexing="ij"`)
  ///   instead of the second (`"xy"`)
  /// @param sparse whether the arrays keep length 1 along all axes but their own
  /// @param copies whether the arrays are copies instead of views of the vectors
  /// @numpy the arguments `indexing`, `sparse` and `copy` of `numpy.meshgrid`
  public record Mesh(boolean matrixOrder, boolean sparse, boolean copies) {
    /// NumPy's defaults.
    public static Mesh plain() {
      return new Mesh(false, false, true);
    }

    /// With the first vector along the first axis.
    public Mesh ij() {
      return new Mesh(true, sparse, copies);
    }

    /// With length 1 along all axes but the own one.
    public Mesh asSparse() {
      return new Mesh(matrixOrder, true, copies);
    }

    /// As views of the vectors.
    public Mesh asViews() {
      return new Mesh(matrixOrder, sparse, false);
    }
  }

  /// Coordinate matrices of vectors.
  ///
  /// @numpy `numpy.meshgrid`
  public static List<NDArray> meshgrid(Mesh mesh, NDArray... vectors) {
    var n = vectors.length;
    var result = new ArrayList<NDArray>();
    for (int i = 0; i < n; i++) {
      var axis = mesh.matrixOrder || n < 2 || i > 1 ? i : 1 - i;
      result.add(vectors[i].reshape(alone(n, axis, vectors[i].size())));
    }
    var shape = Shape.broadcast(result.stream().map(NDArray::shape).toArray(Shape[]::new));
    return result.stream()
        .map(each -> mesh.sparse ? each : each.broadcastTo(shape))
        .map(each -> mesh.copies ? each.copy() : each)
        .toList();
  }

  private static long[] alone(int ndim, int axis, long length) {
    var lengths = new long[ndim];
    Arrays.fill(lengths, 1);
    lengths[axis] = length;
    return lengths;
  }

  /// For each axis of a shape the coordinates of the elements along it, stacked along a new first
  /// axis, int64.
  ///
  /// @numpy `numpy.indices`
  public static NDArray indices(long... shape) {
    return indices(DType.INT64, shape);
  }

  /// For each axis of a shape the coordinates of the elements along it, stacked along a new first
  /// axis.
  ///
  /// @numpy `numpy.indices`
  public static NDArray indices(DType dtype, long... shape) {
    var lengths = new long[shape.length + 1];
    lengths[0] = shape.length;
    System.arraycopy(shape, 0, lengths, 1, shape.length);
    var result = NDArray.empty(dtype, lengths);
    var axes = sparseIndices(dtype, shape);
    for (int axis = 0; axis < shape.length; axis++) {
      result.set(axes.get(axis), Index.at(axis), Index.ELLIPSIS);
    }
    return result;
  }

  /// For each axis of a shape the coordinates along it, with length 1 along all other axes.
  ///
  /// @numpy `numpy.indices` with `sparse=True`
  public static List<NDArray> sparseIndices(DType dtype, long... shape) {
    var result = new ArrayList<NDArray>();
    for (int axis = 0; axis < shape.length; axis++) {
      result.add(arange(0, shape[axis], 1, dtype).reshape(alone(shape.length, axis, shape[axis])));
    }
    return List.copyOf(result);
  }

  /// For each axis of a shape the coordinates of all elements along it, as views.
  static List<NDArray> axes(Shape shape, DType dtype) {
    return sparseIndices(dtype, shape.toArray()).stream()
        .map(each -> each.broadcastTo(shape))
        .toList();
  }

  /// Vectors of positions, or masks, as arrays that pick all combinations: `a.get(Np.ix(rows,
  /// columns))`.
  ///
  /// @throws ShapeException if one has not one axis
  /// @numpy `numpy.ix_`
  public static List<NDArray> ix(NDArray... vectors) {
    var result = new ArrayList<NDArray>();
    for (int i = 0; i < vectors.length; i++) {
      if (vectors[i].ndim() != 1) {
        throw new ShapeException(
            "ix needs vectors, but argument %d has shape %s; ravel it"
                .formatted(i, vectors[i].shape()));
      }
      var mask = vectors[i].dtype() == DType.BOOL;
      var positions = mask ? Selections.nonzero(vectors[i]).getFirst() : vectors[i];
      result.add(positions.reshape(alone(vectors.length, i, positions.size())));
    }
    return List.copyOf(result);
  }

  /// The coordinates that ranges span, one array of the full shape for each, stacked.
  ///
  /// @numpy `numpy.mgrid`
  public static NDArray mgrid(Ticks... ranges) {
    var axes = ogrid(ranges);
    var shape = Shape.broadcast(axes.stream().map(NDArray::shape).toArray(Shape[]::new));
    return Joining.stack(axes.stream().map(each -> each.broadcastTo(shape)).toList(), 0);
  }

  /// The coordinates that ranges span, one array for each, with length 1 along all axes but its
  /// own.
  ///
  /// @numpy `numpy.ogrid`
  public static List<NDArray> ogrid(Ticks... ranges) {
    var type = DType.INT64;
    for (var range : ranges) {
      type = range.isWhole() ? type : DType.FLOAT64;
    }
    var result = new ArrayList<NDArray>();
    for (int axis = 0; axis < ranges.length; axis++) {
      var along = ranges[axis].toArray().to(type);
      result.add(along.reshape(alone(ranges.length, axis, along.size())));
    }
    return List.copyOf(result);
  }

  /// The positions, per axis, at and below the `k`-th diagonal of a matrix.
  ///
  /// @numpy `numpy.tril_indices`
  public static List<NDArray> trilIndices(long rows, long columns, long k) {
    return Selections.nonzero(tri(rows, columns, k, DType.BOOL));
  }

  /// The positions, per axis, at and above the `k`-th diagonal of a matrix.
  ///
  /// @numpy `numpy.triu_indices`
  public static List<NDArray> triuIndices(long rows, long columns, long k) {
    return Selections.nonzero(Ufuncs.LOGICAL_NOT.call(tri(rows, columns, k - 1, DType.BOOL)));
  }

  /// The positions, per axis, at and below the `k`-th diagonal of a matrix of this shape.
  ///
  /// @throws ShapeException if the array is no matrix
  /// @numpy `numpy.tril_indices_from`
  public static List<NDArray> trilIndicesFrom(NDArray a, long k) {
    requireMatrix(a);
    return trilIndices(a.shape(0), a.shape(1), k);
  }

  /// The positions, per axis, at and above the `k`-th diagonal of a matrix of this shape.
  ///
  /// @throws ShapeException if the array is no matrix
  /// @numpy `numpy.triu_indices_from`
  public static List<NDArray> triuIndicesFrom(NDArray a, long k) {
    requireMatrix(a);
    return triuIndices(a.shape(0), a.shape(1), k);
  }

  private static void requireMatrix(NDArray a) {
    if (a.ndim() != 2) {
      throw new ShapeException(
          "input array must be 2-d, but the shape is %s; pass a matrix".formatted(a.shape()));
    }
  }

  /// The positions, per axis, of the main diagonal of an array with `ndim` axes of length `n`.
  ///
  /// @numpy `numpy.diag_indices`
  public static List<NDArray> diagIndices(long n, int ndim) {
    return Collections.nCopies(ndim, arange(n));
  }

  /// The positions, per axis, of the main diagonal of an array whose axes have one length.
  ///
  /// @throws ShapeException if the axes differ in length, or there are fewer than two
  /// @numpy `numpy.diag_indices_from`
  public static List<NDArray> diagIndicesFrom(NDArray a) {
    requireCube(a);
    return diagIndices(a.shape(0), a.ndim());
  }

  /// @throws ShapeException unless there are two axes or more, all of one length
  static void requireCube(NDArray a) {
    var lengths = a.shape().toArray();
    if (lengths.length < 2 || Arrays.stream(lengths).anyMatch(each -> each != lengths[0])) {
      throw new ShapeException(
          "a diagonal needs at least two axes, all dimensions of equal length, but the shape is %s"
              .formatted(a.shape()));
    }
  }

  /// The positions where a function of a matrix of ones, such as [#triu], gives something else than
  /// zero.
  ///
  /// @numpy `numpy.mask_indices`
  public static List<NDArray> maskIndices(long n, UnaryOperator<NDArray> mask) {
    return Selections.nonzero(mask.apply(ones(DType.INT64, n, n)));
  }
}
