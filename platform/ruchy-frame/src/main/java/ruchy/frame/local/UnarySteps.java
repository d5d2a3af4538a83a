package ruchy.frame.local;

import fnp.ufunc.Ufuncs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Function;

/// Operations on one value, block by block.
final class UnarySteps {
  /// From this many digits on a double has no decimal places to round.
  private static final double EXACT_MIN = 1e15;

  private UnarySteps() {}

  static Step step(Function function, Slot from, Slot to) {
    if (from.type.isWide()) {
      return wide(function, from, to);
    }
    return switch (function) {
      case NEGATE -> from.type.isFloat() ? doubles(from, to, x -> -x) : negate(from, to);
      case ABS -> from.type.isFloat() ? doubles(from, to, Math::abs) : abs(from, to);
      case SIGN ->
          from.type.isFloat()
              ? doubles(from, to, Math::signum)
              : from.type == DataType.UINT64
                  ? longs(from, to, x -> Math.min(x, Long.MIN_VALUE + 1))
                  : longs(from, to, Long::signum);
      case NOT -> longs(from, to, x -> x ^ 1);
      case SQRT -> ArraySteps.step(Ufuncs.SQRT, from, to);
      case EXP -> ArraySteps.step(Ufuncs.EXP, from, to);
      case LOG -> ArraySteps.step(Ufuncs.LOG, from, to);
      case LOG10 -> ArraySteps.step(Ufuncs.LOG10, from, to);
      case SIN -> ArraySteps.step(Ufuncs.SIN, from, to);
      case COS -> ArraySteps.step(Ufuncs.COS, from, to);
      case TAN -> ArraySteps.step(Ufuncs.TAN, from, to);
      case FLOOR -> doubles(from, to, Math::floor);
      case CEIL -> doubles(from, to, Math::ceil);
      case IS_NULL -> isNull(from, to, 1);
      case IS_NOT_NULL -> isNull(from, to, 0);
      case IS_NAN -> isNan(from, to);
      case UPPER -> TextSteps.map(from, to, TextSteps::upper);
      case LOWER -> TextSteps.map(from, to, TextSteps::lower);
      case STRIP -> TextSteps.map(from, to, TextSteps::strip);
      case LEN -> length(from, to);
      case YEAR -> part(from, to, LocalDateTime::getYear);
      case MONTH -> part(from, to, LocalDateTime::getMonthValue);
      case DAY -> part(from, to, LocalDateTime::getDayOfMonth);
      case WEEKDAY -> part(from, to, time -> time.get(ChronoField.DAY_OF_WEEK));
      case ORDINAL_DAY -> part(from, to, LocalDateTime::getDayOfYear);
      case QUARTER -> part(from, to, time -> time.get(IsoFields.QUARTER_OF_YEAR));
      case HOUR -> part(from, to, LocalDateTime::getHour);
      case MINUTE -> part(from, to, LocalDateTime::getMinute);
      case SECOND -> part(from, to, LocalDateTime::getSecond);
    };
  }

  private static Step wide(Function function, Slot from, Slot to) {
    return switch (function) {
      case NEGATE -> WideSteps.map(from, to, BigDecimal::negate);
      case ABS -> WideSteps.map(from, to, BigDecimal::abs);
      case SIGN ->
          WideSteps.map(from, to, x -> BigDecimal.valueOf(x.signum()).setScale(from.type.scale()));
      case IS_NULL -> isNull(from, to, 1);
      case IS_NOT_NULL -> isNull(from, to, 0);
      default -> throw new AssertionError(function + " of " + from.type);
    };
  }

  private static Step doubles(Slot from, Slot to, DoubleUnaryOperator function) {
    boolean narrow = to.type == DataType.FLOAT32;
    return (_, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        double value = function.applyAsDouble(from.doubles[i]);
        to.doubles[i] = narrow ? (float) value : value;
      }
    };
  }

  private static Step longs(Slot from, Slot to, LongUnaryOperator function) {
    return (_, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        to.longs[i] = function.applyAsLong(from.longs[i]);
      }
    };
  }

  private static Step negate(Slot from, Slot to) {
    return (start, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        if (!from.isNull[i]) {
          to.longs[i] = fit(to.type, start + i, "-", 0, from.longs[i], -from.longs[i], false);
        }
      }
    };
  }

  private static Step abs(Slot from, Slot to) {
    return (start, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        long x = from.longs[i];
        if (!from.isNull[i] && x < 0) {
          x = fit(to.type, start + i, "-", 0, x, -x, false);
        }
        to.longs[i] = x;
      }
    };
  }

  /// The result of an integer operation, once it is certain that it fits the type.
  static long fit(
      DataType type, long row, String symbol, long x, long y, long result, boolean overflow) {
    boolean lost = overflow || (symbol.equals("-") && x == 0 && y == Long.MIN_VALUE);
    if (lost || (type == DataType.INT32 && result != (int) result)) {
      throw new FrameException(
          "row %d: %d %s %d does not fit %s; cast to %s first"
              .formatted(row, x, symbol, y, type, type == DataType.INT32 ? "int64" : "float64"));
    }
    return result;
  }

  private static Step isNull(Slot from, Slot to, long yes) {
    return (_, count) -> {
      for (int i = 0; i < count; i++) {
        to.longs[i] = from.isNull[i] ? yes : 1 - yes;
      }
    };
  }

  private static Step isNan(Slot from, Slot to) {
    return (_, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        to.longs[i] = Double.isNaN(from.doubles[i]) ? 1 : 0;
      }
    };
  }

  private static Step length(Slot from, Slot to) {
    return (_, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        to.longs[i] = from.texts[i].codePointCount(0, from.texts[i].length());
      }
    };
  }

  private static Step part(Slot from, Slot to, ToLongFunction<LocalDateTime> function) {
    return (_, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        if (!from.isNull[i]) {
          to.longs[i] = function.applyAsLong(Column.timestamp(from.longs[i]));
        }
      }
    };
  }

  static Step round(int digits, Slot from, Slot to) {
    double scale = Math.pow(10, Math.abs(digits));
    return (_, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        double value = round(from.doubles[i], digits, scale);
        to.doubles[i] = to.type == DataType.FLOAT32 ? (float) value : value;
      }
    };
  }

  private static double round(double x, int digits, double scale) {
    double scaled = digits < 0 ? x / scale : x * scale;
    if (!(Math.abs(scaled) < EXACT_MIN)) {
      return digits < 0 && Double.isFinite(x)
          ? new BigDecimal(x).setScale(digits, RoundingMode.HALF_UP).doubleValue()
          : x;
    }
    double rounded = Math.copySign(Math.floor(Math.abs(scaled) + 0.5), scaled);
    return digits < 0 ? rounded * scale : rounded / scale;
  }
}
