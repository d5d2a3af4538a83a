package ruchy.session;

import java.util.OptionalLong;

/// A variable of a session.
///
/// @param type as the language writes it
/// @param summary its value in one short line
/// @param shape how many elements it has in each direction, such as `(3, 4)`; empty where that
///   means nothing
/// @param bytes the memory that its elements take; nothing where nobody knows
/// @param cell the cell or file that declared it
public record Variable(
    String name, String type, String summary, String shape, OptionalLong bytes, String cell) {}
