package ruchy.std.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Days with a time of day.
@Namespace("DateTime")
public final class DateTimes {
  private DateTimes() {}

  /// A day and a time; an error if there is no such one.
  ///
  /// ```ruchy
  /// >>> let t = DateTime::new(2026, 2, 28, 23, 30)
  /// >>> t + 45m
  /// 2026-03-01T00:15
  /// >>> (t + 45m) - t
  /// 2700s
  /// ```
  @Signature(
      "fn new(year: i64, month: i64, day: i64, hour: i64 = 0, minute: i64 = 0, second: i64 = 0) -> DateTime")
  public static LocalDateTime of(
      long year, long month, long day, long hour, long minute, long second) {
    LocalDate date = Dates.of(year, month, day);
    try {
      return date.atTime(Math.toIntExact(hour), Math.toIntExact(minute), Math.toIntExact(second));
    } catch (DateTimeException | ArithmeticException e) {
      throw new RuchyError("E0844", "there is no time of day " + hour + ":" + minute + ":" + second)
          .help("an hour is 0 to 23, a minute and a second 0 to 59");
    }
  }

  /// What day and time it is here.
  @Signature("fn now() -> DateTime")
  public static LocalDateTime now() {
    return LocalDateTime.now();
  }

  /// What day and time it is in universal time.
  @Signature({"fn utc_now() -> DateTime", "fn utcnow() -> DateTime"})
  public static LocalDateTime utcNow() {
    return LocalDateTime.now(ZoneOffset.UTC);
  }

  /// The day and time, in universal time, some seconds after the beginning of 1970.
  ///
  /// ```ruchy
  /// >>> DateTime::from_timestamp(86400.5)
  /// 1970-01-02T00:00:00.500
  /// >>> DateTime::new(1970, 1, 2).timestamp()
  /// 86400.0
  /// ```
  @Signature({
    "fn from_timestamp(seconds: f64) -> DateTime",
    "fn fromtimestamp(seconds: f64) -> DateTime"
  })
  public static LocalDateTime fromTimestamp(double seconds) {
    long whole = (long) Math.floor(seconds);
    return LocalDateTime.ofEpochSecond(
        whole, (int) Math.round((seconds - whole) * 1e6) * 1000, ZoneOffset.UTC);
  }

  /// The seconds since the beginning of 1970, for a time in universal time.
  @Signature("fn timestamp(self: DateTime) -> f64")
  public static double timestamp(LocalDateTime self) {
    return self.toEpochSecond(ZoneOffset.UTC) + self.getNano() / 1e9;
  }

  /// The day and time that a text names: `2026-02-28T12:30:00`, or as a layout says.
  ///
  /// ```ruchy
  /// >>> DateTime::parse("2026-02-28T12:30:00")
  /// Ok(2026-02-28T12:30)
  /// >>> DateTime::parse("28.02.26 9:30", "%d.%m.%y %H:%M").is_err()
  /// true
  /// ```
  @Signature("fn parse(text: String) -> Result<DateTime, String>")
  public static Result<LocalDateTime, String> parse(String text) {
    try {
      return Result.ok(LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException _) {
      return Result.err("`" + text + "` is no day and time: expected `%Y-%m-%dT%H:%M:%S`");
    }
  }

  /// The day and time that a text in a layout names.
  @Signature({
    "fn parse(text: String, layout: String) -> Result<DateTime, String>",
    "fn strptime(text: String, layout: String) -> Result<DateTime, String>"
  })
  public static Result<LocalDateTime, String> parse(String text, String layout) {
    try {
      return Result.ok(LocalDateTime.parse(text, Formats.of(layout)));
    } catch (DateTimeException _) {
      return Result.err("`" + text + "` is no day and time: expected `" + layout + "`");
    }
  }

  /// A day and time as text in a layout: `%Y-%m-%d %H:%M:%S`.
  ///
  /// ```ruchy
  /// >>> DateTime::new(2026, 2, 3, 14, 5).format("%d.%m.%y %H:%M")
  /// "03.02.26 14:05"
  /// ```
  @Signature({
    "fn format(self: DateTime, layout: String) -> String",
    "fn strftime(self: DateTime, layout: String) -> String"
  })
  public static String format(LocalDateTime self, String layout) {
    return Formats.format(self, layout);
  }

  /// The day.
  @Signature("fn date(self: DateTime) -> Date")
  public static LocalDate date(LocalDateTime self) {
    return self.toLocalDate();
  }

  /// The year.
  @Signature("fn year(self: DateTime) -> i64")
  public static long year(LocalDateTime self) {
    return self.getYear();
  }

  /// The month, from 1.
  @Signature("fn month(self: DateTime) -> i64")
  public static long month(LocalDateTime self) {
    return self.getMonthValue();
  }

  /// The day of the month, from 1.
  @Signature("fn day(self: DateTime) -> i64")
  public static long day(LocalDateTime self) {
    return self.getDayOfMonth();
  }

  /// The hour of the day.
  @Signature("fn hour(self: DateTime) -> i64")
  public static long hour(LocalDateTime self) {
    return self.getHour();
  }

  /// The minute of the hour.
  @Signature("fn minute(self: DateTime) -> i64")
  public static long minute(LocalDateTime self) {
    return self.getMinute();
  }

  /// The second of the minute.
  @Signature("fn second(self: DateTime) -> i64")
  public static long second(LocalDateTime self) {
    return self.getSecond();
  }

  /// The time a length of time later.
  @Signature("fn add(self: DateTime, time: Duration) -> DateTime")
  public static LocalDateTime add(LocalDateTime self, long time) {
    return self.plusNanos(time);
  }

  /// The time a length of time earlier.
  @Signature("fn sub(self: DateTime, time: Duration) -> DateTime")
  public static LocalDateTime subtract(LocalDateTime self, long time) {
    return self.minusNanos(time);
  }

  /// The length of time between two times.
  @Signature("fn sub(self: DateTime, other: DateTime) -> Duration")
  public static long between(LocalDateTime self, LocalDateTime other) {
    return Duration.between(other, self).toNanos();
  }

  /// Whether a time lies before another.
  @Signature("fn lt(self: DateTime, other: DateTime) -> bool")
  public static boolean isLess(LocalDateTime self, LocalDateTime other) {
    return self.isBefore(other);
  }

  /// Whether a time lies before another or is the same.
  @Signature("fn le(self: DateTime, other: DateTime) -> bool")
  public static boolean isAtMost(LocalDateTime self, LocalDateTime other) {
    return !self.isAfter(other);
  }

  /// Whether a time lies behind another.
  @Signature("fn gt(self: DateTime, other: DateTime) -> bool")
  public static boolean isGreater(LocalDateTime self, LocalDateTime other) {
    return self.isAfter(other);
  }

  /// Whether a time lies behind another or is the same.
  @Signature("fn ge(self: DateTime, other: DateTime) -> bool")
  public static boolean isAtLeast(LocalDateTime self, LocalDateTime other) {
    return !self.isBefore(other);
  }

  /// A day and time as text.
  @Signature("fn to_string(self: DateTime) -> String")
  public static String text(LocalDateTime self) {
    return Formats.format(self, self.getNano() == 0 ? "%FT%T" : "%FT%T.%f");
  }
}
