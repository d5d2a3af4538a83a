package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;

/// Columns that get their names as arguments: `df.with_columns(double=col("x") * 2)` is
/// `df.with_columns((col("x") * 2).alias("double"))`.
///
/// As in Polars, a text names a column, and another literal is a constant.
final class NamedColumns {
  private static final Set<String> OF_FRAMES = Set.of("select", "with_columns", "mutate");
  private static final Set<String> OF_GROUPS = Set.of("agg", "summarise", "summarize");

  private NamedColumns() {}

  /// The arguments of a method of frames or groups without names of columns.
  static List<Argument> aliased(String method, List<Argument> arguments, Type receiver) {
    if (!(receiver instanceof Type.Library library) || !takesColumns(library, method)) {
      return arguments;
    }
    return arguments.stream()
        .map(argument -> argument.name().map(name -> aliased(argument, name)).orElse(argument))
        .toList();
  }

  private static boolean takesColumns(Type.Library receiver, String method) {
    return switch (receiver.name()) {
      case FrameSchemas.FRAME -> OF_FRAMES.contains(method);
      case FrameSchemas.GROUPS -> OF_GROUPS.contains(method);
      default -> false;
    };
  }

  private static Argument aliased(Argument argument, String name) {
    Span span = argument.span();
    var alias = plain(new Expr.TextLiteral(span, name));
    var column =
        new Expr.MethodCall(
            span, column(argument.value()), span, "alias", List.of(), List.of(alias), false);
    return new Argument(span, Optional.empty(), column, false);
  }

  private static Expr column(Expr value) {
    return switch (value) {
      case Expr.TextLiteral _ -> call("col", value);
      case Expr.IntLiteral _, Expr.FloatLiteral _, Expr.BoolLiteral _, Expr.DurationLiteral _ ->
          call("lit", value);
      default -> value;
    };
  }

  private static Expr call(String function, Expr value) {
    Span span = value.span();
    return new Expr.Call(span, new Expr.Name(span, function), List.of(plain(value)));
  }

  private static Argument plain(Expr value) {
    return new Argument(value.span(), Optional.empty(), value, false);
  }
}
