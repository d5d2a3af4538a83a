package ruchy.lang.syntax;

import java.util.Optional;
import ruchy.lang.source.Span;

/// What a block or a file is a list of.
public sealed interface Statement extends Node {
  /// `let pattern: type = value else { }`; a `let` without a value declares only
  record Let(
      Span span,
      Pattern pattern,
      Optional<TypeExpr> type,
      Optional<Expr> value,
      Optional<Expr.Block> otherwise)
      implements Statement {}

  /// An expression for its effect, or, last in a file or cell, for its value; `terminated` tells
  /// whether a `;` follows, which drops the value.
  record Evaluate(Span span, Expr expression, boolean terminated) implements Statement {}

  /// A declaration.
  record Declare(Span span, Item item) implements Statement {}
}
