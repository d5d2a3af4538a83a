package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.gemm.Gemm;
import fnp.linalg.simd.VectorTile;
import fnp.ufunc.simd.VectorApi;

/// The matrix products of this process: on the Vector API if it is there, else scalar.
final class Kernels {
  static final Gemm FLOAT64 = choose(true);
  static final Gemm FLOAT32 = choose(false);

  private Kernels() {}

  /// The product of float64 or float32 matrices.
  static Gemm of(DType type) {
    return type == DType.FLOAT64 ? FLOAT64 : FLOAT32;
  }

  private static Gemm choose(boolean float64) {
    return VectorApi.isThere() ? new Gemm(VectorTile.of(float64)) : Gemm.scalar(float64);
  }
}
