package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// Methods of expressions on a column that is there already: `df["x"].cumsum()` is what
/// `col("x").cumsum()` gives in a frame of that column alone.
final class ColumnCalls {
  private static final String EXPRESSION = "Expr";

  /// Methods that make one value of many.
  private static final Set<String> REDUCTIONS =
      Set.of("avg", "first", "last", "prod", "product", "skew", "kurtosis");

  private final Body body;

  ColumnCalls(Body body) {
    this.body = body;
  }

  /// The call, if expressions have a method of the name.
  Optional<Core> find(Span span, String name, Core column, List<Operand> operands, Type hint) {
    if (!isLibrary(column.type(), "Series")
        || body.compilation().library().methods(EXPRESSION, name).isEmpty()) {
      return Optional.empty();
    }
    var before = new ArrayList<Core>();
    Core held = body.held(column, before);
    return body.methods()
        .operator(span, "expression", held, List.of())
        .flatMap(expression -> body.methods().find(span, name, expression, operands, hint))
        .filter(made -> isLibrary(made.type(), EXPRESSION))
        .flatMap(made ->
            body.methods()
                .operator(
                    span, REDUCTIONS.contains(name) ? "reduced" : "computed", held, List.of(made)))
        .map(result -> Blocks.assembled(span, before, result));
  }

  private static boolean isLibrary(Type type, String name) {
    return type instanceof Type.Library library && library.name().equals(name);
  }
}
