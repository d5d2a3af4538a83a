package ruchy.std.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Days and times in a time zone: `Zoned`.
@Namespace("Zoned")
public final class ZonedTimes {
  private ZonedTimes() {}

  /// What day and time it is in a time zone, such as `"Europe/Oslo"`.
  @Signature("fn now(zone: String = \"UTC\") -> Zoned")
  public static ZonedDateTime now(String zone) {
    return ZonedDateTime.now(zone(zone));
  }

  /// The moment that a text names: `2026-03-29T12:00:00+02:00`, with `[Europe/Oslo]` or `Z` too.
  ///
  /// ```ruchy
  /// >>> let t = Zoned::parse("2026-03-29T12:00:00Z")?
  /// >>> t.to_zone("Asia/Tokyo").local()
  /// 2026-03-29T21:00
  /// >>> Zoned::parse("yesterday").is_err()
  /// true
  /// ```
  @Signature("fn parse(text: String) -> Result<Zoned, String>")
  public static Result<ZonedDateTime, String> parse(String text) {
    try {
      return Result.ok(ZonedDateTime.parse(text));
    } catch (DateTimeException _) {
      return Result.err("`" + text + "` is no time with a zone: expected `2026-03-29T12:00:00Z`");
    }
  }

  /// The moment at which clocks of a time zone show this day and time. A time that the clocks skip
  /// is as much later; of one that they show twice it is the first.
  ///
  /// ```ruchy
  /// >>> let t = DateTime::new(2026, 3, 28, 12).at_zone("Europe/Oslo")
  /// >>> t.offset()
  /// 3600s
  /// >>> (t + 24h).local()
  /// 2026-03-29T13:00
  /// ```
  @Signature({
    "fn at_zone(self: DateTime, zone: String) -> Zoned",
    "fn in_zone(self: DateTime, zone: String) -> Zoned"
  })
  public static ZonedDateTime atZone(LocalDateTime self, String zone) {
    return self.atZone(zone(zone));
  }

  /// The same moment on the clocks of another time zone.
  @Signature({
    "fn to_zone(self: Zoned, zone: String) -> Zoned",
    "fn astimezone(self: Zoned, zone: String) -> Zoned"
  })
  public static ZonedDateTime toZone(ZonedDateTime self, String zone) {
    return self.withZoneSameInstant(zone(zone));
  }

  /// What clocks of the zone show.
  @Signature("fn local(self: Zoned) -> DateTime")
  public static LocalDateTime local(ZonedDateTime self) {
    return self.toLocalDateTime();
  }

  /// The name of the zone.
  @Signature("fn zone(self: Zoned) -> String")
  public static String zone(ZonedDateTime self) {
    return self.getZone().getId();
  }

  /// How far the clocks of the zone are before universal time.
  @Signature("fn offset(self: Zoned) -> Duration")
  public static long offset(ZonedDateTime self) {
    return self.getOffset().getTotalSeconds() * 1_000_000_000L;
  }

  /// The seconds since the beginning of 1970 in universal time.
  ///
  /// ```ruchy
  /// >>> DateTime::new(1970, 1, 1, 1).at_zone("Europe/Oslo").timestamp()
  /// 0.0
  /// ```
  @Signature("fn timestamp(self: Zoned) -> f64")
  public static double timestamp(ZonedDateTime self) {
    Instant instant = self.toInstant();
    return instant.getEpochSecond() + instant.getNano() / 1e9;
  }

  /// The moment as text in a layout, as of a `DateTime`.
  @Signature({
    "fn format(self: Zoned, layout: String) -> String",
    "fn strftime(self: Zoned, layout: String) -> String"
  })
  public static String format(ZonedDateTime self, String layout) {
    return Formats.format(self, layout);
  }

  /// A moment some time later.
  @Signature("fn add(self: Zoned, time: Duration) -> Zoned")
  public static ZonedDateTime add(ZonedDateTime self, long time) {
    return self.plusNanos(time);
  }

  /// A moment some time earlier.
  @Signature("fn sub(self: Zoned, time: Duration) -> Zoned")
  public static ZonedDateTime subtract(ZonedDateTime self, long time) {
    return self.minusNanos(time);
  }

  /// The time from another moment to this one, whatever their zones.
  @Signature("fn sub(self: Zoned, other: Zoned) -> Duration")
  public static long subtract(ZonedDateTime self, ZonedDateTime other) {
    try {
      return Duration.between(other, self).toNanos();
    } catch (ArithmeticException _) {
      throw new RuchyError("E0844", "there are more than 292 years from " + other + " to " + self);
    }
  }

  /// Whether two are the same moment, whatever their zones.
  @Signature("fn eq(self: Zoned, other: Zoned) -> bool")
  public static boolean isSame(ZonedDateTime self, ZonedDateTime other) {
    return self.isEqual(other);
  }

  /// Whether two are different moments, whatever their zones.
  @Signature("fn ne(self: Zoned, other: Zoned) -> bool")
  public static boolean isOther(ZonedDateTime self, ZonedDateTime other) {
    return !self.isEqual(other);
  }

  /// Whether a moment lies before another, whatever their zones.
  @Signature("fn lt(self: Zoned, other: Zoned) -> bool")
  public static boolean isLess(ZonedDateTime self, ZonedDateTime other) {
    return self.isBefore(other);
  }

  /// Whether a moment lies before another or is the same.
  @Signature("fn le(self: Zoned, other: Zoned) -> bool")
  public static boolean isAtMost(ZonedDateTime self, ZonedDateTime other) {
    return !self.isAfter(other);
  }

  /// Whether a moment lies behind another, whatever their zones.
  @Signature("fn gt(self: Zoned, other: Zoned) -> bool")
  public static boolean isGreater(ZonedDateTime self, ZonedDateTime other) {
    return self.isAfter(other);
  }

  /// Whether a moment lies behind another or is the same.
  @Signature("fn ge(self: Zoned, other: Zoned) -> bool")
  public static boolean isAtLeast(ZonedDateTime self, ZonedDateTime other) {
    return !self.isBefore(other);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      throw new RuchyError("E0844", "there is no time zone `" + name + "`")
          .help(
              "a zone is a region and a city, such as `Europe/Oslo`, an offset `+02:00`, or `UTC`");
    }
  }
}
