package fnp.ufunc;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ufunc.loop.UnaryLoop;

/// Wraps a loop body so that operands of other types are converted, and the result is masked, block
/// by block in the first-level cache within the same pass.
///
/// Arrays of the nest are the inputs, the output, and the mask if there is one.
final class ConvertingBody implements Nest.Body {
  private final Nest.Body inner;
  private final DType[] from;
  private final DType[] to;
  private final boolean masked;

  /// @param inner works on inputs and output of types `to`
  /// @param from the types of the arrays: inputs, then output
  /// @param to the types the loop wants
  /// @param masked whether a boolean mask follows the output
  ConvertingBody(Nest.Body inner, DType[] from, DType[] to, boolean masked) {
    this.inner = inner;
    this.from = from.clone();
    this.to = to.clone();
    this.masked = masked;
  }

  /// `inner` itself if nothing has to be converted or masked.
  static Nest.Body of(Nest.Body inner, DType[] from, DType[] to, boolean masked) {
    for (int k = 0; k < from.length; k++) {
      if (masked || from[k] != to[k]) {
        return new ConvertingBody(inner, from, to, masked);
      }
    }
    return inner;
  }

  @Override
  public void run(long[] at, long[] strides, long count) {
    var blockAt = at.clone();
    var blockStrides = strides.clone();
    for (long done = 0; done < count; done += Scratch.BLOCK) {
      var some = Math.min(Scratch.BLOCK, count - done);
      block(at, strides, done, some, blockAt, blockStrides);
    }
  }

  private void block(
      long[] at, long[] strides, long done, long some, long[] blockAt, long[] blockStrides) {
    var out = from.length - 1;
    for (int k = 0; k < out; k++) {
      var source = at[k] + done * strides[k];
      if (from[k] == to[k]) {
        blockAt[k] = source;
      } else {
        blockAt[k] = Scratch.block(k);
        blockStrides[k] = strides[k] == 0 ? 0 : to[k].itemsize();
        SharedCasts.of(from[k], to[k])
            .run(source, strides[k], blockAt[k], to[k].itemsize(), strides[k] == 0 ? 1 : some);
      }
    }
    var target = at[out] + done * strides[out];
    if (!masked && from[out] == to[out]) {
      blockAt[out] = target;
      inner.run(blockAt, blockStrides, some);
      return;
    }
    blockAt[out] = Scratch.block(out);
    blockStrides[out] = to[out].itemsize();
    inner.run(blockAt, blockStrides, some);
    var cast = SharedCasts.of(to[out], from[out]);
    if (masked) {
      var mask = at[out + 1] + done * strides[out + 1];
      storeMasked(cast, blockAt[out], mask, strides[out + 1], target, strides[out], some);
    } else {
      cast.run(blockAt[out], blockStrides[out], target, strides[out], some);
    }
  }

  /// Stores runs of elements whose mask is true.
  private void storeMasked(
      UnaryLoop cast,
      long source,
      long mask,
      long maskStride,
      long target,
      long targetStride,
      long count) {
    var size = to[from.length - 1].itemsize();
    long i = 0;
    while (i < count) {
      if (Memory.getByte(mask + i * maskStride) == 0) {
        i++;
        continue;
      }
      var first = i;
      while (i < count && Memory.getByte(mask + i * maskStride) != 0) {
        i++;
      }
      cast.run(source + first * size, size, target + first * targetStride, targetStride, i - first);
    }
  }
}
