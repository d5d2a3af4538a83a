package fnp.ufunc;

/// A call of a universal function, reduction or sort that cannot be done: the types have no loop, a
/// cast would lose too much, or an argument makes no sense.
///
/// @numpy `numpy._core._exceptions.UFuncTypeError`, and the `TypeError`, `ValueError` and
///   `OverflowError` that ufuncs raise
public final class UfuncException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// Which of Python's errors NumPy raises for this.
  public enum Kind {
    /// The types are wrong.
    TYPE,
    /// The value is wrong.
    VALUE,
    /// A plain number does not fit the array's type.
    OVERFLOW
  }

  private final Kind kind;

  /// The message says what was asked, what was found and what to do.
  public UfuncException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /// Which of Python's errors NumPy raises for this.
  public Kind kind() {
    return kind;
  }
}
