package fnp.ufunc;

import static fnp.ufunc.loop.IntegerMath.truth;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.ufunc.loop.ComplexElementary;
import fnp.ufunc.loop.ComplexMath;
import fnp.ufunc.loop.FloatMath;
import fnp.ufunc.loop.IntegerMath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The catalogue of universal functions: one row per function, and nothing else.
///
/// A row says the name, how types are chosen, and what happens to one element of each kind; loops
/// are made from it on first use.
///
/// @numpy `numpy/_core/code_generators/generate_umath.py`, 2.4
public final class Ufuncs {
  // ---- arithmetic

  public static final BinaryUfunc ADD =
      BinaryUfunc.named("add", TypeRule.SAME)
          .identity(0)
          .bool((x, y) -> x | y)
          .integers((x, y) -> x + y)
          .floats((x, y) -> x + y)
          .complexes(ComplexMath::add);
  public static final BinaryUfunc SUBTRACT =
      BinaryUfunc.named("subtract", TypeRule.ARITHMETIC)
          .integers((x, y) -> x - y)
          .floats((x, y) -> x - y)
          .complexes(ComplexMath::subtract)
          .arithmetic();
  public static final BinaryUfunc MULTIPLY =
      BinaryUfunc.named("multiply", TypeRule.SAME)
          .identity(1)
          .bool((x, y) -> x & y)
          .integers((x, y) -> x * y)
          .floats((x, y) -> x * y)
          .complexes(ComplexMath::multiply, ComplexMath::multiply32)
          .complexSteps(ComplexMath::product, ComplexMath::product32)
          .arithmetic();
  public static final BinaryUfunc DIVIDE =
      BinaryUfunc.named("divide", TypeRule.DIVIDING)
          .floats((x, y) -> x / y)
          .complexes(ComplexMath::divide, ComplexMath::divide32)
          .arithmetic();
  public static final BinaryUfunc FLOOR_DIVIDE = floorDivide();
  public static final BinaryUfunc REMAINDER = remainder();
  public static final BinaryUfunc FMOD =
      BinaryUfunc.named("fmod", TypeRule.SAME)
          .signed(IntegerMath::fmod)
          .unsigned(IntegerMath::remainderUnsigned)
          .floats((x, y) -> x % y);
  public static final BinaryUfunc POWER =
      BinaryUfunc.named("power", TypeRule.SAME)
          .integers(IntegerMath::power)
          .floats(FloatMath::power)
          .complexes(ComplexMath::power, ComplexMath::power32)
          .computing();
  public static final UnaryUfunc NEGATIVE =
      UnaryUfunc.named("negative", TypeRule.ARITHMETIC)
          .integers(x -> -x)
          .floats(x -> -x)
          .complexes(ComplexMath::negative);
  public static final UnaryUfunc POSITIVE =
      UnaryUfunc.named("positive", TypeRule.ARITHMETIC)
          .integers(x -> x)
          .floats(x -> x)
          .complexes(x -> x);
  public static final UnaryUfunc ABSOLUTE =
      UnaryUfunc.named("absolute", TypeRule.SAME)
          .bool(x -> x)
          .signed(Math::abs)
          .unsigned(x -> x)
          .floats(Math::abs)
          .realOfComplex(ComplexMath::absolute);
  public static final UnaryUfunc SIGN =
      UnaryUfunc.named("sign", TypeRule.ARITHMETIC)
          .signed(Long::signum)
          .unsigned(x -> x == 0 ? 0 : 1)
          .floats(FloatMath::sign)
          .complexes(ComplexMath::sign);
  public static final UnaryUfunc SQUARE =
      UnaryUfunc.named("square", TypeRule.SAME)
          .integers(x -> x * x)
          .floats(x -> x * x)
          .complexes(ComplexMath::square, ComplexMath::square32);
  public static final UnaryUfunc RECIPROCAL =
      UnaryUfunc.named("reciprocal", TypeRule.SAME)
          .signed(IntegerMath::reciprocal)
          .int32(IntegerMath::reciprocalOfInt)
          .unsigned(IntegerMath::reciprocalUnsigned)
          .floats(x -> 1 / x)
          .complexes(ComplexMath::reciprocal, ComplexMath::reciprocal32);
  public static final UnaryUfunc CONJUGATE =
      UnaryUfunc.named("conjugate", TypeRule.SAME)
          .integers(x -> x)
          .floats(x -> x)
          .complexes(ComplexMath::conjugate);
  public static final BinaryUfunc GCD =
      BinaryUfunc.named("gcd", TypeRule.ARITHMETIC)
          .identity(0)
          .signed(IntegerMath::gcd)
          .unsigned(IntegerMath::gcdUnsigned);
  public static final BinaryUfunc LCM =
      BinaryUfunc.named("lcm", TypeRule.ARITHMETIC)
          .signed(IntegerMath::lcm)
          .unsigned(IntegerMath::lcmUnsigned);

