package fnp.ufunc.loop;

import fnp.dtype.TimeType;

/// Arithmetic of spans and dates: as of whole numbers, except that "not a time" stays what it is.
///
/// @source NumPy 2.4, `loops.c.src`, loops of `TIMEDELTA` and `DATETIME`
public final class TimeMath {
  private static final long NAT = TimeType.NAT;

  private TimeMath() {}

  /// `x + y`.
  public static long add(long x, long y) {
    return x == NAT || y == NAT ? NAT : x + y;
  }

  /// `x - y`.
  public static long subtract(long x, long y) {
    return x == NAT || y == NAT ? NAT : x - y;
  }

  /// A span times a number.
  public static long multiply(long x, long y) {
    return x == NAT ? NAT : x * y;
  }

  /// A number times a span.
  public static long multiplied(long x, long y) {
    return y == NAT ? NAT : x * y;
  }

  /// A span divided by a number, the fraction cut off; "not a time" for a number of 0.
  public static long divide(long x, long y) {
    return x == NAT || y == 0 ? NAT : x / y;
  }

  /// How often a span goes into another, rounded down; 0 if one is no time or the second is 0.
  public static long floorDivide(long x, long y) {
    return x == NAT || y == NAT || y == 0 ? 0 : Math.floorDiv(x, y);
  }

  /// What is left then.
  public static long remainder(long x, long y) {
    return x == NAT || y == NAT || y == 0 ? NAT : Math.floorMod(x, y);
  }

  /// `-x`.
  public static long negative(long x) {
    return x == NAT ? NAT : -x;
  }

  /// The length without direction.
  public static long absolute(long x) {
    return x == NAT ? NAT : Math.abs(x);
  }

  /// The earlier; "not a time" if either is.
  public static long minimum(long x, long y) {
    return x == NAT || y == NAT ? NAT : Math.min(x, y);
  }

  /// The later; "not a time" if either is.
  public static long maximum(long x, long y) {
    return x == NAT || y == NAT ? NAT : Math.max(x, y);
  }

  /// The earlier; "not a time" only if both are.
  public static long fmin(long x, long y) {
    return x == NAT ? y : y == NAT ? x : Math.min(x, y);
  }

  /// The later; "not a time" only if both are.
  public static long fmax(long x, long y) {
    return x == NAT ? y : y == NAT ? x : Math.max(x, y);
  }
}
