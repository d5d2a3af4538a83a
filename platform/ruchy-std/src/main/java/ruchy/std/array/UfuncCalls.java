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
  @Signature({
    "fn abs(x: Any" + OPTIONS + "\"absolute\") -> Array",
    "fn absolute(x: Any" + OPTIONS + "\"absolute\") -> Array",
    "fn acos(x: Any" + OPTIONS + "\"arccos\") -> Array",
    "fn acosh(x: Any" + OPTIONS + "\"arccosh\") -> Array",
    "fn arccos(x: Any" + OPTIONS + "\"arccos\") -> Array",
    "fn arccosh(x: Any" + OPTIONS + "\"arccosh\") -> Array",
    "fn arcsin(x: Any" + OPTIONS + "\"arcsin\") -> Array",
    "fn arcsinh(x: Any" + OPTIONS + "\"arcsinh\") -> Array",
    "fn arctan(x: Any" + OPTIONS + "\"arctan\") -> Array",
    "fn arctanh(x: Any" + OPTIONS + "\"arctanh\") -> Array",
    "fn asin(x: Any" + OPTIONS + "\"arcsin\") -> Array",
    "fn asinh(x: Any" + OPTIONS + "\"arcsinh\") -> Array",
    "fn atan(x: Any" + OPTIONS + "\"arctan\") -> Array",
    "fn atanh(x: Any" + OPTIONS + "\"arctanh\") -> Array",
    "fn bitwise_count(x: Any" + OPTIONS + "\"bitwise_count\") -> Array",
    "fn bitwise_invert(x: Any" + OPTIONS + "\"invert\") -> Array",
    "fn bitwise_not(x: Any" + OPTIONS + "\"invert\") -> Array",
    "fn cbrt(x: Any" + OPTIONS + "\"cbrt\") -> Array",
    "fn ceil(x: Any" + OPTIONS + "\"ceil\") -> Array",
    "fn conj(x: Any" + OPTIONS + "\"conjugate\") -> Array",
    "fn conjugate(x: Any" + OPTIONS + "\"conjugate\") -> Array",
    "fn cos(x: Any" + OPTIONS + "\"cos\") -> Array",
    "fn cosh(x: Any" + OPTIONS + "\"cosh\") -> Array",
    "fn deg2rad(x: Any" + OPTIONS + "\"deg2rad\") -> Array",
    "fn degrees(x: Any" + OPTIONS + "\"degrees\") -> Array",
    "fn exp(x: Any" + OPTIONS + "\"exp\") -> Array",
    "fn exp2(x: Any" + OPTIONS + "\"exp2\") -> Array",
    "fn expm1(x: Any" + OPTIONS + "\"expm1\") -> Array",
    "fn fabs(x: Any" + OPTIONS + "\"fabs\") -> Array",
    "fn floor(x: Any" + OPTIONS + "\"floor\") -> Array",
    "fn invert(x: Any" + OPTIONS + "\"invert\") -> Array",
    "fn isfinite(x: Any" + OPTIONS + "\"isfinite\") -> Array",
    "fn isinf(x: Any" + OPTIONS + "\"isinf\") -> Array",
    "fn isnan(x: Any" + OPTIONS + "\"isnan\") -> Array",
    "fn isnat(x: Any" + OPTIONS + "\"isnat\") -> Array",
    "fn log(x: Any" + OPTIONS + "\"log\") -> Array",
    "fn log10(x: Any" + OPTIONS + "\"log10\") -> Array",
    "fn log1p(x: Any" + OPTIONS + "\"log1p\") -> Array",
    "fn log2(x: Any" + OPTIONS + "\"log2\") -> Array",
    "fn logical_not(x: Any" + OPTIONS + "\"logical_not\") -> Array",
    "fn negative(x: Any" + OPTIONS + "\"negative\") -> Array",
    "fn positive(x: Any" + OPTIONS + "\"positive\") -> Array",
    "fn rad2deg(x: Any" + OPTIONS + "\"rad2deg\") -> Array",
    "fn radians(x: Any" + OPTIONS + "\"radians\") -> Array",
    "fn reciprocal(x: Any" + OPTIONS + "\"reciprocal\") -> Array",
    "fn rint(x: Any" + OPTIONS + "\"rint\") -> Array",
    "fn sign(x: Any" + OPTIONS + "\"sign\") -> Array",
    "fn signbit(x: Any" + OPTIONS + "\"signbit\") -> Array",
    "fn sin(x: Any" + OPTIONS + "\"sin\") -> Array",
    "fn sinh(x: Any" + OPTIONS + "\"sinh\") -> Array",
    "fn spacing(x: Any" + OPTIONS + "\"spacing\") -> Array",
    "fn sqrt(x: Any" + OPTIONS + "\"sqrt\") -> Array",
    "fn square(x: Any" + OPTIONS + "\"square\") -> Array",
    "fn tan(x: Any" + OPTIONS + "\"tan\") -> Array",
    "fn tanh(x: Any" + OPTIONS + "\"tanh\") -> Array",
    "fn trunc(x: Any" + OPTIONS + "\"trunc\") -> Array"
  })
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
  @Signature({
    "fn add(x1: Any, x2: Any" + OPTIONS + "\"add\") -> Array",
    "fn arctan2(x1: Any, x2: Any" + OPTIONS + "\"arctan2\") -> Array",
    "fn atan2(x1: Any, x2: Any" + OPTIONS + "\"arctan2\") -> Array",
    "fn bitwise_and(x1: Any, x2: Any" + OPTIONS + "\"bitwise_and\") -> Array",
    "fn bitwise_left_shift(x1: Any, x2: Any" + OPTIONS + "\"left_shift\") -> Array",
    "fn bitwise_or(x1: Any, x2: Any" + OPTIONS + "\"bitwise_or\") -> Array",
    "fn bitwise_right_shift(x1: Any, x2: Any" + OPTIONS + "\"right_shift\") -> Array",
    "fn bitwise_xor(x1: Any, x2: Any" + OPTIONS + "\"bitwise_xor\") -> Array",
    "fn copysign(x1: Any, x2: Any" + OPTIONS + "\"copysign\") -> Array",
    "fn divide(x1: Any, x2: Any" + OPTIONS + "\"divide\") -> Array",
    "fn equal(x1: Any, x2: Any" + OPTIONS + "\"equal\") -> Array",
    "fn float_power(x1: Any, x2: Any" + OPTIONS + "\"float_power\") -> Array",
    "fn floor_divide(x1: Any, x2: Any" + OPTIONS + "\"floor_divide\") -> Array",
    "fn fmax(x1: Any, x2: Any" + OPTIONS + "\"fmax\") -> Array",
    "fn fmin(x1: Any, x2: Any" + OPTIONS + "\"fmin\") -> Array",
    "fn fmod(x1: Any, x2: Any" + OPTIONS + "\"fmod\") -> Array",
    "fn gcd(x1: Any, x2: Any" + OPTIONS + "\"gcd\") -> Array",
    "fn greater(x1: Any, x2: Any" + OPTIONS + "\"greater\") -> Array",
    "fn greater_equal(x1: Any, x2: Any" + OPTIONS + "\"greater_equal\") -> Array",
    "fn heaviside(x1: Any, x2: Any" + OPTIONS + "\"heaviside\") -> Array",
    "fn hypot(x1: Any, x2: Any" + OPTIONS + "\"hypot\") -> Array",
    "fn lcm(x1: Any, x2: Any" + OPTIONS + "\"lcm\") -> Array",
    "fn ldexp(x1: Any, x2: Any" + OPTIONS + "\"ldexp\") -> Array",
    "fn left_shift(x1: Any, x2: Any" + OPTIONS + "\"left_shift\") -> Array",
    "fn less(x1: Any, x2: Any" + OPTIONS + "\"less\") -> Array",
    "fn less_equal(x1: Any, x2: Any" + OPTIONS + "\"less_equal\") -> Array",
    "fn logaddexp(x1: Any, x2: Any" + OPTIONS + "\"logaddexp\") -> Array",
    "fn logaddexp2(x1: Any, x2: Any" + OPTIONS + "\"logaddexp2\") -> Array",
    "fn logical_and(x1: Any, x2: Any" + OPTIONS + "\"logical_and\") -> Array",
    "fn logical_or(x1: Any, x2: Any" + OPTIONS + "\"logical_or\") -> Array",
    "fn logical_xor(x1: Any, x2: Any" + OPTIONS + "\"logical_xor\") -> Array",
    "fn maximum(x1: Any, x2: Any" + OPTIONS + "\"maximum\") -> Array",
    "fn minimum(x1: Any, x2: Any" + OPTIONS + "\"minimum\") -> Array",
    "fn mod(x1: Any, x2: Any" + OPTIONS + "\"remainder\") -> Array",
    "fn multiply(x1: Any, x2: Any" + OPTIONS + "\"multiply\") -> Array",
    "fn nextafter(x1: Any, x2: Any" + OPTIONS + "\"nextafter\") -> Array",
    "fn not_equal(x1: Any, x2: Any" + OPTIONS + "\"not_equal\") -> Array",
    "fn pow(x1: Any, x2: Any" + OPTIONS + "\"power\") -> Array",
    "fn power(x1: Any, x2: Any" + OPTIONS + "\"power\") -> Array",
    "fn remainder(x1: Any, x2: Any" + OPTIONS + "\"remainder\") -> Array",
    "fn right_shift(x1: Any, x2: Any" + OPTIONS + "\"right_shift\") -> Array",
    "fn subtract(x1: Any, x2: Any" + OPTIONS + "\"subtract\") -> Array",
    "fn true_divide(x1: Any, x2: Any" + OPTIONS + "\"divide\") -> Array"
  })
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
  @Signature({
    "fn frexp(x: Any" + OPTIONS + "\"frexp\") -> (Array, Array)",
    "fn modf(x: Any" + OPTIONS + "\"modf\") -> (Array, Array)"
  })
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
    return value instanceof Long || value instanceof Double || value instanceof Float;
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
