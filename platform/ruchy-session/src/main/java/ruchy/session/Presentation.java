package ruchy.session;

/// For which screen values are turned into text.
///
/// @param columns its width in characters
/// @param rows its height in lines
/// @param colours whether escape sequences for colours may be used
/// @param pictures whether a picture may be shown, and is worth the time it takes to draw
public record Presentation(int columns, int rows, boolean colours, boolean pictures) {
  /// Eighty columns without colours, as for a file.
  public static final Presentation PLAIN = new Presentation(80, 24, false, false);

  /// Makes sure that there is room: a terminal of unknown size says 0.
  public Presentation {
    columns = columns < 20 ? 80 : columns;
    rows = rows < 5 ? 24 : rows;
  }
}
