package frankennumpy.polynomial;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;
import java.util.Optional;

/// A sequence of polynomials `P₀, P₁, …` by degree, of which others are sums: the constant term of
/// an array of coefficients comes first.
///
/// All functions take integers as float64, and throw [fnp.ndarray.ShapeException] if an array has
/// no coefficients or its shape does not fit, and [fnp.ufunc.UfuncException] for wrong arguments.
///
/// @numpy `numpy.polynomial`, 2.4
public enum Basis {
  /// `xⁿ`.
  POWER("Polynomial", "", -1),
  /// Chebyshev polynomials of the first kind.
  CHEBYSHEV("Chebyshev", "T", -1),
  /// Legendre polynomials.
  LEGENDRE("Legendre", "P", -1),
  /// Hermite polynomials of the physicists.
  HERMITE("Hermite", "H", -1),
  /// Hermite polynomials of the probabilists.
  HERMITE_E("HermiteE", "He", -1),
  /// Laguerre polynomials.
  LAGUERRE("Laguerre", "L", 0);

  private final String label;
  private final String symbol;
  private final double start;

  Basis(String label, String symbol, double start) {
    this.label = label;
    this.symbol = symbol;
    this.start = start;
  }

  /// NumPy's name of the class of series, such as `Chebyshev`.
  public String label() {
    return label;
  }

  /// The letters of the polynomials of this basis, such as `T`; none for powers.
  public String symbol() {
    return symbol;
  }

  /// The interval that series of this basis map their domain to, and their domain unless given.
  public NDArray domain() {
    return NDArray.ofDoubles(start, 1);
  }

  // ---- the recurrence: P(n) = (constant(n) + slope(n) x) P(n-1) - before(n) P(n-2)

  double constant(long n) {
    return this == LAGUERRE ? (2 * n - 1) / (double) n : 0;
  }

  double slope(long n) {
    return switch (this) {
      case POWER, HERMITE_E -> 1;
      case CHEBYSHEV -> n == 1 ? 1 : 2;
      case LEGENDRE -> (2 * n - 1) / (double) n;
      case HERMITE -> 2;
      case LAGUERRE -> -1 / (double) n;
    };
  }

  double before(long n) {
    return switch (this) {
      case POWER -> 0;
      case CHEBYSHEV -> 1;
      case LEGENDRE, LAGUERRE -> (n - 1) / (double) n;
      case HERMITE -> 2.0 * (n - 1);
      case HERMITE_E -> n - 1;
    };
  }

  /// The integral of the weight over all numbers.
  double mass() {
    return switch (this) {
      case POWER, LAGUERRE -> 1;
      case CHEBYSHEV -> Math.PI;
      case LEGENDRE -> 2;
      case HERMITE -> Math.sqrt(Math.PI);
      case HERMITE_E -> Math.sqrt(2 * Math.PI);
    };
  }

  // ---- arithmetic

  /// The polynomial `off + scl x`.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyline`, `numpy.polynomial.chebyshev.chebline`,
  ///   `numpy.polynomial.legendre.legline`, `numpy.polynomial.hermite.hermline`,
  ///   `numpy.polynomial.hermite_e.hermeline`, `numpy.polynomial.laguerre.lagline`
  public NDArray line(double off, double scl) {
    return scl == 0
        ? NDArray.ofDoubles(off)
        : NDArray.ofDoubles(off - scl * constant(1) / slope(1), scl / slope(1));
  }

  /// The sum.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyadd`, `numpy.polynomial.chebyshev.chebadd`,
  ///   `numpy.polynomial.legendre.legadd`, `numpy.polynomial.hermite.hermadd`,
  ///   `numpy.polynomial.hermite_e.hermeadd`, `numpy.polynomial.laguerre.lagadd`
  public NDArray add(NDArray c1, NDArray c2) {
    return Terms.sum(Terms.series(c1), Terms.series(c2));
  }

  /// The difference.
  ///
  /// @numpy `numpy.polynomial.polynomial.polysub`, `numpy.polynomial.chebyshev.chebsub`,
  ///   `numpy.polynomial.legendre.legsub`, `numpy.polynomial.hermite.hermsub`,
  ///   `numpy.polynomial.hermite_e.hermesub`, `numpy.polynomial.laguerre.lagsub`
  public NDArray subtract(NDArray c1, NDArray c2) {
    return Terms.difference(Terms.series(c1), Terms.series(c2));
  }

