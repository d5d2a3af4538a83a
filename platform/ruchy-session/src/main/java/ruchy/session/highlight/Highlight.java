package ruchy.session.highlight;

/// A stretch of text that an editor colours.
///
/// @param start the first UTF-16 offset
/// @param end the offset after the last
public record Highlight(int start, int end, Style style) {
  /// What the stretch is. Text that no highlight covers is plain: names and punctuation.
  public enum Style {
    KEYWORD,
    FUNCTION,
    TYPE,
    TEXT,
    NUMBER,
    COMMENT,
    OPERATOR,
    LABEL,
    /// A character that has no meaning in the language.
    STRAY
  }
}
