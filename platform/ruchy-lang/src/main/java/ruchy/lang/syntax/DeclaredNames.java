package ruchy.lang.syntax;

import java.util.List;
import java.util.Optional;

/// The patterns of `let`, `for` and parameters, where an upper-case name declares a variable (`let
/// N = 5`); in an arm it names a variant or a constant.
final class DeclaredNames {
  private DeclaredNames() {}

  /// The pattern with its upper-case names as variables. The checker still tells a variant of the
  /// value's type from them.
  static Pattern in(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Variant(var span, Expr.Name(_, var name), var elements)
          when elements.isEmpty() ->
          new Pattern.Binding(span, name, false, Optional.empty());
      case Pattern.Tuple(var span, var elements) -> new Pattern.Tuple(span, all(elements));
      case Pattern.Elements(var span, var elements) -> new Pattern.Elements(span, all(elements));
      case Pattern.Typed(var span, var inner, var type) -> new Pattern.Typed(span, in(inner), type);
      default -> pattern;
    };
  }

  private static List<Pattern> all(List<Pattern> patterns) {
    return patterns.stream().map(DeclaredNames::in).toList();
  }
}
