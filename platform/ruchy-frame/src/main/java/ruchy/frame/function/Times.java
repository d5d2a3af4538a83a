package ruchy.frame.function;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.TimeText;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.RowFunction;

/// Functions of dates, times and lengths of time. Where there is a time zone, clocks of that zone
/// count, so that days have 23 hours and 25 where clocks are changed.
public final class Times {
  private static final long MICROS = 1_000_000;

  /// Weeks begin on Mondays, as in ISO 8601: days are counted from one.
  private static final LocalDateTime MONDAY = LocalDateTime.of(1970, 1, 5, 0, 0);

  private static final Row TRUNCATE = keeping("truncate", Times::truncated);
  private static final Row OFFSET =
      new Row(
          "offset_by",
          Row.first("offset_by", "a date or timestamp", DataType::isTemporal),
          (types, _) -> types.getFirst(),
          (_, p) -> {
            var text = p.getFirst().toString();
            boolean back = text.startsWith("-");
            var step = TimeText.every(back ? text.substring(1) : text);
            return v -> moved((Temporal) v.getFirst(), step, back ? -1 : 1);
          },
          false);
  private static final Row FORMAT =
      new Row(
          "strftime",
          found -> found,
          (_, _) -> DataType.STRING,
          (_, p) -> {
            var format = TimeFormat.of(p.getFirst().toString());
            return v -> formatted(format, v.getFirst());
          },
          false);
  private static final Row MONTH_START =
      keeping("month_start", (_, _) -> t -> t.with(TemporalAdjusters.firstDayOfMonth()));
  private static final Row MONTH_END =
      keeping("month_end", (_, _) -> t -> t.with(TemporalAdjusters.lastDayOfMonth()));
  private static final Row WEEK = part("week", t -> t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  private static final Row MICROSECOND =
      part("microsecond", t -> t.get(ChronoField.MICRO_OF_SECOND));
  private static final Row MILLISECOND =
      part("millisecond", t -> t.get(ChronoField.MILLI_OF_SECOND));
  private static final Row DAY_NAME = name("day_name", "%A");
  private static final Row MONTH_NAME = name("month_name", "%B");
  private static final Row LEAP =
      Row.of(
          "is_leap_year",
          Row.first("is_leap_year", "a date or timestamp", DataType::isTemporal),
          DataType.BOOL,
          v -> LocalDate.from((Temporal) v.getFirst()).isLeapYear());
  private static final Row EPOCH =
      new Row(
          "epoch",
          Row.first("epoch", "a date or timestamp", DataType::isTemporal),
          (_, _) -> DataType.INT64,
          (_, p) -> {
            long unit = unit(p.getFirst().toString());
            return v -> Math.floorDiv(micros((Temporal) v.getFirst()), unit);
          },
          false);
  private static final Row TOTAL =
      new Row(
          "total",
          Row.first("total", "a duration", type -> type == DataType.DURATION),
          (_, _) -> DataType.INT64,
          (_, p) -> {
            long unit = unit(p.getFirst().toString());
            return v -> ((Duration) v.getFirst()).toNanos() / 1_000 / unit;
          },
          false);
  private static final Row CONVERT =
      new Row(
          "convert_time_zone",
          Row.first("convert_time_zone", "a timestamp", Times::isMoment),
          (_, p) -> DataType.timestamp(p.getFirst().toString()),
          (_, p) -> {
            var zone = ZoneId.of(p.getFirst().toString());
            return v ->
                v.getFirst() instanceof ZonedDateTime time
                    ? time.withZoneSameInstant(zone)
                    : ((LocalDateTime) v.getFirst())
                        .atZone(ZoneId.of("UTC"))
                        .withZoneSameInstant(zone);
          },
          false);
  private static final Row PARSE =
      new Row(
          "strptime",
          Row.first("strptime", "text", type -> type == DataType.STRING),
          (_, p) -> (DataType) p.get(1),
          (_, p) -> parser(p.getFirst().toString(), (DataType) p.get(1)),
          false);

  private Times() {}

  private static boolean isMoment(DataType type) {
    return type.kind() == DataType.Kind.TIMESTAMP;
  }

  private static Row keeping(
      String symbol,
      java.util.function.BiFunction<List<DataType>, List<Object>, Function<Temporal, Temporal>>
          does) {
    return new Row(
        symbol,
        Row.first(symbol, "a date or timestamp", DataType::isTemporal),
        (types, _) -> types.getFirst(),
        (types, p) -> {
          var change = does.apply(types, p);
          return v -> change.apply((Temporal) v.getFirst());
        },
        false);
  }

  private static Row part(String symbol, ToLongFunction<Temporal> part) {
    return Row.of(
        symbol,
        Row.first(symbol, "a date or timestamp", DataType::isTemporal),
        DataType.INT64,
        v -> part.applyAsLong((Temporal) v.getFirst()));
  }

  private static Row name(String symbol, String format) {
    var formatter = TimeFormat.of(format);
    return Row.of(
        symbol,
        Row.first(symbol, "a date or timestamp", DataType::isTemporal),
        DataType.STRING,
        v -> formatter.format((Temporal) v.getFirst()));
  }

  private static String formatted(java.time.format.DateTimeFormatter format, Object value) {
    try {
      return value instanceof Temporal time
          ? format.format(time)
          : ruchy.frame.local.ValueText.of(value);
    } catch (DateTimeException e) {
      throw new FrameException(
          "the format asks for what a %s has not: %s"
              .formatted(value.getClass().getSimpleName(), e.getMessage()),
          e);
    }
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "us", "microseconds" -> 1;
      case "ms", "milliseconds" -> 1_000;
      case "s", "seconds" -> MICROS;
      case "m", "minutes" -> 60 * MICROS;
      case "h", "hours" -> 3_600 * MICROS;
      case "d", "days" -> 86_400 * MICROS;
      default ->
          throw new FrameException(
              "there is no unit \"" + unit + "\"; units are us, ms, s, m, h, d");
    };
  }

