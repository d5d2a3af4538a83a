package fnp.ufunc.error;

import java.util.Locale;

/// What happens when there was a floating-point error.
///
/// @numpy the values of `numpy.geterr`
public enum ErrorAction {
  /// Nothing.
  IGNORE,
  /// A warning, see [Warnings].
  WARN,
  /// A [FloatingPointException].
  RAISE,
  /// The function that was set is called.
  CALL,
  /// A line on the standard error stream.
  PRINT,
  /// The function that was set gets the line.
  LOG;

  /// The action of NumPy's name, such as `warn`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static ErrorAction of(String name) {
    for (var action : values()) {
      if (action.toString().equals(name)) {
        return action;
      }
    }
    throw new IllegalArgumentException(
        "there is no action '%s' for floating-point errors; use ignore, warn, raise, call, print or"
                .formatted(name)
            + " log");
  }

  /// NumPy's name.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
