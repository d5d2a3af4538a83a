package fnp.ufunc;

import static fnp.ufunc.loop.IntegerMath.truth;

import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.dtype.TimeConversion;
import fnp.dtype.TimeType;
import fnp.ndarray.Memory;
import fnp.ufunc.BinaryUfunc.Resolution;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.ScalarLoops;
import fnp.ufunc.loop.TimeMath;
import fnp.ufunc.loop.TimeWithDouble;
import fnp.ufunc.loop.UnaryLoop;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/// Which functions dates and spans of time have, and in which types they are computed.
///
/// @source NumPy 2.4, `ufunc_type_resolution.c`, `PyUFunc_AdditionTypeResolver` and the others
final class TimeLoops {
  private static final long NAT = TimeType.NAT;
  private static final Map<String, BinaryLoop> BINARY = new ConcurrentHashMap<>();
  private static final Map<String, UnaryLoop> UNARY = new ConcurrentHashMap<>();

  private TimeLoops() {}

  /// A loop of one operand and the dtype it gives.
  record One(DType result, UnaryLoop loop) {}

  /// The loop between two dtypes of times that are not the same.
  static UnaryLoop cast(TimeType from, TimeType to) {
    var convert = TimeConversion.between(from, to);
    return (x, xStride, z, zStride, count) -> {
      for (long i = 0; i < count; i++) {
        Memory.setLong(z + i * zStride, convert.applyAsLong(Memory.getLong(x + i * xStride)));
      }
    };
  }

  /// What to do for two operands of which one is a time.
  static Optional<Resolution> binary(String name, DType x, DType y) {
    return switch (name) {
      case "add" -> sum(name, x, y, TimeMath::add);
      case "subtract" -> difference(x, y);
      case "multiply" -> product(x, y);
      case "divide", "floor_divide" -> quotient(name, x, y);
      case "remainder" -> isSpan(x) && isSpan(y) ? same(name, x, y, TimeMath::remainder) : none();
      case "minimum" -> same(name, x, y, TimeMath::minimum);
      case "maximum" -> same(name, x, y, TimeMath::maximum);
      case "fmin" -> same(name, x, y, TimeMath::fmin);
      case "fmax" -> same(name, x, y, TimeMath::fmax);
      case "equal" -> test(name, x, y, (a, b) -> truth(a == b && a != NAT));
      case "not_equal" -> test(name, x, y, (a, b) -> truth(a != b || a == NAT));
      case "less" -> test(name, x, y, (a, b) -> truth(a < b && a != NAT));
      case "less_equal" -> test(name, x, y, (a, b) -> truth(a <= b && a != NAT));
      case "greater" -> test(name, x, y, (a, b) -> truth(a > b && b != NAT));
      case "greater_equal" -> test(name, x, y, (a, b) -> truth(a >= b && b != NAT));
      case "logical_and", "logical_or", "logical_xor" -> logic(name, x, y);
      default -> none();
    };
  }

  /// Operands are taken as truth values; "not a time" is true.
  private static Optional<Resolution> logic(String name, DType x, DType y) {
    if (x.kind().isInexact() || y.kind().isInexact()) {
      return none();
    }
    var left = x instanceof TimeType ? x : DType.INT64;
    var right = y instanceof TimeType ? y : DType.INT64;
    return Ufuncs.named(name)
        .map(ufunc -> ((BinaryUfunc) ufunc).resolve(DType.INT64, DType.INT64))
        .map(whole -> new Resolution(left, right, DType.BOOL, whole.loop()));
  }

  /// What to do for one time.
  static Optional<One> unary(String name, TimeType x) {
    return switch (name) {
      case "negative" -> ofSpan(name, x, TimeMath::negative);
      case "positive" -> ofSpan(name, x, a -> a);
      case "absolute" -> ofSpan(name, x, TimeMath::absolute);
      case "sign" -> ofSpan(name, x, Long::signum);
      case "isnat", "isnan" -> Optional.of(one(name, DType.BOOL, a -> truth(a == NAT)));
      case "isfinite" -> Optional.of(one(name, DType.BOOL, a -> truth(a != NAT)));
      case "isinf" -> Optional.of(one(name, DType.BOOL, a -> 0));
      default -> Optional.empty();
    };
  }

  private static Optional<One> ofSpan(String name, TimeType x, LongUnaryOperator function) {
    return isSpan(x) ? Optional.of(one(name, x, function)) : Optional.empty();
  }

  private static One one(String name, DType result, LongUnaryOperator function) {
    var out = result.storage().ordinal();
    return new One(
        result,
        UNARY.computeIfAbsent(
            name, _ -> ScalarLoops.unaryOfIntegers(function, Element.INT64, out)));
  }

