package ruchy.frame.column;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Values that columns keep as integers of at most 64 bits: decimals, categories, dates, times and
/// lengths of time.
public final class LongValues {
  private static final long NANOS = 1_000;
  private static final long MICROS = 1_000_000;

  private LongValues() {}

  /// The value that an integer stands for.
  public static Object of(DataType type, long number) {
    return switch (type.kind()) {
      case BOOL -> number != 0;
      case DECIMAL -> BigDecimal.valueOf(number, type.scale());
      case UINT64 -> WideValues.unsigned(number ^ Long.MIN_VALUE);
      case ENUM -> type.categories().names().get((int) number);
      case DATE -> LocalDate.ofEpochDay(number);
      case TIME -> LocalTime.ofNanoOfDay(number * NANOS);
      case TIMESTAMP ->
          type.zone().isPresent()
              ? Column.timestamp(number)
                  .atOffset(ZoneOffset.UTC)
                  .atZoneSameInstant(type.zone().get())
              : Column.timestamp(number);
      case DURATION ->
          Duration.ofSeconds(Math.floorDiv(number, MICROS), Math.floorMod(number, MICROS) * NANOS);
      default -> number;
    };
  }

  /// Whether a column of this type keeps such a value as an integer.
  public static boolean holds(DataType type, Object value) {
    return switch (value) {
      case LocalDate _ -> type == DataType.DATE;
      case LocalTime _ -> type == DataType.TIME;
      case LocalDateTime _ -> type == DataType.TIMESTAMP;
      case ZonedDateTime _ -> type.zone().isPresent();
      case Duration _ -> type == DataType.DURATION;
      case Number _ -> type.kind() == DataType.Kind.DECIMAL || type == DataType.UINT64;
      case String _, Category _ -> type.kind() == DataType.Kind.ENUM;
      default -> false;
    };
  }

  /// The integer that stands for a value.
  ///
  /// @throws FrameException if a decimal has too many digits, an integer without sign is none, or a
  ///   text is no category
  public static long number(DataType type, Object value) {
    return switch (value) {
      case LocalDate date -> date.toEpochDay();
      case LocalTime time -> time.toNanoOfDay() / NANOS;
      case LocalDateTime time -> Column.micros(time);
      case ZonedDateTime time ->
          Column.micros(time.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
      case Duration duration -> duration.dividedBy(ChronoUnit.MICROS.getDuration());
      case String text -> type.categories().placeOf(text);
      case Category category -> type.categories().placeOf(category.name());
      case Number whole when type == DataType.UINT64 -> unsigned(new BigDecimal(whole.toString()));
      case BigDecimal decimal -> scaled(type, decimal);
      case Number number -> scaled(type, new BigDecimal(number.toString()));
      default -> throw new AssertionError(value + " as " + type);
    };
  }

  private static long unsigned(BigDecimal number) {
    try {
      var whole = number.toBigIntegerExact();
      if (WideValues.fitsUnsigned(whole)) {
        return whole.longValue() ^ Long.MIN_VALUE;
      }
    } catch (ArithmeticException _) {
      // A fraction; the error below says so.
    }
    throw new FrameException(
        "%s is no uint64, which has the integers from 0 to 2^64 - 1"
            .formatted(number.toPlainString()));
  }

  private static long scaled(DataType type, BigDecimal decimal) {
    try {
      return decimal
          .setScale(type.scale(), RoundingMode.HALF_EVEN)
          .unscaledValue()
          .longValueExact();
    } catch (ArithmeticException e) {
      throw new FrameException(
          "%s does not fit %s, which has %d digits; cast to decimal(38, %d) or float64 instead"
              .formatted(decimal.toPlainString(), type, DataType.DECIMAL_DIGITS, type.scale()),
          e);
    }
  }
}
