package ruchy.session.tests;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;

/// A program as its tests need it: what it declares, without what it does.
public final class TestTree {
  private TestTree() {}

  /// The tests of a program, in the order of its text.
  public static List<TestFunction> tests(Tree tree) {
    var tests = new ArrayList<TestFunction>();
    collect(tree.statements(), "", tests);
    return tests;
  }

  private static void collect(List<Statement> statements, String module, List<TestFunction> tests) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare(_, Item item)) {
        TestFunction.of(item, module).ifPresent(tests::add);
        if (item instanceof Item.Module inner && inner.members().isPresent()) {
          collect(inner.members().get(), module + inner.header().name() + "::", tests);
        }
      }
    }
  }

  /// The declarations and the variables at the top level, which functions may use; the tests can be
  /// called from everywhere.
  public static Tree prepared(Tree tree) {
    return new Tree(tree.source(), tree.attributes(), prepared(tree.statements()));
  }

  private static List<Statement> prepared(List<Statement> statements) {
    var kept = new ArrayList<Statement>();
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Declare(var span, Item item) ->
            kept.add(new Statement.Declare(span, prepared(item)));
        case Statement.Let let -> kept.add(let);
        case Statement.Evaluate _ -> {
          // What the program does when it runs is no part of its tests.
        }
      }
    }
    return kept;
  }

  private static Item prepared(Item item) {
    return switch (item) {
      case Item.Module module ->
          new Item.Module(module.header(), module.members().map(TestTree::prepared));
      case Item.Function function when TestFunction.of(function, "").isPresent() -> seen(function);
      default -> item;
    };
  }

  private static Item.Function seen(Item.Function function) {
    Item.Header header = function.header();
    var shown =
        new Item.Header(
            header.span(),
            header.nameSpan(),
            header.name(),
            header.documentation(),
            header.attributes(),
            true);
    return new Item.Function(
        shown,
        function.typeParameters(),
        function.parameters(),
        function.result(),
        function.contracts(),
        function.body(),
        function.isAsync(),
        function.isConst());
  }
}
