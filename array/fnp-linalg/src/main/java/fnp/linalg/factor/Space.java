package fnp.linalg.factor;

import fnp.dtype.DType;
import fnp.linalg.gemm.Gemm;
import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/// The memory of one factorisation.
final class Space implements AutoCloseable {
  private final Gemm gemm;
  private final List<NDArray> made = new ArrayList<>();

  Space(Gemm gemm) {
    this.gemm = gemm;
  }

  /// Memory that is given back earlier.
  Space nested() {
    return new Space(gemm);
  }

  /// The address of so many float64 with undefined contents.
  private long doubles(long count) {
    var array = NDArray.empty(DType.FLOAT64, Math.max(1, count));
    made.add(array);
    return array.address();
  }

  /// A matrix with undefined contents.
  Grid grid(int rows, int columns, boolean complex) {
    var size = (long) rows * columns;
    return new Grid(gemm, doubles(size), complex ? doubles(size) : 0, rows, columns);
  }

  /// A matrix in the form that algorithms work on: a real one where it is, the parts of a complex
  /// one apart.
  Grid grid(Columns a) {
    if (!a.complex()) {
      return new Grid(gemm, a.address(), 0, a.rows(), a.columns());
    }
    var grid = grid(a.rows(), a.columns(), true);
    var count = (long) a.rows() * a.columns();
    for (long i = 0; i < count; i++) {
      Memory.setDouble(grid.re + 8 * i, Memory.getDouble(a.address() + 16 * i));
      Memory.setDouble(grid.im + 8 * i, Memory.getDouble(a.address() + 16 * i + 8));
    }
    return grid;
  }

  /// A matrix in LAPACK's form with undefined contents.
  Columns columns(int rows, int columns, boolean complex) {
    return new Columns(doubles((long) rows * columns * (complex ? 2 : 1)), rows, columns, complex);
  }

  /// A copy of a matrix in LAPACK's form.
  Columns columns(Grid grid) {
    var copy = columns(grid.rows, grid.columns, grid.isComplex());
    store(grid, copy);
    return copy;
  }

  /// Writes a matrix back to where [#grid(Columns)] took it from.
  void store(Grid grid, Columns a) {
    if (!a.complex()) {
      if (grid.re != a.address()) {
        new Grid(gemm, a.address(), 0, a.rows(), a.columns()).copyFrom(grid);
      }
      return;
    }
    for (int j = 0; j < a.columns(); j++) {
      for (int i = 0; i < a.rows(); i++) {
        Memory.setDouble(a.at(i, j), grid.re(i, j));
        Memory.setDouble(a.at(i, j) + 8, grid.im(i, j));
      }
    }
  }

  @Override
  public void close() {
    for (int i = made.size() - 1; i >= 0; i--) {
      made.get(i).release();
    }
  }
}
