package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.gemm.Gemm;
import fnp.ufunc.simd.VectorApi;
import java.util.function.Supplier;

/// The matrix products of this process: on the Vector API if it is there, else scalar.
final class Kernels {
  private static final Supplier<Gemm> FLOAT64 = choose(true);
  private static final Supplier<Gemm> FLOAT32 = choose(false);

  private Kernels() {}

  /// The product of float64 or float32 matrices.
  static Gemm of(DType type) {
    return (type == DType.FLOAT64 ? FLOAT64 : FLOAT32).get();
  }

  private static Supplier<Gemm> choose(boolean float64) {
    var scalar = Gemm.scalar(float64);
    return VectorApi.isThere() ? new TrainedGemm(float64, scalar) : () -> scalar;
  }
}
