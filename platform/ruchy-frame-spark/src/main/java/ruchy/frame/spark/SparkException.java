package ruchy.frame.spark;

import ruchy.frame.column.FrameException;

/// A Spark cluster cannot be reached, or refuses, or fails.
public final class SparkException extends FrameException {
  private static final long serialVersionUID = 1L;

  /// An exception that says what was asked, what was found and what to do.
  public SparkException(String message) {
    super(message);
  }

  /// An exception with its cause.
  public SparkException(String message, Throwable cause) {
    super(message, cause);
  }
}