  /// The product with `x`.
  ///
  /// @numpy `numpy.polynomial.polynomial.polymulx`, `numpy.polynomial.chebyshev.chebmulx`,
  ///   `numpy.polynomial.legendre.legmulx`, `numpy.polynomial.hermite.hermmulx`,
  ///   `numpy.polynomial.hermite_e.hermemulx`, `numpy.polynomial.laguerre.lagmulx`
  public NDArray multiplyByX(NDArray c) {
    return Products.byX(this, Terms.series(c));
  }

  /// The product.
  ///
  /// @numpy `numpy.polynomial.polynomial.polymul`, `numpy.polynomial.chebyshev.chebmul`,
  ///   `numpy.polynomial.legendre.legmul`, `numpy.polynomial.hermite.hermmul`,
  ///   `numpy.polynomial.hermite_e.hermemul`, `numpy.polynomial.laguerre.lagmul`
  public NDArray multiply(NDArray c1, NDArray c2) {
    return Products.of(this, Terms.series(c1), Terms.series(c2));
  }

  /// Quotient and remainder.
  ///
  /// @throws ArithmeticException if the divisor is zero
  /// @numpy `numpy.polynomial.polynomial.polydiv`, `numpy.polynomial.chebyshev.chebdiv`,
  ///   `numpy.polynomial.legendre.legdiv`, `numpy.polynomial.hermite.hermdiv`,
  ///   `numpy.polynomial.hermite_e.hermediv`, `numpy.polynomial.laguerre.lagdiv`
  public Quotient divide(NDArray c1, NDArray c2) {
    return Products.divide(this, Terms.series(c1), Terms.series(c2));
  }

  /// A power, of which no more than `maxPower` is allowed.
  ///
  /// @numpy `numpy.polynomial.polynomial.polypow`, `numpy.polynomial.chebyshev.chebpow`,
  ///   `numpy.polynomial.legendre.legpow`, `numpy.polynomial.hermite.hermpow`,
  ///   `numpy.polynomial.hermite_e.hermepow`, `numpy.polynomial.laguerre.lagpow`
  public NDArray power(NDArray c, long power, Optional<Long> maxPower) {
    return Products.power(this, Terms.series(c), power, maxPower);
  }

  // ---- values

  /// The values at points. Further axes of the coefficients are those of several polynomials: the
  /// result has these axes and those of `x`.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyval`, `numpy.polynomial.chebyshev.chebval`,
  ///   `numpy.polynomial.legendre.legval`, `numpy.polynomial.hermite.hermval`,
  ///   `numpy.polynomial.hermite_e.hermeval`, `numpy.polynomial.laguerre.lagval`
  public NDArray val(NDArray x, NDArray c) {
    return val(x, c, true);
  }

  /// The values at points.
  ///
  /// @param tensor whether each polynomial is evaluated at all points; else `x` is stretched to the
  ///   further axes of the coefficients
  /// @numpy `numpy.polynomial.polynomial.polyval` with `tensor`
  public NDArray val(NDArray x, NDArray c, boolean tensor) {
    return Values.at(this, x, Terms.of(c), tensor);
  }

  /// The values of a polynomial in several variables at points; one array per variable, of one
  /// shape.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyval2d`, `numpy.polynomial.polynomial.polyval3d`,
  ///   `numpy.polynomial.chebyshev.chebval2d`, `numpy.polynomial.chebyshev.chebval3d`,
  ///   `numpy.polynomial.legendre.legval2d`, `numpy.polynomial.legendre.legval3d`,
  ///   `numpy.polynomial.hermite.hermval2d`, `numpy.polynomial.hermite.hermval3d`,
  ///   `numpy.polynomial.hermite_e.hermeval2d`, `numpy.polynomial.hermite_e.hermeval3d`,
  ///   `numpy.polynomial.laguerre.lagval2d`, `numpy.polynomial.laguerre.lagval3d`
  public NDArray valAtPoints(NDArray c, NDArray... points) {
    return Values.atPoints(this, c, points);
  }

  /// The values of a polynomial in several variables at all combinations of coordinates.
  ///
  /// @numpy `numpy.polynomial.polynomial.polygrid2d`, `numpy.polynomial.polynomial.polygrid3d`,
  ///   `numpy.polynomial.chebyshev.chebgrid2d`, `numpy.polynomial.chebyshev.chebgrid3d`,
  ///   `numpy.polynomial.legendre.leggrid2d`, `numpy.polynomial.legendre.leggrid3d`,
  ///   `numpy.polynomial.hermite.hermgrid2d`, `numpy.polynomial.hermite.hermgrid3d`,
  ///   `numpy.polynomial.hermite_e.hermegrid2d`, `numpy.polynomial.hermite_e.hermegrid3d`,
  ///   `numpy.polynomial.laguerre.laggrid2d`, `numpy.polynomial.laguerre.laggrid3d`
  public NDArray valOnGrid(NDArray c, NDArray... coordinates) {
    var result = Terms.of(c);
    for (var each : coordinates) {
      result = val(each, result);
    }
    return result;
  }

