package ruchy.frame.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.TimeText;

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
    switch (to.type.kind()) {
      case FLOAT64 -> to.doubles[i] = toDouble(from, i, row, to.type);
      case FLOAT32 -> to.doubles[i] = (float) toDouble(from, i, row, to.type);
      case BOOL -> to.longs[i] = toBool(from, i, row);
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 ->
          to.longs[i] = toInteger(from, i, row, to.type);
      case UINT64, DECIMAL -> to.longs[i] = ExactCasts.toLong(from, i, row, to.type);
      case WIDE_DECIMAL -> to.objects[i] = ExactCasts.toDecimal(from, i, row, to.type);
      case ENUM -> to.longs[i] = toCategory(from, i, row, to.type);
      case DATE, TIMESTAMP, TIME -> to.longs[i] = toTime(from, i, row, to.type);
      case DURATION -> to.longs[i] = toDuration(from, i, row);
      case STRING -> to.texts[i] = toText(from, i);
      case BINARY ->
          to.objects[i] =
              ByteBuffer.wrap(from.texts[i].getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();
      case LIST, STRUCT -> throw failed(row, toText(from, i), to.type);
    }
  }

  static FrameException failed(long row, Object value, DataType type) {
    return new FrameException(
        "row %d: cannot cast %s to %s; correct or filter such values first"
            .formatted(row, value instanceof String text ? '"' + text + '"' : value, type));
  }

  private static double toDouble(Slot from, int i, long row, DataType type) {
    if (from.type.isFloat()) {
      return from.doubles[i];
    }
    if (ExactCasts.reads(from)) {
      return ExactCasts.number(from, i).doubleValue();
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
      return (ExactCasts.reads(from) ? ExactCasts.number(from, i).signum() : from.longs[i]) != 0
          ? 1
          : 0;
    }
    return switch (from.texts[i].strip().toLowerCase(Locale.ROOT)) {
      case "true", "t", "1", "yes", "y" -> 1;
      case "false", "f", "0", "no", "n" -> 0;
      default -> throw failed(row, from.texts[i], DataType.BOOL);
    };
  }

  private static long toInteger(Slot from, int i, long row, DataType type) {
    if (from.type == DataType.STRING) {
      return parsed(from.texts[i], row, type);
    }
    if (from.type.isFloat()) {
      double whole = from.doubles[i] < 0 ? Math.ceil(from.doubles[i]) : Math.floor(from.doubles[i]);
      double limit = type == DataType.INT64 ? 0x1p63 : type.greatest() + 1.0;
      if (!(whole >= type.least() && whole < limit)) {
        throw failed(row, from.doubles[i], type);
      }
      return (long) whole;
    }
    if (ExactCasts.reads(from)) {
      return ExactCasts.toLong(from, i, row, type);
    }
    long value = from.longs[i];
    if (value < type.least() || value > type.greatest()) {
      throw failed(row, value, type);
    }
    return value;
  }

  private static long parsed(String text, long row, DataType type) {
    try {
      long value = Long.parseLong(text.strip());
      if (value >= type.least() && value <= type.greatest()) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Not a whole number as it stands; the error below says so.
    }
    throw failed(row, text, type);
  }

  private static long toTime(Slot from, int i, long row, DataType type) {
    if (from.type == DataType.STRING) {
      return TimeText.parse(from.texts[i], type)
          .orElseThrow(() -> failed(row, from.texts[i], type));
    }
    if (from.type == DataType.TIME || from.type.isInteger()) {
      return from.longs[i];
    }
    long instant = from.longs[i];
    long local =
        from.type == DataType.DATE
            ? Math.multiplyExact(instant, DAY_MICROS)
            : from.type.zone().map(zone -> local(instant, zone)).orElse(instant);
    return switch (type.kind()) {
      case DATE -> Math.floorDiv(local, DAY_MICROS);
      case TIME -> Math.floorMod(local, DAY_MICROS);
      default ->
          type.zone().isEmpty()
              ? local
              : from.type.zone().isPresent() ? instant : instant(local, type.zone().get());
    };
  }

  /// What clocks in a zone show at a moment, both in microseconds.
  static long local(long instant, ZoneId zone) {
    return Column.micros(
        Column.timestamp(instant)
            .atOffset(ZoneOffset.UTC)
            .atZoneSameInstant(zone)
            .toLocalDateTime());
  }

  /// The moment at which clocks in a zone show this; of two, the first.
  static long instant(long local, ZoneId zone) {
    return LongValues.number(
        DataType.timestamp(zone.getId()), Column.timestamp(local).atZone(zone));
  }

  private static long toDuration(Slot from, int i, long row) {
    if (from.type != DataType.STRING) {
      return from.longs[i];
    }
    return TimeText.duration(from.texts[i])
        .orElseThrow(() -> failed(row, from.texts[i], DataType.DURATION));
  }

  private static long toCategory(Slot from, int i, long row, DataType type) {
    var text = toText(from, i);
    try {
      return type.categories().placeOf(text);
    } catch (FrameException e) {
      throw new FrameException("row %d: %s".formatted(row, e.getMessage()), e);
    }
  }

  static String toText(Slot from, int i) {
    return switch (from.type.kind()) {
      case STRING -> from.texts[i];
      case FLOAT64 -> NumberText.shortest(from.doubles[i]);
      case FLOAT32 -> NumberText.shortest((float) from.doubles[i]);
      case BINARY ->
          StandardCharsets.UTF_8.decode(((ByteBuffer) from.objects[i]).duplicate()).toString();
      case WIDE_DECIMAL, LIST, STRUCT -> ValueText.of(from.objects[i]);
      default -> ValueText.ofLong(from.type, from.longs[i]);
    };
  }
}
