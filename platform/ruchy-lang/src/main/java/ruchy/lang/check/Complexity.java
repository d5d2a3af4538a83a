package ruchy.lang.check;

import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Statement;

/// How many ways there are through a function: one, and one more for each decision in it.
///
/// @source Thomas McCabe, "A Complexity Measure", 1976
final class Complexity {
  /// The most that engineering mode allows.
  static final int MAX = 10;

  private Complexity() {}

  static int of(Expr.Block body) {
    return 1 + decisions(body);
  }

  private static int decisions(Statement statement) {
    return switch (statement) {
      case Statement.Let let ->
          let.value().map(Complexity::decisions).orElse(0)
              + let.otherwise().map(block -> 1 + decisions(block)).orElse(0);
      case Statement.Evaluate evaluate -> decisions(evaluate.expression());
      case Statement.Declare _ -> 0;
    };
  }

  private static int decisions(Expr expr) {
    return switch (expr) {
      case Expr.Block block ->
          block.statements().stream().mapToInt(Complexity::decisions).sum()
              + block.result().map(Complexity::decisions).orElse(0);
      case Expr.If choice ->
          1
              + decisions(choice.condition())
              + decisions(choice.then())
              + choice.otherwise().map(Complexity::decisions).orElse(0);
      case Expr.Match match ->
          Math.max(0, match.arms().size() - 1)
              + decisions(match.value())
              + match.arms().stream().mapToInt(arm -> decisions(arm.body())).sum();
      case Expr.While loop -> 1 + decisions(loop.condition()) + decisions(loop.body());
      case Expr.For loop -> 1 + decisions(loop.iterable()) + decisions(loop.body());
      case Expr.Loop loop -> 1 + decisions(loop.body());
      case Expr.Logical logical -> 1 + decisions(logical.left()) + decisions(logical.right());
      case Expr.Assign assign -> decisions(assign.value());
      case Expr.Call call ->
          call.arguments().stream().mapToInt(argument -> decisions(argument.value())).sum();
      case Expr.MethodCall call ->
          decisions(call.receiver())
              + call.arguments().stream().mapToInt(argument -> decisions(argument.value())).sum();
      case Expr.Lambda lambda -> decisions(lambda.body());
      case Expr.Labelled labelled -> decisions(labelled.body());
      case Expr.Return giveBack -> giveBack.value().map(Complexity::decisions).orElse(0);
      default -> 0;
    };
  }
}
