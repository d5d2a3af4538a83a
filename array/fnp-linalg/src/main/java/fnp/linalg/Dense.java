package fnp.linalg;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.util.Arrays;

/// Matrices as Java rows, the form in which the factorisations work, and the way back.
final class Dense {
  private Dense() {}

  /// The dtype of a result: float32 stays, everything else becomes float64.
  ///
  /// @throws LinAlgException if an operand is complex or float16
  static DType resultType(DType... operands) {
    for (var operand : operands) {
      if (operand == DType.FLOAT16 || operand.kind() == Kind.COMPLEX || operand.kind().isTime()) {
        throw new LinAlgException(
            "linear algebra was asked for of a %s matrix, but is there for real float32 and float64;"
                    .formatted(operand)
                + " convert it with astype");
      }
    }
    for (var operand : operands) {
      if (operand != DType.FLOAT32) {
        return DType.FLOAT64;
      }
    }
    return DType.FLOAT32;
  }

  /// The rows of one matrix, as copies.
  static double[][] rows(NDArray a) {
    var values = a.astype(DType.FLOAT64).ravel().toDoubleArray();
    var columns = Math.toIntExact(a.shape(1));
    var rows = new double[Math.toIntExact(a.shape(0))][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(values, i * columns, (i + 1) * columns);
    }
    return rows;
  }

  /// Writes rows into a matrix of the same form.
  static void store(double[][] rows, NDArray into) {
    for (int i = 0; i < rows.length; i++) {
      var row = NDArray.ofDoubles(rows[i]);
      into.get(fnp.ndarray.Index.at(i)).copyFrom(row);
      row.release();
    }
  }

  /// The rows of the columns: rows and columns exchanged.
  static double[][] transpose(double[][] rows, int columns) {
    var result = new double[columns][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        result[j][i] = rows[i][j];
      }
    }
    return result;
  }

  /// Part of a matrix with rows and columns exchanged, at the exchanged place: `result[k][i]` is
  /// `rows[i][k]`.
  static double[][] transposed(double[][] rows, Trailing.Range of, Trailing.Range columns) {
    var result = new double[columns.to()][];
    for (int k = columns.from(); k < columns.to(); k++) {
      result[k] = new double[of.to()];
      for (int i = of.from(); i < of.to(); i++) {
        result[k][i] = rows[i][k];
      }
    }
    return result;
  }

  /// The unit matrix.
  static double[][] identity(int n) {
    var rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      rows[i][i] = 1;
    }
    return rows;
  }

  /// The shape of a stack: all axes but the last `dropped`.
  static Shape leading(NDArray a, int dropped) {
    return Shape.of(Arrays.copyOf(a.shape().toArray(), a.ndim() - dropped));
  }

  /// The shape of a stack followed by more lengths.
  static Shape stack(Shape stack, long... more) {
    var lengths = Arrays.copyOf(stack.toArray(), stack.ndim() + more.length);
    System.arraycopy(more, 0, lengths, stack.ndim(), more.length);
    return Shape.of(lengths);
  }

  /// @throws LinAlgException if the operand has fewer than two axes
  static void requireMatrix(String name, NDArray a) {
    if (a.ndim() < 2) {
      throw new LinAlgException(
          "%s needs a matrix, but the array has %d axes; reshape it to at least two"
              .formatted(name, a.ndim()));
    }
  }

  /// @throws LinAlgException if the last two axes differ in length
  static void requireSquare(String name, NDArray a) {
    requireMatrix(name, a);
    if (a.shape(-1) != a.shape(-2)) {
      throw new LinAlgException(
          "%s needs square matrices, but the last two axes of %s differ; use lstsq for such systems"
              .formatted(name, a.shape()));
    }
  }
}
