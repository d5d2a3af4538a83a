package fnp.linalg.factor;

import fnp.linalg.gemm.Gemm;
import fnp.linalg.lapack.Columns;
import fnp.linalg.lapack.Lapack;
import fnp.ndarray.Memory;
import java.util.function.Supplier;

/// The routines of LAPACK in Java.
public final class JavaLapack implements Lapack {
  /// Up to this order matrices are worked on as Java arrays throughout.
  private static final int SMALL = 32;

  private final Supplier<Gemm> gemm;

  /// With these products of matrices.
  public JavaLapack(Supplier<Gemm> gemm) {
    this.gemm = gemm;
  }

  @Override
  public String name() {
    return "Java";
  }

  @Override
  public int solve(Columns a, Columns b) {
    if (TinyMatrix.fits(a)) {
      return TinyMatrix.solve(a, b);
    }
    if (a.rows() <= SMALL) {
      var matrix = Panel.of(a);
      var elimination = Elimination.of(matrix);
      if (elimination.info() == 0) {
        var rows = Panel.rowsOf(b);
        elimination.solve(matrix, rows);
        rows.storeRows(b);
      }
      return elimination.info();
    }
    try (var space = new Space(gemm.get())) {
      var matrix = space.grid(a);
      var elimination = Elimination.of(matrix);
      if (elimination.info() == 0) {
        var right = space.grid(b);
        elimination.solve(matrix, right);
        space.store(right, b);
      }
      return elimination.info();
    }
  }

  @Override
  public int factorise(Columns a, long pivots) {
    if (TinyMatrix.fits(a)) {
      return TinyMatrix.factorise(a, pivots);
    }
    Elimination elimination;
    if (a.rows() <= SMALL) {
      var matrix = Panel.of(a);
      elimination = Elimination.of(matrix);
      matrix.store(a);
    } else {
      try (var space = new Space(gemm.get())) {
        var matrix = space.grid(a);
        elimination = Elimination.of(matrix);
        space.store(matrix, a);
      }
    }
    var order = elimination.pivots();
    for (int i = 0; i < order.length; i++) {
      Memory.setInt(pivots + 4L * i, order[i] + 1);
    }
    return elimination.info();
  }

  @Override
  public int cholesky(Columns a, boolean upper) {
    if (!upper && TinyMatrix.fits(a)) {
      return TinyMatrix.cholesky(a);
    }
    if (a.rows() <= SMALL) {
      var matrix = upper ? Panel.of(a).adjoint() : Panel.of(a);
      var info = Cholesky.lower(matrix);
      (upper ? matrix.adjoint() : matrix).store(a);
      return info;
    }
    try (var space = new Space(gemm.get())) {
      var matrix = space.grid(a);
      var info = Cholesky.lower(upper ? matrix.adjoint() : matrix);
      space.store(matrix, a);
      return info;
    }
  }

  @Override
  public int qr(Columns a, long tau) {
    var steps = Math.min(a.rows(), a.columns());
    var scales = new Vec(steps, a.complex());
    if (a.rows() <= SMALL) {
      var matrix = Panel.of(a);
      Reflectors.factorise(matrix, scales, 0);
      matrix.store(a);
    } else {
      try (var space = new Space(gemm.get())) {
        var matrix = space.grid(a);
        Reflectors.factorise(matrix, scales, space);
        space.store(matrix, a);
      }
    }
    new Panel(scales).store(new Columns(tau, steps, 1, a.complex()));
    return 0;
  }

  @Override
  public int orthonormal(Columns q, int count, long tau) {
    var scales = Panel.of(new Columns(tau, count, 1, q.complex())).columns[0];
    if (q.rows() <= SMALL) {
      var reflections = Panel.of(q);
      var unit = Panel.identity(q.rows(), q.columns(), q.complex());
      Reflectors.apply(reflections, scales, count, 0, unit);
      unit.store(q);
      return 0;
    }
    try (var space = new Space(gemm.get())) {
      var reflections = space.grid(q);
      var unit = space.grid(q.rows(), q.columns(), q.complex());
      Panel.identity(q.rows(), q.columns(), q.complex()).store(unit);
      new Reflectors(reflections, 0, scales, count).generate(unit, space);
      space.store(unit, q);
      return 0;
    }
  }

  @Override
  public int svd(Columns a, long values, Columns u, Columns vh) {
    return new SingularDecomposition(gemm.get(), values, u, vh).of(a);
  }

  @Override
  public int hermitian(Columns a, boolean upper, boolean vectors, long values) {
    return new HermitianDecomposition(gemm.get(), a, upper).solve(vectors, values);
  }

  @Override
  public int eigen(Columns a, long values, Columns vectors) {
    return a.complex()
        ? GeneralEigen.ofComplex(gemm.get(), a, values, vectors)
        : GeneralEigen.ofReal(gemm.get(), a, values, vectors);
  }

  @Override
  public int leastSquares(Columns a, Columns b, long values, long limit) {
    return new LeastSquaresSolver(gemm.get(), a, b).solve(values, limit);
  }
}
