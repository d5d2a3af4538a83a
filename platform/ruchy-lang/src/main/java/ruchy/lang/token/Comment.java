package ruchy.lang.token;

/// A comment, from offset `start` to before `end`, the line end not included.
///
/// @param documents whether it is a `///` line, which documents the next declaration
public record Comment(int start, int end, boolean documents) {}
