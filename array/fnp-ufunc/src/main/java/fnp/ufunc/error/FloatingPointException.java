package fnp.ufunc.error;

/// A floating-point error where the state says `raise`.
///
/// @numpy `FloatingPointError`
public final class FloatingPointException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /// The message is NumPy's, such as `divide by zero encountered in divide`.
  public FloatingPointException(String message) {
    super(message);
  }
}
