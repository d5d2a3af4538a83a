package ruchy.session.image;

/// An image that can not be read or written.
public final class ImageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String help;

  /// What was found, and what to do.
  public ImageException(String message, String help) {
    super(message);
    this.help = help;
  }

  /// What was found.
  public String message() {
    return String.valueOf(getMessage());
  }

  /// What to do.
  public String help() {
    return help;
  }

  static ImageException broken(Object file, String what) {
    return new ImageException(
        "`" + file + "` is a broken image: " + what,
        "nothing was loaded; take a copy of the file that is whole");
  }
}
