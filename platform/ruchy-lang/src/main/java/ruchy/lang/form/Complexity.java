package ruchy.lang.form;

import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;

/// How many ways there are through a function: one, and one more for each decision in it.
///
/// @source Thomas McCabe, "A Complexity Measure", 1976
public final class Complexity {
  /// The most that a reader can hold, and that engineering mode allows.
  public static final int MAX = 10;

  private Complexity() {}

  /// The number of a function's ways; 1 where it has no body.
  public static int of(Item.Function function) {
    return 1 + function.body().map(Complexity::decisions).orElse(0);
  }

  private static int decisions(Node node) {
    return own(node) + Nodes.children(node).stream().mapToInt(Complexity::decisions).sum();
  }

  private static int own(Node node) {
    return switch (node) {
      case Expr.If _, Expr.While _, Expr.For _, Expr.Loop _, Expr.Logical _ -> 1;
      case Expr.Try attempt -> attempt.catches().size();
      case Expr.Match match -> Math.max(0, match.arms().size() - 1);
      case Expr.Comprehension.Clause _ -> 1;
      default -> 0;
    };
  }
}
