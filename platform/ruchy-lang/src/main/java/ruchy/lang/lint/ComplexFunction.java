package ruchy.lang.lint;

import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;

/// A function with more branches and loops than a reader can hold.
final class ComplexFunction implements Rule {
  @Override
  public String code() {
    return "L0015";
  }

  @Override
  public String name() {
    return "complex_function";
  }

  /// How many ways through a function there may be.
  private static final int BRANCHES_MAX = 10;

  @Override
  public void check(Subject subject) {
    subject.each(Item.Function.class, this::function);
  }

  private void function(Item.Function function, Subject subject) {
    int count = 1 + function.body().map(ComplexFunction::branches).orElse(0);
    if (count > BRANCHES_MAX) {
      subject.report(
          Finding.of(
                  this,
                  function.header().nameSpan(),
                  "the function `%s` has a complexity of %d, above %d"
                      .formatted(function.header().name(), count, BRANCHES_MAX))
              .help("take parts of it out into functions of their own"));
    }
  }

  private static int branches(Node node) {
    return weight(node) + Nodes.children(node).stream().mapToInt(ComplexFunction::branches).sum();
  }

  private static int weight(Node node) {
    return switch (node) {
      case Expr.If _, Expr.While _, Expr.For _, Expr.Loop _, Expr.Logical _ -> 1;
      case Expr.Try it -> it.catches().size();
      case Expr.Match match -> Math.max(0, match.arms().size() - 1);
      case Expr.Comprehension.Clause _ -> 1;
      default -> 0;
    };
  }
}
