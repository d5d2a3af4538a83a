package fnp.linalg.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The singular values and vectors of a large real upper bidiagonal matrix: a row is taken out, the
/// halves above and below it are solved, and their solutions are joined by products of matrices.
///
/// An upper half has one column more than rows. The right vector that belongs to no singular value
/// comes last.
///
/// @source Gu and Eisenstat, "A Divide-and-Conquer Algorithm for the Bidiagonal SVD", 1995; LAPACK
///   `dbdsdc`, `dlasd0` to `dlasd3`
final class BidiagonalDivision {
  private static final int SMALL = 32;
  private static final double EPSILON = 0x1p-53;

  private final double[] diagonal;
  private final double[] beside;
  private final Grid left;
  private final Grid right;
  private final Space space;

  private BidiagonalDivision(double[] diagonal, double[] beside, Space space) {
    var n = diagonal.length;
    this.diagonal = diagonal;
    this.beside = beside;
    this.space = space;
    this.left = space.grid(n, n, false);
    this.right = space.grid(n, n, false);
    left.clear();
    right.clear();
  }

  /// Replaces the diagonal by the singular values, greatest first, and fills two matrices with the
  /// left and the right singular vectors.
  ///
  /// @return false if an iteration does not settle
  static boolean solve(double[] diagonal, double[] beside, Panel left, Panel right, Space outer) {
    var n = diagonal.length;
    try (var space = outer.nested()) {
      var division = new BidiagonalDivision(diagonal, beside, space);
      if (!division.solve(0, n, 0)) {
        return false;
      }
      for (int j = 0; j < n; j++) {
        var from = n - 1 - j;
        Panel.read(division.left.re + division.left.offset(0, from), left.columns[j].re);
        Panel.read(division.right.re + division.right.offset(0, from), right.columns[j].re);
      }
      var ascending = diagonal.clone();
      for (int j = 0; j < n; j++) {
        diagonal[j] = ascending[n - 1 - j];
      }
      return true;
    }
  }

  /// Solves some rows, which have `more` columns more than rows.
  private boolean solve(int from, int rows, int more) {
    if (rows <= SMALL) {
      return solveSmall(from, rows, more);
    }
    var top = rows / 2;
    var next = from + top + 1;
    var alpha = diagonal[from + top];
    var beta = beside[from + top];
    if (!solve(from, top, 1) || !solve(next, rows - top - 1, more)) {
      return false;
    }
    new Join(from, top, rows, more).run(alpha, beta);
    return true;
  }

  private boolean solveSmall(int from, int rows, int more) {
    var d = Arrays.copyOfRange(diagonal, from, from + rows);
    var e = new double[rows];
    System.arraycopy(beside, from, e, 0, rows - 1 + more);
    var u = Panel.identity(rows, rows, false);
    var v = Panel.identity(rows + more, rows + more, false);
    var lefts = new Turns.Applied(u.columns);
    var rights = new Turns.Applied(v.columns);
    if (more > 0) {
      makeSquare(d, e, lefts, rights);
    }
    if (!BidiagonalSvd.solve(d, e, lefts, rights)) {
      return false;
    }
    for (int j = 0; j < rows; j++) {
      var to = from + rows - 1 - j;
      diagonal[to] = d[j];
      Panel.write(u.columns[j].re, left.re + left.offset(from, to));
      Panel.write(v.columns[j].re, right.re + right.offset(from, to));
    }
    if (more > 0) {
      Panel.write(v.columns[rows].re, right.re + right.offset(from, from + rows));
    }
    return true;
  }

  /// Rotates the last column away, which leaves a lower bidiagonal matrix, and makes that an upper
  /// one.
  private static void makeSquare(double[] d, double[] e, Turns lefts, Turns rights) {
    var n = d.length;
    for (var turns : List.of(rights, lefts)) {
      var count = turns == rights ? n : n - 1;
      for (int i = 0; i < count; i++) {
        var length = Math.hypot(d[i], e[i]);
        var cosine = length == 0 ? 1 : d[i] / length;
        var sine = length == 0 ? 0 : e[i] / length;
        d[i] = length;
        e[i] = 0;
        if (i + 1 < n) {
          e[i] = sine * d[i + 1];
          d[i + 1] *= cosine;
        }
        turns.rotate(i, i + 1, cosine, sine);
      }
    }
  }

  /// Joins the solutions of two halves. The vectors in play are those of the row between them and
  /// of the upper half's column without a value, then those of the upper and of the lower half.
  private final class Join {
    private final int from;
    private final int top;
    private final int rows;
    private final int columns;
    private final double[] values;
    private final double[] z;
    private final double[][] lefts;
    private final double[][] rights;
    private final double[] last;
    private final int[] leftHalves;
    private final int[] rightHalves;

    Join(int from, int top, int rows, int more) {
      this.from = from;
      this.top = top;
      this.rows = rows;
      this.columns = rows + more;
      this.values = new double[rows];
      this.z = new double[rows];
      this.lefts = new double[rows][rows];
      this.rights = new double[rows][columns];
      this.last = new double[more * columns];
      this.leftHalves = new int[rows];
      this.rightHalves = new int[rows];
      for (int j = 0; j < rows; j++) {
        var place = from + (j == 0 ? top : j <= top ? j - 1 : j);
        values[j] = j == 0 ? 0 : diagonal[place];
        leftHalves[j] = j == 0 ? 0 : j <= top ? 1 : 2;
        rightHalves[j] = j <= top ? 1 : 2;
        Panel.read(left.re + left.offset(from, place), lefts[j]);
        Panel.read(right.re + right.offset(from, place), rights[j]);
      }
      Panel.read(right.re + right.offset(from, from + columns - 1), last);
      Arrays.fill(lefts[0], 0);
      lefts[0][top] = 1;
    }

