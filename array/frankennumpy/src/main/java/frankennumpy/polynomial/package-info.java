/// Polynomials as series of six bases: powers, Chebyshev, Legendre, two kinds of Hermite, Laguerre.
///
/// Start at [Basis], which has NumPy's functions on arrays of coefficients, and at
/// [PolynomialSeries], a polynomial with its domain.
///
/// Invariant: what a basis is, its recurrence says; only derivatives, integrals and weights have
/// their own formulas.
@NullMarked
package frankennumpy.polynomial;

import org.jspecify.annotations.NullMarked;
