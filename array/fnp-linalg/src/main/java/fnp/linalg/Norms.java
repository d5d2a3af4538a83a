package fnp.linalg;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Lengths of vectors and sizes of matrices.
///
/// @numpy `numpy.linalg.norm`
public final class Norms {
  private Norms() {}

  /// The norm of all elements of an array: of an array of any shape the root of the sum of squares;
  /// of a vector or a matrix also other orders.
  ///
  /// @throws ShapeException if the order is not defined for so many axes
  /// @numpy `numpy.linalg.norm` with `axis=None`
  public static NDArray norm(NDArray a, NormOrder order, boolean keepDims) {
    var x = inexact(a);
    var usual =
        switch (order) {
          case NormOrder.Usual _ -> true;
          case NormOrder.Named(var name) -> isFrobenius(name) && x.ndim() == 2;
          case NormOrder.Power(var value) -> value == 2 && x.ndim() == 1;
        };
    if (!usual) {
      return norm(x, order, IntStream.range(0, x.ndim()).toArray(), keepDims);
    }
    var length = Ufuncs.SQRT.call(squares(x.reshape(Order.A, -1)));
    return keepDims ? length.reshape(ones(x.ndim())) : length;
  }

  private static NDArray squares(NDArray x) {
    return x.dtype().kind() == Kind.COMPLEX
        ? Ufuncs.ADD.call(Products.matmul(x.real(), x.real()), Products.matmul(x.imag(), x.imag()))
        : Products.matmul(x, x);
  }

  private static long[] ones(int count) {
    var lengths = new long[count];
    Arrays.fill(lengths, 1);
    return lengths;
  }

  /// The norms of vectors along one axis, or of matrices along two.
  ///
  /// @throws ShapeException if the order is not defined for so many axes, there are others than one
  ///   or two, or both are the same
  /// @numpy `numpy.linalg.norm` with `axis`
  public static NDArray norm(NDArray a, NormOrder order, int[] axes, boolean keepDims) {
    var x = inexact(a);
    return switch (axes.length) {
      case 1 -> ofVectors(x, order, axes[0], keepDims);
      case 2 -> ofMatrices(x, order, axes, keepDims);
      default ->
          throw new ShapeException(
              "Improper number of dimensions to norm: %d axes of shape %s; name one or two axes"
                  .formatted(axes.length, a.shape()));
    };
  }

  /// The norms of matrices on the last two axes.
  ///
  /// @throws ShapeException if the order is not defined for matrices
  /// @numpy `numpy.linalg.matrix_norm`
  public static NDArray matrixNorm(NDArray a, NormOrder order, boolean keepDims) {
    return norm(a, order, new int[] {-2, -1}, keepDims);
  }

  /// The norm of all elements as one vector.
  ///
  /// @throws ShapeException if the order is not defined for vectors
  /// @numpy `numpy.linalg.vector_norm` with `axis=None`
  public static NDArray vectorNorm(NDArray a, NormOrder order, boolean keepDims) {
    var length = norm(a.ravel(), order, new int[] {0}, false);
    return keepDims ? length.reshape(ones(a.ndim())) : length;
  }

  /// The norms of vectors along some axes, which count as one.
  ///
  /// @throws ShapeException if the order is not defined for vectors
  /// @numpy `numpy.linalg.vector_norm`
  public static NDArray vectorNorm(NDArray a, NormOrder order, int[] axes, boolean keepDims) {
    var summed = Arrays.stream(axes).map(a.shape()::normalise).toArray();
    var kept =
        IntStream.range(0, a.ndim())
            .filter(axis -> Arrays.stream(summed).noneMatch(each -> each == axis))
            .toArray();
    var lengths = new long[kept.length + 1];
    lengths[0] = Arrays.stream(summed).mapToLong(a::shape).reduce(1, (x, y) -> x * y);
    for (int i = 0; i < kept.length; i++) {
      lengths[i + 1] = a.shape(kept[i]);
    }
    var permutation = IntStream.concat(Arrays.stream(summed), Arrays.stream(kept)).toArray();
    var result = norm(a.transpose(permutation).reshape(lengths), order, new int[] {0}, false);
    return keepDims ? result.expandDims(Arrays.stream(summed).sorted().toArray()) : result;
  }