    void run(double alpha, double beta) {
      for (int j = 0; j < rows; j++) {
        z[j] = j <= top ? alpha * rights[j][top] : beta * rights[j][top + 1];
      }
      var size = Math.max(Math.abs(alpha), Math.abs(beta));
      for (var value : values) {
        size = Math.max(size, value);
      }
      if (size > 0) {
        var factor = Math.scalb(1.0, Math.clamp(-Math.getExponent(size), -1000, 1000));
        scale(factor);
        var tolerance = 8 * EPSILON * size * factor;
        takeLast(beta * factor, tolerance);
        turn(deflate(tolerance));
        Scale.undo(values, factor);
      }
      store();
    }

    /// Squares must not vanish.
    private void scale(double factor) {
      for (int j = 0; j < rows; j++) {
        values[j] *= factor;
        z[j] *= factor;
      }
    }

    /// Of the two columns without a value, one gets the whole weight.
    private void takeLast(double beta, double tolerance) {
      if (last.length > 0) {
        var other = beta * last[top + 1];
        var length = Math.hypot(z[0], other);
        if (length > tolerance) {
          rotate(rights[0], last, z[0] / length, other / length);
          rightHalves[0] = 3;
          z[0] = length;
        }
      }
      if (Math.abs(z[0]) <= tolerance) {
        z[0] = tolerance;
      }
    }

    /// The vectors, by ascending value, that the row between the halves changes; pairs of nearly
    /// equal values are rotated so that one of them is not.
    ///
    /// @source LAPACK `dlasd2`
    private int[] deflate(double tolerance) {
      List<Integer> kept = new ArrayList<>();
      kept.add(0);
      int before = 0;
      for (var at : Halves.order(values)) {
        if (at == 0 || Math.abs(z[at]) <= tolerance) {
          continue;
        }
        values[at] = Math.max(values[at], tolerance / 2);
        if (before > 0 && values[at] - values[before] <= tolerance) {
          rotateAway(before, at);
          kept.removeLast();
        }
        kept.add(at);
        before = at;
      }
      return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private void rotateAway(int before, int at) {
      var length = Math.hypot(z[at], z[before]);
      var cosine = z[at] / length;
      var sine = -z[before] / length;
      z[at] = length;
      z[before] = 0;
      rotate(lefts[before], lefts[at], cosine, sine);
      rotate(rights[before], rights[at], cosine, sine);
      leftHalves[at] |= leftHalves[before];
      leftHalves[before] = leftHalves[at];
      rightHalves[at] |= rightHalves[before];
      rightHalves[before] = rightHalves[at];
    }

    private static void rotate(double[] x, double[] y, double cosine, double sine) {
      for (int i = 0; i < x.length; i++) {
        var first = cosine * x[i] + sine * y[i];
        y[i] = cosine * y[i] - sine * x[i];
        x[i] = first;
      }
    }

    /// Multiplies the vectors that change by the singular vectors of the diagonal with the row.
    private void turn(int... kept) {
      var count = kept.length;
      var poles = new double[count];
      var vector = new double[count];
      for (int i = 0; i < count; i++) {
        poles[i] = values[kept[i]];
        vector[i] = z[kept[i]];
      }
      var system = SecularSystem.of(poles, vector, 1, true);
      var forLeft = new double[count][count];
      var forRight = new double[count][];
      for (int i = 0; i < count; i++) {
        forLeft[i][0] = -1;
        for (int j = 1; j < count; j++) {
          forLeft[i][j] = poles[j] * system.z[j] / system.distances[i][j];
        }
        SecularSystem.normalise(forLeft[i]);
        forRight[i] = system.direction(i);
        values[kept[i]] = system.roots[i];
      }
      var ofLeft = new Halves(lefts, leftHalves, kept);
      var next = top + 1;
      replace(lefts, kept, ofLeft.product(forLeft, 1, 0, top, space), 0);
      replace(lefts, kept, ofLeft.product(forLeft, 2, next, rows - next, space), next);
      for (int i = 0; i < count; i++) {
        lefts[kept[i]][top] = forLeft[i][0];
      }
      var ofRight = new Halves(rights, rightHalves, kept);
      var upper = ofRight.product(forRight, 1, 0, next, space);
      replace(rights, kept, ofRight.product(forRight, 2, next, columns - next, space), next);
      replace(rights, kept, upper, 0);
    }

    private static void replace(double[][] vectors, int[] kept, Panel by, int row) {
      for (int i = 0; i < kept.length; i++) {
        System.arraycopy(by.columns[i].re, 0, vectors[kept[i]], row, by.rows);
      }
    }

    private void store() {
      var order = Halves.order(values);
      for (int j = 0; j < rows; j++) {
        var to = from + j;
        Panel.write(lefts[order[j]], left.re + left.offset(from, to));
        Panel.write(rights[order[j]], right.re + right.offset(from, to));
        diagonal[to] = values[order[j]];
      }
      if (last.length > 0) {
        Panel.write(last, right.re + right.offset(from, from + rows));
      }
    }
  }
}
