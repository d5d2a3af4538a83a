/// The blocked matrix product: packing, blocking, threads, and scalar kernels.
///
/// Invariant: kernels see only packed panels on the Java heap; only [Panels] and [Gemm] touch the
/// matrices themselves.
@NullMarked
package fnp.linalg.gemm;

import org.jspecify.annotations.NullMarked;
