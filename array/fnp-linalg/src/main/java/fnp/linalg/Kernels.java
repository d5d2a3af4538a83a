package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.gemm.Gemm;
import fnp.linalg.gemm.Gemv;
import fnp.ufunc.simd.VectorApi;
import java.util.function.Supplier;

/// The matrix products of this process: on the Vector API if it is there, else scalar.
final class Kernels {
  private static final Kernels FLOAT64 = choose(true);
  private static final Kernels FLOAT32 = choose(false);

  private final Supplier<Gemm> products;
  private final Supplier<Gemm> byVectors;

  /// What [#both] last made, and of which products.
  private volatile Both last;

  private record Both(Gemm of, Gemm gemm) {}

  private Kernels(Gemm scalar, Supplier<Gemm> products, Supplier<Gemm> byVectors) {
    this.products = products;
    this.byVectors = byVectors;
    this.last = both(scalar);
  }

  private Both both(Gemm of) {
    return new Both(of, of.with(() -> byVectors.get().byVector()));
  }

  /// The product of float64 or float32 matrices.
  static Gemm of(DType type) {
    return kernels(type).products.get();
  }

  /// The product of a float64 or float32 matrix and a vector.
  static Gemv byVector(DType type) {
    return kernels(type).byVectors.get().byVector();
  }

  /// Products of matrices and by vectors, each with vectors as soon as these are compiled.
  static Gemm both(DType type) {
    var kernels = kernels(type);
    var products = kernels.products.get();
    if (kernels.last.of != products) {
      kernels.last = kernels.both(products);
    }
    return kernels.last.gemm;
  }

  private static Kernels kernels(DType type) {
    return type == DType.FLOAT64 ? FLOAT64 : FLOAT32;
  }

  private static Kernels choose(boolean float64) {
    var scalar = Gemm.scalar(float64);
    if (!VectorApi.isThere()) {
      return new Kernels(scalar, () -> scalar, () -> scalar);
    }
    var trained = new TrainedGemm(float64, scalar);
    return new Kernels(scalar, trained.products(), trained.byVectors());
  }
}
