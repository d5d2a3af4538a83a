package fnp.io;

/// A file whose contents are not what its format demands: damaged, cut off, hostile, or of a kind
/// that is not read.
///
/// @numpy `ValueError`, and `EOFError` for files that end too early
public final class FormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// The message says what was asked, what was found and what to do.
  public FormatException(String message) {
    super(message);
  }
}
