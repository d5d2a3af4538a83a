package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.dtype.TimeType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ufunc.error.ResultCheck;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.PairwiseSum;
import java.util.concurrent.atomic.AtomicInteger;

/// A loop body whose results are checked for floating-point errors. Operands that the results
/// overwrite are kept aside, block by block, unless the processor's flags tell all.
///
/// Arrays of the nest are the inputs, the output, and the mask if there is one.
final class CheckedBody implements Nest.Body {
  private static final PairwiseSum.Leaf NO_SUM = new PairwiseSum.Float64();

  private final Nest.Body inner;
  private final ResultCheck check;
  private final int out;
  private final boolean masked;
  private final boolean[] overwritten;
  private final int[] sizes;
  private final AtomicInteger found = new AtomicInteger();

  CheckedBody(Nest.Body inner, ResultCheck check, NDArray[] arrays, int out) {
    this.inner = inner;
    this.check = check;
    this.out = out;
    this.masked = arrays.length > out + 1;
    this.overwritten = new boolean[out];
    this.sizes = new int[out];
    for (int k = 0; k < out; k++) {
      overwritten[k] = arrays[k].address() == arrays[out].address();
      sizes[k] = arrays[k].itemsize();
    }
  }

  /// The check for arrays of these dtypes, the last of which is the output's.
  static ResultCheck checkOf(String name, DType[] dtypes) {
    return checkOf(name, dtypes[0], dtypes[dtypes.length - 2], dtypes[dtypes.length - 1]);
  }

  /// The check for a loop of these types; of functions of one operand `right` is `left`.
  static ResultCheck checkOf(String name, DType left, DType right, DType result) {
    if (!isNative(left) || !isNative(right) || !isNative(result)) {
      return ResultCheck.NONE;
    }
    var types =
        new ResultCheck.Types(
            left.storage().ordinal(), right.storage().ordinal(), result.storage().ordinal());
    var code = types.result();
    var leaf = Element.isFloat(code) ? LoopProvider.current().sumLeaf(code) : NO_SUM;
    return ResultCheck.of(name, types, leaf);
  }

  /// Whether elements lie in memory as the processor's own numbers.
  private static boolean isNative(DType dtype) {
    return dtype instanceof Primitive || dtype instanceof TimeType;
  }

  /// The errors found, as bits.
  int found() {
    return found.get();
  }

  /// Walks a part of a nest. Where the processor's flags say that all went well, that is asked once
  /// for the whole part and not for every row.
  void run(Nest part) {
    if (isOverwriting() || masked || !check.isByFlags(part.size())) {
      part.run(this);
      return;
    }
    ResultCheck.clearFlags();
    part.run(inner);
    if (ResultCheck.takeFlags() != 0) {
      part.run(this::find);
    }
  }

  @Override
  public void run(long[] at, long[] strides, long count) {
    if (isOverwriting() && check.isByFlags(count) && !masked) {
      ResultCheck.clearFlags();
      inner.run(at, strides, count);
      add(check.shown(ResultCheck.takeFlags(), at[out], strides[out], count));
      return;
    }
    var block = isOverwriting() ? Scratch.BLOCK : check.isByBlocks() ? ResultCheck.BLOCK : count;
    for (long done = 0; done < count; done += block) {
      block(at, strides, done, Math.min(block, count - done));
    }
  }

  private void block(long[] at, long[] strides, long done, long some) {
    var moved = at.clone();
    var steps = strides.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += done * strides[k];
    }
    for (int k = 0; k < out; k++) {
      if (overwritten[k]) {
        keep(moved, steps, k, some);
      }
    }
    inner.run(moved, steps, some);
    if (check.isSuspicious(moved[out], steps[out], some)) {
      find(moved, steps, some);
    }
  }

  /// Copies an operand that will be overwritten.
  private void keep(long[] at, long[] strides, int which, long count) {
    var size = sizes[which];
    var copy = Scratch.buffer() + (long) which * Scratch.BLOCK * 16;
    if (strides[which] == size) {
      Memory.copy(at[which], copy, count * size);
    } else {
      for (long i = 0; i < count; i++) {
        Memory.copy(at[which] + i * strides[which], copy + i * size, size);
      }
    }
    at[which] = copy;
    strides[which] = size;
  }

  private void find(long[] at, long[] strides, long count) {
    var y = out - 1;
    int errors = 0;
    for (long i = 0; i < count; i++) {
      if (!masked || Memory.getByte(at[out + 1] + i * strides[out + 1]) != 0) {
        errors |=
            check.at(at[0] + i * strides[0], at[y] + i * strides[y], at[out] + i * strides[out]);
      }
    }
    add(errors);
  }

  private void add(int errors) {
    if (errors != 0) {
      found.accumulateAndGet(errors, (a, b) -> a | b);
    }
  }

  private boolean isOverwriting() {
    for (var each : overwritten) {
      if (each) {
        return true;
      }
    }
    return false;
  }
}
