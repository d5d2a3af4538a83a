package fnp.linalg;

/// A matrix that an operation of linear algebra cannot handle: singular, not square, not positive
/// definite.
///
/// @numpy `numpy.linalg.LinAlgError`
public final class LinAlgException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// The message says what was asked, what was found and what to do.
  public LinAlgException(String message) {
    super(message);
  }
}
