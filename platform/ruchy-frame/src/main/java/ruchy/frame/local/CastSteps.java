package ruchy.frame.local;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;

/// Conversions. A value that the other type cannot hold is an error with its row.
final class CastSteps {
  private static final long DAY_MICROS = 86_400_000_000L;

  private CastSteps() {}

  static Step step(Slot from, Slot to) {
    return (start, count) -> {
      to.nullsOf(from, count);
      for (int i = 0; i < count; i++) {
        if (!from.isNull[i]) {
          cast(from, to, i, start + i);
        }
      }
    };
  }

  private static void cast(Slot from, Slot to, int i, long row) {
    switch (to.type) {
      case FLOAT64 -> to.doubles[i] = toDouble(from, i, row, to.type);
      case FLOAT32 -> to.doubles[i] = (float) toDouble(from, i, row, to.type);
      case BOOL -> to.longs[i] = toBool(from, i, row);
      case INT32, INT64 -> to.longs[i] = toInteger(from, i, row, to.type);
      case DATE, TIMESTAMP -> to.longs[i] = toTime(from, i, row, to.type);
      case STRING -> to.texts[i] = toText(from, i);
    }
  }

  private static FrameException failed(long row, Object value, DataType type) {
    return new FrameException(
        "row %d: cannot cast %s to %s; correct or filter such values first"
            .formatted(row, value instanceof String text ? '"' + text + '"' : value, type));
  }

  private static double toDouble(Slot from, int i, long row, DataType type) {
    if (from.type.isFloat()) {
      return from.doubles[i];
    }
    if (from.type != DataType.STRING) {
      return from.longs[i];
    }
    return number(from.texts[i]).orElseThrow(() -> failed(row, from.texts[i], type));
  }

  /// The number a text spells, as SQL reads it: Java's suffixes and hexadecimals do not count.
  private static Optional<Double> number(String text) {
    var lower = text.strip().toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "nan", "-nan" -> Optional.of(Double.NaN);
      case "inf", "infinity", "+inf", "+infinity" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
      default ->
          lower.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?")
              ? Optional.of(Double.valueOf(lower))
              : Optional.empty();
    };
  }

  private static long toBool(Slot from, int i, long row) {
    if (from.type.isFloat()) {
      return from.doubles[i] != 0 ? 1 : 0;
    }
    if (from.type != DataType.STRING) {
      return from.longs[i] != 0 ? 1 : 0;
    }
    return switch (from.texts[i].strip().toLowerCase(Locale.ROOT)) {
      case "true", "t", "1", "yes", "y" -> 1;
      case "false", "f", "0", "no", "n" -> 0;
      default -> throw failed(row, from.texts[i], DataType.BOOL);
    };
  }

  private static long toInteger(Slot from, int i, long row, DataType type) {
    double limit = type == DataType.INT32 ? 0x1p31 : 0x1p63;
    if (from.type == DataType.STRING) {
      return parsed(from.texts[i], row, type);
    }
    if (from.type.isFloat()) {
      double whole = from.doubles[i] < 0 ? Math.ceil(from.doubles[i]) : Math.floor(from.doubles[i]);
      if (!(whole >= -limit && whole < limit)) {
        throw failed(row, from.doubles[i], type);
      }
      return (long) whole;
    }
    long value = from.longs[i];
    if (type == DataType.INT32 && value != (int) value) {
      throw failed(row, value, type);
    }
    return value;
  }

  private static long parsed(String text, long row, DataType type) {
    try {
      long value = Long.parseLong(text.strip());
      if (type == DataType.INT64 || value == (int) value) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Not a whole number as it stands; the error below says so.
    }
    throw failed(row, text, type);
  }

  private static long toTime(Slot from, int i, long row, DataType type) {
    if (from.type == DataType.STRING) {
      return time(from.texts[i], row, type);
    }
    return type == DataType.DATE
        ? Math.floorDiv(from.longs[i], DAY_MICROS)
        : Math.multiplyExact(from.longs[i], DAY_MICROS);
  }

  private static long time(String text, long row, DataType type) {
    var trimmed = text.strip().replace(' ', 'T');
    try {
      var time =
          trimmed.indexOf('T') < 0
              ? LocalDate.parse(trimmed).atStartOfDay()
              : LocalDateTime.parse(trimmed);
      return type == DataType.DATE ? time.toLocalDate().toEpochDay() : Column.micros(time);
    } catch (DateTimeException _) {
      throw failed(row, text, type);
    }
  }

  private static String toText(Slot from, int i) {
    return switch (from.type) {
      case STRING -> from.texts[i];
      case BOOL -> from.longs[i] != 0 ? "true" : "false";
      case INT32, INT64 -> Long.toString(from.longs[i]);
      case FLOAT64 -> NumberText.shortest(from.doubles[i]);
      case FLOAT32 -> NumberText.shortest((float) from.doubles[i]);
      case DATE -> LocalDate.ofEpochDay(from.longs[i]).toString();
      case TIMESTAMP -> NumberText.timestamp(from.longs[i]);
    };
  }
}
