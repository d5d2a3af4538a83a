package ruchy.frame.sql;

import ruchy.frame.column.DataType;

/// A value as SQL.
///
/// @param sql the text, which may be repeated
/// @param type the type that frames give it
public record Operand(String sql, DataType type) {}
