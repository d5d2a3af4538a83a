/// The factorisations of dense matrices behind `numpy.linalg`, and who computes them.
///
/// Start at [Lapack], the contract: a handful of LAPACK's drivers on column-major native memory.
/// [NativeLapack] is LAPACK itself, loaded on first use if a library is there; the pure Java code
/// is in `fnp.linalg.factor`.
///
/// Invariant: everything here trusts its caller to have proved the sizes.
@NullMarked
package fnp.linalg.lapack;

import org.jspecify.annotations.NullMarked;
