package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.Kind;
import fnp.dtype.ObjectType;
import fnp.dtype.PromotionTable;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import fnp.ufunc.error.ErrorKind;
import fnp.ufunc.error.ErrorState;
import fnp.ufunc.general.GeneralReduction;
import fnp.ufunc.general.GeneralUfuncs;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.PairwiseSum;
import fnp.ufunc.loop.SumOfComplex;
import fnp.ufunc.loop.SummingLoop;
import java.lang.ref.Reference;
import java.util.Optional;
import java.util.Set;

/// The executor of reductions by a function of two: walks the operand's nest with the result held
/// still along reduced axes, in the order NumPy's iterator takes, so that float sums agree in every
/// bit.
///
/// @source NumPy 2.4, `reduction.c`, `PyUFunc_ReduceWrapper`
final class Reducing {
  private static final Set<String> IDEMPOTENT = Set.of("minimum", "maximum", "fmin", "fmax");
  private static final Set<String> REORDERABLE =
      Set.of(
          "add",
          "multiply",
          "minimum",
          "maximum",
          "fmin",
          "fmax",
          "bitwise_and",
          "bitwise_or",
          "bitwise_xor",
          "logical_and",
          "logical_or",
          "logical_xor",
          "gcd",
          "hypot",
          "logaddexp");

  private Reducing() {}

