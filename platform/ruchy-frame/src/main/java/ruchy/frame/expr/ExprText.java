package ruchy.frame.expr;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes expressions as users write them, for messages and plans.
public final class ExprText {
  private final UnaryOperator<String> columns;

  private ExprText(UnaryOperator<String> columns) {
    this.columns = columns;
  }

  /// The expression on one line, columns by their bare names: `x + 1`.
  public static String of(Expr expr) {
    return new ExprText(UnaryOperator.identity()).text(expr);
  }

  /// The expression as a program writes it: `col("x") + 1`.
  public static String code(Expr expr) {
    return new ExprText(name -> "col(\"" + name + "\")").text(expr);
  }

  private String text(Expr expr) {
    return switch (expr) {
      case Expr.Column(var name) -> columns.apply(name);
      case Expr.Literal(var value) ->
          value.map(v -> v instanceof String text ? '"' + text + '"' : v.toString()).orElse("null");
      case Expr.Unary(Function function, var operand) when function == Function.NEGATE ->
          "-" + inner(operand);
      case Expr.Unary(Function function, var operand) when function == Function.NOT ->
          "not " + inner(operand);
      case Expr.Unary(var function, var operand) -> call(operand, function.symbol(), "");
      case Expr.Binary(var operator, var left, var right) ->
          operator.isText() || operator == Operator.FILL_NULL
              ? call(left, operator.symbol(), text(right))
              : inner(left) + " " + operator.symbol() + " " + inner(right);
      case Expr.Round(var operand, var digits) -> call(operand, "round", String.valueOf(digits));
      case Expr.Replace(var operand, var from, var to) ->
          call(operand, "replace", '"' + from + "\", \"" + to + '"');
      case Expr.Substring(var operand, var start, var length) ->
          call(operand, "slice", start + (length == Integer.MAX_VALUE ? "" : ", " + length));
      case Expr.Cast(var operand, var type) -> call(operand, "cast", type.toString());
      case Expr.When when -> whenText(when);
      case Expr.IsIn(var operand, var values) ->
          call(
              operand,
              "is_in",
              values.stream().map(this::text).collect(Collectors.joining(", ", "[", "]")));
      case Expr.Reduce reduce -> reduction(reduce);
      case Expr.Run(var running, var operands, var window) ->
          call(operands.getFirst(), running.symbol(), size(operands, window));
      case Expr.Over(var operand, var keys) -> call(operand, "over", list(keys));
      case Expr.Call(var function, var operands, var parameters) ->
          operands.isEmpty()
              ? function.symbol() + "()"
              : call(operands.getFirst(), function.symbol(), arguments(operands, parameters));
      case Expr.Alias(var operand, var name) -> call(operand, "alias", '"' + name + '"');
    };
  }

  private String reduction(Expr.Reduce reduce) {
    var reduction = reduce.reduction();
    if (reduction == Reduction.LEN) {
      return "len()";
    }
    var arguments =
        switch (reduction) {
          case QUANTILE -> String.valueOf(reduce.parameter());
          case TOP_K -> String.valueOf((long) reduce.parameter());
          default -> list(reduce.operands().subList(1, reduce.operands().size()));
        };
    return call(reduce.operand(), reduction.symbol(), arguments);
  }

  private String list(List<Expr> exprs) {
    return exprs.stream().map(this::text).collect(Collectors.joining(", "));
  }

  private String size(List<Expr> operands, Window window) {
    if (operands.size() > 1) {
      var length = Duration.ofNanos(window.size() * 1_000);
      return list(operands.subList(1, operands.size())) + ", " + length;
    }
    return window.size() == 0 ? "" : String.valueOf(window.size());
  }

  private String arguments(List<Expr> operands, List<Object> parameters) {
    return Stream.concat(
            operands.stream().skip(1).map(this::text),
            parameters.stream().map(p -> p instanceof String text ? '"' + text + '"' : "" + p))
        .collect(Collectors.joining(", "));
  }

  private String call(Expr operand, String name, String arguments) {
    return inner(operand) + "." + name + "(" + arguments + ")";
  }

  private String inner(Expr expr) {
    boolean infix =
        expr instanceof Expr.Binary(var operator, _, _)
            && !operator.isText()
            && operator != Operator.FILL_NULL;
    return infix ? "(" + text(expr) + ")" : text(expr);
  }

  private String whenText(Expr.When when) {
    return when.branches().stream()
            .map(b -> "when(" + text(b.condition()) + ").then(" + text(b.value()) + ")")
            .collect(Collectors.joining("."))
        + ".otherwise("
        + text(when.otherwise())
        + ")";
  }
}