  private static long micros(Temporal time) {
    return switch (time) {
      case ZonedDateTime zoned ->
          Column.micros(zoned.withZoneSameInstant(ZoneId.of("UTC")).toLocalDateTime());
      case LocalDate date -> Column.micros(date.atStartOfDay());
      default -> Column.micros((LocalDateTime) time);
    };
  }

  private static Function<Temporal, Temporal> truncated(List<DataType> types, List<Object> p) {
    var every = TimeText.every(p.getFirst().toString());
    return time ->
        switch (time) {
          case LocalDate date -> floor(date.atStartOfDay(), every).toLocalDate();
          case ZonedDateTime zoned when every.months() > 0 || every.micros() >= 86_400 * MICROS ->
              floor(zoned.toLocalDateTime(), every).atZone(zoned.getZone());
          case ZonedDateTime zoned -> floor(zoned, every.micros());
          default -> floor((LocalDateTime) time, every);
        };
  }

  /// Hours and less are counted from the start of the day in the zone's present offset.
  private static ZonedDateTime floor(ZonedDateTime time, long micros) {
    var offset = time.toOffsetDateTime();
    var floor = floor(offset.toLocalDateTime(), new TimeText.Every(0, micros, false));
    return floor.atOffset(offset.getOffset()).atZoneSameInstant(time.getZone());
  }

  private static LocalDateTime floor(LocalDateTime time, TimeText.Every every) {
    if (every.months() > 0) {
      long months = time.getYear() * 12L + time.getMonthValue() - 1;
      long floor = Math.floorDiv(months, every.months()) * every.months();
      return LocalDateTime.of(
          (int) Math.floorDiv(floor, 12L), (int) Math.floorMod(floor, 12L) + 1, 1, 0, 0);
    }
    long week = 7 * 86_400 * MICROS;
    long origin = every.micros() % week == 0 ? Column.micros(MONDAY) : 0;
    long at = Column.micros(time) - origin;
    return Column.timestamp(Math.floorDiv(at, every.micros()) * every.micros() + origin);
  }

