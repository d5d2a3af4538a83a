/// The tree as written: no types, no desugaring. Start at [Expr]; the parser always returns a tree,
/// with [Expr.Missing] where it could not read the text.
@NullMarked
package ruchy.lang.syntax;

import org.jspecify.annotations.NullMarked;
