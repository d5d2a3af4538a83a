package ruchy.lang.check;

import java.util.Optional;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;

/// A parameter as a call sees it.
///
/// @param type may hold type parameters; unknown where none is written
record Formal(String name, Type type, Optional<Expr> defaultValue, boolean variadic) {}
