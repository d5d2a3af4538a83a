package ruchy.lang.token;

/// A piece of the text that the grammar speaks of, from offset `start` to before `end`.
///
/// @param startsLine whether a line end stands between it and the token before it
/// @param comments how many comments of the text stand before it
public record Token(TokenKind kind, int start, int end, boolean startsLine, int comments) {}
