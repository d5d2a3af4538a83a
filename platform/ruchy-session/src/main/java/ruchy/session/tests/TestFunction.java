package ruchy.session.tests;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Attribute;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;

/// A function marked with `#[test]`.
///
/// @param path how it is called from the top level: `adds`, `geometry::tests::adds`
/// @param place where its name stands
/// @param ignored why it is left out (`#[ignore = "slow"]`); empty text for no reason
/// @param panics what the message of its failure must hold (`#[should_panic(expected = "…")]`);
///   empty text for any failure
public record TestFunction(
    String path, Span place, Optional<String> ignored, Optional<String> panics) {
  /// The test that a declaration is; empty if it is none.
  static Optional<TestFunction> of(Item item, String module) {
    Item.Header header = item.header();
    if (!(item instanceof Item.Function) || attribute(header, "test").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TestFunction(
            module + header.name(),
            header.nameSpan(),
            attribute(header, "ignore").map(TestFunction::text),
            attribute(header, "should_panic").map(TestFunction::text)));
  }

  private static Optional<Attribute> attribute(Item.Header header, String name) {
    return header.attributes().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static String text(Attribute attribute) {
    List<Argument> arguments = attribute.arguments();
    return !arguments.isEmpty() && arguments.getFirst().value() instanceof Expr.TextLiteral literal
        ? literal.value()
        : "";
  }
}
