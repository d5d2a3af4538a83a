package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.Kind;
import fnp.dtype.SwappedType;
import fnp.dtype.TimeType;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ufunc.error.CheckedLoop;
import fnp.ufunc.error.ErrorState;
import fnp.ufunc.error.ResultCheck;
import fnp.ufunc.general.GeneralUfuncs;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.OfComplex;
import fnp.ufunc.loop.UnaryLoop;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;

/// A function of one array, applied to each element.
///
/// @numpy `numpy.ufunc` with `nin == 1`
public final class UnaryUfunc implements Ufunc {
  private final String name;
  private final TypeRule rule;
  private final Functions functions = new Functions();
  private final AtomicReferenceArray<Resolution> resolutions =
      new AtomicReferenceArray<>(Element.COUNT);
  private boolean computing;
  private Optional<UnaryLoop> user = Optional.empty();

  /// What to do for one dtype.
  record Resolution(DType operand, DType result, UnaryLoop loop, ResultCheck check) {}

  private UnaryUfunc(String name, TypeRule rule) {
    this.name = name;
    this.rule = rule;
  }

  /// A function that a program made, computed by one loop.
  static UnaryUfunc user(String name, DType dtype, UnaryLoop loop) {
    var ufunc = new UnaryUfunc(name + Ufunc.USER, TypeRule.SAME);
    ufunc.functions.only(dtype);
    if (dtype == DType.FLOAT64) {
      ufunc.floats(x -> x);
    } else {
      ufunc.signed(x -> x);
    }
    ufunc.user = Optional.of(loop);
    return ufunc;
  }

  static UnaryUfunc named(String name, TypeRule rule) {
    return new UnaryUfunc(name, rule);
  }

  UnaryUfunc bool(LongUnaryOperator function) {
    functions.put(Kind.BOOLEAN, function);
    return this;
  }

  UnaryUfunc signed(LongUnaryOperator function) {
    functions.put(Kind.SIGNED, function);
    return this;
  }

  UnaryUfunc unsigned(LongUnaryOperator function) {
    functions.put(Kind.UNSIGNED, function);
    return this;
  }

  UnaryUfunc integers(LongUnaryOperator function) {
    return signed(function).unsigned(function);
  }

  UnaryUfunc floats(DoubleUnaryOperator function) {
    functions.put(function);
    return this;
  }

  UnaryUfunc int32(LongUnaryOperator function) {
    functions.putInteger(DType.INT32, function);
    return this;
  }

  /// A function of float32 that differs from that of float64; float16 uses it, too.
  UnaryUfunc shorts(DoubleUnaryOperator function) {
    return float32(function).float16(function);
  }

  UnaryUfunc float32(DoubleUnaryOperator function) {
    functions.put(DType.FLOAT32, function);
    return this;
  }

  UnaryUfunc float16(DoubleUnaryOperator function) {
    functions.put(DType.FLOAT16, function);
    return this;
  }

  /// A function of floats whose result is a whole number.
  UnaryUfunc whole(DoubleToLongFunction function) {
    functions.putWhole(function);
    return this;
  }

  UnaryUfunc complexes(OfComplex.Unary function) {
    return complexes(function, function);
  }

  /// As [#complexes(OfComplex.Unary)] where complex64 is computed in steps of float32.
  UnaryUfunc complexes(OfComplex.Unary function, OfComplex.Unary single) {
    functions.complexes().put(function, single);
    return this;
  }

  /// A function of complex numbers whose result is real.
  UnaryUfunc realOfComplex(OfComplex.Real function) {
    functions.complexes().put(function);
    return this;
  }

  UnaryUfunc testOfComplex(OfComplex.Property function) {
    return realOfComplex(x -> function.test(x) ? 1 : 0);
  }

  UnaryUfunc test(DoublePredicate function) {
    return floats(x -> function.test(x) ? 1 : 0);
  }

