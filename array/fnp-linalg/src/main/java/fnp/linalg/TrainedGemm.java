package fnp.linalg;

import fnp.linalg.gemm.Gemm;
import fnp.linalg.gemm.Matrix;
import fnp.linalg.simd.VectorTile;
import fnp.ufunc.simd.Training;
import java.util.function.Supplier;

/// The scalar products until those with vectors are compiled, see [Training]: before that they are
/// a hundred times slower. Products of matrices have the same bits; in products with a vector, sums
/// of rows are added in another order.
final class TrainedGemm implements Supplier<Gemm> {
  /// Small enough for the memory of training, and no multiple of a tile.
  private static final int ORDER = 21;

  /// Per byte of training's measure: enough for all kernels once.
  private static final int SIZE = 64;

  private final boolean float64;
  private final Gemm scalar;
  private volatile Gemm vector;
  private volatile boolean ready;
  private boolean asked;

  TrainedGemm(boolean float64, Gemm scalar) {
    this.float64 = float64;
    this.scalar = scalar;
    this.vector = scalar;
  }

  @Override
  public Gemm get() {
    return ready ? vector : ask();
  }

  private synchronized Gemm ask() {
    if (!asked) {
      asked = true;
      Training.start(
          memory -> train(vector(), memory),
          memory -> train(scalar, memory),
          () -> false,
          SIZE,
          () -> ready = true);
    }
    return scalar;
  }

  private Gemm vector() {
    if (vector == scalar) {
      vector = new Gemm(VectorTile.of(float64));
    }
    return vector;
  }

  private void train(Gemm gemm, long memory) {
    var size = float64 ? 8 : 4;
    var row = (long) ORDER * size;
    var a = new Matrix(memory, ORDER, ORDER, row, size);
    var b = new Matrix(memory + ORDER * row, ORDER, ORDER, row, size);
    var c = new Matrix(memory + 2 * ORDER * row, ORDER, ORDER, row, size);
    gemm.multiply(a, b, c, false);
    gemm.multiply(a, b.transposed(), c, true);
    gemm.byVector().multiply(a, b.address(), c.address(), size);
    gemm.byVector().multiply(a.transposed(), b.address(), c.address(), size);
  }
}
