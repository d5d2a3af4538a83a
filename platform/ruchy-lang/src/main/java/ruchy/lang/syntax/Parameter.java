package ruchy.lang.syntax;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;

/// A parameter of a function or closure.
///
/// `self`, `&self`, `&mut self` and `mut self` are parameters whose pattern binds the name `self`;
/// `byReference` and `mutable` tell which.
///
/// @param variadic `rest: ...T`, which takes all further positional arguments as a list
public record Parameter(
    Span span,
    List<Attribute> attributes,
    Pattern pattern,
    Optional<TypeExpr> type,
    Optional<Expr> defaultValue,
    boolean byReference,
    boolean mutable,
    boolean variadic)
    implements Node {
  public Parameter {
    attributes = List.copyOf(attributes);
  }

  /// Whether this is the receiver of a method.
  public boolean isSelf() {
    return pattern instanceof Pattern.Binding binding && binding.name().equals("self");
  }
}