  private static NDArray ofVectors(NDArray x, NormOrder order, int axis, boolean keepDims) {
    var over = Over.axis(axis).keepDims(keepDims);
    return switch (order) {
      case NormOrder.Usual _ -> length(x, over);
      case NormOrder.Power(var value) -> ofVectors(x, value, over);
      case NormOrder.Named(var name) ->
          throw new ShapeException(
              "Invalid norm order '%s' for vectors; use a number, or two axes".formatted(name));
    };
  }

  private static NDArray ofVectors(NDArray x, double order, Over over) {
    if (order == Double.POSITIVE_INFINITY) {
      return Reductions.max(Ufuncs.ABSOLUTE.call(x), over.initial(0));
    }
    if (order == Double.NEGATIVE_INFINITY) {
      return Reductions.min(Ufuncs.ABSOLUTE.call(x), over);
    }
    if (order == 0) {
      return Reductions.sum(Ufuncs.NOT_EQUAL.call(x, 0.0).astype(x.real().dtype()), over);
    }
    if (order == 1) {
      return Reductions.sum(Ufuncs.ABSOLUTE.call(x), over);
    }
    if (order == 2) {
      return length(x, over);
    }
    var powers = Ufuncs.POWER.call(Ufuncs.ABSOLUTE.call(x), order);
    return Ufuncs.POWER.call(
        Reductions.sum(powers, over), Ufuncs.RECIPROCAL.call(number(powers.dtype(), order)));
  }

  private static NDArray number(DType type, double value) {
    return NDArray.scalar(type, value);
  }

  /// The root of the sum of squares.
  private static NDArray length(NDArray x, Over over) {
    var squares =
        x.dtype().kind() == Kind.COMPLEX
            ? Ufuncs.MULTIPLY.call(Ufuncs.CONJUGATE.call(x), x).real()
            : Ufuncs.MULTIPLY.call(x, x);
    return Ufuncs.SQRT.call(Reductions.sum(squares, over));
  }

  private static NDArray ofMatrices(NDArray x, NormOrder order, int[] axes, boolean keepDims) {
    var row = x.shape().normalise(axes[0]);
    var column = x.shape().normalise(axes[1]);
    if (row == column) {
      throw new ShapeException("Duplicate axes given: norm over axis %d twice".formatted(row));
    }
    var norms =
        switch (order) {
          case NormOrder.Usual _ -> length(x, Over.axis(row, column));
          case NormOrder.Named(var name) when isFrobenius(name) ->
              length(x, Over.axis(row, column));
          case NormOrder.Named(var name) when name.equals("nuc") ->
              Reductions.sum(singularValues(x, row, column), Over.axis(-1));
          case NormOrder.Named _ -> throw invalid(order);
          case NormOrder.Power(var value) -> ofMatrices(x, value, row, column);
        };
    return keepDims ? norms.expandDims(Math.min(row, column), Math.max(row, column)) : norms;
  }

  private static NDArray ofMatrices(NDArray x, double order, int row, int column) {
    if (order == 2) {
      return Reductions.max(singularValues(x, row, column), Over.axis(-1).initial(0));
    }
    if (order == -2) {
      return Reductions.min(singularValues(x, row, column), Over.axis(-1));
    }
    var summed = Math.abs(order) == 1 ? row : column;
    var kept = Math.abs(order) == 1 ? column : row;
    if (Math.abs(order) != 1 && !Double.isInfinite(order)) {
      throw invalid(NormOrder.of(order));
    }
    var sums = Reductions.sum(Ufuncs.ABSOLUTE.call(x), Over.axis(summed));
    var over = Over.axis(kept > summed ? kept - 1 : kept);
    return order > 0 ? Reductions.max(sums, over.initial(0)) : Reductions.min(sums, over);
  }

  private static NDArray singularValues(NDArray x, int row, int column) {
    var last = new int[] {-2, -1};
    return Decompositions.singularValues(x.moveAxis(new int[] {row, column}, last));
  }

  private static boolean isFrobenius(String name) {
    return name.equals("fro") || name.equals("f");
  }

  private static ShapeException invalid(NormOrder order) {
    var text =
        switch (order) {
          case NormOrder.Usual _ -> "None";
          case NormOrder.Power(var value) -> Double.toString(value);
          case NormOrder.Named(var name) -> "'" + name + "'";
        };
    return new ShapeException(
        "Invalid norm order for matrices: %s; use 1, -1, 2, -2, inf, -inf, 'fro' or 'nuc'"
            .formatted(text));
  }

  private static NDArray inexact(NDArray a) {
    return a.dtype().kind().isInexact() ? a : a.astype(DType.FLOAT64);
  }
}
