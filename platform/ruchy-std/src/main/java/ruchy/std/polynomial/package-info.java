/// Polynomials: the namespace `np.polynomial`.
///
/// Start at [PolynomialClasses] and [PolynomialMethods]; the functions of each basis are in a class
/// of their own.
@NullMarked
package ruchy.std.polynomial;

import org.jspecify.annotations.NullMarked;
