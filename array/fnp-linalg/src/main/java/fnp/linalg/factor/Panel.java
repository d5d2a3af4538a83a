package fnp.linalg.factor;

import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A matrix whose columns are Java arrays.
final class Panel {
  final Vec[] columns;
  final int rows;
  final boolean complex;

  Panel(int rows, int columns, boolean complex) {
    this.rows = rows;
    this.complex = complex;
    this.columns = new Vec[columns];
    for (int j = 0; j < columns; j++) {
      this.columns[j] = new Vec(rows, complex);
    }
  }

  /// A matrix of one column.
  Panel(Vec column) {
    this.rows = column.re.length;
    this.complex = column.isComplex();
    this.columns = new Vec[] {column};
  }

  /// A copy of a matrix in native memory.
  static Panel of(Grid grid) {
    var panel = new Panel(grid.rows, grid.columns, grid.isComplex());
    if (grid.rowStride == 8 && grid.sign > 0) {
      panel.load(grid);
      return panel;
    }
    for (int i = 0; i < grid.rows; i++) {
      for (int j = 0; j < grid.columns; j++) {
        panel.columns[j].set(i, grid.re(i, j), grid.im(i, j));
      }
    }
    return panel;
  }

  /// Takes the elements of a column-major matrix of the same form.
  void load(Grid grid) {
    for (int j = 0; j < columns.length; j++) {
      read(grid.re + grid.offset(0, j), columns[j].re);
      read(grid.im + grid.offset(0, j), columns[j].im);
    }
  }

  /// A copy of a small matrix.
  static Panel of(Columns a) {
    var panel = new Panel(a.rows(), a.columns(), a.complex());
    for (int j = 0; j < a.columns(); j++) {
      var column = panel.columns[j];
      if (!a.complex()) {
        read(a.at(0, j), column.re);
        continue;
      }
      for (int i = 0; i < a.rows(); i++) {
        column.re[i] = Memory.getDouble(a.at(i, j));
        column.im[i] = Memory.getDouble(a.at(i, j) + 8);
      }
    }
    return panel;
  }

  /// A copy of a small matrix, its rows as columns.
  static Panel rowsOf(Columns a) {
    var panel = new Panel(a.columns(), a.rows(), a.complex());
    for (int j = 0; j < a.columns(); j++) {
      for (int i = 0; i < a.rows(); i++) {
        var at = a.at(i, j);
        panel.columns[i].set(j, Memory.getDouble(at), a.complex() ? Memory.getDouble(at + 8) : 0);
      }
    }
    return panel;
  }

  /// Writes columns to the rows of a small matrix.
  void storeRows(Columns a) {
    for (int j = 0; j < a.columns(); j++) {
      for (int i = 0; i < a.rows(); i++) {
        var at = a.at(i, j);
        Memory.setDouble(at, columns[i].re[j]);
        if (a.complex()) {
          Memory.setDouble(at + 8, columns[i].im[j]);
        }
      }
    }
  }

  /// The unit matrix.
  static Panel identity(int rows, int columns, boolean complex) {
    var panel = new Panel(rows, columns, complex);
    for (int i = 0; i < Math.min(rows, columns); i++) {
      panel.columns[i].re[i] = 1;
    }
    return panel;
  }

  /// Writes to a matrix of the same form.
  void store(Grid grid) {
    if (grid.rowStride == 8 && grid.sign > 0) {
      for (int j = 0; j < columns.length; j++) {
        write(columns[j].re, grid.re + grid.offset(0, j));
        write(columns[j].im, grid.im + grid.offset(0, j));
      }
      return;
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns.length; j++) {
        grid.set(i, j, columns[j].re[i], columns[j].im(i));
      }
    }
  }

  /// Writes to a small matrix of the same form.
  void store(Columns a) {
    for (int j = 0; j < a.columns(); j++) {
      var column = columns[j];
      if (!a.complex()) {
        write(column.re, a.at(0, j));
        continue;
      }
      for (int i = 0; i < a.rows(); i++) {
        Memory.setDouble(a.at(i, j), column.re[i]);
        Memory.setDouble(a.at(i, j) + 8, column.im(i));
      }
    }
  }

  /// The same matrix, complex if wanted.
  Panel as(boolean complex) {
    if (!complex || this.complex) {
      return this;
    }
    var result = new Panel(rows, columns.length, true);
    for (int j = 0; j < columns.length; j++) {
      System.arraycopy(columns[j].re, 0, result.columns[j].re, 0, rows);
    }
    return result;
  }

  /// The upper left part of a larger matrix whose rest is that of the unit matrix.
  Panel extended(int height, int width) {
    if (height == rows && width == columns.length) {
      return this;
    }
    var result = new Panel(height, width, complex);
    for (int j = 0; j < width; j++) {
      if (j >= columns.length) {
        result.columns[j].set(j, 1, 0);
        continue;
      }
      System.arraycopy(columns[j].re, 0, result.columns[j].re, 0, rows);
      System.arraycopy(columns[j].im, 0, result.columns[j].im, 0, columns[j].im.length);
    }
    return result;
  }

  /// The adjoint matrix, as a copy.
  Panel adjoint() {
    var result = new Panel(columns.length, rows, complex);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns.length; j++) {
        result.columns[i].set(j, columns[j].re[i], -columns[j].im(i));
      }
    }
    return result;
  }

  static void read(long from, double[] to) {
    if (to.length < 8) {
      for (int i = 0; i < to.length; i++) {
        to[i] = Memory.getDouble(from + 8L * i);
      }
      return;
    }
    MemorySegment.copy(Memory.ALL, ValueLayout.JAVA_DOUBLE_UNALIGNED, from, to, 0, to.length);
  }

  static void write(double[] from, long to) {
    if (from.length < 8) {
      for (int i = 0; i < from.length; i++) {
        Memory.setDouble(to + 8L * i, from[i]);
      }
      return;
    }
    MemorySegment.copy(from, 0, Memory.ALL, ValueLayout.JAVA_DOUBLE_UNALIGNED, to, from.length);
  }
}
