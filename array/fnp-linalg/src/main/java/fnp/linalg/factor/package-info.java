/// Factorisations of matrices in pure Java.
///
/// Start at [JavaLapack]. One-sided factorisations (elimination, Cholesky, reflections) split a
/// matrix in halves or blocks, so that nearly all work is products of matrices in native memory
/// ([Grid], [Products]); small blocks and two-sided reductions work on columns that are Java arrays
/// ([Panel], [Vec]), whose plain loops the compiler vectorises. Real and complex matrices share
/// every algorithm but the last steps of eigenvalues.
///
/// Invariant: nothing here checks sizes; whoever calls has.
@NullMarked
package fnp.linalg.factor;

import org.jspecify.annotations.NullMarked;
