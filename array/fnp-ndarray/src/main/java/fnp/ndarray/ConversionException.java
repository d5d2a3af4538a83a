package fnp.ndarray;

/// A value that cannot be converted to a dtype.
///
/// @numpy `ValueError`, `TypeError`, `OverflowError`, `UnicodeError`
public final class ConversionException extends ArrayException {
  private static final long serialVersionUID = 1L;

  /// What is wrong with the value.
  public enum Kind {
    /// A text that is no such number, a tuple with too many parts: `ValueError`.
    VALUE,
    /// A value of a kind that the dtype does not take: `TypeError`.
    TYPE,
    /// A number that is too large: `OverflowError`.
    OVERFLOW,
    /// A character that is not in ASCII: `UnicodeEncodeError`, `UnicodeDecodeError`.
    UNICODE
  }

  private final Kind kind;

  /// The message says what was asked, what was found and what to do.
  public ConversionException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /// What is wrong.
  public Kind kind() {
    return kind;
  }
}
