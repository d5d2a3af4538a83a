package fnp.ufunc.simd;

import fnp.ufunc.loop.UnaryLoop;
import java.util.function.Supplier;

/// As [DeferredLoop] over one operand.
public final class DeferredUnary implements UnaryLoop {
  private final UnaryLoop scalar;
  private final Supplier<UnaryLoop> maker;
  private final int in;
  private final int out;
  private volatile UnaryLoop vector;
  private volatile boolean ready;
  private volatile boolean asked;

  /// @param scalar gives the same bits
  /// @param maker makes the vector loop
  /// @param in the size of operands
  /// @param out the size of results
  public DeferredUnary(UnaryLoop scalar, Supplier<UnaryLoop> maker, int in, int out) {
    this.scalar = scalar;
    this.maker = maker;
    this.in = in;
    this.out = out;
    this.vector = scalar;
  }

  @Override
  public void run(long x, long xStride, long z, long zStride, long count) {
    long done = 0;
    while (count - done > Training.PIECE && !ready) {
      ask().run(x + done * xStride, xStride, z + done * zStride, zStride, Training.PIECE);
      done += Training.PIECE;
    }
    var rest = count - done;
    var loop = rest < DeferredLoop.VECTOR_MIN ? scalar : ready ? vector : ask();
    loop.run(x + done * xStride, xStride, z + done * zStride, zStride, rest);
  }

  private UnaryLoop ask() {
    if (!asked) {
      start();
    }
    return scalar;
  }

  private synchronized void start() {
    if (!asked) {
      asked = true;
      Training.start(
          memory -> train(vector(), memory),
          memory -> train(scalar, memory),
          () -> vector() == scalar,
          Training.RUN_BYTES,
          () -> ready = true);
    }
  }

  private UnaryLoop vector() {
    if (vector == scalar) {
      vector = maker.get();
    }
    return vector;
  }

  private void train(UnaryLoop loop, long memory) {
    loop.run(memory, in, memory + Training.OPERAND_BYTES, out, Training.RUN_BYTES / in);
  }
}
