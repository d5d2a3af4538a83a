package ruchy.frame.plot;

/// A plot that cannot be drawn or written; the message says why and what to do.
public final class PlotException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  PlotException(String message) {
    super(message);
  }

  PlotException(String message, Throwable cause) {
    super(message, cause);
  }
}
