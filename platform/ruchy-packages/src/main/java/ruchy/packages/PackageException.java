package ruchy.packages;

/// A library that can not be had. The message is one sentence; [#help] says what to do.
public final class PackageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String help;

  PackageException(String message, String help) {
    super(message);
    this.help = help;
  }

  /// What went wrong.
  public String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /// What to do about it.
  public String help() {
    return help;
  }
}
