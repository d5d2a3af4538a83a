package ruchy.frame.local;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.LongValues;

/// Values of every type as text.
public final class ValueText {
  private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("xxx");
  private static final long HOUR_SECONDS = 3_600;
  private static final long MINUTE_SECONDS = 60;

  private ValueText() {}

  /// The text of a value that is not null.
  public static String of(Column column, long row) {
    return switch (column.type().kind()) {
      case STRING -> column.getString(row);
      case FLOAT64 -> NumberText.shortest(column.getDouble(row));
      case FLOAT32 -> NumberText.shortest((float) column.getDouble(row));
      case WIDE_DECIMAL, BINARY, LIST, STRUCT -> of(column.get(row).orElse("null"));
      default -> ofLong(column.type(), column.getLong(row));
    };
  }

  /// The text of a value that is kept as an integer.
  static String ofLong(DataType type, long value) {
    if (type == DataType.TIMESTAMP) {
      return NumberText.timestamp(value);
    }
    return switch (type.kind()) {
      case BOOL, UINT64, DECIMAL, ENUM, DATE, TIME, TIMESTAMP, DURATION ->
          of(LongValues.of(type, value));
      default -> Long.toString(value);
    };
  }

  /// The text of a Java value as columns give it.
  public static String of(Object value) {
    return switch (value) {
      case Double number -> NumberText.shortest(number);
      case Float number -> NumberText.shortest(number);
      case BigDecimal number -> number.toPlainString();
      case LocalDateTime time -> NumberText.timestamp(Column.micros(time));
      case ZonedDateTime time ->
          NumberText.timestamp(Column.micros(time.toLocalDateTime())) + ZONED.format(time);
      case Duration duration -> duration(duration);
      case ByteBuffer bytes -> bytes(bytes);
      case Optional<?> inner -> inner.map(ValueText::of).orElse("null");
      case List<?> list ->
          list.stream().map(ValueText::inside).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + inside(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }

  private static String inside(Object value) {
    return value instanceof String text ? '"' + text + '"' : of(value);
  }

  private static String bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return "0x" + HexFormat.of().formatHex(bytes);
  }

  /// As `1d 2h 3m 4.5s`; what is zero is left out.
  static String duration(Duration duration) {
    var absolute = duration.abs();
    var text = new StringBuilder();
    append(text, absolute.toDays(), "d");
    append(text, absolute.toSeconds() / HOUR_SECONDS % 24, "h");
    append(text, absolute.toSeconds() / MINUTE_SECONDS % 60, "m");
    var seconds =
        BigDecimal.valueOf(absolute.toSeconds() % MINUTE_SECONDS)
            .add(BigDecimal.valueOf(absolute.toNanosPart(), 9))
            .stripTrailingZeros();
    if (seconds.signum() != 0) {
      text.append(text.isEmpty() ? "" : " ").append(seconds.toPlainString()).append('s');
    }
    return text.isEmpty() ? "0s" : (duration.isNegative() ? "-" : "") + text;
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count != 0) {
      text.append(text.isEmpty() ? "" : " ").append(count).append(unit);
    }
  }
}