  /// The values of all polynomials up to a degree, on a new last axis.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyvander`, `numpy.polynomial.chebyshev.chebvander`,
  ///   `numpy.polynomial.legendre.legvander`, `numpy.polynomial.hermite.hermvander`,
  ///   `numpy.polynomial.hermite_e.hermevander`, `numpy.polynomial.laguerre.lagvander`
  public NDArray vander(NDArray x, long degree) {
    return Values.vander(this, x, degree);
  }

  /// The products of polynomials in several variables, on a new last axis.
  ///
  /// @param degrees one per variable
  /// @numpy `numpy.polynomial.polynomial.polyvander2d`, `numpy.polynomial.polynomial.polyvander3d`,
  ///   `numpy.polynomial.chebyshev.chebvander2d`, `numpy.polynomial.chebyshev.chebvander3d`,
  ///   `numpy.polynomial.legendre.legvander2d`, `numpy.polynomial.legendre.legvander3d`,
  ///   `numpy.polynomial.hermite.hermvander2d`, `numpy.polynomial.hermite.hermvander3d`,
  ///   `numpy.polynomial.hermite_e.hermevander2d`, `numpy.polynomial.hermite_e.hermevander3d`,
  ///   `numpy.polynomial.laguerre.lagvander2d`, `numpy.polynomial.laguerre.lagvander3d`
  public NDArray vander(long[] degrees, NDArray... points) {
    return Values.vander(this, degrees, points);
  }

  // ---- calculus

  /// The `m`-th derivative along an axis, each time times `scl`.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyder`, `numpy.polynomial.chebyshev.chebder`,
  ///   `numpy.polynomial.legendre.legder`, `numpy.polynomial.hermite.hermder`,
  ///   `numpy.polynomial.hermite_e.hermeder`, `numpy.polynomial.laguerre.lagder`
  public NDArray der(NDArray c, long m, double scl, int axis) {
    return Calculus.derivative(this, c, m, scl, axis);
  }

  /// The derivative.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyder`
  public NDArray der(NDArray c) {
    return der(c, 1, 1, 0);
  }

  /// The integral.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyint`, `numpy.polynomial.chebyshev.chebint`,
  ///   `numpy.polynomial.legendre.legint`, `numpy.polynomial.hermite.hermint`,
  ///   `numpy.polynomial.hermite_e.hermeint`, `numpy.polynomial.laguerre.lagint`
  public NDArray integ(NDArray c, Integration how) {
    return Calculus.integral(this, c, how);
  }

  // ---- roots, quadrature, fits

  /// The polynomial with these zeros and the leading coefficient 1 in powers.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyfromroots`,
  ///   `numpy.polynomial.chebyshev.chebfromroots`, `numpy.polynomial.legendre.legfromroots`,
  ///   `numpy.polynomial.hermite.hermfromroots`, `numpy.polynomial.hermite_e.hermefromroots`,
  ///   `numpy.polynomial.laguerre.lagfromroots`
  public NDArray fromRoots(NDArray roots) {
    return Zeros.polynomial(this, roots);
  }

  /// The zeros, sorted; complex where they have to be.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyroots`, `numpy.polynomial.chebyshev.chebroots`,
  ///   `numpy.polynomial.legendre.legroots`, `numpy.polynomial.hermite.hermroots`,
  ///   `numpy.polynomial.hermite_e.hermeroots`, `numpy.polynomial.laguerre.lagroots`
  public NDArray roots(NDArray c) {
    return Zeros.of(this, Terms.series(c));
  }

  /// A matrix whose eigenvalues are the zeros.
  ///
  /// @numpy `numpy.polynomial.polynomial.polycompanion`,
  ///   `numpy.polynomial.chebyshev.chebcompanion`, `numpy.polynomial.legendre.legcompanion`,
  ///   `numpy.polynomial.hermite.hermcompanion`, `numpy.polynomial.hermite_e.hermecompanion`,
  ///   `numpy.polynomial.laguerre.lagcompanion`
  public NDArray companion(NDArray c) {
    return Zeros.companion(this, Terms.series(c));
  }

