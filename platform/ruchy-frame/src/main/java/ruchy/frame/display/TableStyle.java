package ruchy.frame.display;

/// How a table is shown.
///
/// @param width the greatest width of a line in terminal cells
/// @param rowsMax how many rows are shown before the middle is folded away
/// @param textMax how many terminal cells a text may take before it is cut
/// @param colours whether ANSI colours are used
public record TableStyle(int width, int rowsMax, int textMax, boolean colours) {
  /// 100 cells wide, 12 rows, texts of 40 cells, no colours.
  public static final TableStyle DEFAULT = new TableStyle(100, 12, 40, false);

  /// This style with another width.
  public TableStyle withWidth(int cells) {
    return new TableStyle(cells, rowsMax, textMax, colours);
  }

  /// This style with another number of rows.
  public TableStyle withRowsMax(int rows) {
    return new TableStyle(width, rows, textMax, colours);
  }

  /// This style with or without colours.
  public TableStyle withColours(boolean used) {
    return new TableStyle(width, rowsMax, textMax, used);
  }
}
