package ruchy.frame.expr;

import ruchy.frame.column.DataType;

/// A resolved expression and the type of its values: every column in it is known, and every operand
/// has the type its operation needs.
///
/// @param expr the expression, with its conversions written out and without aliases
/// @param type the type of its values
public record Typed(Expr expr, DataType type) {}