  // ---- comparison

  public static final BinaryUfunc EQUAL =
      BinaryUfunc.named("equal", TypeRule.TRUTH)
          .bool((x, y) -> truth(x == y))
          .integers((x, y) -> truth(x == y))
          .floats((x, y) -> FloatMath.truth(x == y))
          .relation(ComplexMath::isEqual);
  public static final BinaryUfunc NOT_EQUAL =
      BinaryUfunc.named("not_equal", TypeRule.TRUTH)
          .bool((x, y) -> truth(x != y))
          .integers((x, y) -> truth(x != y))
          .floats((x, y) -> FloatMath.truth(x != y))
          .relation((x, y) -> !ComplexMath.isEqual(x, y));
  public static final BinaryUfunc LESS =
      BinaryUfunc.named("less", TypeRule.TRUTH)
          .bool((x, y) -> truth(x < y))
          .signed((x, y) -> truth(x < y))
          .unsigned((x, y) -> truth(Long.compareUnsigned(x, y) < 0))
          .floats((x, y) -> FloatMath.truth(x < y))
          .relation(ComplexMath::isLess);
  public static final BinaryUfunc LESS_EQUAL =
      BinaryUfunc.named("less_equal", TypeRule.TRUTH)
          .bool((x, y) -> truth(x <= y))
          .signed((x, y) -> truth(x <= y))
          .unsigned((x, y) -> truth(Long.compareUnsigned(x, y) <= 0))
          .floats((x, y) -> FloatMath.truth(x <= y))
          .relation(ComplexMath::isLessOrEqual);
  public static final BinaryUfunc GREATER =
      BinaryUfunc.named("greater", TypeRule.TRUTH)
          .bool((x, y) -> truth(x > y))
          .signed((x, y) -> truth(x > y))
          .unsigned((x, y) -> truth(Long.compareUnsigned(x, y) > 0))
          .floats((x, y) -> FloatMath.truth(x > y))
          .relation((x, y) -> ComplexMath.isLess(y, x));
  public static final BinaryUfunc GREATER_EQUAL =
      BinaryUfunc.named("greater_equal", TypeRule.TRUTH)
          .bool((x, y) -> truth(x >= y))
          .signed((x, y) -> truth(x >= y))
          .unsigned((x, y) -> truth(Long.compareUnsigned(x, y) >= 0))
          .floats((x, y) -> FloatMath.truth(x >= y))
          .relation((x, y) -> ComplexMath.isLessOrEqual(y, x));

  // ---- logic and bits

