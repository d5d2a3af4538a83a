package ruchy.session.image;

/// A value that an image can not keep; its message is the reason, such as `it is a closure`.
public final class UnsavableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// With the reason.
  public UnsavableException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
