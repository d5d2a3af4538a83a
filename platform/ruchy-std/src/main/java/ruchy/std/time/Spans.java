package ruchy.std.time;

import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Lengths of time: `60s`, `5ms`, `2h`.
@Namespace("Duration")
public final class Spans {
  private static final long SECOND = 1_000_000_000;

  private Spans() {}

  private static long nanos(double count, long unit) {
    double nanos = count * unit;
    if (!(Math.abs(nanos) <= Long.MAX_VALUE)) {
      throw new RuchyError("E0844", "a duration of " + count + " is out of range")
          .help("durations reach 292 years");
    }
    return Math.round(nanos);
  }

  /// A length of time in seconds.
  ///
  /// ```ruchy
  /// >>> Duration::from_secs(90)
  /// 90s
  /// ```
  @Signature({
    "fn from_secs(count: f64) -> Duration",
    "fn from_secs_f64(count: f64) -> Duration",
    "fn seconds(count: f64) -> Duration"
  })
  public static long fromSeconds(double count) {
    return nanos(count, SECOND);
  }

  /// A length of time in milliseconds.
  @Signature({"fn from_millis(count: f64) -> Duration", "fn milliseconds(count: f64) -> Duration"})
  public static long fromMillis(double count) {
    return nanos(count, 1_000_000);
  }

  /// A length of time in minutes.
  @Signature({"fn from_mins(count: f64) -> Duration", "fn minutes(count: f64) -> Duration"})
  public static long fromMinutes(double count) {
    return nanos(count, 60 * SECOND);
  }

  /// A length of time in hours.
  @Signature({"fn from_hours(count: f64) -> Duration", "fn hours(count: f64) -> Duration"})
  public static long fromHours(double count) {
    return nanos(count, 3600 * SECOND);
  }

  /// A length of time in days of 24 hours.
  @Signature({"fn from_days(count: f64) -> Duration", "fn days(count: f64) -> Duration"})
  public static long fromDays(double count) {
    return nanos(count, 86_400 * SECOND);
  }

  /// The whole seconds of a length of time.
  ///
  /// ```ruchy
  /// >>> (1500ms).as_secs()
  /// 1
  /// >>> (1500ms).as_secs_f64()
  /// 1.5
  /// ```
  @Signature("fn as_secs(self: Duration) -> i64")
  public static long asSeconds(long self) {
    return self / SECOND;
  }

  /// A length of time in seconds.
  @Signature({"fn as_secs_f64(self: Duration) -> f64", "fn total_seconds(self: Duration) -> f64"})
  public static double asSecondsExactly(long self) {
    return self / (double) SECOND;
  }

  /// The whole milliseconds of a length of time.
  @Signature("fn as_millis(self: Duration) -> i64")
  public static long asMillis(long self) {
    return self / 1_000_000;
  }

  /// The whole microseconds of a length of time.
  @Signature("fn as_micros(self: Duration) -> i64")
  public static long asMicros(long self) {
    return self / 1_000;
  }

  /// The nanoseconds of a length of time.
  @Signature("fn as_nanos(self: Duration) -> i64")
  public static long asNanos(long self) {
    return self;
  }
}
