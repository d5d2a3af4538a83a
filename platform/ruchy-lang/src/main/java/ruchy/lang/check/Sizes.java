package ruchy.lang.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.syntax.UnaryOperator;
import ruchy.lang.type.Type;

/// The constant parameters that the length of a list as written tells: `N` of `[T; N]` is 3 for
/// `[1, 2, 3]`. A list in a variable does not say how long it is.
final class Sizes {
  private final Map<String, Type> known;
  private final Set<String> wanted;
  private final Map<String, Type> bindings;

  /// @param known what names of types stand for here, the sizes that are known among them
  /// @param parameters those that may be told
  /// @param bindings gets what is found
  Sizes(Map<String, Type> known, List<Item.TypeParameter> parameters, Map<String, Type> bindings) {
    this.known = known;
    this.wanted = parameters.stream().map(Item.TypeParameter::name).collect(Collectors.toSet());
    this.bindings = bindings;
  }

  /// Adds what a value of a type as written tells.
  void bind(TypeExpr type, Expr value) {
    if (wanted.isEmpty()) {
      return;
    }
    switch (type) {
      case TypeExpr.Reference reference -> bind(reference.target(), value);
      case TypeExpr.ListOf list -> {
        if (value instanceof Expr.Unary unary && unary.operator() == UnaryOperator.REFERENCE) {
          bind(type, unary.operand());
          return;
        }
        if (list.length().orElse(null) instanceof Expr.Name name && wanted.contains(name.text())) {
          length(value).ifPresent(size -> bindings.putIfAbsent(name.text(), size));
        }
        first(value).ifPresent(element -> bind(list.element(), element));
      }
      default -> {
        // Says no length.
      }
    }
  }

  private Optional<Type> length(Expr value) {
    return switch (value) {
      case Expr.ListLiteral list ->
          list.elements().stream().anyMatch(Expr.Element::spread)
              ? Optional.empty()
              : Optional.of(new Type.Size(list.elements().size()));
      case Expr.ListRepeat(_, _, Expr.IntLiteral count) ->
          Optional.of(new Type.Size(count.value().longValue()));
      case Expr.ListRepeat(_, _, Expr.Name name) ->
          Optional.ofNullable(known.get(name.text())).filter(Type.Size.class::isInstance);
      default -> Optional.empty();
    };
  }

  private static Optional<Expr> first(Expr value) {
    return switch (value) {
      case Expr.ListLiteral list when !list.elements().isEmpty() ->
          Optional.of(list.elements().getFirst().value());
      case Expr.ListRepeat repeat -> Optional.of(repeat.value());
      default -> Optional.empty();
    };
  }
}
