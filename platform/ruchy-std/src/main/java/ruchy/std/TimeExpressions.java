package ruchy.std;

import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.frame.function.Times;
import ruchy.runtime.library.Signature;

/// Functions of dates, times and durations in expressions over columns.
public final class TimeExpressions {
  private TimeExpressions() {}

  /// The start of the step of the calendar that a time lies in: `"15m"`, `"1h"`, `"1d"`, `"1w"`,
  /// `"1mo"`.
  @Signature({
    "fn truncate(self: Expr, every: String) -> Expr",
    "fn floor_date(self: Expr, every: String) -> Expr"
  })
  public static Expr truncate(Expr self, String every) {
    return Times.truncate(self, every);
  }

  /// A time moved: `"1mo"`, `"-3d"`, `"2h"`.
  @Signature("fn offset_by(self: Expr, step: String) -> Expr")
  public static Expr offsetBy(Expr self, String step) {
    return Times.offsetBy(self, step);
  }

  /// A time as text, in a format such as `"%d.%m.%Y"`.
  @Signature("fn strftime(self: Expr, format: String) -> Expr")
  public static Expr strftime(Expr self, String format) {
    return Times.format(self, format);
  }

  /// The date that a text says in a format.
  @Signature("fn to_date(self: Expr, format: String = \"%Y-%m-%d\") -> Expr")
  public static Expr toDate(Expr self, String format) {
    return Times.parse(self, format, DataType.DATE);
  }

  /// The date with time that a text says in a format.
  @Signature("fn to_datetime(self: Expr, format: String = \"%Y-%m-%d %H:%M:%S\") -> Expr")
  public static Expr toDatetime(Expr self, String format) {
    return Times.parse(self, format, DataType.TIMESTAMP);
  }

  /// The time of day that a text says in a format.
  @Signature("fn to_time(self: Expr, format: String = \"%H:%M:%S\") -> Expr")
  public static Expr toTime(Expr self, String format) {
    return Times.parse(self, format, DataType.TIME);
  }

  /// The first day of the month.
  @Signature("fn month_start(self: Expr) -> Expr")
  public static Expr monthStart(Expr self) {
    return Times.monthStart(self);
  }

  /// The last day of the month.
  @Signature("fn month_end(self: Expr) -> Expr")
  public static Expr monthEnd(Expr self) {
    return Times.monthEnd(self);
  }

  /// The week of the year by ISO 8601.
  @Signature("fn week(self: Expr) -> Expr")
  public static Expr week(Expr self) {
    return Times.week(self);
  }

  /// The milliseconds after the second.
  @Signature("fn millisecond(self: Expr) -> Expr")
  public static Expr millisecond(Expr self) {
    return Times.millisecond(self);
  }

  /// The microseconds after the second.
  @Signature("fn microsecond(self: Expr) -> Expr")
  public static Expr microsecond(Expr self) {
    return Times.microsecond(self);
  }

  /// The name of the day, `Monday` to `Sunday`.
  @Signature("fn day_name(self: Expr) -> Expr")
  public static Expr dayName(Expr self) {
    return Times.dayName(self);
  }

  /// The name of the month, `January` to `December`.
  @Signature("fn month_name(self: Expr) -> Expr")
  public static Expr monthName(Expr self) {
    return Times.monthName(self);
  }

  /// Whether the year has 366 days.
  @Signature("fn is_leap_year(self: Expr) -> Expr")
  public static Expr isLeapYear(Expr self) {
    return Times.isLeapYear(self);
  }

  /// Whole units (`us`, `ms`, `s`, `m`, `h`, `d`) since 1970-01-01.
  @Signature("fn epoch(self: Expr, unit: String = \"s\") -> Expr")
  public static Expr epoch(Expr self, String unit) {
    return Times.epoch(self, unit);
  }

  /// A duration in whole days.
  @Signature("fn total_days(self: Expr) -> Expr")
  public static Expr totalDays(Expr self) {
    return Times.total(self, "d");
  }

  /// A duration in whole hours.
  @Signature("fn total_hours(self: Expr) -> Expr")
  public static Expr totalHours(Expr self) {
    return Times.total(self, "h");
  }

  /// A duration in whole minutes.
  @Signature("fn total_minutes(self: Expr) -> Expr")
  public static Expr totalMinutes(Expr self) {
    return Times.total(self, "m");
  }

  /// A duration in whole seconds.
  @Signature("fn total_seconds(self: Expr) -> Expr")
  public static Expr totalSeconds(Expr self) {
    return Times.total(self, "s");
  }

  /// A duration in whole milliseconds.
  @Signature("fn total_milliseconds(self: Expr) -> Expr")
  public static Expr totalMilliseconds(Expr self) {
    return Times.total(self, "ms");
  }

  /// The same moment on the clocks of a time zone; times without a zone are UTC.
  @Signature("fn convert_time_zone(self: Expr, zone: String) -> Expr")
  public static Expr convertTimeZone(Expr self, String zone) {
    return Times.convertTimeZone(self, zone);
  }

  /// The moment at which clocks of a time zone show the time.
  @Signature("fn replace_time_zone(self: Expr, zone: String) -> Expr")
  public static Expr replaceTimeZone(Expr self, String zone) {
    return Times.replaceTimeZone(self, zone);
  }

  /// The date of a time.
  @Signature("fn date(self: Expr) -> Expr")
  public static Expr date(Expr self) {
    return Times.date(self);
  }

  /// The time of day.
  @Signature("fn time(self: Expr) -> Expr")
  public static Expr time(Expr self) {
    return Times.time(self);
  }

  /// A duration, to add to times or compare with: `duration("1h 30m")`.
  @Signature("fn duration(text: String) -> Expr")
  public static Expr duration(String text) {
    return Expr.lit(text).cast(DataType.DURATION);
  }
}
