package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.ndarray.Index;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ufunc.error.ErrorKind;
import fnp.ufunc.error.ErrorState;
import java.lang.ref.Reference;
import java.util.Arrays;

/// The broadcast executor: stretches operands to one shape, makes or checks the output, keeps
/// overlapping memory apart, and walks the loop nest.
final class Elementwise {
  private Elementwise() {}

  /// What to run, apart from the operands.
  ///
  /// @param name the function
  /// @param label what it is called in warnings
  /// @param body the loop; its arrays are the inputs, then the output
  /// @param operands the types the loop wants of its inputs
  /// @param result the type the loop writes
  /// @param sharedMin from how many elements on the work is shared between threads
  record Operation(
      String name,
      String label,
      Nest.Body body,
      java.util.List<DType> operands,
      DType result,
      long sharedMin) {
    /// An operation without floating-point errors.
    static Operation unchecked(
        String name, Nest.Body body, java.util.List<DType> operands, DType result, long sharedMin) {
      return new Operation(name, name, body, operands, result, sharedMin);
    }
  }

  /// Applies an operation elementwise and returns the output array.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws UfuncException if a cast would lose more than `call` allows
  static NDArray apply(Operation operation, Call call, NDArray... inputs) {
    for (int k = 0; k < inputs.length; k++) {
      requireCast(operation.name, call, inputs[k].dtype(), operation.operands.get(k), "input");
    }
    if (call.out().isPresent() && call.out().get().dtype() instanceof GeneralType) {
      return deliver(operation.name, apply(operation, call.withoutOuts(), inputs), call);
    }
    var shape = commonShape(call, inputs);
    NDArray out;
    if (call.out().isPresent()) {
      out = call.out().get();
      requireOut(operation, call, shape, out);
    } else {
      out = fresh(operation.result, shape, call.order(), inputs);
    }
    run(operation, call, out, inputs);
    return out;
  }

  /// Takes a result that was computed without options to where the options say.
  ///
  /// @throws UfuncException if a cast would lose more than `call` allows
  static NDArray deliver(String name, NDArray result, Call call) {
    if (call.out().isEmpty()) {
      return result;
    }
    var out = call.out().get();
    requireCast(name, call, result.dtype(), out.dtype(), "output");
    if (call.where().isEmpty()) {
      out.copyFrom(result);
    } else {
      var mask = Index.of(requireMask(call.where().get()).broadcastTo(out.shape()));
      out.set(result.broadcastTo(out.shape()).get(mask), mask);
    }
    return out;
  }

  private static void run(Operation operation, Call call, NDArray out, NDArray... inputs) {
    var masked = call.where().isPresent();
    var outputAt = inputs.length;
    var arrays = Arrays.copyOf(inputs, masked ? outputAt + 2 : outputAt + 1);
    arrays[outputAt] = out;
    if (masked) {
      arrays[outputAt + 1] = requireMask(call.where().get());
    }
    out.writeableAddress();
    for (int k = 0; k < arrays.length; k++) {
      if (k != outputAt && call.out().isPresent() && isHarmful(arrays[k], out)) {
        arrays[k] = arrays[k].copy();
      }
    }
    var from = new DType[outputAt + 1];
    var to = new DType[outputAt + 1];
    for (int k = 0; k <= outputAt; k++) {
      from[k] = arrays[k].dtype();
      to[k] = k < outputAt ? operation.operands.get(k) : operation.result;
    }
    var body = ConvertingBody.of(operation.body, from, to, masked);
    var nest = Nest.of(out.shape(), arrays).simplify(true);
    var state = ErrorState.current();
    var check = CheckedBody.checkOf(operation.name, from);
    if (check.isNone() || state.ignoresAll()) {
      nest.runShared(body, outputAt, operation.sharedMin);
    } else {
      var checked = new CheckedBody(body, check, arrays, outputAt);
      nest.share(outputAt, operation.sharedMin, checked::run);
      var narrows = to[outputAt] != from[outputAt] && checked.found() == ErrorKind.OVER.bit();
      state.report(checked.found(), narrows ? "cast" : operation.label);
    }
    for (var array : arrays) {
      Reference.reachabilityFence(array);
    }
  }

