package fnp.ufunc;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.dtype.StringType;
import fnp.dtype.TimeType;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ufunc.error.CheckedLoop;
import fnp.ufunc.error.ErrorState;
import fnp.ufunc.error.ResultCheck;
import fnp.ufunc.general.GeneralUfuncs;
import fnp.ufunc.general.NoLoop;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.OfComplex;
import fnp.ufunc.loop.ScalarLoops;
import fnp.ufunc.loop.SummingLoop;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/// A function of two arrays, applied to each pair of elements after stretching both to one shape.
///
/// @numpy `numpy.ufunc` with `nin == 2`
public final class BinaryUfunc implements Ufunc {
  private final String name;
  private final TypeRule rule;
  private String label;
  private final Functions functions = new Functions();
  private final AtomicReferenceArray<Resolution> resolutions =
      new AtomicReferenceArray<>(Element.COUNT * Element.COUNT);
  private OptionalDouble identity = OptionalDouble.empty();
  private boolean computing;
  private Optional<BinaryLoop> user = Optional.empty();

  /// What to do for one pair of dtypes.
  record Resolution(DType left, DType right, DType result, BinaryLoop loop, ResultCheck check) {
    Resolution(DType left, DType right, DType result, BinaryLoop loop) {
      this(left, right, result, loop, ResultCheck.NONE);
    }

    /// With what notices errors of a function.
    Resolution checked(String name) {
      var check = CheckedBody.checkOf(name, left, right, result);
      return new Resolution(left, right, result, loop, check);
    }
  }

  /// Stands for all pairs with a dtype that is no machine number; its own dtypes are of no array.
  private static final Resolution GENERAL = unusable(StringType.withMissing(new Object()));

  private static Resolution unusable(DType marker) {
    return new Resolution(marker, marker, marker, new NoLoop());
  }

  private BinaryUfunc(String name, TypeRule rule) {
    this.name = name;
    this.label = name;
    this.rule = rule;
  }

  /// A function that a program made, computed by one loop.
  static BinaryUfunc user(String name, DType dtype, BinaryLoop loop) {
    var ufunc = new BinaryUfunc(name + Ufunc.USER, TypeRule.SAME);
    ufunc.functions.only(dtype);
    if (dtype == DType.FLOAT64) {
      ufunc.floats((x, y) -> x);
    } else {
      ufunc.signed((x, y) -> x);
    }
    ufunc.user = Optional.of(loop);
    return ufunc;
  }

  static BinaryUfunc named(String name, TypeRule rule) {
    return new BinaryUfunc(name, rule);
  }

  BinaryUfunc identity(double value) {
    identity = OptionalDouble.of(value);
    return this;
  }

  BinaryUfunc bool(LongBinaryOperator function) {
    functions.put(Kind.BOOLEAN, function);
    return this;
  }

  BinaryUfunc signed(LongBinaryOperator function) {
    functions.put(Kind.SIGNED, function);
    return this;
  }

  BinaryUfunc unsigned(LongBinaryOperator function) {
    functions.put(Kind.UNSIGNED, function);
    return this;
  }

  BinaryUfunc integers(LongBinaryOperator function) {
    return signed(function).unsigned(function);
  }

  BinaryUfunc floats(DoubleBinaryOperator function) {
    functions.put(function);
    return this;
  }

  BinaryUfunc complexes(OfComplex.Binary function) {
    return complexes(function, function);
  }

  /// As [#complexes(OfComplex.Binary)] where complex64 is computed in steps of float32.
  BinaryUfunc complexes(OfComplex.Binary function, OfComplex.Binary single) {
    functions.complexes().put(function, single);
    return this;
  }

  /// How complex numbers are reduced, where that rounds differently.
  BinaryUfunc complexSteps(OfComplex.Binary function, OfComplex.Binary single) {
    functions.complexes().putSteps(function, single);
    return this;
  }

  BinaryUfunc relation(OfComplex.Relation function) {
    functions.complexes().put(function);
    return this;
  }

  /// Marks a function that NumPy reduces in float32 where elements are float16.
  BinaryUfunc arithmetic() {
    functions.putArithmetic();
    return this;
  }

  /// A function of float32 that differs from that of float64; float16 uses it, too.
  BinaryUfunc float32(DoubleBinaryOperator function) {
    functions.put(DType.FLOAT32, function);
    functions.put(DType.FLOAT16, function);
    return this;
  }

  BinaryUfunc float16(DoubleBinaryOperator function) {
    functions.put(DType.FLOAT16, function);
    return this;
  }

