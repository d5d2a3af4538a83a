package ruchy.std.array;

import ruchy.runtime.Option;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Constants of the namespace `np`, written without parentheses: `np.pi`.
@Namespace("np")
public final class ArrayConstants {
  private ArrayConstants() {}

  /// The ratio of a circle's circumference to its diameter.
  ///
  /// ```ruchy
  /// >>> np.pi
  /// 3.141592653589793
  /// ```
  @Signature("fn pi() -> f64")
  public static double pi() {
    return Math.PI;
  }

  /// The base of natural logarithms.
  @Signature("fn e() -> f64")
  public static double e() {
    return Math.E;
  }

  /// Euler's constant γ.
  @Signature("fn euler_gamma() -> f64")
  public static double eulerGamma() {
    return 0.5772156649015329;
  }

  /// Not a number.
  @Signature("fn nan() -> f64")
  public static double nan() {
    return Double.NaN;
  }

  /// Infinity.
  @Signature("fn inf() -> f64")
  public static double inf() {
    return Double.POSITIVE_INFINITY;
  }

  /// A new axis in an index, the same as `None`: `a[np.newaxis]`.
  @Signature("fn newaxis() -> Any")
  public static Object newaxis() {
    return Option.none();
  }
}