  /// Points and weights of the Gauss quadrature that is exact for polynomials of degree `2 count -
  /// 1`, times the weight of the basis.
  ///
  /// @numpy `numpy.polynomial.chebyshev.chebgauss`, `numpy.polynomial.legendre.leggauss`,
  ///   `numpy.polynomial.hermite.hermgauss`, `numpy.polynomial.hermite_e.hermegauss`,
  ///   `numpy.polynomial.laguerre.laggauss`
  public Quadrature gauss(long count) {
    return Zeros.gauss(this, count);
  }

  /// The weight under which the polynomials are orthogonal.
  ///
  /// @numpy `numpy.polynomial.chebyshev.chebweight`, `numpy.polynomial.legendre.legweight`,
  ///   `numpy.polynomial.hermite.hermweight`, `numpy.polynomial.hermite_e.hermeweight`,
  ///   `numpy.polynomial.laguerre.lagweight`
  public NDArray weight(NDArray x) {
    return switch (this) {
      case CHEBYSHEV ->
          Ufuncs.DIVIDE.call(
              1.0,
              Terms.times(
                  Ufuncs.SQRT.call(Ufuncs.ADD.call(1.0, x)),
                  Ufuncs.SQRT.call(Ufuncs.SUBTRACT.call(1.0, x))));
      case POWER, LEGENDRE -> Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(x, 0.0), 1.0);
      case HERMITE -> Ufuncs.EXP.call(Ufuncs.NEGATIVE.call(Ufuncs.SQUARE.call(x)));
      case HERMITE_E -> Ufuncs.EXP.call(Ufuncs.MULTIPLY.call(Ufuncs.SQUARE.call(x), -0.5));
      case LAGUERRE -> Ufuncs.EXP.call(Ufuncs.NEGATIVE.call(x));
    };
  }

  /// The coefficients nearest to the points by least squares.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyfit`, `numpy.polynomial.chebyshev.chebfit`,
  ///   `numpy.polynomial.legendre.legfit`, `numpy.polynomial.hermite.hermfit`,
  ///   `numpy.polynomial.hermite_e.hermefit`, `numpy.polynomial.laguerre.lagfit`
  public Fit fit(NDArray x, NDArray y, FitOptions options) {
    return Fitting.fit(this, x, y, options);
  }

  /// The coefficients of the nearest polynomial of a degree.
  ///
  /// @numpy `numpy.polynomial.polynomial.polyfit`
  public NDArray fit(NDArray x, NDArray y, long degree) {
    return fit(x, y, FitOptions.degree(degree)).coefficients();
  }

  // ---- other bases

  /// The coefficients of a polynomial of this basis in powers.
  ///
  /// @numpy `numpy.polynomial.chebyshev.cheb2poly`, `numpy.polynomial.legendre.leg2poly`,
  ///   `numpy.polynomial.hermite.herm2poly`, `numpy.polynomial.hermite_e.herme2poly`,
  ///   `numpy.polynomial.laguerre.lag2poly`
  public NDArray toPowers(NDArray c) {
    return Products.compose(this, Terms.series(c), POWER, POWER.line(0, 1));
  }

  /// The coefficients in this basis of a polynomial in powers.
  ///
  /// @numpy `numpy.polynomial.chebyshev.poly2cheb`, `numpy.polynomial.legendre.poly2leg`,
  ///   `numpy.polynomial.hermite.poly2herm`, `numpy.polynomial.hermite_e.poly2herme`,
  ///   `numpy.polynomial.laguerre.poly2lag`
  public NDArray fromPowers(NDArray c) {
    var powers = Terms.series(c);
    var result = NDArray.zeros(powers.dtype(), 1);
    for (long i = powers.size() - 1; i >= 0; i--) {
      result = Terms.sum(Products.byX(this, result), Terms.part(powers, i, i + 1));
    }
    return result;
  }

  /// A series of this basis over its own domain.
  ///
  /// @numpy `numpy.polynomial.Polynomial`, `numpy.polynomial.Chebyshev`,
  ///   `numpy.polynomial.Legendre`, `numpy.polynomial.Hermite`, `numpy.polynomial.HermiteE`,
  ///   `numpy.polynomial.Laguerre`
  public PolynomialSeries series(NDArray coefficients) {
    return PolynomialSeries.of(this, coefficients);
  }

  /// A series of this basis over its own domain.
  public PolynomialSeries series(double... coefficients) {
    return series(NDArray.ofDoubles(coefficients));
  }

  /// The coefficient type for points of a dtype.
  static DType floating(DType dtype) {
    return dtype.kind().isInexact() ? dtype : DType.FLOAT64;
  }
}
