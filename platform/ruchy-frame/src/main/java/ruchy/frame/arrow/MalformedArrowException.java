package ruchy.frame.arrow;

import ruchy.frame.column.FrameException;

/// Bytes that are no Arrow file or stream, or hold what columns cannot.
public final class MalformedArrowException extends FrameException {
  private static final long serialVersionUID = 1L;

  MalformedArrowException(String message) {
    super(message);
  }

  MalformedArrowException(String message, Throwable cause) {
    super(message, cause);
  }
}
