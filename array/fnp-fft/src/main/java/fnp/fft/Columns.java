package fnp.fft;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Workers;

/// Transforms along an axis that is not the last one: several neighbouring columns at once, in a
/// block of memory that stays in a cache.
final class Columns {
  /// The columns of a block.
  private static final int WIDTH = 16;

  private final NDArray source;
  private final NDArray target;
  private final Along along;
  private final DType type;
  private final Plan plan;
  private final long width;

  /// @param source axes: any, the transformed one, the columns
  /// @param target the same form; may overlap the source only if it is the same memory
  private Columns(NDArray source, NDArray target, Along along, DType type) {
    this.source = source;
    this.target = target;
    this.along = along;
    this.type = type;
    this.width = Math.min(WIDTH, source.shape(source.ndim() - 1));
    this.plan = Plans.ofLanes(along.length(), type == DType.COMPLEX128, width);
  }

  /// Whether columns of such a transform are computed together.
  static boolean fits(NDArray source, NDArray target, Along along) {
    var last = source.ndim() - 1;
    return along.axis() < last
        && source.size() > 0
        && source.shape(last) >= 4
        && Stockham.fits(along.length())
        && along.length() * WIDTH * 16 <= 1 << 22
        && target.stride(last) == target.itemsize()
        && !target.mayShareMemory(source);
  }

  static void run(NDArray source, NDArray target, Along along, DType type) {
    var last = source.ndim() - 1;
    var columns =
        new Columns(
            beforeLast(source, along.axis()), beforeLast(target, along.axis()), along, type);
    var others = source.size() / source.shape(last) / source.shape(along.axis());
    var blocks = (source.shape(last) + columns.width - 1) / columns.width;
    var elements = target.size();
    if (elements < Workers.COMPUTING_MIN) {
      for (long i = 0; i < others * blocks; i++) {
        columns.block(i / blocks, i % blocks);
      }
    } else {
      Workers.run(others * blocks, i -> columns.block(i / blocks, i % blocks));
    }
  }

  private static NDArray beforeLast(NDArray array, int axis) {
    return array.moveAxis(new int[] {axis}, new int[] {array.ndim() - 2});
  }

  private void block(long other, long block) {
    var last = source.ndim() - 1;
    // The last block overlaps the one before it.
    var first = Math.min(block * width, source.shape(last) - width);
    var n = along.length();
    var in = NDArray.empty(type, n, width);
    var out = NDArray.empty(type, n, width);
    var scratch = NDArray.empty(DType.INT8, plan.scratchBytes());
    var from = part(source, other, first);
    var common = Math.min(n, from.shape(0));
    if (common < n) {
      range(in, 0, common, n).copyFrom(NDArray.scalar(DType.FLOAT64, 0.0));
    }
    range(in, 0, 0, common).copyFrom(range(from, 0, 0, common));
    plan.run(in.address(), out.address(), scratch.address(), along.sign());
    Kernels.scale(type, out.address(), n * width, along.factor());
    part(target, other, first).copyFrom(out);
    scratch.release();
    out.release();
    in.release();
  }

  /// A matrix of some columns.
  private NDArray part(NDArray array, long other, long first) {
    var indexes = new Index[array.ndim()];
    var left = other;
    for (int axis = array.ndim() - 3; axis >= 0; axis--) {
      indexes[axis] = Index.at(left % array.shape(axis));
      left /= array.shape(axis);
    }
    indexes[array.ndim() - 2] = Index.step(1);
    indexes[array.ndim() - 1] = Index.slice(first, first + width);
    return array.get(indexes);
  }

  /// A part of an axis.
  static NDArray range(NDArray array, int axis, long from, long to) {
    var indexes = new Index[axis + 1];
    for (int i = 0; i < axis; i++) {
      indexes[i] = Index.step(1);
    }
    indexes[axis] = Index.slice(from, to);
    return array.get(indexes);
  }
}
