package fnp.ufunc;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.error.ErrorState;
import fnp.ufunc.error.ResultCheck;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.UnaryLoop;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Turns an [Expression] into steps and runs them block by block.
///
/// Values have numbers: first the arrays, then the results of the steps in their order. Results
/// other than the last live in slots of one block each, which are used again once they are read.
final class Fusion implements Nest.Body {
  /// Elements per block: with a few slots it all stays in the first-level cache.
  private static final int BLOCK = 1024;

  private static final int ITEM_MAX = 16;
  private static final int SLOTS = 32;
  private static final ThreadLocal<MemorySegment> MEMORY =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate((long) SLOTS * BLOCK * ITEM_MAX, 64));

  /// One loop over a block; `y` is -1 for loops over one operand.
  private record Step(
      Optional<UnaryLoop> one,
      Optional<BinaryLoop> two,
      int x,
      int y,
      DType type,
      int slot,
      ResultCheck check) {
    /// A conversion.
    static Step cast(int x, DType from, DType to, int slot) {
      return new Step(
          Optional.of(SharedCasts.of(from, to)),
          Optional.empty(),
          x,
          -1,
          to,
          slot,
          ResultCheck.NONE);
    }
  }

  private final List<NDArray> inputs = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final BitSet busy = new BitSet();

  /// Whether errors are to be noticed: not where results overwrite the operands, which would be
  /// needed to say which.
  private boolean watching;

  /// Whether the processor's flags tell of all steps; library functions raise some without reason.
  private boolean byFlags;

  private volatile boolean suspicious;

  private Fusion() {}

  /// Computes an expression into `out` or a new array.
  static NDArray compute(Expression expression, Optional<NDArray> out) {
    var fusion = new Fusion();
    fusion.collect(expression);
    var last = fusion.value(expression, new int[1]);
    if (last < fusion.inputs.size()) {
      fusion.step(Step.cast(last, expression.dtype(), expression.dtype(), 0));
    }
    var inputs = fusion.inputs.toArray(NDArray[]::new);
    var result =
        out.orElseGet(() -> Elementwise.fresh(expression.dtype(), expression.shape(), inputs));
    if (result.dtype() != expression.dtype() || !result.shape().equals(expression.shape())) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "the output is %s of shape %s, but the expression gives %s of shape %s; pass such an array"
              .formatted(result.dtype(), result.shape(), expression.dtype(), expression.shape()));
    }
    fusion.run(result, inputs);
    if (fusion.suspicious) {
      // Something went wrong somewhere. Step by step it is known what, and told as the calls do.
      result.copyFrom(oneByOne(expression));
    }
    return result;
  }

  private static NDArray oneByOne(Expression expression) {
    return switch (expression) {
      case Expression.Operand(var array) -> array;
      case Expression.OfOne(var function, var x, _) -> function.call(oneByOne(x));
      case Expression.OfTwo(var function, var x, var y, _, _) ->
          function.call(oneByOne(x), oneByOne(y));
    };
  }

  private void run(NDArray result, NDArray... inputs) {
    var arrays = java.util.Arrays.copyOf(inputs, inputs.length + 1);
    result.writeableAddress();
    watching = !ErrorState.current().ignoresAll();
    byFlags = steps.stream().allMatch(each -> each.check.isNone() || each.check.isByFlags(BLOCK));
    for (int k = 0; k < inputs.length; k++) {
      watching &= inputs[k].address() != result.address();
      arrays[k] = Elementwise.isHarmful(inputs[k], result) ? inputs[k].copy() : inputs[k];
    }
    arrays[inputs.length] = result;
    Nest.of(result.shape(), arrays)
        .simplify(true)
        .share(inputs.length, Workers.STREAMING_MIN, this::runPart);
    for (var array : arrays) {
      Reference.reachabilityFence(array);
    }
  }

  private void runPart(Nest part) {
    if (!watching || !byFlags) {
      part.run(this);
      return;
    }
    ResultCheck.clearFlags();
    part.run(this);
    if (ResultCheck.takeFlags() != 0) {
      suspicious = true;
    }
  }

  /// The arrays in the order in which [#value] comes to them.
  private void collect(Expression expression) {
    switch (expression) {
      case Expression.Operand(var array) -> inputs.add(array);
      case Expression.OfOne(_, var x, _) -> collect(x);
      case Expression.OfTwo(_, var x, var y, _, _) -> {
        collect(x);
        collect(y);
      }
    }
  }

  /// Adds the steps of an expression and says which value it is.
  ///
  /// @param next the number of the next array, at index 0
  private int value(Expression expression, int[] next) {
    return switch (expression) {
      case Expression.Operand _ -> next[0]++;
      case Expression.OfOne(var function, var x, _) -> {
        var resolved = function.resolve(x.dtype());
        var operand = converted(value(x, next), x.dtype(), resolved.operand());
        yield step(
            new Step(
                Optional.of(resolved.loop()),
                Optional.empty(),
                operand,
                -1,
                resolved.result(),
                freeSlot(),
                resolved.check()));
      }
      case Expression.OfTwo(var function, var x, var y, _, _) -> {
        var resolved = function.resolve(x.dtype(), y.dtype());
        var left = converted(value(x, next), x.dtype(), resolved.left());
        var right = converted(value(y, next), y.dtype(), resolved.right());
        yield step(
            new Step(
                Optional.empty(),
                Optional.of(resolved.loop()),
                left,
                right,
                resolved.result(),
                freeSlot(),
                resolved.check()));
      }
    };
  }

  private int converted(int value, DType from, DType to) {
    return from == to ? value : step(Step.cast(value, from, to, freeSlot()));
  }

  /// The result's slot was taken before those of the operands are given back, so they differ.
  private int step(Step step) {
    steps.add(step);
    release(step.x);
    release(step.y);
    return inputs.size() + steps.size() - 1;
  }

  private void release(int value) {
    if (value >= inputs.size()) {
      busy.clear(steps.get(value - inputs.size()).slot);
    }
  }

  private int freeSlot() {
    var slot = busy.nextClearBit(0);
    if (slot >= SLOTS) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "the expression needs more than %d intermediate results at once; compute parts of it first"
              .formatted(SLOTS));
    }
    busy.set(slot);
    return slot;
  }

  @Override
  public void run(long[] at, long[] strides, long count) {
    var slots = MEMORY.get().address();
    var arrays = inputs.size();
    var values = new long[arrays + steps.size()];
    var apart = java.util.Arrays.copyOf(strides, values.length);
    for (long done = 0; done < count; done += BLOCK) {
      var some = Math.min(BLOCK, count - done);
      for (int k = 0; k < arrays; k++) {
        values[k] = at[k] + done * strides[k];
      }
      for (int s = 0; s < steps.size(); s++) {
        var step = steps.get(s);
        var z = arrays + s;
        var last = s == steps.size() - 1;
        values[z] =
            last
                ? at[arrays] + done * strides[arrays]
                : slots + (long) step.slot * BLOCK * ITEM_MAX;
        apart[z] = last ? strides[arrays] : spread(step, apart);
        var elements = apart[z] == 0 ? 1 : some;
        var asked = watching && !byFlags && !step.check.isNone();
        if (asked && step.check.isByFlags(elements)) {
          ResultCheck.clearFlags();
        }
        run(step, values, apart, z, elements);
        if (asked && step.check.isSuspicious(values[z], apart[z], elements)) {
          suspicious = true;
        }
      }
    }
  }

  /// What does not vary along the block is computed once for it.
  private static long spread(Step step, long[] apart) {
    var still = apart[step.x] == 0 && (step.y < 0 || apart[step.y] == 0);
    return still ? 0 : step.type.itemsize();
  }

  private static void run(Step step, long[] values, long[] apart, int z, long count) {
    if (step.two.isPresent()) {
      step.two
          .get()
          .run(
              values[step.x],
              apart[step.x],
              values[step.y],
              apart[step.y],
              values[z],
              apart[z],
              count);
    } else {
      step.one.orElseThrow().run(values[step.x], apart[step.x], values[z], apart[z], count);
    }
  }
}
