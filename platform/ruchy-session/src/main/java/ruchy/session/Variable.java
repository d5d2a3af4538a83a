package ruchy.session;

/// A variable of a session.
///
/// @param type as the language writes it
/// @param summary its value in one short line
public record Variable(String name, String type, String summary) {}
