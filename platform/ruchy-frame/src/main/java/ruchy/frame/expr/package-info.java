/// Expressions over columns: what they are, their types, and their meaning for the executors.
///
/// Start at {@link ruchy.frame.expr.Expr}; {@link ruchy.frame.expr.Resolver} checks one against a
/// schema. Invariant: an executor only ever sees resolved expressions, in which every operand has
/// the type its operation needs.
@NullMarked
package ruchy.frame.expr;

import org.jspecify.annotations.NullMarked;
