package ruchy.std.time;

import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// A moment of a clock that only goes forward, `Instant`, to measure how long something takes.
///
/// @param nanos the nanoseconds since some moment before the program
@Namespace("Instant")
public record Instant(long nanos) implements Comparable<Instant> {
  /// This moment.
  ///
  /// ```ruchy
  /// >>> let start = Instant::now()
  /// >>> start.elapsed() < 60s
  /// true
  /// ```
  @Signature("fn now() -> Instant")
  public static Instant now() {
    return new Instant(Clocks.elapsed());
  }

  /// How long ago a moment was.
  @Signature("fn elapsed(self: Instant) -> Duration")
  public static long elapsed(Instant self) {
    return Clocks.elapsed() - self.nanos;
  }

  /// How long after another one a moment was, as `late - early` says too.
  @Signature({
    "fn duration_since(self: Instant, earlier: Instant) -> Duration",
    "fn sub(self: Instant, earlier: Instant) -> Duration"
  })
  public static long since(Instant self, Instant earlier) {
    return self.nanos - earlier.nanos;
  }

  /// Whether a moment was before another.
  @Signature("fn lt(self: Instant, other: Instant) -> bool")
  public static boolean isLess(Instant self, Instant other) {
    return self.compareTo(other) < 0;
  }

  /// Whether a moment was before another or is the same.
  @Signature("fn le(self: Instant, other: Instant) -> bool")
  public static boolean isAtMost(Instant self, Instant other) {
    return self.compareTo(other) <= 0;
  }

  /// Whether a moment was after another.
  @Signature("fn gt(self: Instant, other: Instant) -> bool")
  public static boolean isGreater(Instant self, Instant other) {
    return self.compareTo(other) > 0;
  }

  /// Whether a moment was after another or is the same.
  @Signature("fn ge(self: Instant, other: Instant) -> bool")
  public static boolean isAtLeast(Instant self, Instant other) {
    return self.compareTo(other) >= 0;
  }

  /// A moment some time later.
  @Signature("fn add(self: Instant, time: Duration) -> Instant")
  public static Instant later(Instant self, long time) {
    return new Instant(Math.addExact(self.nanos, time));
  }

  /// A moment some time earlier.
  @Signature("fn sub(self: Instant, time: Duration) -> Instant")
  public static Instant earlier(Instant self, long time) {
    return new Instant(Math.subtractExact(self.nanos, time));
  }

  @Override
  public int compareTo(Instant other) {
    return Long.compare(nanos, other.nanos);
  }

  @Override
  public String toString() {
    return "Instant(" + ruchy.runtime.Display.text(java.time.Duration.ofNanos(nanos)) + ")";
  }
}
