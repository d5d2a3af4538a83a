package fnp.ufunc.general;

import fnp.dtype.Bytes;
import fnp.dtype.Complex;
import fnp.dtype.PythonText;
import fnp.dtype.TimeValue;
import fnp.dtype.Tuple;
import fnp.ndarray.ConversionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Python's operators on the Java values that elements of object arrays are.
///
/// @source The Python Language Reference, "Expressions"
public final class PythonObjects {
  private PythonObjects() {}

  /// `x == y`, which is defined for all values.
  public static boolean isEqual(Object x, Object y) {
    if (isNumber(x) && isNumber(y)) {
      if (x instanceof Complex || y instanceof Complex) {
        var a = complex(x);
        var b = complex(y);
        return a.real() == b.real() && a.imag() == b.imag();
      }
      return !isNan(x) && !isNan(y) && compareNumbers(x, y) == 0;
    }
    if (x instanceof List<?> a && y instanceof List<?> b) {
      return areEqual(a, b);
    }
    return x instanceof Tuple(var a) && y instanceof Tuple(var b) ? areEqual(a, b) : x.equals(y);
  }

  private static boolean areEqual(List<?> x, List<?> y) {
    if (x.size() != y.size()) {
      return false;
    }
    for (int i = 0; i < x.size(); i++) {
      if (!isEqual(x.get(i), y.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether `x < y`.
  ///
  /// @throws ConversionException if Python cannot compare them
  public static boolean isLess(Object x, Object y) {
    return !isNan(x) && !isNan(y) && compare(x, y) < 0;
  }

  /// Negative, 0 or positive as `x` is less than, equal to or greater than `y`; NaN is greatest.
  ///
  /// @throws ConversionException if Python cannot compare them
  public static int compare(Object x, Object y) {
    if (isNumber(x) && isNumber(y) && !(x instanceof Complex) && !(y instanceof Complex)) {
      return isNan(x) || isNan(y) ? Boolean.compare(isNan(x), isNan(y)) : compareNumbers(x, y);
    }
    return switch (x) {
      case String a when y instanceof String b -> compareTexts(a, b);
      case Bytes a when y instanceof Bytes b -> a.compareTo(b);
      case TimeValue a when y instanceof TimeValue b && a.type() == b.type() ->
          Long.compare(a.count(), b.count());
      case List<?> a when y instanceof List<?> b -> compareLists(a, b);
      case Tuple(var a) when y instanceof Tuple(var b) -> compareLists(a, b);
      default -> throw unsupported("<", x, y);
    };
  }

  private static int compareLists(List<?> x, List<?> y) {
    for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
      if (!isEqual(x.get(i), y.get(i))) {
        return compare(x.get(i), y.get(i));
      }
    }
    return Integer.compare(x.size(), y.size());
  }

  /// The order of texts by code points, which is not that of Java's `compareTo`.
  public static int compareTexts(String x, String y) {
    var length = Math.min(x.length(), y.length());
    for (int i = 0; i < length; i++) {
      var a = x.charAt(i);
      var b = y.charAt(i);
      if (a != b) {
        // Surrogates stand for code points above all others.
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(x.length(), y.length());
  }

  static boolean isNumber(Object value) {
    return value instanceof Number || value instanceof Boolean || value instanceof Complex;
  }

  static boolean isNan(Object value) {
    return (value instanceof Double number && number.isNaN())
        || (value instanceof Float single && single.isNaN());
  }

  private static boolean isWhole(Object value) {
    return value instanceof Boolean
        || value instanceof BigInteger
        || value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte;
  }

  private static int compareNumbers(Object x, Object y) {
    if (isWhole(x) && isWhole(y)) {
      return whole(x).compareTo(whole(y));
    }
    var a = real(x);
    var b = real(y);
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return Double.compare(a, b);
    }
    return exact(x).compareTo(exact(y));
  }

  private static BigDecimal exact(Object value) {
    return isWhole(value) ? new BigDecimal(whole(value)) : new BigDecimal(real(value));
  }

  static BigInteger whole(Object value) {
    return switch (value) {
      case BigInteger number -> number;
      case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
      default -> BigInteger.valueOf(((Number) value).longValue());
    };
  }

  static double real(Object value) {
    return value instanceof Boolean truth ? truth ? 1 : 0 : ((Number) value).doubleValue();
  }

  static Complex complex(Object value) {
    return value instanceof Complex number ? number : Complex.of(real(value));
  }

  /// Python's `bool(value)`.
  public static boolean isTrue(Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case Complex(var real, var imag) -> real != 0 || imag != 0;
      case BigInteger number -> number.signum() != 0;
      case Number number -> number.doubleValue() != 0;
      case String text -> !text.isEmpty();
      case Bytes bytes -> bytes.length() > 0;
      case Optional<?> optional -> optional.isPresent();
      case Tuple(var items) -> !items.isEmpty();
      case List<?> items -> !items.isEmpty();
      default -> true;
    };
  }

  /// The value of one of Python's binary operators, such as `+` or `//`.
  ///
  /// @throws ConversionException if it is not defined for the values
  /// @throws ArithmeticException if a whole number is divided by zero
  static Object binary(String sign, Object x, Object y) {
    if (isNumber(x) && isNumber(y)) {
      if (x instanceof Complex || y instanceof Complex) {
        return complexes(sign, x, y);
      }
      return isWhole(x) && isWhole(y) ? wholes(sign, x, y) : reals(sign, real(x), real(y), x, y);
    }
    return sequences(sign, x, y);
  }

  private static Object sequences(String sign, Object x, Object y) {
    return switch (sign) {
      case "+" ->
          switch (x) {
            case String a when y instanceof String b -> a + b;
            case Bytes a when y instanceof Bytes b -> joined(a, b);
            case List<?> a when y instanceof List<?> b -> joined(a, b);
            case Tuple(var a) when y instanceof Tuple(var b) -> new Tuple(joined(a, b));
            default -> throw unsupported(sign, x, y);
          };
      case "*" -> {
        if (!isWhole(x) && !isWhole(y)) {
          throw unsupported(sign, x, y);
        }
        yield isWhole(y)
            ? repeated(x, y, whole(y).intValueExact())
            : repeated(y, x, whole(x).intValueExact());
      }
      default -> throw unsupported(sign, x, y);
    };
  }

  private static Bytes joined(Bytes x, Bytes y) {
    return Bytes.of(x.latin1() + y.latin1());
  }

  private static List<Object> joined(List<?> x, List<?> y) {
    var all = new ArrayList<Object>(x);
    all.addAll(y);
    return all;
  }

  private static Object repeated(Object value, Object times, int count) {
    var many = Math.max(0, count);
    return switch (value) {
      case String text -> text.repeat(many);
      case Bytes bytes -> Bytes.of(bytes.latin1().repeat(many));
      case List<?> items -> repeat(items, many);
      case Tuple(var items) -> new Tuple(repeat(items, many));
      default -> throw unsupported("*", value, times);
    };
  }

  private static List<Object> repeat(List<?> items, int count) {
    var all = new ArrayList<Object>();
    for (int i = 0; i < count; i++) {
      all.addAll(items);
    }
    return all;
  }

  private static Object wholes(String sign, Object left, Object right) {
    var x = whole(left);
    var y = whole(right);
    var truths = left instanceof Boolean && right instanceof Boolean;
    return switch (sign) {
      case "+" -> PythonText.whole(x.add(y));
      case "-" -> PythonText.whole(x.subtract(y));
      case "*" -> PythonText.whole(x.multiply(y));
      case "/" -> quotient(x, y);
      case "//" -> PythonText.whole(floorDivide(x, y));
      case "%" -> PythonText.whole(x.subtract(floorDivide(x, y).multiply(y)));
      case "**" ->
          y.signum() < 0
              ? (Object) Math.pow(x.doubleValue(), y.doubleValue())
              : PythonText.whole(x.pow(y.intValueExact()));
      case "&" -> truths ? (Object) (x.and(y).signum() != 0) : PythonText.whole(x.and(y));
      case "|" -> truths ? (Object) (x.or(y).signum() != 0) : PythonText.whole(x.or(y));
      case "^" -> truths ? (Object) (x.xor(y).signum() != 0) : PythonText.whole(x.xor(y));
      case "<<" -> PythonText.whole(x.shiftLeft(y.intValueExact()));
      case ">>" -> PythonText.whole(x.shiftRight(y.intValueExact()));
      default -> throw unsupported(sign, left, right);
    };
  }

  private static double quotient(BigInteger x, BigInteger y) {
    requireDivisor(y.signum() != 0);
    return x.bitLength() < 54 && y.bitLength() < 54
        ? x.doubleValue() / y.doubleValue()
        : new BigDecimal(x).divide(new BigDecimal(y), new java.math.MathContext(40)).doubleValue();
  }

  private static BigInteger floorDivide(BigInteger x, BigInteger y) {
    requireDivisor(y.signum() != 0);
    var parts = x.divideAndRemainder(y);
    return parts[1].signum() != 0 && parts[1].signum() != y.signum()
        ? parts[0].subtract(BigInteger.ONE)
        : parts[0];
  }

  private static void requireDivisor(boolean isThere) {
    if (!isThere) {
      throw new ArithmeticException(
          "an element of an object array was divided by zero; mask zeros, or use float64");
    }
  }

  private static Object reals(String sign, double x, double y, Object left, Object right) {
    return switch (sign) {
      case "+" -> x + y;
      case "-" -> x - y;
      case "*" -> x * y;
      case "/" -> {
        requireDivisor(y != 0);
        yield x / y;
      }
      case "//" -> {
        requireDivisor(y != 0);
        yield Math.floor((x - remainder(x, y)) / y + 0.0);
      }
      case "%" -> {
        requireDivisor(y != 0);
        yield remainder(x, y);
      }
      case "**" -> Math.pow(x, y);
      default -> throw unsupported(sign, left, right);
    };
  }

  private static double remainder(double x, double y) {
    var rest = x % y;
    return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
  }

  private static Object complexes(String sign, Object left, Object right) {
    var x = complex(left);
    var y = complex(right);
    return switch (sign) {
      case "+" -> new Complex(x.real() + y.real(), x.imag() + y.imag());
      case "-" -> new Complex(x.real() - y.real(), x.imag() - y.imag());
      case "*" ->
          new Complex(
              x.real() * y.real() - x.imag() * y.imag(), x.real() * y.imag() + x.imag() * y.real());
      case "/" -> {
        var size = y.real() * y.real() + y.imag() * y.imag();
        requireDivisor(size != 0);
        yield new Complex(
            (x.real() * y.real() + x.imag() * y.imag()) / size,
            (x.imag() * y.real() - x.real() * y.imag()) / size);
      }
      default -> throw unsupported(sign, left, right);
    };
  }

  /// The value of one of Python's unary operators or functions: `-`, `+`, `~`, `abs`, `conjugate`.
  ///
  /// @throws ConversionException if it is not defined for the value
  static Object unary(String sign, Object x) {
    var result =
        switch (sign) {
          case "+" -> isWhole(x) ? PythonText.whole(whole(x)) : x;
          case "conjugate" -> x instanceof Complex(var real, var imag) ? complex(real, -imag) : x;
          case "-" -> negated(x);
          case "abs" -> size(x);
          case "~" -> isWhole(x) ? PythonText.whole(whole(x).not()) : "";
          default -> "";
        };
    if (!isNumber(x) || "".equals(result)) {
      throw new ConversionException(
          ConversionException.Kind.TYPE,
          "bad operand type for unary %s: %s of type %s; convert the elements first"
              .formatted(sign, PythonText.repr(x), x.getClass().getSimpleName()));
    }
    return result;
  }

  private static Complex complex(double real, double imag) {
    return new Complex(real, imag);
  }

  private static Object negated(Object x) {
    if (x instanceof Complex(var real, var imag)) {
      return new Complex(-real, -imag);
    }
    return isWhole(x) ? PythonText.whole(whole(x).negate()) : isNumber(x) ? (Object) (-real(x)) : x;
  }

  private static Object size(Object x) {
    if (x instanceof Complex(var real, var imag)) {
      return Math.hypot(real, imag);
    }
    return isWhole(x)
        ? PythonText.whole(whole(x).abs())
        : isNumber(x) ? (Object) Math.abs(real(x)) : x;
  }

  private static ConversionException unsupported(String sign, Object x, Object y) {
    return new ConversionException(
        ConversionException.Kind.TYPE,
        "unsupported operand types for %s: %s and %s; convert the elements first"
            .formatted(sign, PythonText.repr(x), PythonText.repr(y)));
  }
}
