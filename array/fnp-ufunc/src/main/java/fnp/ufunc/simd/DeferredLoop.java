package fnp.ufunc.simd;

import fnp.ufunc.loop.BinaryLoop;
import java.util.function.Supplier;

/// Runs short runs on the scalar loop, and long ones too until the vector loop is there and fast,
/// see [Training]: loading and compiling it costs more than many small arrays together. A long run
/// changes over in its middle.
public final class DeferredLoop implements BinaryLoop {
  /// Runs shorter than this stay scalar; both loops give the same bits.
  static final int VECTOR_MIN = 32;

  /// The bodies of a vector loop, which are compiled one by one.
  private static final int DENSE = 1;

  private static final int WITH_RIGHT = 2;
  private static final int WITH_LEFT = 4;
  private static final int REDUCING = 8;

  private final BinaryLoop scalar;
  private final Supplier<BinaryLoop> maker;
  private final int in;
  private final int out;
  private volatile BinaryLoop vector;
  private volatile int ready;
  private volatile int asked;

  /// @param scalar gives the same bits
  /// @param maker makes the vector loop
  /// @param in the size of operands
  /// @param out the size of results
  public DeferredLoop(BinaryLoop scalar, Supplier<BinaryLoop> maker, int in, int out) {
    this.scalar = scalar;
    this.maker = maker;
    this.in = in;
    this.out = out;
    this.vector = scalar;
  }

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    var body = yStride == 0 ? WITH_RIGHT : xStride == 0 ? WITH_LEFT : DENSE;
    long done = 0;
    while (count - done > Training.PIECE && (ready & body) == 0) {
      ask(body);
      scalar.run(
          x + done * xStride,
          xStride,
          y + done * yStride,
          yStride,
          z + done * zStride,
          zStride,
          Training.PIECE);
      done += Training.PIECE;
    }
    loop(body, count - done)
        .run(
            x + done * xStride,
            xStride,
            y + done * yStride,
            yStride,
            z + done * zStride,
            zStride,
            count - done);
  }

  private BinaryLoop loop(int body, long count) {
    return count < VECTOR_MIN ? scalar : (ready & body) != 0 ? vector : ask(body);
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    long done = 0;
    while (count - done > Training.PIECE && (ready & REDUCING) == 0) {
      ask(REDUCING);
      scalar.reduce(accumulator, x + done * xStride, xStride, Training.PIECE);
      done += Training.PIECE;
    }
    loop(REDUCING, count - done).reduce(accumulator, x + done * xStride, xStride, count - done);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    scalar.scan(x, xStride, z, zStride, count);
  }

  private BinaryLoop ask(int body) {
    if ((asked & body) == 0) {
      start(body);
    }
    return scalar;
  }

  private synchronized void start(int body) {
    if ((asked & body) == 0) {
      asked |= body;
      Training.start(
          memory -> train(vector(), body, memory),
          memory -> train(scalar, body, memory),
          () -> vector() == scalar || (body != WITH_RIGHT && vector().isForOneRight()),
          Training.RUN_BYTES,
          () -> finish(body));
    }
  }

  private synchronized void finish(int body) {
    ready |= body;
  }

  private BinaryLoop vector() {
    if (vector == scalar) {
      vector = maker.get();
    }
    return vector;
  }

  private void train(BinaryLoop loop, int body, long memory) {
    var y = memory + Training.OPERAND_BYTES;
    var z = memory + 2L * Training.OPERAND_BYTES;
    var count = Training.RUN_BYTES / in;
    if (body == REDUCING) {
      loop.reduce(z, memory, in, count);
    } else {
      var xStride = body == WITH_LEFT ? 0 : in;
      var yStride = body == WITH_RIGHT ? 0 : in;
      loop.run(memory, xStride, y, yStride, z, out, count);
    }
  }
}