  private static NDArray fresh(DType dtype, Shape shape, Order order, NDArray... inputs) {
    return switch (order) {
      case K -> fresh(dtype, shape, inputs);
      case C -> NDArray.empty(dtype, shape);
      case F -> NDArray.empty(dtype, Layout.contiguous(shape, dtype.itemsize(), Order.F));
      case A -> {
        var columns = Arrays.stream(inputs).allMatch(each -> each.layout().isFContiguous());
        var rows = allContiguous(inputs);
        yield fresh(dtype, shape, columns && !rows ? Order.F : Order.C, inputs);
      }
    };
  }

  /// A fresh array whose axes lie in memory in the order of the inputs' axes.
  static NDArray fresh(DType dtype, Shape shape, NDArray... inputs) {
    if (shape.ndim() <= 1 || allContiguous(inputs)) {
      return NDArray.empty(dtype, shape);
    }
    return inOrder(dtype, shape, Nest.of(shape, inputs).axisOrder());
  }

  /// A fresh array whose axes lie in memory in this order, outermost first.
  static NDArray inOrder(DType dtype, Shape shape, int[] order) {
    int straight = 0;
    int reversed = 0;
    for (int i = 0; i < order.length; i++) {
      straight += order[i] == i ? 1 : 0;
      reversed += order[i] == order.length - 1 - i ? 1 : 0;
    }
    if (straight == order.length) {
      return NDArray.empty(dtype, shape);
    }
    if (reversed == order.length) {
      return NDArray.empty(dtype, Layout.contiguous(shape, dtype.itemsize(), Order.F));
    }
    var lengths = new long[order.length];
    var back = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      lengths[i] = shape.axis(order[i]);
      back[order[i]] = i;
    }
    return NDArray.empty(dtype, lengths).transpose(back);
  }

  /// Whether `input` must be copied before `output` is written element by element, since reading
  /// one could see new values of the other. Exactly the same elements at the same places do no
  /// harm.
  static boolean isHarmful(NDArray input, NDArray output) {
    if (input.size() == 0 || output.size() == 0) {
      return false;
    }
    var in = input.layout();
    var out = output.layout();
    if (input.address() + in.low() >= output.address() + out.high()
        || output.address() + out.low() >= input.address() + in.high()) {
      return false;
    }
    return input.address() != output.address() || !in.equals(out);
  }

  private static boolean allContiguous(NDArray... arrays) {
    for (var array : arrays) {
      if (!array.isCContiguous()) {
        return false;
      }
    }
    return true;
  }

  private static Shape commonShape(Call call, NDArray... inputs) {
    var shape = inputs[0].shape();
    for (int k = 1; k < inputs.length; k++) {
      shape = shape.broadcast(inputs[k].shape());
    }
    return call.where().isPresent() ? shape.broadcast(call.where().get().shape()) : shape;
  }

  private static NDArray requireMask(NDArray mask) {
    if (mask.dtype() != DType.BOOL) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "the argument where must be a bool array, but is %s; compare it first, say with x != 0"
              .formatted(mask.dtype()));
    }
    return mask;
  }

  private static void requireOut(Operation operation, Call call, Shape shape, NDArray out) {
    if (!shape.broadcast(out.shape()).equals(out.shape())) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "the output of %s has shape %s, but the operands give %s; pass an output of that shape"
              .formatted(operation.name, out.shape(), shape));
    }
    requireCast(operation.name, call, operation.result, out.dtype(), "output");
  }

  private static void requireCast(String name, Call call, DType from, DType to, String role) {
    if (from != to && !call.casting().allows(from, to)) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "cannot cast the %s of %s from %s to %s with casting rule %s; convert with astype first"
              .formatted(role, name, from, to, call.casting()));
    }
  }
}
