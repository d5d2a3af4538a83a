package ruchy.std.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Days of the calendar.
@Namespace("Date")
public final class Dates {
  private static final long DAY = 86_400_000_000_000L;

  private Dates() {}

  /// A day; an error if there is no such day.
  ///
  /// ```ruchy
  /// >>> let d = Date::new(2026, 2, 27)
  /// >>> d + 24h * 2
  /// 2026-03-01
  /// >>> Date::new(2026, 12, 25) - d
  /// 26006400s
  /// >>> d < Date::new(2026, 3, 1)
  /// true
  /// ```
  @Signature({
    "fn new(year: i64, month: i64, day: i64) -> Date",
    "fn of(year: i64, month: i64, day: i64) -> Date"
  })
  public static LocalDate of(long year, long month, long day) {
    try {
      return LocalDate.of(Math.toIntExact(year), Math.toIntExact(month), Math.toIntExact(day));
    } catch (DateTimeException | ArithmeticException e) {
      throw new RuchyError("E0844", "there is no day " + year + "-" + month + "-" + day)
          .help(
              "a month is 1 to 12, a day 1 to the length of its month; `Date::parse` gives a `Result`");
    }
  }

  /// The day that it is here.
  @Signature("fn today() -> Date")
  public static LocalDate today() {
    return LocalDate.now();
  }

  /// The day that a text names: `2026-02-28`, or as a layout says.
  ///
  /// ```ruchy
  /// >>> Date::parse("2026-02-28")
  /// Ok(2026-02-28)
  /// >>> Date::parse("28.02.2026", "%d.%m.%Y")
  /// Ok(2026-02-28)
  /// >>> Date::parse("2026-02-30")
  /// Err("`2026-02-30` is no day: expected `%Y-%m-%d`")
  /// ```
  @Signature({
    "fn parse(text: String, layout: String = \"%Y-%m-%d\") -> Result<Date, String>",
    "fn strptime(text: String, layout: String = \"%Y-%m-%d\") -> Result<Date, String>"
  })
  public static Result<LocalDate, String> parse(String text, String layout) {
    try {
      DateTimeFormatter format =
          Formats.of(layout).withResolverStyle(java.time.format.ResolverStyle.STRICT);
      return Result.ok(LocalDate.parse(text, format));
    } catch (DateTimeException _) {
      return Result.err("`" + text + "` is no day: expected `" + layout + "`");
    }
  }

  /// A day as text in a layout: `%Y %m %d %B %b %A %a %j`.
  ///
  /// ```ruchy
  /// >>> Date::new(2026, 2, 3).format("%A, %d %B %Y")
  /// "Tuesday, 03 February 2026"
  /// ```
  @Signature({
    "fn format(self: Date, layout: String) -> String",
    "fn strftime(self: Date, layout: String) -> String"
  })
  public static String format(LocalDate self, String layout) {
    return Formats.format(self, layout);
  }

  /// The year.
  @Signature("fn year(self: Date) -> i64")
  public static long year(LocalDate self) {
    return self.getYear();
  }

  /// The month, from 1.
  @Signature("fn month(self: Date) -> i64")
  public static long month(LocalDate self) {
    return self.getMonthValue();
  }

  /// The day of the month, from 1.
  @Signature("fn day(self: Date) -> i64")
  public static long day(LocalDate self) {
    return self.getDayOfMonth();
  }

  /// The day of the year, from 1.
  @Signature({"fn day_of_year(self: Date) -> i64", "fn ordinal(self: Date) -> i64"})
  public static long dayOfYear(LocalDate self) {
    return self.getDayOfYear();
  }

  /// The day of the week, from Monday, which is 1.
  ///
  /// ```ruchy
  /// >>> let d = Date::new(2026, 2, 3)
  /// >>> (d.weekday(), d.weekday_name(), d.week())
  /// (2, "Tuesday", 6)
  /// ```
  @Signature({"fn weekday(self: Date) -> i64", "fn isoweekday(self: Date) -> i64"})
  public static long weekday(LocalDate self) {
    return self.getDayOfWeek().getValue();
  }

