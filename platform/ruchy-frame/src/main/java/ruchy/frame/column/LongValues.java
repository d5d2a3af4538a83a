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

/// Values that columns keep as 64-bit integers: decimals, dates, times and lengths of time.
public final class LongValues {
  private static final long NANOS = 1_000;
  private static final long MICROS = 1_000_000;

  private LongValues() {}

  /// The value that an integer stands for.
  public static Object of(DataType type, long number) {
    return switch (type.kind()) {
      case BOOL -> number != 0;
      case DECIMAL -> BigDecimal.valueOf(number, type.scale());
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
      case Number _ -> type.kind() == DataType.Kind.DECIMAL;
      default -> false;
    };
  }

  /// The integer that stands for a value.
  ///
  /// @throws FrameException if a decimal has too many digits
  public static long number(DataType type, Object value) {
    return switch (value) {
      case LocalDate date -> date.toEpochDay();
      case LocalTime time -> time.toNanoOfDay() / NANOS;
      case LocalDateTime time -> Column.micros(time);
      case ZonedDateTime time ->
          Column.micros(time.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
      case Duration duration -> duration.dividedBy(ChronoUnit.MICROS.getDuration());
      case BigDecimal decimal -> scaled(type, decimal);
      case Number number -> scaled(type, new BigDecimal(number.toString()));
      default -> throw new AssertionError(value + " as " + type);
    };
  }

  private static long scaled(DataType type, BigDecimal decimal) {
    try {
      return decimal
          .setScale(type.scale(), RoundingMode.HALF_EVEN)
          .unscaledValue()
          .longValueExact();
    } catch (ArithmeticException e) {
      throw new FrameException(
          "%s does not fit %s, which has %d digits; cast to float64 instead"
              .formatted(decimal.toPlainString(), type, DataType.DECIMAL_DIGITS),
          e);
    }
  }
}