  BinaryUfunc only(DType... dtypes) {
    functions.only(dtypes);
    return this;
  }

  /// Sets the name in warnings.
  BinaryUfunc reportedAs(String other) {
    label = other;
    return this;
  }

  /// Marks a function that takes longer than reading its operands, so that two threads pay early.
  BinaryUfunc computing() {
    computing = true;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int nin() {
    return 2;
  }

  @Override
  public List<NDArray> call(Call call, NDArray... operands) {
    Ufunc.requireOperands(this, operands);
    return List.of(call(operands[0], operands[1], call));
  }

  @Override
  public List<String> types() {
    var types = new ArrayList<String>();
    for (var type : TypeRule.order()) {
      if (functions.has(type)) {
        types.add(text(type, type, resolve(type, type).result));
      }
    }
    for (var pair : MixedLoops.pairs(name)) {
      ownLoop(pair.getFirst(), pair.getLast())
          .filter(loop -> loop.left == pair.getFirst() && loop.right == pair.getLast())
          .ifPresent(loop -> types.add(text(loop.left, loop.right, loop.result)));
    }
    return types;
  }

  private Optional<Resolution> ownLoop(DType x, DType y) {
    var times = x instanceof TimeType || y instanceof TimeType;
    if (times && name.startsWith("logical")) {
      return Optional.empty();
    }
    return times ? TimeLoops.binary(name, x, y) : MixedLoops.of(name, x, y);
  }

  private static String text(DType x, DType y, DType result) {
    return "" + x.code() + y.code() + "->" + result.code();
  }

  @Override
  public OptionalDouble identity() {
    return identity;
  }

  /// Applies the function to each pair of elements.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws UfuncException if the function is not defined for the dtypes
  public NDArray call(NDArray x, NDArray y) {
    var resolved = find(x.dtype(), y.dtype());
    var layout = x.layout();
    if (resolved.left != x.dtype()
        || resolved.right != y.dtype()
        || !layout.isCContiguous()
        || !layout.equals(y.layout())) {
      return apply(resolved, Call.plain(), x, y);
    }
    guard(resolved, x, y);
    var z =
        resolved.result.itemsize() == layout.itemsize()
            ? NDArray.empty(resolved.result, layout)
            : NDArray.empty(
                resolved.result, Layout.contiguous(layout.shape(), resolved.result.itemsize()));
    var count = layout.size();
    if (count >= sharedMin()) {
      share(resolved, x, y, z);
    } else {
      var size = layout.itemsize();
      resolved.loop.run(x.address(), size, y.address(), size, z.address(), z.itemsize(), count);
      if (resolved.check.isSuspicious(z.address(), count)) {
        inspect(resolved, x, y, z);
      }
    }
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(y);
    Reference.reachabilityFence(z);
    return z;
  }

  /// Applies the function with options.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws UfuncException if the function is not defined for the dtypes, or a cast loses too much
  public NDArray call(NDArray x, NDArray y, Call call) {
    return apply(
        isGeneral(x.dtype(), y.dtype()) ? GENERAL : resolve(call, x.dtype(), y.dtype()),
        call,
        x,
        y);
  }

  private static boolean isGeneral(DType x, DType y) {
    return x instanceof GeneralType || y instanceof GeneralType;
  }

  /// As [#resolve], but without fail where an operand is no machine number.
  private Resolution find(DType x, DType y) {
    if (x instanceof Primitive && y instanceof Primitive) {
      var known = resolutions.get(x.ordinal() * Element.COUNT + y.ordinal());
      if (known != null) {
        return known;
      }
    }
    return isGeneral(x, y) ? GENERAL : resolve(x, y);
  }

  /// The function where an operand is no machine number.
  private NDArray general(Call call, NDArray x, NDArray y) {
    var left = GeneralUfuncs.inOrder(x);
    var right = GeneralUfuncs.inOrder(y);
    if (!isGeneral(left.dtype(), right.dtype())) {
      return call(left, right, call);
    }
    var result =
        GeneralUfuncs.binary(name, left, right, this::call)
            .orElseThrow(() -> undefined(x.dtype(), y.dtype()));
    return Elementwise.deliver(name, result, call);
  }

  /// `f(x, y)` with a plain number on the right, which takes the array's dtype if it can.
  ///
  /// @throws UfuncException if the dtype of `x` cannot hold the number
  public NDArray call(NDArray x, long y) {
    if (y == 2 && isSquare(x)) {
      return Ufuncs.SQUARE.call(x);
    }
    return call(
        x, name.equals("ldexp") ? WeakScalars.exponent(y) : WeakScalars.of(this, x.dtype(), y));
  }

  /// `f(x, y)` with a plain number on the right, which takes the array's dtype if it can.
  public NDArray call(NDArray x, double y) {
    if (y == 2 && isSquare(x) && x.dtype().kind() == Kind.FLOATING) {
      return Ufuncs.SQUARE.call(x);
    }
    return call(x, WeakScalars.of(this, x.dtype(), y));
  }

  /// `f(x, y)` with a plain complex number on the right, which is complex64 or complex128 as the
  /// array's precision is.
  public NDArray call(NDArray x, Complex y) {
    return call(x, WeakScalars.of(x.dtype(), y));
  }

  /// `f(x, y)` with a plain complex number on the left.
  public NDArray call(Complex x, NDArray y) {
    return call(WeakScalars.of(y.dtype(), x), y);
  }

  /// `f(x, y)` with a plain number on the left, which takes the array's dtype if it can.
  ///
  /// @throws UfuncException if the dtype of `y` cannot hold the number
  public NDArray call(long x, NDArray y) {
    // The exponent says nothing about the type of the number, which is then the shortest float.
    var beside = name.equals("ldexp") ? DType.FLOAT16 : y.dtype();
    return call(WeakScalars.of(this, beside, x), y);
  }

  /// `f(x, y)` with a plain number on the left, which takes the array's dtype if it can.
  public NDArray call(double x, NDArray y) {
    return call(WeakScalars.of(this, y.dtype(), x), y);
  }

  /// A plain whole number beside an array of a dtype, as an operand.
  ///
  /// @throws UfuncException if the dtype cannot hold the number
  public NDArray weak(DType beside, long number) {
    return WeakScalars.of(this, beside, number);
  }

  /// A plain number beside an array of a dtype, as an operand.
  public NDArray weak(DType beside, double number) {
    return WeakScalars.of(this, beside, number);
  }

  /// Whether the second power, which is by far the most frequent one, is a product of equal bits.
  private boolean isSquare(NDArray x) {
    var kind = x.dtype().kind();
    return this == Ufuncs.POWER && kind != Kind.BOOLEAN && kind != Kind.COMPLEX;
  }

  private NDArray apply(Resolution resolved, Call call, NDArray x, NDArray y) {
    if (resolved == GENERAL) {
      return general(call, x, y);
    }
    guard(resolved, x, y);
    var loop = resolved.loop;
    var operation =
        new Elementwise.Operation(
            name,
            label,
            (at, strides, count) ->
                loop.run(at[0], strides[0], at[1], strides[1], at[2], strides[2], count),
            List.of(resolved.left, resolved.right),
            resolved.result,
            sharedMin());
    return Elementwise.apply(operation, call, x, y);
  }

  /// Looks for errors in results that may hold some.
  private void inspect(Resolution resolved, NDArray x, NDArray y, NDArray z) {
    var state = ErrorState.current();
    if (!state.ignoresAll()) {
      var size = x.itemsize();
      state.report(
          resolved.check.find(
              x.address(), size, y.address(), size, z.address(), z.itemsize(), z.size()),
          label);
    }
  }

  private void share(Resolution resolved, NDArray x, NDArray y, NDArray z) {
    var state = ErrorState.current();
    var check = state.ignoresAll() ? ResultCheck.NONE : resolved.check;
    var loop = new CheckedLoop(resolved.loop, check);
    var count = z.size();
    var left = x.address();
    var right = y.address();
    var to = z.address();
    Workers.run(
        (count + Workers.PIECE - 1) / Workers.PIECE,
        piece -> {
          var first = piece * Workers.PIECE;
          loop.run(
              left + first * x.itemsize(),
              x.itemsize(),
              right + first * y.itemsize(),
              y.itemsize(),
              to + first * z.itemsize(),
              z.itemsize(),
              Math.min(Workers.PIECE, count - first));
        });
    state.report(loop.found(), label);
  }

  /// Integers to negative integer powers have no integer result, so NumPy refuses them.
  private void guard(Resolution resolved, NDArray x, NDArray y) {
    if (resolved.right.kind() == Kind.SIGNED
        && name.equals("power")
        && x.size() > 0
        && y.size() > 0) {
      var least = Reductions.min(y);
      if (least.getLong() < 0) {
        throw new UfuncException(
            UfuncException.Kind.VALUE,
            "integers to negative integer powers are not allowed (the exponent %d was found); use a"
                    .formatted(least.getLong())
                + " float array");
      }
    }
  }

  long sharedMin() {
    return computing ? Workers.COMPUTING_MIN : Workers.STREAMING_MIN;
  }

  /// What to do for two dtypes if the types of the loop may be given.
  ///
  /// @throws UfuncException if there is no such loop
  private Resolution resolve(Call call, DType x, DType y) {
    var types = call.types();
    if (types.areOpen()) {
      return resolve(x, y);
    }
    var given = List.of(x, y);
    for (var type : TypeRule.order()) {
      if (functions.has(type)) {
        var loop = resolve(type, type);
        if (types.fit(List.of(loop.left, loop.right), loop.result, given, call.casting())) {
          return loop;
        }
      }
    }
    for (var pair : name.equals("ldexp") ? MixedLoops.pairs(name) : List.<List<DType>>of()) {
      var loop = ownLoop(pair.getFirst(), pair.getLast());
      if (loop.isPresent() && types.fit(pair, loop.get().result, given, call.casting())) {
        return loop.get();
      }
    }
    return resolveAsGiven(call, x, y);
  }

  /// Loops of two different types and of times are found by the operands alone.
  private Resolution resolveAsGiven(Call call, DType x, DType y) {
    var types = call.types();
    var result = types.result();
    if (types.operands().isEmpty() && result.isPresent()) {
      var same = resolve(result.get(), result.get());
      if (types.isResult(same.left) && types.isResult(same.result)) {
        return same;
      }
    }
    var left = types.operands().isEmpty() ? x : types.operands().get(0).orElse(x);
    var right = types.operands().isEmpty() ? y : types.operands().get(1).orElse(y);
    var natural = resolve(left, right);
    if (types.fit(
        List.of(natural.left, natural.right), natural.result, List.of(x, y), call.casting())) {
      return natural;
    }
    throw noLoop(name, call);
  }

  static UfuncException noLoop(String name, Call call) {
    return new UfuncException(
        UfuncException.Kind.TYPE,
        "%s has no loop with the types %s that its operands can be cast to; leave out dtype or signature"
            .formatted(name, call.types()));
  }

  /// What to do for two dtypes.
  ///
  /// @throws UfuncException if the function is not defined for them
  Resolution resolve(DType x, DType y) {
    if (!(x instanceof Primitive && y instanceof Primitive)) {
      if (x instanceof GeneralType || y instanceof GeneralType) {
        throw undefined(x, y);
      }
      return TimeLoops.binary(name, x, y).orElseThrow(() -> undefined(x, y)).checked(name);
    }
    var slot = x.ordinal() * Element.COUNT + y.ordinal();
    var known = resolutions.get(slot);
    if (known == null) {
      known = makeResolution(x, y);
      resolutions.set(slot, known);
    }
    return known;
  }

  private Resolution makeResolution(DType x, DType y) {
    var mixed = MixedLoops.of(name, x, y);
    if (mixed.isPresent()) {
      return mixed.get().checked(name);
    }
    var operand = rule.operand(x, y, functions::has).orElseThrow(() -> undefined(x, y));
    if (x != y || operand != x) {
      var same = resolve(operand, operand);
      return same;
    }
    return new Resolution(
            operand, operand, rule.result(operand), loop(LoopProvider.current(), operand))
        .checked(name);
  }

  UfuncException undefined(DType x, DType y) {
    return new UfuncException(
        UfuncException.Kind.TYPE,
        "%s of %s and %s is not defined; convert the arrays with astype first"
            .formatted(name, x, y));
  }

  /// A new loop for operands of a dtype the function is defined for.
  BinaryLoop loop(LoopProvider provider, DType operand) {
    if (user.isPresent()) {
      return user.get();
    }
    var scalar = functions.binary(operand, rule.result(operand));
    var code = operand.ordinal();
    if (rule.result(operand) != operand) {
      return provider.comparison(name, code, scalar);
    }
    var remainder = name.equals("remainder");
    if ((remainder || name.equals("floor_divide"))
        && operand.kind().isInteger()
        && operand != DType.UINT64) {
      return provider.binary(name, code, ScalarLoops.divisionByOne(scalar, code, remainder));
    }
    var loop = provider.binary(name, code, scalar);
    if (name.equals("add") && operand.kind() == Kind.COMPLEX) {
      return ScalarLoops.complexAdding(loop, code);
    }
    if (name.equals("add") && operand.kind() == Kind.FLOATING) {
      return new SummingLoop(
          loop, new ScalarProvider().sumLeaf(code), provider.sumLeaf(code), code);
    }
    return loop;
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
