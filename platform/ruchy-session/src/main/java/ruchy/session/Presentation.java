package ruchy.session;

/// For which screen values are turned into text.
///
/// @param width in columns
/// @param colours whether escape sequences for colours may be used
public record Presentation(int width, boolean colours) {
  /// Eighty columns without colours, as for a file.
  public static final Presentation PLAIN = new Presentation(80, false);

  /// Checks that there is room at all; a terminal of unknown width says 0.
  public Presentation {
    width = width < 20 ? 80 : width;
  }
}
