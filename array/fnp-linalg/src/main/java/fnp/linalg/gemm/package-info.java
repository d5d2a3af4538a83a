/// The blocked matrix product: packing, blocking, threads, and scalar kernels.
///
/// Start at [Gemm]. Invariant: kernels see only packed panels on the Java heap, or runs of elements
/// that lie side by side; strides are dealt with when panels are packed and results are stored.
@NullMarked
package fnp.linalg.gemm;

import org.jspecify.annotations.NullMarked;