  /// Marks a function that takes longer than reading its operand, so that two threads pay early.
  UnaryUfunc computing() {
    computing = true;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int nin() {
    return 1;
  }

  @Override
  public List<NDArray> call(Call call, NDArray... operands) {
    Ufunc.requireOperands(this, operands);
    return List.of(call(operands[0], call));
  }

  @Override
  public List<String> types() {
    var types = new ArrayList<String>();
    for (var type : TypeRule.order()) {
      if (functions.has(type)) {
        types.add(type.code() + "->" + result(type).code());
      }
    }
    for (var type : MixedLoops.TIMES) {
      TimeLoops.unary(name, type)
          .ifPresent(loop -> types.add(type.code() + "->" + loop.result().code()));
    }
    return types;
  }

  /// Applies the function to each element of `x`.
  ///
  /// @throws UfuncException if the function is not defined for the dtype of `x`
  public NDArray call(NDArray x) {
    if (x.dtype() instanceof GeneralType) {
      return general(x, Call.plain());
    }
    var resolved = resolve(x.dtype());
    var layout = x.layout();
    if (resolved.operand != x.dtype() || !layout.isCContiguous()) {
      return Elementwise.apply(operation(resolved), Call.plain(), x);
    }
    var z =
        resolved.result.itemsize() == layout.itemsize()
            ? NDArray.empty(resolved.result, layout)
            : NDArray.empty(
                resolved.result, Layout.contiguous(layout.shape(), resolved.result.itemsize()));
    var count = layout.size();
    if (count >= sharedMin()) {
      share(resolved, x, z, count);
    } else {
      run(resolved, x, z, count);
    }
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(z);
    return z;
  }

  /// Applies the function with options.
  ///
  /// @throws UfuncException if the function is not defined for the dtypes, or a cast loses too much
  public NDArray call(NDArray x, Call call) {
    if (x.dtype() instanceof GeneralType) {
      return general(x, call);
    }
    return Elementwise.apply(operation(resolve(call, x.dtype())), call, x);
  }

  private NDArray general(NDArray x, Call call) {
    if (x.dtype() instanceof SwappedType) {
      return call(GeneralUfuncs.inOrder(x), call);
    }
    var result = GeneralUfuncs.unary(name, x, this::call).orElseThrow(() -> undefined(x.dtype()));
    return Elementwise.deliver(name, result, call);
  }

  /// What to do for a dtype if the types of the loop may be given.
  private Resolution resolve(Call call, DType x) {
    var types = call.types();
    if (types.areOpen()) {
      return resolve(x);
    }
    for (var type : TypeRule.order()) {
      if (functions.has(type)) {
        var loop = resolve(type);
        if (types.fit(List.of(loop.operand), loop.result, List.of(x), call.casting())) {
          return loop;
        }
      }
    }
    var open = types.operands().isEmpty();
    var natural = resolve((open ? types.result() : types.operands().getFirst()).orElse(x));
    if (open && types.isResult(natural.operand) && types.isResult(natural.result)) {
      return natural;
    }
    if (types.fit(List.of(natural.operand), natural.result, List.of(x), call.casting())) {
      return natural;
    }
    throw BinaryUfunc.noLoop(name, call);
  }

  private void run(Resolution resolved, NDArray x, NDArray z, long count) {
    var size = x.itemsize();
    var check = resolved.check;
    if (count > ResultCheck.BLOCK && check.isByBlocks()) {
      var loop = new CheckedLoop(resolved.loop, check);
      loop.run(x.address(), size, z.address(), z.itemsize(), count);
      ErrorState.current().report(loop.found(), name);
      return;
    }
    resolved.loop.run(x.address(), size, z.address(), z.itemsize(), count);
    if (check.isSuspicious(z.address(), count)) {
      var state = ErrorState.current();
      if (!state.ignoresAll()) {
        var from = x.address();
        state.report(check.find(from, size, from, size, z.address(), z.itemsize(), count), name);
      }
    }
  }

  private void share(Resolution resolved, NDArray x, NDArray z, long count) {
    var state = ErrorState.current();
    var check = state.ignoresAll() ? ResultCheck.NONE : resolved.check;
    var loop = new CheckedLoop(resolved.loop, check);
    var from = x.address();
    var to = z.address();
    Workers.run(
        (count + Workers.PIECE - 1) / Workers.PIECE,
        piece -> {
          var first = piece * Workers.PIECE;
          loop.run(
              from + first * x.itemsize(),
              x.itemsize(),
              to + first * z.itemsize(),
              z.itemsize(),
              Math.min(Workers.PIECE, count - first));
        });
    state.report(loop.found(), name);
  }

  private long sharedMin() {
    return computing ? Workers.COMPUTING_MIN : Workers.STREAMING_MIN;
  }

  private Elementwise.Operation operation(Resolution resolved) {
    var loop = resolved.loop;
    return new Elementwise.Operation(
        name,
        name,
        (at, strides, count) -> loop.run(at[0], strides[0], at[1], strides[1], count),
        List.of(resolved.operand),
        resolved.result,
        sharedMin());
  }

  /// What to do for a dtype.
  ///
  /// @throws UfuncException if the function is not defined for it
  Resolution resolve(DType x) {
    if (x instanceof TimeType time) {
      var loop = TimeLoops.unary(name, time).orElseThrow(() -> undefined(x));
      return new Resolution(x, loop.result(), loop.loop(), ResultCheck.NONE);
    }
    if (x instanceof GeneralType) {
      throw undefined(x);
    }
    var known = resolutions.get(x.ordinal());
    if (known == null) {
      known = makeResolution(x);
      resolutions.set(x.ordinal(), known);
    }
    return known;
  }

  private Resolution makeResolution(DType x) {
    var operand = rule.operand(x, x, functions::has).orElseThrow(() -> undefined(x));
    if (operand != x && resolutions.get(operand.ordinal()) != null) {
      return resolutions.get(operand.ordinal());
    }
    var result = result(operand);
    return new Resolution(
        operand,
        result,
        loop(LoopProvider.current(), operand),
        CheckedBody.checkOf(name, operand, operand, result));
  }

  private UfuncException undefined(DType x) {
    return new UfuncException(
        UfuncException.Kind.TYPE,
        "%s of %s is not defined; convert the array with astype first".formatted(name, x));
  }

  /// A new loop for operands of a dtype the function is defined for.
  UnaryLoop loop(LoopProvider provider, DType operand) {
    if (user.isPresent()) {
      return user.get();
    }
    var scalar = functions.unary(operand, result(operand));
    if (rule.isWhole()) {
      return scalar;
    }
    return rule.isTruth()
        ? provider.test(name, operand.ordinal(), scalar)
        : provider.unary(name, operand.ordinal(), scalar);
  }

  /// The type of the result when computing in `operand`.
  private DType result(DType operand) {
    return operand.kind() == Kind.COMPLEX && functions.complexes().isReal() && !rule.isTruth()
        ? operand == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64
        : rule.result(operand);
  }

  /// Whether there is a loop for operands of a dtype, without converting them.
  boolean has(DType operand) {
    return functions.has(operand);
  }

  @Override
  public String toString() {
    return "<ufunc '" + name + "'>";
  }
}
