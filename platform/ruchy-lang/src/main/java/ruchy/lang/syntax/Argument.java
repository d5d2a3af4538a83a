package ruchy.lang.syntax;

import java.util.Optional;
import ruchy.lang.source.Span;

/// One argument of a call: `value`, `name=value` or `name: value`; a spread is `..values`.
public record Argument(Span span, Optional<String> name, Expr value, boolean spread)
    implements Node {}
