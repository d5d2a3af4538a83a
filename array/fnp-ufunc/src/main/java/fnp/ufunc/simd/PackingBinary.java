package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.BinaryLoop;

/// A loop over two operands whose body wants elements side by side, or one operand that is the same
/// everywhere: what lies otherwise is packed block by block.
abstract class PackingBinary implements BinaryLoop {
  private final int in;
  private final int out;
  private final int lanes;
  private final BinaryLoop scalar;

  /// @param in the size of operands in bytes
  /// @param out the size of results
  /// @param lanes elements per vector; fewer go to the scalar loop
  /// @param scalar gives the same bits
  PackingBinary(int in, int out, int lanes, BinaryLoop scalar) {
    this.in = in;
    this.out = out;
    this.lanes = lanes;
    this.scalar = scalar;
  }

  /// Both operands and the result lie side by side; `count` fills whole vectors.
  abstract void dense(long x, long y, long z, long count);

  /// As [#dense] with the one element at `y` for all.
  abstract void withRight(long x, long y, long z, long count);

  /// As [#dense] with the one element at `x` for all.
  abstract void withLeft(long x, long y, long z, long count);

  @Override
  public final void run(
      long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    if (count < lanes || (xStride == 0 && yStride == 0)) {
      scalar.run(x, xStride, y, yStride, z, zStride, count);
    } else if (zStride == out
        && (xStride == in || xStride == 0)
        && (yStride == in || yStride == 0)) {
      side(x, xStride, y, yStride, z, count);
    } else {
      packed(x, xStride, y, yStride, z, zStride, count);
    }
  }

  /// Elements that do not fill a vector are computed with those before them, once more. Where the
  /// result takes an operand's place that has to happen first.
  private void side(long x, long xStride, long y, long yStride, long z, long count) {
    var rest = count % lanes;
    if (rest == 0) {
      whole(x, xStride, y, yStride, z, count);
      return;
    }
    var end = count - lanes;
    var lastX = x + end * xStride;
    var lastY = y + end * yStride;
    var lastZ = z + end * out;
    if (z == x || z == y) {
      var last = Packing.block(3);
      whole(lastX, xStride, lastY, yStride, last, lanes);
      whole(x, xStride, y, yStride, z, count - rest);
      Memory.copy(last, lastZ, (long) lanes * out);
    } else {
      whole(x, xStride, y, yStride, z, count - rest);
      whole(lastX, xStride, lastY, yStride, lastZ, lanes);
    }
  }

  private void whole(long x, long xStride, long y, long yStride, long z, long count) {
    if (yStride == 0) {
      withRight(x, y, z, count);
    } else if (xStride == 0) {
      withLeft(x, y, z, count);
    } else {
      dense(x, y, z, count);
    }
  }

  private void packed(
      long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    var block = Packing.block(0);
    var left = block;
    var right = block + Packing.BLOCK * 8L;
    var result = block + Packing.BLOCK * 16L;
    for (long done = 0; done < count; done += Packing.BLOCK) {
      var some = (int) Math.min(Packing.BLOCK, count - done);
      var a = packed(x + done * xStride, xStride, left, some);
      var b = packed(y + done * yStride, yStride, right, some);
      var c = zStride == out ? z + done * out : result;
      run(a, xStride == 0 ? 0 : in, b, yStride == 0 ? 0 : in, c, out, some);
      if (zStride != out) {
        Packing.copy(out, c, out, z + done * zStride, zStride, some);
      }
    }
  }

  private long packed(long from, long stride, long block, int count) {
    if (stride == 0 || stride == in) {
      return from;
    }
    Packing.copy(in, from, stride, block, in, count);
    return block;
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    scalar.reduce(accumulator, x, xStride, count);
  }

  @Override
  public final void scan(long x, long xStride, long z, long zStride, long count) {
    scalar.scan(x, xStride, z, zStride, count);
  }
}