  private static Temporal moved(Temporal time, TimeText.Every step, long sign) {
    if (step.months() > 0) {
      return time.plus(sign * step.months(), java.time.temporal.ChronoUnit.MONTHS);
    }
    long day = 86_400 * MICROS;
    if (step.micros() % day == 0 && (step.isDays() || time instanceof LocalDate)) {
      return time.plus(sign * (step.micros() / day), java.time.temporal.ChronoUnit.DAYS);
    }
    if (time instanceof LocalDate date) {
      throw new FrameException("%s has no hours; cast it to a timestamp first".formatted(date));
    }
    return time.plus(sign * step.micros(), java.time.temporal.ChronoUnit.MICROS);
  }

  private static RowFunction.Computation parser(String format, DataType type) {
    var formatter = TimeFormat.of(format);
    return v -> {
      var text = v.getFirst().toString().strip();
      try {
        var parsed = formatter.parse(text);
        return switch (type.kind()) {
          case DATE -> LocalDate.from(parsed);
          case TIME -> LocalTime.from(parsed);
          default ->
              parsed.isSupported(ChronoField.HOUR_OF_DAY)
                  ? LocalDateTime.from(parsed)
                  : LocalDate.from(parsed).atStartOfDay();
        };
      } catch (DateTimeException e) {
        throw new FrameException(
            "\"%s\" is not written as %s; correct or filter such values first"
                .formatted(text, format),
            e);
      }
    };
  }

  /// The start of the step of the calendar that a time lies in: `1h`, `15m`, `1d`, `1w`, `1mo` …
  public static Expr truncate(Expr time, String every) {
    return TRUNCATE.call(time, every);
  }

  /// The time moved: `1mo`, `-3d`, `2h`.
  public static Expr offsetBy(Expr time, String step) {
    return OFFSET.call(time, step);
  }

  /// Text of a time, in a format such as `%Y-%m-%d`.
  public static Expr format(Expr time, String format) {
    return FORMAT.call(time, format);
  }

  /// The date, time or timestamp that a text says in a format.
  public static Expr parse(Expr text, String format, DataType type) {
    return PARSE.call(text, format, type);
  }

  /// The first day of the month.
  public static Expr monthStart(Expr time) {
    return MONTH_START.call(time);
  }

  /// The last day of the month.
  public static Expr monthEnd(Expr time) {
    return MONTH_END.call(time);
  }

  /// The week of the year by ISO 8601.
  public static Expr week(Expr time) {
    return WEEK.call(time);
  }

  /// The microseconds after the second.
  public static Expr microsecond(Expr time) {
    return MICROSECOND.call(time);
  }

  /// The milliseconds after the second.
  public static Expr millisecond(Expr time) {
    return MILLISECOND.call(time);
  }

  /// `Monday` to `Sunday`.
  public static Expr dayName(Expr time) {
    return DAY_NAME.call(time);
  }

  /// `January` to `December`.
  public static Expr monthName(Expr time) {
    return MONTH_NAME.call(time);
  }

  /// Whether the year has 366 days.
  public static Expr isLeapYear(Expr time) {
    return LEAP.call(time);
  }

  /// The units (us, ms, s, m, h, d) since 1970-01-01.
  public static Expr epoch(Expr time, String unit) {
    return EPOCH.call(time, unit);
  }

  /// A length of time in whole units (us, ms, s, m, h, d).
  public static Expr total(Expr duration, String unit) {
    return TOTAL.call(duration, unit);
  }

  /// The same moment on the clocks of a zone; times without a zone are UTC.
  public static Expr convertTimeZone(Expr time, String zone) {
    return CONVERT.call(time, zone);
  }

  /// The moment at which clocks of a zone show the time.
  public static Expr replaceTimeZone(Expr time, String zone) {
    return new Expr.Cast(new Expr.Cast(time, DataType.TIMESTAMP), DataType.timestamp(zone));
  }

  /// The date of a time.
  public static Expr date(Expr time) {
    return new Expr.Cast(time, DataType.DATE);
  }

  /// The time of day.
  public static Expr time(Expr time) {
    return new Expr.Cast(time, DataType.TIME);
  }
}
