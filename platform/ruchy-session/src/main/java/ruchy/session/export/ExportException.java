package ruchy.session.export;

/// A session that can not be a program.
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String help;

  /// What is in the way, and what to do.
  public ExportException(String message, String help) {
    super(message);
    this.help = help;
  }

  /// What is in the way.
  public String message() {
    return String.valueOf(getMessage());
  }

  /// What to do.
  public String help() {
    return help;
  }
}
