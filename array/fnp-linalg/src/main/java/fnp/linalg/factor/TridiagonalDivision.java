package fnp.linalg.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The eigenvalues and eigenvectors of a large real symmetric tridiagonal matrix: it is torn in
/// two, and the halves' solutions are joined by products of matrices.
///
/// @source Cuppen, "A Divide and Conquer Method for the Symmetric Tridiagonal Eigenproblem", 1981;
///   Gu and Eisenstat, "A Divide-and-Conquer Algorithm for the Symmetric Tridiagonal Eigenproblem",
///   1995; LAPACK `dstedc`
final class TridiagonalDivision {
  private static final int SMALL = 32;
  private static final double EPSILON = 0x1p-53;

  private final double[] diagonal;
  private final double[] beside;
  private final Grid vectors;
  private final Space space;

  private TridiagonalDivision(double[] diagonal, double[] beside, Grid vectors, Space space) {
    this.diagonal = diagonal;
    this.beside = beside;
    this.vectors = vectors;
    this.space = space;
  }

  /// Replaces the diagonal by the eigenvalues, ascending, and fills a matrix with the eigenvectors.
  ///
  /// @return false if an iteration does not settle
  static boolean solve(double[] diagonal, double[] beside, Grid vectors, Space space) {
    vectors.clear();
    return new TridiagonalDivision(diagonal, beside, vectors, space).solve(0, diagonal.length);
  }

  private boolean solve(int from, int to) {
    var n = to - from;
    if (n <= SMALL) {
      return solveSmall(from, to);
    }
    var middle = from + n / 2;
    var link = beside[middle - 1];
    diagonal[middle - 1] -= Math.abs(link);
    diagonal[middle] -= Math.abs(link);
    if (!solve(from, middle) || !solve(middle, to)) {
      return false;
    }
    if (link == 0) {
      new Join(from, to, middle).sortOnly();
    } else {
      new Join(from, to, middle).run(link);
    }
    return true;
  }

  private boolean solveSmall(int from, int to) {
    var n = to - from;
    var d = Arrays.copyOfRange(diagonal, from, to);
    var e = new double[n];
    System.arraycopy(beside, from, e, 0, n - 1);
    var basis = Panel.identity(n, n, false);
    if (!TridiagonalEigen.solve(d, e, basis.columns)) {
      return false;
    }
    System.arraycopy(d, 0, diagonal, from, n);
    basis.store(vectors.part(from, from, n, n));
    return true;
  }

  /// Joins the solutions of two halves.
  private final class Join {
    private final int from;
    private final int n;
    private final int top;
    private final double[] values;
    private final double[] z;

    /// Columns of the halves' solutions, each of the whole height.
    private final double[][] columns;

    /// Which halves a column has elements in: 1 the upper, 2 the lower, 3 both.
    private final int[] halves;

    Join(int from, int to, int middle) {
      this.from = from;
      this.n = to - from;
      this.top = middle - from;
      this.values = Arrays.copyOfRange(diagonal, from, to);
      this.z = new double[n];
      this.columns = new double[n][n];
      this.halves = new int[n];
      for (int j = 0; j < n; j++) {
        Panel.read(vectors.re + vectors.offset(from, from + j), columns[j]);
        halves[j] = j < top ? 1 : 2;
      }
    }

    void sortOnly() {
      store(columns, values);
    }

    void run(double link) {
      var sign = Math.signum(link);
      for (int j = 0; j < n; j++) {
        z[j] = (j < top ? columns[j][top - 1] : sign * columns[j][top]) / Math.sqrt(2);
      }
      var multiple = 2 * Math.abs(link);
      var kept = deflate(multiple);
      if (kept.length > 0) {
        turn(kept, multiple);
      }
      store(columns, values);
    }

    /// The columns, by ascending value, that the link changes; pairs of nearly equal values are
    /// rotated so that one of them is not.
    ///
    /// @source LAPACK `dlaed2`
    private int[] deflate(double multiple) {
      double size = 0;
      for (int j = 0; j < n; j++) {
        size = Math.max(size, Math.max(Math.abs(values[j]), Math.abs(z[j])));
      }
      var tolerance = 8 * EPSILON * size;
      List<Integer> kept = new ArrayList<>();
      int before = -1;
      for (var at : Halves.order(values)) {
        if (multiple * Math.abs(z[at]) <= tolerance) {
          continue;
        }
        if (before >= 0 && rotateAway(before, at, tolerance)) {
          kept.removeLast();
        }
        kept.add(at);
        before = at;
      }
      return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean rotateAway(int before, int at, double tolerance) {
      var length = Math.hypot(z[at], z[before]);
      var gap = values[at] - values[before];
      var cosine = z[at] / length;
      var sine = -z[before] / length;
      if (Math.abs(gap * cosine * sine) > tolerance) {
        return false;
      }
      z[at] = length;
      z[before] = 0;
      halves[at] |= halves[before];
      halves[before] = halves[at];
      var x = columns[before];
      var y = columns[at];
      for (int i = 0; i < n; i++) {
        var first = cosine * x[i] + sine * y[i];
        y[i] = cosine * y[i] - sine * x[i];
        x[i] = first;
      }
      var low = values[before];
      values[before] = low * cosine * cosine + values[at] * sine * sine;
      values[at] = low * sine * sine + values[at] * cosine * cosine;
      return true;
    }

    /// Multiplies the columns that change by the eigenvectors of the diagonal plus the link.
    private void turn(int[] kept, double multiple) {
      var count = kept.length;
      var poles = new double[count];
      var vector = new double[count];
      for (int i = 0; i < count; i++) {
        poles[i] = values[kept[i]];
        vector[i] = z[kept[i]];
      }
      var system = SecularSystem.of(poles, vector, multiple, false);
      var turns = new double[count][];
      for (int i = 0; i < count; i++) {
        turns[i] = system.direction(i);
        values[kept[i]] = system.roots[i];
      }
      var join = new Halves(columns, halves, kept);
      var upper = join.product(turns, 1, 0, top, space);
      var lower = join.product(turns, 2, top, n - top, space);
      for (int i = 0; i < count; i++) {
        System.arraycopy(upper.columns[i].re, 0, columns[kept[i]], 0, top);
        System.arraycopy(lower.columns[i].re, 0, columns[kept[i]], top, n - top);
      }
    }

    private void store(double[][] sorted, double[] by) {
      var order = Halves.order(by);
      for (int j = 0; j < n; j++) {
        Panel.write(sorted[order[j]], vectors.re + vectors.offset(from, from + j));
        diagonal[from + j] = by[order[j]];
      }
    }
  }
}
