package ruchy.std.time;

import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// What time it is.
@Namespace("time")
public final class Clocks {
  private static final long STARTED = System.nanoTime();

  private Clocks() {}

  /// The seconds since the beginning of 1970, in universal time.
  ///
  /// ```ruchy
  /// >>> time::now() > 1.7e9
  /// true
  /// ```
  @Signature({"fn now() -> f64", "fn time() -> f64"})
  public static double now() {
    return System.currentTimeMillis() / 1000.0;
  }

  /// The time since some moment before the program; its differences measure how long something
  /// takes.
  ///
  /// ```ruchy
  /// >>> let before = time::elapsed()
  /// >>> time::elapsed() >= before
  /// true
  /// ```
  @Signature({"fn elapsed() -> Duration", "fn monotonic() -> Duration"})
  public static long elapsed() {
    return System.nanoTime() - STARTED;
  }
}
