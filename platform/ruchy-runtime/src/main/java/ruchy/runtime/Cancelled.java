package ruchy.runtime;

/// Ends a program that was interrupted. Programs cannot catch it.
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// A cancellation; it carries no stack trace.
  public Cancelled() {
    super("interrupted", null, false, false);
  }
}
