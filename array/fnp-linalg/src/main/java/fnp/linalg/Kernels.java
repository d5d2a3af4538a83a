package fnp.linalg;

import fnp.linalg.gemm.Gemm32;
import fnp.linalg.gemm.Gemm64;
import fnp.linalg.gemm.ScalarTile32;
import fnp.linalg.gemm.ScalarTile64;
import fnp.linalg.simd.VectorTile32;
import fnp.linalg.simd.VectorTile64;
import fnp.ufunc.simd.VectorApi;

/// The matrix kernels of this process: on the Vector API if it is there, else scalar.
final class Kernels {
  static final Gemm64 FLOAT64;
  static final Gemm32 FLOAT32;

  static {
    if (VectorApi.isThere()) {
      FLOAT64 = new Gemm64(new VectorTile64());
      FLOAT32 = new Gemm32(new VectorTile32());
    } else {
      FLOAT64 = new Gemm64(new ScalarTile64());
      FLOAT32 = new Gemm32(new ScalarTile32());
    }
  }

  private Kernels() {}
}
