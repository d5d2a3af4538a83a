package ruchy.frame.column;

/// A frame was being computed when its thread was interrupted; nothing was changed.
public final class InterruptedQueryException extends FrameException {
  private static final long serialVersionUID = 1L;

  /// The exception with its one message.
  public InterruptedQueryException() {
    super("the computation of a frame was interrupted; run it again to get its result");
  }
}