  /// The name of the day of the week.
  @Signature("fn weekday_name(self: Date) -> String")
  public static String weekdayName(LocalDate self) {
    return self.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
  }

  /// The week of the year, as ISO 8601 counts.
  @Signature("fn week(self: Date) -> i64")
  public static long week(LocalDate self) {
    return self.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /// Whether the year has 366 days.
  @Signature("fn is_leap_year(self: Date) -> bool")
  public static boolean isLeapYear(LocalDate self) {
    return self.isLeapYear();
  }

  /// A day some days later, or earlier.
  @Signature("fn add_days(self: Date, count: i64) -> Date")
  public static LocalDate addDays(LocalDate self, long count) {
    return self.plusDays(count);
  }

  /// A day some months later; the last of a month stays within it.
  ///
  /// ```ruchy
  /// >>> Date::new(2026, 1, 31).add_months(1)
  /// 2026-02-28
  /// ```
  @Signature("fn add_months(self: Date, count: i64) -> Date")
  public static LocalDate addMonths(LocalDate self, long count) {
    return self.plusMonths(count);
  }

  /// A day some years later.
  @Signature("fn add_years(self: Date, count: i64) -> Date")
  public static LocalDate addYears(LocalDate self, long count) {
    return self.plusYears(count);
  }

  /// How many days lie between this day and a later one.
  ///
  /// ```ruchy
  /// >>> Date::new(2026, 1, 1).days_until(Date::new(2027, 1, 1))
  /// 365
  /// ```
  @Signature("fn days_until(self: Date, other: Date) -> i64")
  public static long daysUntil(LocalDate self, LocalDate other) {
    return ChronoUnit.DAYS.between(self, other);
  }

  /// The days from this one up to another, which is not one of them.
  ///
  /// ```ruchy
  /// >>> Date::new(2026, 2, 27).until(Date::new(2026, 3, 2))
  /// [2026-02-27, 2026-02-28, 2026-03-01]
  /// ```
  @Signature("fn until(self: Date, end: Date) -> [Date]")
  public static ObjectList<Object> until(LocalDate self, LocalDate end) {
    var days = new ObjectList<Object>();
    if (self.isBefore(end)) {
      self.datesUntil(end).forEach(days::add);
    }
    return days;
  }

  /// A day a length of time later; parts of a day are left out.
  @Signature("fn add(self: Date, time: Duration) -> Date")
  public static LocalDate add(LocalDate self, long time) {
    return self.plusDays(time / DAY);
  }

  /// A day a length of time earlier; parts of a day are left out.
  @Signature("fn sub(self: Date, time: Duration) -> Date")
  public static LocalDate subtract(LocalDate self, long time) {
    return self.minusDays(time / DAY);
  }

  /// The length of time between two days.
  @Signature("fn sub(self: Date, other: Date) -> Duration")
  public static long between(LocalDate self, LocalDate other) {
    return Math.multiplyExact(ChronoUnit.DAYS.between(other, self), DAY);
  }

  /// Whether a day lies before another.
  @Signature("fn lt(self: Date, other: Date) -> bool")
  public static boolean isLess(LocalDate self, LocalDate other) {
    return self.isBefore(other);
  }

  /// Whether a day lies before another or is the same.
  @Signature("fn le(self: Date, other: Date) -> bool")
  public static boolean isAtMost(LocalDate self, LocalDate other) {
    return !self.isAfter(other);
  }

  /// Whether a day lies behind another.
  @Signature("fn gt(self: Date, other: Date) -> bool")
  public static boolean isGreater(LocalDate self, LocalDate other) {
    return self.isAfter(other);
  }

  /// Whether a day lies behind another or is the same.
  @Signature("fn ge(self: Date, other: Date) -> bool")
  public static boolean isAtLeast(LocalDate self, LocalDate other) {
    return !self.isBefore(other);
  }

  /// A day as text.
  @Signature("fn to_string(self: Date) -> String")
  public static String text(LocalDate self) {
    return self.toString();
  }
}
