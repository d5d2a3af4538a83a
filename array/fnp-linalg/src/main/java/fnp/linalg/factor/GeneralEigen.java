package fnp.linalg.factor;

import fnp.linalg.gemm.Gemm;
import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;

/// The eigenvalues and eigenvectors of one square matrix.
final class GeneralEigen {
  /// Up to this order vectors are turned as Java arrays.
  private static final int SMALL = 32;

  private GeneralEigen() {}

  static int ofReal(Gemm gemm, Columns a, long values, Columns vectors) {
    var n = a.rows();
    var wanted = vectors.columns() > 0;
    var reduced = hessenberg(gemm, a);
    var basis = wanted ? basis(gemm, reduced) : new Panel(0, 0, false);
    var rows = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < Math.min(n, j + 2); i++) {
        rows[i][j] = reduced.columns.columns[j].re[i];
      }
    }
    var columns = new double[basis.columns.length][];
    for (int j = 0; j < columns.length; j++) {
      columns[j] = basis.columns[j].re;
    }
    var schur = RealSchur.of(rows, columns);
    if (!schur.isSettled()) {
      return 1;
    }
    for (int j = 0; j < n; j++) {
      Memory.setDouble(values + 16L * j, schur.real[j]);
      Memory.setDouble(values + 16L * j + 8, schur.imag[j]);
    }
    if (wanted) {
      var turned = product(gemm, basis, RealVectors.of(schur));
      RealVectors.normalise(schur, turned);
      store(schur, turned, vectors);
    }
    return 0;
  }

  private static HessenbergForm hessenberg(Gemm gemm, Columns a) {
    try (var space = new Space(gemm)) {
      return HessenbergForm.of(Panel.of(a), space);
    }
  }

  private static void store(RealSchur schur, Panel columns, Columns vectors) {
    for (int j = 0; j < columns.rows; j++) {
      var second = schur.imag[j] < 0;
      var real = columns.columns[second ? j - 1 : j].re;
      var imag = columns.columns[schur.imag[j] > 0 ? j + 1 : j].re;
      for (int i = 0; i < columns.rows; i++) {
        var to = vectors.at(i, j);
        Memory.setDouble(to, real[i]);
        Memory.setDouble(to + 8, schur.imag[j] == 0 ? 0 : second ? -imag[i] : imag[i]);
      }
    }
  }

  /// The product of the reflections.
  private static Panel basis(Gemm gemm, HessenbergForm reduced) {
    var n = reduced.columns.rows;
    var unit = Panel.identity(n, n, reduced.columns.complex);
    var count = Math.max(0, n - 2);
    if (n <= SMALL) {
      Reflectors.apply(reduced.columns, reduced.tau, count, 1, unit);
      return unit;
    }
    try (var space = new Space(gemm)) {
      var reflections = space.grid(n, n, unit.complex);
      reduced.columns.store(reflections);
      var grid = space.grid(n, n, unit.complex);
      unit.store(grid);
      new Reflectors(reflections, 1, reduced.tau, count).generate(grid, space);
      return Panel.of(grid);
    }
  }

  /// The product of two real matrices, the second an upper triangle.
  private static Panel product(Gemm gemm, Panel left, Panel right) {
    var n = left.rows;
    if (n <= SMALL) {
      var result = new Panel(n, n, false);
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          result.columns[j].subtract(-right.columns[j].re[k], 0, left.columns[k], 0, n);
        }
      }
      return result;
    }
    try (var space = new Space(gemm)) {
      var a = space.grid(n, n, false);
      var b = space.grid(n, n, false);
      var c = space.grid(n, n, false);
      left.store(a);
      right.store(b);
      Products.multiply(a, b, c, Products.Into.SET);
      return Panel.of(c);
    }
  }

  static int ofComplex(Gemm gemm, Columns a, long values, Columns vectors) {
    var n = a.rows();
    var reduced = hessenberg(gemm, a);
    var schur = ComplexSchur.of(reduced.columns, basis(gemm, reduced));
    if (schur.isEmpty()) {
      return 1;
    }
    for (int j = 0; j < n; j++) {
      var value = schur.get().value(j);
      Memory.setDouble(values + 16L * j, value.real());
      Memory.setDouble(values + 16L * j + 8, value.imag());
      if (vectors.columns() > 0) {
        var vector = schur.get().vector(j);
        for (int i = 0; i < n; i++) {
          Memory.setDouble(vectors.at(i, j), vector[i].real());
          Memory.setDouble(vectors.at(i, j) + 8, vector[i].imag());
        }
      }
    }
    return 0;
  }
}
