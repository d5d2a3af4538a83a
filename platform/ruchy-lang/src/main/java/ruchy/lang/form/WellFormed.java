package ruchy.lang.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.PatternProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.syntax.Attribute;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;

/// Finds what is wrong in a tree whatever its names stand for.
public final class WellFormed {
  private final List<Problem> problems = new ArrayList<>();
  private final NamesOnce names = new NamesOnce(problems);
  private final Attributes attributes = new Attributes(problems);

  private WellFormed() {}

  /// The problems of a tree, in the order of its text.
  public static List<Problem> problems(Tree tree) {
    var form = new WellFormed();
    tree.attributes().forEach(form.attributes::ofFile);
    tree.statements().forEach(form::topLevel);
    Nodes.forEach(tree, form::node);
    return form.problems;
  }

  private void node(Node node) {
    names.check(node);
    switch (node) {
      case Attribute attribute when !attribute.inner() -> attributes.check(attribute);
      case Pattern.Tuple tuple -> oneRest(tuple.elements());
      case Pattern.Elements elements -> oneRest(elements.elements());
      case Pattern.Variant variant -> oneRest(variant.elements());
      default -> {
        // Nothing to tell from the tree alone.
      }
    }
  }

  private void oneRest(List<Pattern> elements) {
    Optional<Pattern> first = Optional.empty();
    for (Pattern element : elements) {
      if (isRest(element)) {
        if (first.isPresent()) {
          problems.add(new PatternProblem.SecondRest(element.span(), first.get().span()));
        }
        first = first.isPresent() ? first : Optional.of(element);
      }
    }
  }

  /// `..`, `..rest`, and `rest @ ..`
  private static boolean isRest(Pattern pattern) {
    return pattern instanceof Pattern.Rest
        || pattern instanceof Pattern.Binding binding
            && binding.pattern().filter(Pattern.Rest.class::isInstance).isPresent();
  }

  private void topLevel(Statement statement) {
    if (!(statement instanceof Statement.Declare)) {
      returns(statement);
    }
  }

  /// `return` where no function is around it.
  private void returns(Node node) {
    switch (node) {
      case Expr.Return giveBack ->
          problems.add(
              new DeclarationProblem.Misplaced(
                  giveBack.span(),
                  "`return` outside of a function",
                  Optional.of(
                      "write `process::exit(0)` to end the program, or put the code into a function")));
      case Expr.Lambda _, Expr.Async _, Expr.Spawn _, Item _ -> {
        // A `return` in there leaves that.
      }
      default -> Nodes.children(node).forEach(this::returns);
    }
  }
}
