/// Kernels of the matrix products on the Vector API; loaded only if its module is there.
@NullMarked
package fnp.linalg.simd;

import org.jspecify.annotations.NullMarked;
