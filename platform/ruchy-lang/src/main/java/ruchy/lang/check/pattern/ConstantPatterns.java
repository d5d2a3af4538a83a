package ruchy.lang.check.pattern;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;

/// Tells constants from variants in patterns: `LIMIT => …`, `config::LIMIT => …`.
public final class ConstantPatterns {
  private ConstantPatterns() {}

  /// The name of the constant that a pattern compares with, if it is one.
  public static Optional<String> named(Pattern.Variant pattern, Predicate<String> isConstant) {
    return pattern.elements().isEmpty()
        ? name(pattern.path()).filter(isConstant)
        : Optional.empty();
  }

  private static Optional<String> name(Expr path) {
    return switch (path) {
      case Expr.Name name -> Optional.of(name.text());
      case Expr.Path segments ->
          Optional.of(
              segments.segments().stream()
                  .map(Expr.Path.Segment::name)
                  .collect(Collectors.joining("::")));
      default -> Optional.empty();
    };
  }
}
