package ruchy.lang.format;

import java.util.List;
import ruchy.lang.token.Comment;
import ruchy.lang.token.TokenKind;

/// What is printed as it stands: a token, or a whole f-string, with the comments around it.
///
/// @param kind of an f-string that of a text
/// @param leading comments on lines of their own before it
/// @param trailing comments behind it on its line
/// @param lines how many line ends stand between what is before it, a comment too, and itself
/// @param startsLine whether a line end stands between it and the piece before it
record Piece(
    TokenKind kind,
    int start,
    int end,
    List<Leading> leading,
    List<Comment> trailing,
    int lines,
    boolean startsLine) {
  /// A comment on lines of its own, and how many line ends stand before it.
  record Leading(Comment comment, int lines) {}

  Piece {
    leading = List.copyOf(leading);
    trailing = List.copyOf(trailing);
  }

  /// Whether comments stand around it, so that no line can hold it and its neighbours.
  boolean hasComments() {
    return !leading.isEmpty() || !trailing.isEmpty();
  }
}
