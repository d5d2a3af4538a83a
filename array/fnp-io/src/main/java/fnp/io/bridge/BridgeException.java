package fnp.io.bridge;

/// An array that cannot be shared with another library, or that one offered and that cannot be
/// received.
///
/// @numpy `BufferError`
public final class BridgeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// The message says what was asked, what was found and what to do.
  public BridgeException(String message) {
    super(message);
  }
}
