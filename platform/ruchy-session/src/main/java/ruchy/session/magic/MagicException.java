package ruchy.session.magic;

import java.util.Optional;

/// A magic that could not do what it was asked to.
public final class MagicException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient Optional<String> help;

  private MagicException(String code, String message, Optional<String> help) {
    super(message, null, false, false);
    this.code = code;
    this.help = help;
  }

  /// There is no such magic.
  static MagicException unknown(String message, String help) {
    return new MagicException("E0901", message, Optional.of(help));
  }

  /// A magic was written in a way that it does not understand.
  static MagicException misuse(String message) {
    return new MagicException("E0902", message, Optional.empty());
  }

  /// The same with a way out.
  public static MagicException misuse(String message, String help) {
    return new MagicException("E0902", message, Optional.of(help));
  }

  /// A file, folder or program of the machine is not as the magic needs it.
  public static MagicException ofSystem(String message, String help) {
    return new MagicException("E0903", message, Optional.of(help));
  }

  /// A Java library is not to be had.
  public static MagicException ofPackages(String message, String help) {
    return new MagicException("E0904", message, Optional.of(help));
  }

  /// Such as `E0901`.
  public String code() {
    return code;
  }

  /// One sentence.
  public String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /// A way out.
  public Optional<String> help() {
    return help;
  }
}
