package fnp.linalg;

import fnp.linalg.gemm.Gemm;
import fnp.linalg.gemm.Matrix;
import fnp.linalg.simd.VectorTile;
import fnp.ufunc.simd.Training;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The scalar products until those with vectors are compiled, see [Training]: before that they are
/// a hundred times slower. Products of matrices have the same bits; in products with a vector, sums
/// of rows are added in another order.
///
/// Products of matrices and by vectors are trained apart, so that neither waits for the other's
/// kernels.
final class TrainedGemm {
  /// Small enough for the memory of training, and no multiple of a tile.
  private static final int ORDER = 21;

  /// In training's measure: enough for all kernels once.
  private static final int BYTES = 32 * 1024;

  private final boolean float64;
  private final Gemm scalar;
  private final Supplier<Gemm> products = new Trained(this::trainProducts);
  private final Supplier<Gemm> byVectors = new Trained(this::trainByVectors);
  private volatile Gemm vector;

  TrainedGemm(boolean float64, Gemm scalar) {
    this.float64 = float64;
    this.scalar = scalar.until(products);
    this.vector = this.scalar;
  }

  /// The one for products of matrices.
  Supplier<Gemm> products() {
    return products;
  }

  /// The one for products by vectors.
  Supplier<Gemm> byVectors() {
    return byVectors;
  }

  private synchronized Gemm vector() {
    if (vector == scalar) {
      vector = new Gemm(VectorTile.of(float64));
    }
    return vector;
  }

  /// The scalar kernels until their training is over.
  private final class Trained implements Supplier<Gemm> {
    private final BiConsumer<Gemm, Long> training;
    private volatile boolean ready;
    private boolean asked;

    Trained(BiConsumer<Gemm, Long> training) {
      this.training = training;
    }

    @Override
    public Gemm get() {
      return ready ? vector : ask();
    }

    private synchronized Gemm ask() {
      if (!asked) {
        asked = true;
        Training.start(
            memory -> training.accept(vector(), memory),
            memory -> training.accept(scalar, memory),
            () -> false,
            BYTES,
            () -> ready = true);
      }
      return scalar;
    }
  }

  private void trainProducts(Gemm gemm, long memory) {
    var size = float64 ? 8 : 4;
    var row = (long) ORDER * size;
    var a = new Matrix(memory, ORDER, ORDER, row, size);
    var b = new Matrix(memory + ORDER * row, ORDER, ORDER, row, size);
    var c = new Matrix(memory + 2 * ORDER * row, ORDER, ORDER, row, size);
    gemm.multiply(a, b, c, false);
    gemm.multiply(a, b.transposed(), c, true);
  }

  private void trainByVectors(Gemm gemm, long memory) {
    var size = float64 ? 8 : 4;
    var row = (long) ORDER * size;
    var a = new Matrix(memory, ORDER, ORDER, row, size);
    var x = memory + ORDER * row;
    var c = memory + 2 * ORDER * row;
    gemm.byVector().multiply(a, x, c, size);
    gemm.byVector().multiply(a.transposed(), x, c, size);
  }
}
