package ruchy.frame.column;

/// A frame operation that cannot be done. The message says what was asked, what was found, and what
/// to do.
public class FrameException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// An exception with this message.
  public FrameException(String message) {
    super(message);
  }

  /// An exception with this message that another one caused.
  public FrameException(String message, Throwable cause) {
    super(message, cause);
  }
}
