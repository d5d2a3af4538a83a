package frankennumpy.polynomial;

import java.util.Locale;

/// How polynomials are printed.
///
/// @numpy the argument of `numpy.polynomial.set_default_printstyle`
public enum PrintStyle {
  /// With signs such as `x²`.
  UNICODE,
  /// As `x**2`.
  ASCII;

  /// The one place with state: `toString` has no argument for it.
  private static volatile PrintStyle current = UNICODE;

  /// The style of a name: `unicode` or `ascii`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static PrintStyle of(String name) {
    for (var style : values()) {
      if (style.name().toLowerCase(Locale.ROOT).equals(name)) {
        return style;
      }
    }
    throw new IllegalArgumentException(
        "unsupported format string '%s'; valid options are 'ascii' and 'unicode'".formatted(name));
  }

  /// The style of polynomials printed without one.
  static PrintStyle byDefault() {
    return current;
  }

  /// Sets the style of polynomials printed without one.
  ///
  /// @numpy `numpy.polynomial.set_default_printstyle`
  public static void setDefault(PrintStyle style) {
    current = style;
  }
}