  public static final BinaryUfunc LOGICAL_AND =
      BinaryUfunc.named("logical_and", TypeRule.TRUTH)
          .identity(1)
          .bool((x, y) -> x & y)
          .integers((x, y) -> truth(x != 0 && y != 0))
          .floats((x, y) -> FloatMath.truth(x != 0 && y != 0))
          .relation((x, y) -> ComplexMath.isTrue(x) && ComplexMath.isTrue(y));
  public static final BinaryUfunc LOGICAL_OR =
      BinaryUfunc.named("logical_or", TypeRule.TRUTH)
          .identity(0)
          .bool((x, y) -> x | y)
          .integers((x, y) -> truth((x | y) != 0))
          .floats((x, y) -> FloatMath.truth(x != 0 || y != 0))
          .relation((x, y) -> ComplexMath.isTrue(x) || ComplexMath.isTrue(y));
  public static final BinaryUfunc LOGICAL_XOR =
      BinaryUfunc.named("logical_xor", TypeRule.TRUTH)
          .identity(0)
          .bool((x, y) -> x ^ y)
          .integers((x, y) -> truth((x != 0) != (y != 0)))
          .floats((x, y) -> FloatMath.truth((x != 0) != (y != 0)))
          .relation((x, y) -> ComplexMath.isTrue(x) != ComplexMath.isTrue(y));
  public static final UnaryUfunc LOGICAL_NOT =
      UnaryUfunc.named("logical_not", TypeRule.TRUTH)
          .bool(x -> x ^ 1)
          .integers(x -> truth(x == 0))
          .test(x -> x == 0)
          .testOfComplex(x -> !ComplexMath.isTrue(x));
  public static final BinaryUfunc BITWISE_AND =
      BinaryUfunc.named("bitwise_and", TypeRule.SAME)
          .identity(-1)
          .bool((x, y) -> x & y)
          .integers((x, y) -> x & y);
  public static final BinaryUfunc BITWISE_OR =
      BinaryUfunc.named("bitwise_or", TypeRule.SAME)
          .identity(0)
          .bool((x, y) -> x | y)
          .integers((x, y) -> x | y);
  public static final BinaryUfunc BITWISE_XOR =
      BinaryUfunc.named("bitwise_xor", TypeRule.SAME)
          .identity(0)
          .bool((x, y) -> x ^ y)
          .integers((x, y) -> x ^ y);
  public static final UnaryUfunc INVERT =
      UnaryUfunc.named("invert", TypeRule.SAME).bool(x -> x ^ 1).integers(x -> ~x);
  public static final BinaryUfunc LEFT_SHIFT =
      BinaryUfunc.named("left_shift", TypeRule.SAME).integers(IntegerMath::leftShift);
  public static final BinaryUfunc RIGHT_SHIFT =
      BinaryUfunc.named("right_shift", TypeRule.SAME)
          .signed(IntegerMath::rightShift)
          .unsigned(IntegerMath::rightShiftUnsigned);

  public static final UnaryUfunc BITWISE_COUNT =
      UnaryUfunc.named("bitwise_count", TypeRule.COUNT)
          .signed(x -> Long.bitCount(Math.abs(x)))
          .unsigned(Long::bitCount);

  // ---- extremes

  public static final BinaryUfunc MINIMUM =
      BinaryUfunc.named("minimum", TypeRule.SAME)
          .bool((x, y) -> x & y)
          .signed(Math::min)
          .unsigned((x, y) -> Long.compareUnsigned(x, y) <= 0 ? x : y)
          .floats(Math::min)
          .complexes(ComplexMath::minimum);
  public static final BinaryUfunc MAXIMUM =
      BinaryUfunc.named("maximum", TypeRule.SAME)
          .bool((x, y) -> x | y)
          .signed(Math::max)
          .unsigned((x, y) -> Long.compareUnsigned(x, y) >= 0 ? x : y)
          .floats(Math::max)
          .complexes(ComplexMath::maximum);
  public static final BinaryUfunc FMIN =
      BinaryUfunc.named("fmin", TypeRule.SAME)
          .bool((x, y) -> x & y)
          .signed(Math::min)
          .unsigned((x, y) -> Long.compareUnsigned(x, y) <= 0 ? x : y)
          .floats(FloatMath::fmin)
          .complexes(ComplexMath::fmin);
  public static final BinaryUfunc FMAX =
      BinaryUfunc.named("fmax", TypeRule.SAME)
          .bool((x, y) -> x | y)
          .signed(Math::max)
          .unsigned((x, y) -> Long.compareUnsigned(x, y) >= 0 ? x : y)
          .floats(FloatMath::fmax)
          .complexes(ComplexMath::fmax);

