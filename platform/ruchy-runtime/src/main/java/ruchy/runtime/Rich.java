package ruchy.runtime;

import java.util.Map;

/// A value that shows itself in more ways than as plain text: tables, plots, pictures.
public interface Rich {
  /// Its forms by MIME type, the richest last: `text/plain` (a String, fitted to the view),
  /// `text/html`, `image/svg+xml` (Strings), `image/png` (a `byte[]`).
  Map<String, Object> bundle(View view);

  /// Where it will be shown.
  ///
  /// @param columns the width in characters
  /// @param rows the height in lines
  /// @param colours whether ANSI colours may be used
  /// @param pictures whether a picture is wanted, where it takes time to draw
  record View(int columns, int rows, boolean colours, boolean pictures) {
    /// A terminal of 80 columns without colours.
    public static final View PLAIN = new View(80, 24, false, false);
  }
}
