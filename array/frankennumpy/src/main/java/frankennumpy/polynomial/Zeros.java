package frankennumpy.polynomial;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;

/// Zeros of series as eigenvalues, and what follows from them.
///
/// @source G. H. Golub and J. H. Welsch, Mathematics of Computation 23 (1969)
final class Zeros {
  private Zeros() {}

  static NDArray companion(Basis basis, NDArray c) {
    if (c.size() < 2) {
      throw new ShapeException(
          "the companion matrix of a polynomial of degree 0 was asked for; the least degree is 1");
    }
    var n = c.size() - 1;
    var type = c.dtype().kind() == Kind.COMPLEX ? c.dtype() : DType.FLOAT64;
    var matrix = NDArray.zeros(type, n, n);
    var lastTerm = Terms.term(c, n);
    if (n == 1) {
      // As the general case, but for bases that start with their own rule.
      var zero = Terms.over(Terms.term(c, 0), lastTerm);
      var constant = -basis.constant(1) / basis.slope(1);
      var value = Terms.over(zero, -basis.slope(1));
      matrix
          .get(fnp.ndarray.Index.at(0), fnp.ndarray.Index.at(0))
          .copyFrom(fnp.ufunc.Ufuncs.ADD.call(value, constant));
      return matrix;
    }
    double size = 1;
    var sizes = new double[(int) n];
    for (int k = 0; k < n; k++) {
      if (k > 0 && basis != Basis.POWER) {
        var up = 1 / basis.slope(k);
        var down = basis.before(k + 1) / basis.slope(k + 1);
        size *= down / up;
        var beside = Math.copySign(Math.sqrt(up * down), up);
        matrix.setItem(beside, k, k - 1);
        matrix.setItem(beside, k - 1, k);
      } else if (k > 0) {
        matrix.setItem(1.0, k, k - 1);
      }
      matrix.setItem(-basis.constant(k + 1) / basis.slope(k + 1), k, k);
      sizes[k] = Math.sqrt(size);
    }
    for (int k = 0; k < n; k++) {
      var part = Terms.over(Terms.term(c, k), lastTerm);
      var scaled = Terms.times(part, sizes[k] / sizes[(int) n - 1] / basis.slope(n));
      var cell = matrix.get(fnp.ndarray.Index.at(k), fnp.ndarray.Index.at(n - 1));
      cell.copyFrom(Terms.minus(cell, scaled));
    }
    return matrix;
  }

  static NDArray of(Basis basis, NDArray c) {
    if (c.size() < 2) {
      return NDArray.empty(c.dtype(), 0);
    }
    var turned = companion(basis, c).flip(0, 1);
    return sorted(Np.eigvals(turned));
  }

  /// Numbers in ascending order, complex ones by their real parts first.
  static NDArray sorted(NDArray roots) {
    var numbers = new ArrayList<Complex>();
    for (long i = 0; i < roots.size(); i++) {
      numbers.add(roots.getComplex(i));
    }
    numbers.sort(
        java.util.Comparator.comparingDouble(Complex::real).thenComparingDouble(Complex::imag));
    var result = NDArray.empty(roots.dtype(), roots.size());
    for (int i = 0; i < numbers.size(); i++) {
      var number = numbers.get(i);
      result.setItem(roots.dtype().kind() == Kind.COMPLEX ? number : number.real(), i);
    }
    return result;
  }

  static NDArray polynomial(Basis basis, NDArray roots) {
    if (roots.size() == 0) {
      return NDArray.ofDoubles(1);
    }
    var ordered = sorted(Terms.of(roots));
    List<NDArray> factors = new ArrayList<>();
    for (long i = 0; i < ordered.size(); i++) {
      var line = basis.line(0, 1).to(ordered.dtype()).copy();
      Terms.add(line, 0, fnp.ufunc.Ufuncs.NEGATIVE.call(Terms.term(ordered, i)));
      factors.add(line);
    }
    while (factors.size() > 1) {
      var half = factors.size() / 2;
      List<NDArray> products = new ArrayList<>();
      for (int i = 0; i < half; i++) {
        products.add(Products.of(basis, factors.get(i), factors.get(i + half)));
      }
      if (factors.size() % 2 == 1) {
        products.set(0, Products.of(basis, products.getFirst(), factors.getLast()));
      }
      factors = products;
    }
    return factors.getFirst();
  }

  static Quadrature gauss(Basis basis, long count) {
    if (count < 1) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "a quadrature with %d points was asked for; it needs at least one".formatted(count));
    }
    var n = Math.toIntExact(count);
    if (basis == Basis.CHEBYSHEV) {
      var points = new double[n];
      for (int i = 0; i < n; i++) {
        points[i] = Math.cos(Math.PI * (2 * i + 1) / (2.0 * n));
      }
      var weights = NDArray.empty(DType.FLOAT64, n);
      weights.fill(Math.PI / n);
      return new Quadrature(NDArray.ofDoubles(points), weights);
    }
    var unit = NDArray.zeros(DType.FLOAT64, n + 1L);
    unit.setDouble(1, n);
    var points = Np.eigvalsh(companion(basis, unit)).toDoubleArray();
    var weights = new double[n];
    for (int i = 0; i < n; i++) {
      var last = orthonormal(basis, n, points[i]);
      points[i] -= last.value / last.slope;
    }
    if (basis != Basis.LAGUERRE) {
      for (int i = 0; i <= n / 2 && i < n; i++) {
        var middle = (points[i] - points[n - 1 - i]) / 2;
        points[i] = middle;
        points[n - 1 - i] = -middle;
      }
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      weights[i] = 1 / orthonormal(basis, n, points[i]).squares;
      sum += weights[i];
    }
    for (int i = 0; i < n; i++) {
      weights[i] *= basis.mass() / sum;
    }
    return new Quadrature(NDArray.ofDoubles(points), NDArray.ofDoubles(weights));
  }

  /// @param squares the sum of the squares of the polynomials of lower degree
  private record Orthonormal(double value, double slope, double squares) {}

  /// The polynomial of length 1 of a degree, at a point.
  private static Orthonormal orthonormal(Basis basis, int degree, double x) {
    double value = 1 / Math.sqrt(basis.mass());
    double slope = 0;
    double valueBefore = 0;
    double slopeBefore = 0;
    double beside = 0;
    double squares = 0;
    for (int k = 0; k < degree; k++) {
      squares += value * value;
      var up = 1 / basis.slope(k + 1);
      var down = basis.before(k + 2) / basis.slope(k + 2);
      var next = Math.copySign(Math.sqrt(up * down), up);
      var center = x + basis.constant(k + 1) / basis.slope(k + 1);
      var slopeNext = (value + center * slope - beside * slopeBefore) / next;
      var valueNext = (center * value - beside * valueBefore) / next;
      valueBefore = value;
      slopeBefore = slope;
      value = valueNext;
      slope = slopeNext;
      beside = next;
    }
    return new Orthonormal(value, slope, squares);
  }
}