  /// A date and a span give a date, and whole numbers count as spans.
  private static Optional<Resolution> sum(
      String name, DType x, DType y, LongBinaryOperator function) {
    var first = timeBeside(x, y);
    var second = timeBeside(y, x);
    if ((isDate(x) && isDate(y)) || first.isEmpty() || second.isEmpty()) {
      return none();
    }
    var common = common(first.get(), second.get());
    return resolution(
        name, common.as(first.get().kind()), common.as(second.get().kind()), common, function);
  }

  private static Optional<Resolution> difference(DType x, DType y) {
    if (!isDate(y)) {
      return sum("subtract", x, y, TimeMath::subtract);
    }
    if (!isDate(x)) {
      return none();
    }
    var common = common((TimeType) x, (TimeType) y);
    return resolution("subtract", common, common, common.as(Kind.TIMEDELTA), TimeMath::subtract);
  }

  private static Optional<Resolution> product(DType x, DType y) {
    if (isSpan(x) && isWhole(y)) {
      return resolution("multiply", x, DType.INT64, x, TimeMath::multiply);
    }
    if (isWhole(x) && isSpan(y)) {
      return resolution("number multiply", DType.INT64, y, y, TimeMath::multiplied);
    }
    if (isSpan(x) && y.kind() == Kind.FLOATING) {
      return withDouble(x, DType.FLOAT64, x, TimeWithDouble.product());
    }
    return x.kind() == Kind.FLOATING && isSpan(y)
        ? withDouble(DType.FLOAT64, y, y, TimeWithDouble.productOnTheRight())
        : none();
  }

  private static Optional<Resolution> quotient(String name, DType x, DType y) {
    if (isSpan(x) && y.kind().isInteger()) {
      return resolution("divide number", x, DType.INT64, x, TimeMath::divide);
    }
    if (isSpan(x) && y.kind() == Kind.FLOATING) {
      return withDouble(x, DType.FLOAT64, x, TimeWithDouble.quotient());
    }
    if (!isSpan(x) || !isSpan(y)) {
      return none();
    }
    var common = common((TimeType) x, (TimeType) y);
    return name.equals("floor_divide")
        ? resolution(name, common, common, DType.INT64, TimeMath::floorDivide)
        : withDouble(common, common, DType.FLOAT64, TimeWithDouble.ratio());
  }

  private static Optional<Resolution> withDouble(DType x, DType y, DType result, BinaryLoop loop) {
    return Optional.of(new Resolution(x, y, result, loop));
  }

  /// Two dates, two spans, or a span and a whole number.
  private static Optional<Resolution> same(
      String name, DType x, DType y, LongBinaryOperator function) {
    return pair(x, y).flatMap(common -> resolution(name, common, common, common, function));
  }

  private static Optional<Resolution> test(
      String name, DType x, DType y, LongBinaryOperator function) {
    return pair(x, y).flatMap(common -> resolution(name, common, common, DType.BOOL, function));
  }

  private static Optional<TimeType> pair(DType x, DType y) {
    var first = timeBeside(x, y);
    var second = timeBeside(y, x);
    return isDate(x) != isDate(y)
            || x == DType.UINT64
            || y == DType.UINT64
            || first.isEmpty()
            || second.isEmpty()
        ? Optional.empty()
        : Optional.of(common(first.get(), second.get()));
  }

  private static Optional<Resolution> resolution(
      String name, DType x, DType y, DType result, LongBinaryOperator function) {
    var out = result.storage().ordinal();
    var loop =
        BINARY.computeIfAbsent(
            name, _ -> ScalarLoops.binaryOfIntegers(function, Element.INT64, out));
    return Optional.of(new Resolution(x, y, result, loop));
  }

  private static Optional<Resolution> none() {
    return Optional.empty();
  }

  /// `x` if it is a time, else, if it is a whole number, a span in the unit of `other`.
  private static Optional<TimeType> timeBeside(DType x, DType other) {
    if (x instanceof TimeType time) {
      return Optional.of(time);
    }
    return isWhole(x) && other instanceof TimeType time
        ? Optional.of(time.as(Kind.TIMEDELTA))
        : Optional.empty();
  }

  private static TimeType common(TimeType x, TimeType y) {
    try {
      return (TimeType) PromotionTable.current().promote(x, y);
    } catch (DTypeException _) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "no unit of time counts both %s and %s; convert one of them with astype".formatted(x, y));
    }
  }

  private static boolean isDate(DType x) {
    return x.kind() == Kind.DATETIME;
  }

  private static boolean isSpan(DType x) {
    return x.kind() == Kind.TIMEDELTA;
  }

  private static boolean isWhole(DType x) {
    return x.kind().isInteger() || x == DType.BOOL;
  }
}