  /// The reduction of `x` by `ufunc`.
  ///
  /// @throws UfuncException if the function cannot reduce, or there is no element and no identity
  static NDArray reduce(BinaryUfunc ufunc, NDArray x, Over over) {
    if (x.dtype() instanceof GeneralType) {
      return general(ufunc, x, over);
    }
    var operand = over.dtype().orElseGet(() -> typeFor(ufunc, x.dtype(), over));
    var resolved = ufunc.resolve(operand, operand);
    requireReducible(ufunc, resolved, operand);
    var axes = ReducedAxes.of(x.shape(), over);
    if (axes.count() > 1 && !REORDERABLE.contains(ufunc.name())) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "%s depends on the order of its operands and cannot reduce %d axes at once; name one axis"
              .formatted(ufunc.name(), axes.count()));
    }
    var result = axes.fresh(resolved.left(), x);
    var rest = start(ufunc, x, over, axes, result);
    walk(ufunc, resolved.loop(), result, rest, over);
    Reference.reachabilityFence(x);
    if (resolved.check().isSuspiciousReduction(result.address(), result.size())) {
      report(x, result, over);
    }
    return over.deliver(result);
  }

  /// An array for the result decides, with the operand, in which dtype is computed.
  private static DType typeFor(BinaryUfunc ufunc, DType dtype, Over over) {
    if (over.out().isEmpty() || ufunc.name().startsWith("logical_")) {
      return naturalType(ufunc, dtype);
    }
    return PromotionTable.current().promote(over.out().get().dtype(), dtype);
  }

  /// The reduction of elements that are no machine numbers.
  private static NDArray general(BinaryUfunc ufunc, NDArray x, Over over) {
    var inOrder = GeneralUfuncs.inOrder(x);
    var truths = over.dtype().isPresent() && over.dtype().get() == DType.BOOL;
    if (truths || !(inOrder.dtype() instanceof GeneralType)) {
      return reduce(ufunc, truths ? x.astype(DType.BOOL) : inOrder, over);
    }
    var axes = ReducedAxes.of(x.shape(), over).indices();
    Optional<Object> initial =
        over.initial().isPresent()
            ? Optional.of(over.initial().getAsDouble())
            : x.dtype() instanceof ObjectType && ufunc.identity().isPresent() && x.size() == 0
                ? Optional.of((long) ufunc.identity().getAsDouble())
                : Optional.empty();
    var result =
        GeneralReduction.reduce(ufunc.name(), x, axes, initial)
            .orElseThrow(() -> ufunc.undefined(x.dtype(), x.dtype()));
    return over.deliver(over.keepsDims() ? result.expandDims(axes) : result);
  }

  /// Errors of a reduction: a NaN of numbers only, an infinity of finite numbers only.
  private static void report(NDArray x, NDArray result, Over over) {
    var state = ErrorState.current();
    if (state.ignoresAll() || !x.dtype().kind().isInexact()) {
      return;
    }
    var plain = over.counting();
    var nan = Reductions.any(Ufuncs.ISNAN.call(x), plain);
    var finite = Reductions.all(Ufuncs.ISFINITE.call(x), plain);
    var invalid = Ufuncs.GREATER.call(Ufuncs.ISNAN.call(result), nan);
    var large = Ufuncs.LOGICAL_AND.call(Ufuncs.ISINF.call(result), finite);
    int errors = Reductions.any(invalid, Over.all()).getBoolean() ? ErrorKind.INVALID.bit() : 0;
    errors |= Reductions.any(large, Over.all()).getBoolean() ? ErrorKind.OVER.bit() : 0;
    state.report(errors, "reduce");
  }

  /// Errors of a running result in the same sense, of the array as a whole.
  static void reportRunning(
      BinaryUfunc.Resolution resolved, NDArray x, NDArray result, String what) {
    var check = resolved.check();
    if (!result.isCContiguous() || !check.isSuspiciousReduction(result.address(), result.size())) {
      return;
    }
    var state = ErrorState.current();
    if (state.ignoresAll() || !x.dtype().kind().isInexact()) {
      return;
    }
    var all = Over.all();
    int errors = 0;
    if (Reductions.any(Ufuncs.ISNAN.call(result), all).getBoolean()
        && !Reductions.any(Ufuncs.ISNAN.call(x), all).getBoolean()) {
      errors |= ErrorKind.INVALID.bit();
    }
    if (Reductions.any(Ufuncs.ISINF.call(result), all).getBoolean()
        && Reductions.all(Ufuncs.ISFINITE.call(x), all).getBoolean()) {
      errors |= ErrorKind.OVER.bit();
    }
    state.report(errors, what);
  }

  /// Booleans and short integers are added and multiplied as 64-bit integers; logic is on booleans.
  static DType naturalType(BinaryUfunc ufunc, DType dtype) {
    if (ufunc.name().startsWith("logical_")) {
      return DType.BOOL;
    }
    var growing = ufunc.name().equals("add") || ufunc.name().equals("multiply");
    if (!growing || dtype.kind().isInexact() || dtype.kind().isTime()) {
      return dtype;
    }
    return dtype.kind() == Kind.UNSIGNED ? DType.UINT64 : DType.INT64;
  }

  static void requireReducible(BinaryUfunc ufunc, BinaryUfunc.Resolution resolved, DType operand) {
    if (resolved.result() != resolved.left() || resolved.right() != resolved.left()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "%s of two %s gives %s and so cannot reduce; convert the array with astype first"
              .formatted(ufunc.name(), operand, resolved.result()));
    }
  }

  /// Sets the starting value of each result and returns what remains to be reduced.
  private static NDArray start(
      BinaryUfunc ufunc, NDArray x, Over over, ReducedAxes axes, NDArray result) {
    if (over.initial().isPresent()) {
      result.fill(over.initial().getAsDouble());
      return x;
    }
    if (ufunc.identity().isPresent() && !IDEMPOTENT.contains(ufunc.name())) {
      result.fill(ufunc.identity().getAsDouble());
      return x;
    }
    if (axes.countPerResult() == 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "%s has no identity, so it cannot reduce shape %s, which leaves no element; pass initial"
              .formatted(ufunc.name(), x.shape()));
    }
    if (over.where().isPresent()) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "%s has no identity, so a reduction with where needs a starting value; pass initial"
              .formatted(ufunc.name()));
    }
    var cast = SharedCasts.of(x.dtype(), result.dtype());
    axes.firsts(result, x)
        .simplify(false)
        .run((at, strides, count) -> cast.run(at[1], strides[1], at[0], strides[0], count));
    return IDEMPOTENT.contains(ufunc.name()) ? x : axes.withoutFirst(x);
  }

  private static void walk(
      BinaryUfunc ufunc, BinaryLoop loop, NDArray result, NDArray x, Over over) {
    if (x.size() == 0) {
      return;
    }
    var axes = ReducedAxes.of(x.shape(), over);
    var plain = x.dtype() == result.dtype();
    if (over.where().isPresent()) {
      var mask = over.where().get();
      requireMask(mask);
      axes.nest(result, x, mask).simplify(false).run(masked(loop, x.dtype(), result.dtype()));
      Reference.reachabilityFence(mask);
      return;
    }
    var nest = axes.nest(result, x).simplify(false);
    if (plain && x.dtype() == DType.BOOL && isTruth(ufunc)) {
      nest.runShared(deciding(loop, ufunc == Ufuncs.LOGICAL_AND), 0, Workers.STREAMING_MIN);
      return;
    }
    if (plain && result.size() == 1 && nest.ndim() == 1 && nest.size() >= Workers.STREAMING_MIN) {
      if (reduceShared(ufunc, loop, result, x)) {
        return;
      }
    }
    var rows = Scratch.BUFFER / nest.innermost();
    if (rows > 1 && isSum(loop) && nest.isStill(0, 0) && nest.isStill(1, 0)) {
      var gathering = gathering(loop, x.dtype(), result.dtype(), rows);
      nest.share(0, Workers.STREAMING_MIN, part -> part.runPlanes(gathering));
      return;
    }
    var counts = ufunc == Ufuncs.ADD && x.dtype() == DType.BOOL && result.dtype() == DType.INT64;
    var body =
        plain
            ? direct(loop)
            : counts ? counting(loop) : converting(loop, x.dtype(), result.dtype());
    nest.runShared(body, 0, Workers.STREAMING_MIN);
  }

  private static boolean isTruth(BinaryUfunc ufunc) {
    return ufunc == Ufuncs.LOGICAL_AND || ufunc == Ufuncs.LOGICAL_OR;
  }

  private static boolean isSum(BinaryLoop loop) {
    return loop instanceof SummingLoop || loop instanceof SumOfComplex;
  }

  private static void requireMask(NDArray mask) {
    if (mask.dtype() != DType.BOOL) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "the argument where must be a bool array, but is %s; compare it first, say with x != 0"
              .formatted(mask.dtype()));
    }
  }

  private static Nest.Body direct(BinaryLoop loop) {
    return (at, strides, count) -> step(loop, at[0], strides[0], at[1], strides[1], count);
  }

  private static void step(
      BinaryLoop loop, long result, long resultStride, long x, long xStride, long count) {
    if (resultStride == 0) {
      loop.reduce(result, x, xStride, count);
    } else {
      loop.run(result, resultStride, x, xStride, result, resultStride, count);
    }
  }

  private static Nest.Body converting(BinaryLoop loop, DType from, DType to) {
    var cast = SharedCasts.of(from, to);
    var size = to.itemsize();
    return (at, strides, count) -> {
      var buffer = Scratch.buffer();
      for (long done = 0; done < count; done += Scratch.BUFFER) {
        var some = Math.min(Scratch.BUFFER, count - done);
        cast.run(at[1] + done * strides[1], strides[1], buffer, size, some);
        step(loop, at[0] + done * strides[0], strides[0], buffer, size, some);
      }
    };
  }

  /// Whether all or any booleans are true; what lies side by side is looked at until that is known.
  private static Nest.Body deciding(BinaryLoop loop, boolean all) {
    return (at, strides, count) -> {
      if (strides[0] != 0 || strides[1] != 1) {
        step(loop, at[0], strides[0], at[1], strides[1], count);
      } else if ((Memory.getByte(at[0]) != 0) == all) {
        var holds = all ? TruthCount.all(at[1], count) : TruthCount.any(at[1], count);
        Memory.setByte(at[0], (byte) (holds ? 1 : 0));
      }
    };
  }

  /// Adds booleans to int64 by counting them where they lie side by side.
  private static Nest.Body counting(BinaryLoop loop) {
    var converting = converting(loop, DType.BOOL, DType.INT64);
    return (at, strides, count) -> {
      if (strides[0] == 0 && strides[1] == 1) {
        Memory.setLong(at[0], Memory.getLong(at[0]) + TruthCount.count(at[1], count));
      } else {
        converting.run(at, strides, count);
      }
    };
  }

  /// Copies as many whole rows as fit a buffer and reduces them at once, as NumPy's iterator does
  /// where two reduced axes cannot be walked with one stride.
  private static Nest.PlaneBody gathering(BinaryLoop loop, DType from, DType to, long rowsAtOnce) {
    var cast = SharedCasts.of(from, to);
    var size = to.itemsize();
    return (at, rowStrides, rows, strides, count) -> {
      var buffer = Scratch.buffer();
      for (long done = 0; done < rows; done += rowsAtOnce) {
        var some = Math.min(rowsAtOnce, rows - done);
        for (long row = 0; row < some; row++) {
          var source = at[1] + (done + row) * rowStrides[1];
          cast.run(source, strides[1], buffer + row * count * size, size, count);
        }
        loop.reduce(at[0], buffer, size, some * count);
      }
    };
  }

  /// Takes runs of elements whose mask is true, each as its own short reduction, as NumPy does.
  private static Nest.Body masked(BinaryLoop loop, DType from, DType to) {
    var inner = from == to ? direct(loop) : converting(loop, from, to);
    return (at, strides, count) -> {
      long i = 0;
      while (i < count) {
        if (Memory.getByte(at[2] + i * strides[2]) == 0) {
          i++;
          continue;
        }
        var first = i;
        while (i < count && Memory.getByte(at[2] + i * strides[2]) != 0) {
          i++;
        }
        var run = new long[] {at[0] + first * strides[0], at[1] + first * strides[1]};
        inner.run(run, strides, i - first);
      }
    };
  }

  /// Reduces one long run on several threads; false if the function's order forbids it.
  private static boolean reduceShared(
      BinaryUfunc ufunc, BinaryLoop loop, NDArray result, NDArray x) {
    if (x.ndim() == 0 || !x.isCContiguous() || Workers.threads() == 1) {
      return false;
    }
    if (loop instanceof SummingLoop summing) {
      var leaf = summing.dense();
      var sum = SharedSum.of(leaf, x.address(), x.itemsize(), x.size());
      Elements.setDouble(
          result.dtype(),
          result.address(),
          leaf.add(Elements.getDouble(result.dtype(), result.address()), sum));
      return true;
    }
    var exact = !result.dtype().kind().isInexact() || IDEMPOTENT.contains(ufunc.name());
    if (!exact || !REORDERABLE.contains(ufunc.name())) {
      return false;
    }
    var pieces = (x.size() + Workers.PIECE - 1) / Workers.PIECE;
    var partial = NDArray.empty(result.dtype(), pieces);
    var size = x.itemsize();
    Workers.run(
        pieces,
        piece -> {
          var first = piece * Workers.PIECE;
          var target = partial.address() + piece * size;
          Memory.copy(x.address() + first * size, target, size);
          loop.reduce(
              target,
              x.address() + (first + 1) * size,
              size,
              Math.min(Workers.PIECE, x.size() - first) - 1);
        });
    loop.reduce(result.address(), partial.address(), size, pieces);
    Reference.reachabilityFence(x);
    partial.release();
    return true;
  }

  /// Pairwise sums whose subtrees are added by several threads; the tree stays the same.
  private static final class SharedSum {
    private SharedSum() {}

    static double of(PairwiseSum.Leaf leaf, long x, long size, long count) {
      var partial = new double[1 << DEPTH];
      Workers.run(
          partial.length,
          piece -> {
            long from = 0;
            long length = count;
            for (int level = DEPTH - 1; level >= 0; level--) {
              var half = PairwiseSum.halfOf(length);
              if ((piece >> level & 1) == 0) {
                length = half;
              } else {
                from += half;
                length -= half;
              }
            }
            partial[(int) piece] = PairwiseSum.sum(leaf, x + from * size, size, length);
          });
      for (int width = partial.length / 2; width > 0; width /= 2) {
        for (int i = 0; i < width; i++) {
          partial[i] = leaf.add(partial[2 * i], partial[2 * i + 1]);
        }
      }
      return partial[0];
    }

    private static final int DEPTH = 5;
  }
}
