package fnp.linalg.factor;

import fnp.dtype.Complex;
import fnp.ufunc.loop.ComplexMath;
import java.util.Arrays;
import java.util.Optional;

/// The eigenvalues and eigenvectors of a square matrix: rotations in complex arithmetic make its
/// Hessenberg form triangular.
///
/// @source Golub and Van Loan, "Matrix Computations", 4th edition, sections 7.3 to 7.6
final class ComplexSchur {
  private static final int ROUNDS_MAX = 60;
  private static final double EPSILON = 0x1p-52;

  private final int n;
  private final double[][] re;
  private final double[][] im;
  private final double[][] basisRe;
  private final double[][] basisIm;
  private double norm;

  private ComplexSchur(Panel reduced, Panel basis) {
    this.n = reduced.rows;
    this.re = new double[n][n];
    this.im = new double[n][n];
    this.basisRe = new double[n][n];
    this.basisIm = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        re[i][j] = i > j + 1 ? 0 : reduced.columns[j].re[i];
        im[i][j] = i > j + 1 ? 0 : reduced.columns[j].im[i];
        basisRe[i][j] = basis.columns[j].re[i];
        basisIm[i][j] = basis.columns[j].im[i];
      }
    }
    for (var row : re) {
      for (var x : row) {
        norm = Math.max(norm, Math.abs(x));
      }
    }
    for (var row : im) {
      for (var x : row) {
        norm = Math.max(norm, Math.abs(x));
      }
    }
  }

  /// Makes a Hessenberg matrix triangular; empty if the rotations do not settle.
  static Optional<ComplexSchur> of(Panel reduced, Panel basis) {
    var schur = new ComplexSchur(reduced, basis);
    for (int high = schur.n - 1; high > 0; high--) {
      if (!schur.deflate(high)) {
        return Optional.empty();
      }
    }
    return Optional.of(schur);
  }

  /// An eigenvalue.
  Complex value(int index) {
    return at(index, index);
  }

  private boolean deflate(int high) {
    for (int round = 0; ; round++) {
      var low = start(high);
      if (low == high) {
        return true;
      }
      if (round == ROUNDS_MAX) {
        return false;
      }
      // A shift out of the ordinary now and then, for matrices that the others leave as they are.
      var shift = round % 10 == 9 ? new Complex(abs(high, high - 1) + norm, 0) : shift(high);
      step(low, high, shift);
    }
  }

  /// The first row of the block that ends at `high` and does not fall apart.
  private int start(int high) {
    var low = high;
    while (low > 0) {
      var scale = abs(low, low) + abs(low - 1, low - 1);
      if (abs(low, low - 1) <= EPSILON * (scale == 0 ? norm : scale)) {
        re[low][low - 1] = 0;
        im[low][low - 1] = 0;
        break;
      }
      low--;
    }
    return low;
  }

  private double abs(int i, int j) {
    return Math.hypot(re[i][j], im[i][j]);
  }

  private Complex at(int i, int j) {
    return new Complex(re[i][j], im[i][j]);
  }

  /// The eigenvalue of the last two rows and columns that is closer to the last element.
  private Complex shift(int high) {
    var a = at(high - 1, high - 1);
    var d = at(high, high);
    var half = ComplexMath.divide(ComplexMath.subtract(a, d), new Complex(2, 0));
    var product = ComplexMath.multiply(at(high - 1, high), at(high, high - 1));
    var root = squareRoot(ComplexMath.add(ComplexMath.multiply(half, half), product));
    var plus = ComplexMath.add(half, root);
    var minus = ComplexMath.subtract(half, root);
    var larger = ComplexMath.absolute(plus) >= ComplexMath.absolute(minus) ? plus : minus;
    // The two eigenvalues less `d` have the product `-product`.
    return ComplexMath.absolute(larger) == 0
        ? d
        : ComplexMath.subtract(d, ComplexMath.divide(product, larger));
  }

  private static Complex squareRoot(Complex x) {
    return Complex.polar(Math.sqrt(ComplexMath.absolute(x)), Math.atan2(x.imag(), x.real()) / 2);
  }

  /// One step of the QR algorithm on the rows `low` to `high`.
  private void step(int low, int high, Complex shift) {
    addToDiagonal(low, high, -shift.real(), -shift.imag());
    var rotations = new Rotation[high];
    for (int k = low; k < high; k++) {
      rotations[k] = Rotation.clearing(re[k][k], im[k][k], re[k + 1][k], im[k + 1][k]);
      rotations[k].rotateRows(re, im, k, n);
    }
    for (int k = low; k < high; k++) {
      rotations[k].rotateColumns(re, im, k, Math.min(k + 2, high + 1));
      rotations[k].rotateColumns(basisRe, basisIm, k, n);
    }
    addToDiagonal(low, high, shift.real(), shift.imag());
  }

  private void addToDiagonal(int low, int high, double real, double imag) {
    for (int i = low; i <= high; i++) {
      re[i][i] += real;
      im[i][i] += imag;
    }
  }

  /// The eigenvector of an eigenvalue: of length 1, its largest element real.
  Complex[] vector(int index) {
    var x = solveTriangle(index);
    var vector = new Complex[n];
    double square = 0;
    var largest = Complex.ZERO;
    for (int i = 0; i < n; i++) {
      var sum = Complex.ZERO;
      for (int k = 0; k <= index; k++) {
        var factor = new Complex(basisRe[i][k], basisIm[i][k]);
        sum = ComplexMath.add(sum, ComplexMath.multiply(factor, x[k]));
      }
      vector[i] = sum;
      var size = ComplexMath.absolute(sum);
      square += size * size;
      largest = size > ComplexMath.absolute(largest) ? sum : largest;
    }
    var length = Math.sqrt(square);
    var size = ComplexMath.absolute(largest);
    var turn = new Complex(largest.real() / size / length, -largest.imag() / size / length);
    for (int i = 0; i < n; i++) {
      vector[i] = ComplexMath.multiply(vector[i], turn);
    }
    return vector;
  }

  /// The eigenvector of the triangle, its element `index` 1 and those behind it 0.
  private Complex[] solveTriangle(int index) {
    var x = new Complex[n];
    Arrays.fill(x, Complex.ZERO);
    x[index] = Complex.ONE;
    for (int i = index - 1; i >= 0; i--) {
      var sum = Complex.ZERO;
      for (int j = i + 1; j <= index; j++) {
        sum = ComplexMath.add(sum, ComplexMath.multiply(at(i, j), x[j]));
      }
      var gap = ComplexMath.subtract(at(index, index), at(i, i));
      var least = EPSILON * (norm == 0 ? 1 : norm);
      x[i] =
          ComplexMath.divide(sum, ComplexMath.absolute(gap) < least ? new Complex(least, 0) : gap);
    }
    return x;
  }

  /// A rotation of two neighbouring rows or columns: `cosine` is real.
  private record Rotation(double cosine, double sineRe, double sineIm) {
    /// The one that clears the second of two elements of a column.
    static Rotation clearing(double aRe, double aIm, double bRe, double bIm) {
      var a = Math.hypot(aRe, aIm);
      var r = Math.hypot(a, Math.hypot(bRe, bIm));
      if (a == 0 || r == 0) {
        return r == 0 ? new Rotation(1, 0, 0) : new Rotation(0, 1, 0);
      }
      var unitRe = aRe / a;
      var unitIm = aIm / a;
      return new Rotation(
          a / r, (unitRe * bRe + unitIm * bIm) / r, (unitIm * bRe - unitRe * bIm) / r);
    }

    void rotateRows(double[][] re, double[][] im, int k, int to) {
      for (int j = k; j < to; j++) {
        var xr = re[k][j];
        var xi = im[k][j];
        var yr = re[k + 1][j];
        var yi = im[k + 1][j];
        re[k][j] = cosine * xr + sineRe * yr - sineIm * yi;
        im[k][j] = cosine * xi + sineRe * yi + sineIm * yr;
        re[k + 1][j] = cosine * yr - sineRe * xr - sineIm * xi;
        im[k + 1][j] = cosine * yi - sineRe * xi + sineIm * xr;
      }
    }

    void rotateColumns(double[][] re, double[][] im, int k, int to) {
      for (int i = 0; i < to; i++) {
        var xr = re[i][k];
        var xi = im[i][k];
        var yr = re[i][k + 1];
        var yi = im[i][k + 1];
        re[i][k] = cosine * xr + sineRe * yr + sineIm * yi;
        im[i][k] = cosine * xi + sineRe * yi - sineIm * yr;
        re[i][k + 1] = cosine * yr - sineRe * xr + sineIm * xi;
        im[i][k + 1] = cosine * yi - sineRe * xi - sineIm * xr;
      }
    }
  }
}