  // ---- functions of floats

  public static final UnaryUfunc SQRT =
      floating("sqrt", Math::sqrt).complexes(ComplexElementary::sqrt);
  public static final UnaryUfunc CBRT = floating("cbrt", Math::cbrt);
  public static final UnaryUfunc EXP = floating("exp", Math::exp).complexes(ComplexElementary::exp);
  public static final UnaryUfunc EXP2 =
      floating("exp2", FloatMath::exp2)
          .complexes(ComplexElementary::exp2, ComplexElementary::exp2Of32);
  public static final UnaryUfunc EXPM1 =
      floating("expm1", Math::expm1).complexes(ComplexElementary::expm1);
  public static final UnaryUfunc LOG = floating("log", Math::log).complexes(ComplexElementary::log);
  public static final UnaryUfunc LOG2 =
      floating("log2", FloatMath::log2).complexes(ComplexElementary::log2);
  public static final UnaryUfunc LOG10 =
      floating("log10", Math::log10).complexes(ComplexElementary::log10);
  public static final UnaryUfunc LOG1P =
      floating("log1p", Math::log1p)
          .complexes(ComplexElementary::log1p, ComplexElementary::log1pOf32);
  public static final UnaryUfunc SIN = floating("sin", Math::sin).complexes(ComplexElementary::sin);
  public static final UnaryUfunc COS = floating("cos", Math::cos).complexes(ComplexElementary::cos);
  public static final UnaryUfunc TAN = floating("tan", Math::tan).complexes(ComplexElementary::tan);
  public static final UnaryUfunc ARCSIN =
      floating("arcsin", Math::asin).complexes(ComplexElementary::arcsin);
  public static final UnaryUfunc ARCCOS =
      floating("arccos", Math::acos).complexes(ComplexElementary::arccos);
  public static final UnaryUfunc ARCTAN =
      floating("arctan", Math::atan).complexes(ComplexElementary::arctan);
  public static final UnaryUfunc SINH =
      floating("sinh", Math::sinh).complexes(ComplexElementary::sinh);
  public static final UnaryUfunc COSH =
      floating("cosh", Math::cosh).complexes(ComplexElementary::cosh);
  public static final UnaryUfunc TANH =
      floating("tanh", Math::tanh).complexes(ComplexElementary::tanh);
  public static final UnaryUfunc ARCSINH =
      floating("arcsinh", FloatMath::arcsinh).complexes(ComplexElementary::arcsinh);
  public static final UnaryUfunc ARCCOSH =
      floating("arccosh", FloatMath::arccosh).complexes(ComplexElementary::arccosh);
  public static final UnaryUfunc ARCTANH =
      floating("arctanh", FloatMath::arctanh).complexes(ComplexElementary::arctanh);
  public static final UnaryUfunc DEGREES =
      floating("degrees", FloatMath::degrees).shorts(FloatMath::degrees32);
  public static final UnaryUfunc RADIANS =
      floating("radians", FloatMath::radians).shorts(FloatMath::radians32);
  public static final UnaryUfunc RAD2DEG =
      floating("rad2deg", FloatMath::degrees).shorts(FloatMath::degrees32);
  public static final UnaryUfunc DEG2RAD =
      floating("deg2rad", FloatMath::radians).shorts(FloatMath::radians32);
  public static final UnaryUfunc FABS =
      UnaryUfunc.named("fabs", TypeRule.FLOATING).floats(Math::abs);
  public static final UnaryUfunc RINT = floating("rint", Math::rint).complexes(ComplexMath::rint);
  public static final BinaryUfunc ARCTAN2 =
      BinaryUfunc.named("arctan2", TypeRule.FLOATING).floats(Math::atan2).computing();
  public static final BinaryUfunc HYPOT =
      BinaryUfunc.named("hypot", TypeRule.FLOATING).identity(0).floats(Math::hypot).computing();
  public static final BinaryUfunc LOGADDEXP =
      BinaryUfunc.named("logaddexp", TypeRule.FLOATING)
          .identity(Double.NEGATIVE_INFINITY)
          .floats(FloatMath::logaddexp)
          .computing();
  public static final BinaryUfunc LOGADDEXP2 =
      BinaryUfunc.named("logaddexp2", TypeRule.FLOATING)
          .identity(Double.NEGATIVE_INFINITY)
          .floats(FloatMath::logaddexp2)
          .computing();
  public static final BinaryUfunc FLOAT_POWER =
      BinaryUfunc.named("float_power", TypeRule.SAME)
          .floats(FloatMath::power)
          .complexes(ComplexMath::power, ComplexMath::power32)
          .only(DType.FLOAT64, DType.COMPLEX128)
          .computing();
  public static final BinaryUfunc LDEXP = BinaryUfunc.named("ldexp", TypeRule.FLOATING);
  public static final BinaryUfunc NEXTAFTER =
      BinaryUfunc.named("nextafter", TypeRule.FLOATING)
          .floats(Math::nextAfter)
          .float32(FloatMath::nextAfter32)
          .float16(FloatMath::nextAfter16);
  public static final UnaryUfunc SPACING =
      UnaryUfunc.named("spacing", TypeRule.FLOATING)
          .floats(FloatMath::spacing)
          .float32(FloatMath::spacing32)
          .float16(FloatMath::spacing16);
  public static final BinaryUfunc COPYSIGN =
      BinaryUfunc.named("copysign", TypeRule.FLOATING).floats(Math::copySign);
  public static final BinaryUfunc HEAVISIDE =
      BinaryUfunc.named("heaviside", TypeRule.FLOATING).floats(FloatMath::heaviside);

