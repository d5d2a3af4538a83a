package ruchy.std.array;

import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Constants of the namespace `np`.
@Namespace("np")
public final class Constants {
  /// The ratio of a circle's circumference to its diameter.
  @Signature("fn pi() -> f64")
  public static final double PI = Math.PI;

  /// The base of natural logarithms.
  @Signature("fn e() -> f64")
  public static final double E = Math.E;

  /// Euler's constant gamma.
  @Signature("fn euler_gamma() -> f64")
  public static final double EULER_GAMMA = 0.577215664901532860606512090082402431;

  /// Infinity.
  @Signature("fn inf() -> f64")
  public static final double INF = Double.POSITIVE_INFINITY;

  /// Not a number.
  @Signature("fn nan() -> f64")
  public static final double NAN = Double.NaN;

  private Constants() {}
}
