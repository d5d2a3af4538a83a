/// Matrix products, factorisations and solvers.
///
/// Start at [Products] for products, [LinearAlgebra] for everything that factorises. The multiply
/// kernels are in `fnp.linalg.gemm` (scalar) and `fnp.linalg.simd` (Vector API).
///
/// Invariant: operands are never changed, and any strides are read without a copy of the whole.
@NullMarked
package fnp.linalg;

import org.jspecify.annotations.NullMarked;