  // ---- rounding and tests

  public static final UnaryUfunc FLOOR = rounding("floor").floats(Math::floor);
  public static final UnaryUfunc CEIL = rounding("ceil").floats(Math::ceil);
  public static final UnaryUfunc TRUNC = rounding("trunc").floats(FloatMath::trunc);
  public static final UnaryUfunc ISNAN =
      UnaryUfunc.named("isnan", TypeRule.TRUTH)
          .bool(x -> 0)
          .integers(x -> 0)
          .test(Double::isNaN)
          .testOfComplex(Complex::isNaN);
  public static final UnaryUfunc ISINF =
      UnaryUfunc.named("isinf", TypeRule.TRUTH)
          .bool(x -> 0)
          .integers(x -> 0)
          .test(Double::isInfinite)
          .testOfComplex(x -> Double.isInfinite(x.real()) || Double.isInfinite(x.imag()));
  public static final UnaryUfunc ISFINITE =
      UnaryUfunc.named("isfinite", TypeRule.TRUTH)
          .bool(x -> 1)
          .integers(x -> 1)
          .test(Double::isFinite)
          .testOfComplex(x -> Double.isFinite(x.real()) && Double.isFinite(x.imag()));
  public static final UnaryUfunc ISNAT = UnaryUfunc.named("isnat", TypeRule.TRUTH);
  public static final UnaryUfunc SIGNBIT =
      UnaryUfunc.named("signbit", TypeRule.FLOAT_TRUTH)
          .test(x -> Double.doubleToRawLongBits(x) < 0);

  // ---- two results

  public static final PairUfunc DIVMOD =
      PairUfunc.named(
          "divmod", floorDivide().reportedAs("divmod"), remainder().reportedAs("divmod"));
  public static final PairUfunc MODF =
      PairUfunc.named(
          "modf",
          UnaryUfunc.named("modf", TypeRule.FLOATING).floats(FloatMath::fraction),
          UnaryUfunc.named("modf", TypeRule.FLOATING).floats(FloatMath::trunc));
  public static final PairUfunc FREXP =
      PairUfunc.named(
          "frexp",
          UnaryUfunc.named("frexp", TypeRule.FLOATING).floats(FloatMath::mantissa),
          UnaryUfunc.named("frexp", TypeRule.EXPONENT).whole(FloatMath::exponent));

