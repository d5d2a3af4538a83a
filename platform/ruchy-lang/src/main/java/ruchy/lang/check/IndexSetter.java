package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.TypeExpr;

/// Makes of `index_mut`, which gives a place, a method that puts a value into that place: there are
/// no references to places when a program runs.
final class IndexSetter {
  /// The name of the method that is made.
  static final String NAME = "$index_set";

  private static final String VALUE = "$value";

  private IndexSetter() {}

  static Item.Function of(Item.Function indexMut) {
    Item.Header header = indexMut.header();
    Span span = header.nameSpan();
    var parameters = new ArrayList<>(indexMut.parameters());
    parameters.add(
        new Parameter(
            span,
            List.of(),
            new Pattern.Binding(span, VALUE, false, Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false));
    var named =
        new Item.Header(header.span(), span, NAME, Optional.empty(), List.of(), header.isPublic());
    return new Item.Function(
        named,
        indexMut.typeParameters(),
        parameters,
        Optional.of(new TypeExpr.Tuple(span, List.of())),
        List.of(),
        indexMut.body().map(IndexSetter::block),
        false,
        false);
  }

  /// The same code, whose result is assigned.
  private static Expr.Block block(Expr.Block block) {
    var statements = new ArrayList<>(block.statements());
    block
        .result()
        .ifPresent(
            place -> statements.add(new Statement.Evaluate(place.span(), assigned(place), true)));
    return new Expr.Block(block.span(), statements, Optional.empty());
  }

  private static Expr assigned(Expr place) {
    return switch (place) {
      case Expr.Unary unary -> assigned(unary.operand());
      case Expr.Block block -> block(block);
      case Expr.If choice ->
          new Expr.If(
              choice.span(),
              choice.condition(),
              assigned(choice.then()),
              choice.otherwise().map(IndexSetter::assigned));
      case Expr.Match match ->
          new Expr.Match(
              match.span(),
              match.value(),
              match.arms().stream()
                  .map(arm ->
                      new Expr.Match.Arm(
                          arm.span(), arm.pattern(), arm.guard(), assigned(arm.body())))
                  .toList());
      case Expr.MacroCall panic -> panic;
      default ->
          new Expr.Assign(
              place.span(), place, Optional.empty(), new Expr.Name(place.span(), VALUE));
    };
  }
}
