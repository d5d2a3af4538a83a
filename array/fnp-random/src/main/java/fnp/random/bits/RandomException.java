package fnp.random.bits;

/// A draw that cannot be made: a parameter is out of its range, or arguments do not fit each other.
///
/// @numpy the `ValueError`, `TypeError` and `OverflowError` that `numpy.random` raises
public final class RandomException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// Which of Python's errors NumPy raises for this.
  public enum Kind {
    /// The value is wrong.
    VALUE,
    /// The type is wrong.
    TYPE,
    /// A number is too large.
    OVERFLOW
  }

  private final Kind kind;

  /// The message says what was asked, what was found and what to do.
  public RandomException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /// Which of Python's errors NumPy raises for this.
  public Kind kind() {
    return kind;
  }

  /// A wrong value.
  public static RandomException value(String message, Object... facts) {
    return new RandomException(Kind.VALUE, message.formatted(facts));
  }

  /// A wrong type.
  public static RandomException type(String message, Object... facts) {
    return new RandomException(Kind.TYPE, message.formatted(facts));
  }
}