  private static final List<UnaryUfunc> UNARY =
      List.of(
          NEGATIVE,
          POSITIVE,
          ABSOLUTE,
          SIGN,
          SQUARE,
          RECIPROCAL,
          CONJUGATE,
          LOGICAL_NOT,
          INVERT,
          SQRT,
          CBRT,
          EXP,
          EXP2,
          EXPM1,
          LOG,
          LOG2,
          LOG10,
          LOG1P,
          SIN,
          COS,
          TAN,
          ARCSIN,
          ARCCOS,
          ARCTAN,
          SINH,
          COSH,
          TANH,
          ARCSINH,
          ARCCOSH,
          ARCTANH,
          DEGREES,
          RADIANS,
          RAD2DEG,
          DEG2RAD,
          FABS,
          SPACING,
          BITWISE_COUNT,
          RINT,
          FLOOR,
          CEIL,
          TRUNC,
          ISNAN,
          ISINF,
          ISFINITE,
          ISNAT,
          SIGNBIT);
  private static final List<BinaryUfunc> BINARY =
      List.of(
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          FLOOR_DIVIDE,
          REMAINDER,
          FMOD,
          POWER,
          GCD,
          LCM,
          EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_EQUAL,
          GREATER,
          GREATER_EQUAL,
          LOGICAL_AND,
          LOGICAL_OR,
          LOGICAL_XOR,
          BITWISE_AND,
          BITWISE_OR,
          BITWISE_XOR,
          LEFT_SHIFT,
          RIGHT_SHIFT,
          MINIMUM,
          MAXIMUM,
          FMIN,
          FMAX,
          ARCTAN2,
          HYPOT,
          LOGADDEXP,
          LOGADDEXP2,
          FLOAT_POWER,
          LDEXP,
          NEXTAFTER,
          COPYSIGN,
          HEAVISIDE);

  private static final List<PairUfunc> PAIR = List.of(DIVMOD, MODF, FREXP);
  private static final List<Ufunc> ALL =
      Stream.<Ufunc>concat(Stream.concat(UNARY.stream(), BINARY.stream()), PAIR.stream()).toList();

  private Ufuncs() {}

  /// All functions with two results.
  public static List<PairUfunc> pair() {
    return PAIR;
  }

  /// The function with NumPy's name.
  public static Optional<Ufunc> named(String name) {
    return ALL.stream().filter(ufunc -> ufunc.name().equals(name)).findFirst();
  }

  /// All functions.
  public static List<Ufunc> all() {
    return ALL;
  }

  /// All functions of one array.
  public static List<UnaryUfunc> unary() {
    return UNARY;
  }

  /// All functions of two arrays.
  public static List<BinaryUfunc> binary() {
    return BINARY;
  }

  private static BinaryUfunc floorDivide() {
    return BinaryUfunc.named("floor_divide", TypeRule.SAME)
        .signed(IntegerMath::floorDivide)
        .unsigned(IntegerMath::divideUnsigned)
        .floats(FloatMath::floorDivide)
        .float32(FloatMath::floorDivide32);
  }

  private static BinaryUfunc remainder() {
    return BinaryUfunc.named("remainder", TypeRule.SAME)
        .signed(IntegerMath::remainder)
        .unsigned(IntegerMath::remainderUnsigned)
        .floats(FloatMath::remainder);
  }

  private static UnaryUfunc floating(String name, java.util.function.DoubleUnaryOperator function) {
    return UnaryUfunc.named(name, TypeRule.FLOATING).floats(function).computing();
  }

  private static UnaryUfunc rounding(String name) {
    return UnaryUfunc.named(name, TypeRule.SAME).bool(x -> x).integers(x -> x);
  }
}
