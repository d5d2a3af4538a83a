package ruchy.std.array;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Call;
import fnp.ufunc.Ufunc;
import fnp.ufunc.Ufuncs;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Tuple;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;

/// The universal functions of the namespace `np` with all their options; the last parameter says
/// which one it is.
@Namespace("np")
public final class UfuncCalls {
  private static final String OPTIONS =
      ", out: Any = None, where: Any = true, dtype: Any = None, casting: String = \"same_kind\","
          + " order: String = \"K\", ufunc: String = ";

  private static final Map<String, Ufunc> BY_NAME =
      Ufuncs.all().stream().collect(Collectors.toMap(Ufunc::name, Function.identity()));

  private UfuncCalls() {}

  /// NumPy's function of this name, element by element. The result goes to `out` if that is given,
  /// and is computed only where the mask `where` holds, in the type `dtype`.
  @Signature(
      value = "fn N(x: Any" + OPTIONS + "\"U\") -> Array",
      each =
          """
          abs:absolute absolute acos:arccos acosh:arccosh arccos arccosh arcsin arcsinh
          arctan arctanh asin:arcsin asinh:arcsinh atan:arctan atanh:arctanh bitwise_count
          bitwise_invert:invert bitwise_not:invert cbrt ceil conj:conjugate conjugate cos
          cosh deg2rad degrees exp exp2 expm1 fabs floor invert isfinite isinf isnan isnat
          log log10 log1p log2 logical_not negative positive rad2deg radians reciprocal
          rint sign signbit sin sinh spacing sqrt square tan tanh trunc\
          """)
  public static NDArray unary(
      Object x,
      Object out,
      Object where,
      Object dtype,
      String casting,
      String order,
      String ufunc) {
    return named(ufunc)
        .call(options(out, where, dtype, casting, order), Operands.array(x))
        .getFirst();
  }

  /// NumPy's function of this name, element by element, with broadcasting. The result goes to `out`
  /// if that is given, and is computed only where the mask `where` holds, in the type `dtype`.
  @Signature(
      value = "fn N(x1: Any, x2: Any" + OPTIONS + "\"U\") -> Array",
      each =
          """
          add arctan2 atan2:arctan2 bitwise_and bitwise_left_shift:left_shift bitwise_or
          bitwise_right_shift:right_shift bitwise_xor copysign divide equal float_power
          floor_divide fmax fmin fmod gcd greater greater_equal heaviside hypot lcm ldexp
          left_shift less less_equal logaddexp logaddexp2 logical_and logical_or
          logical_xor maximum minimum mod:remainder multiply nextafter not_equal pow:power
          power remainder right_shift subtract true_divide:divide\
          """)
  public static NDArray binary(
      Object x1,
      Object x2,
      Object out,
      Object where,
      Object dtype,
      String casting,
      String order,
      String ufunc) {
    var function = (BinaryUfunc) named(ufunc);
    var call = options(out, where, dtype, casting, order);
    return function.call(call, operand(function, x1, x2), operand(function, x2, x1)).getFirst();
  }

  /// The two results of NumPy's function of this name, element by element.
  @Signature(value = "fn N(x: Any" + OPTIONS + "\"U\") -> (Array, Array)", each = "frexp modf")
  public static Tuple2<Object, Object> split(
      Object x,
      Object out,
      Object where,
      Object dtype,
      String casting,
      String order,
      String ufunc) {
    var results = named(ufunc).call(options(out, where, dtype, casting, order), Operands.array(x));
    return new Tuple2<>(results.get(0), results.get(1));
  }

  /// The quotients rounded down and the remainders, element by element, with broadcasting.
  @Signature("fn divmod(x1: Any, x2: Any" + OPTIONS + "\"divmod\") -> (Array, Array)")
  public static Tuple2<Object, Object> divmod(
      Object x1,
      Object x2,
      Object out,
      Object where,
      Object dtype,
      String casting,
      String order,
      String ufunc) {
    var like = Ufuncs.REMAINDER;
    var results =
        named(ufunc)
            .call(
                options(out, where, dtype, casting, order),
                operand(like, x1, x2),
                operand(like, x2, x1));
    return new Tuple2<>(results.get(0), results.get(1));
  }

  /// The function with a name.
  ///
  /// @throws RuchyError E0818 if there is none
  static Ufunc named(String name) {
    var ufunc = BY_NAME.get(name);
    if (ufunc == null) {
      throw new RuchyError("E0818", "there is no universal function `" + name + "`")
          .help("one of " + String.join(", ", BY_NAME.keySet().stream().sorted().toList()));
    }
    return ufunc;
  }

  /// A value as an operand; a plain number takes the type of the array beside it if it can.
  static NDArray operand(BinaryUfunc function, Object value, Object other) {
    if (isPlain(value) && !isPlain(other) && !function.name().equals("ldexp")) {
      var beside = Operands.array(other).dtype();
      return value instanceof Long whole
          ? function.weak(beside, whole)
          : function.weak(beside, ((Number) value).doubleValue());
    }
    return Operands.array(value);
  }

  private static boolean isPlain(Object value) {
    return value instanceof Long || value instanceof Double;
  }

  /// The options of a call.
  static Call options(Object out, Object where, Object dtype, String casting, String order) {
    var call = Call.plain().casting(casting(casting)).order(order(order));
    if (!Operands.isNone(dtype)) {
      call = call.dtype(type(dtype));
    }
    if (out instanceof Tuple tuple) {
      call = call.outs(output(tuple.get(0)), output(tuple.get(1)));
    } else if (!Operands.isNone(out)) {
      call = call.outs(output(out));
    }
    return Boolean.TRUE.equals(where) ? call : call.where(Operands.array(where));
  }

  private static Optional<NDArray> output(Object out) {
    if (Operands.isNone(out)) {
      return Optional.empty();
    }
    if (out instanceof NDArray array) {
      return Optional.of(array);
    }
    throw new RuchyError("E0818", "`out` must be an array, found " + Display.quoted(out))
        .help("make one first: np.empty(3)");
  }

  /// The type of an argument `dtype`.
  static DType type(Object dtype) {
    return dtype instanceof DType type ? type : Operands.dtype(String.valueOf(dtype));
  }

  private static Casting casting(String name) {
    for (var casting : Casting.values()) {
      if (casting.toString().equals(name)) {
        return casting;
      }
    }
    throw new RuchyError("E0818", "there is no casting rule `" + name + "`")
        .help("one of no, equiv, safe, same_kind, unsafe");
  }

  private static Order order(String name) {
    try {
      return Order.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw new RuchyError("E0818", "there is no order `" + name + "`").help("one of C, F, A, K");
    }
  }
}
