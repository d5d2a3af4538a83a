package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The parts of the parts of a tree, for passes that look at few kinds of them.
public final class Nodes {
  private final List<Node> found = new ArrayList<>();

  private Nodes() {}

  /// The nodes directly below one, in the order of the text.
  public static List<Node> children(Node node) {
    var nodes = new Nodes();
    nodes.of(node);
    return nodes.found;
  }

  /// Shows a node and all nodes below it, those above first.
  public static void forEach(Node node, Consumer<Node> visitor) {
    visitor.accept(node);
    children(node).forEach(child -> forEach(child, visitor));
  }

  /// Shows all nodes of a tree.
  public static void forEach(Tree tree, Consumer<Node> visitor) {
    tree.attributes().forEach(attribute -> forEach(attribute, visitor));
    tree.statements().forEach(statement -> forEach(statement, visitor));
  }

  private void of(Node node) {
    switch (node) {
      case Expr expr -> expression(expr);
      case Statement statement -> statement(statement);
      case Item item -> item(item);
      case Pattern pattern -> pattern(pattern);
      case TypeExpr type -> type(type);
      case Parameter it -> parameter(it);
      case Argument it -> add(it.value());
      case Attribute it -> add(it.arguments());
      case Item.TypeParameter it -> add(it.bounds());
      case Item.Function.Contract it -> add(it.condition());
      case Item.FieldDeclaration it -> field(it);
      case Item.Enumeration.VariantDeclaration it -> variant(it);
      case Expr.IndexItem it -> index(it);
      case Expr.Comprehension.Clause it -> clause(it);
      case Expr.StructLiteral.FieldValue it -> add(it.value());
      case Expr.Match.Arm(_, var pattern, var guard, var body) -> add(pattern, guard, body);
      case Expr.Try.Catch(_, var pattern, var body) -> add(pattern, body);
      case Expr.SelectArm(_, var pattern, var operation, var body) -> add(pattern, operation, body);
      case Pattern.Struct.FieldPattern it -> add(it.pattern());
    }
  }

  /// Nodes, and optional and lists of them.
  private void add(Object... parts) {
    for (Object part : parts) {
      switch (part) {
        case Node node -> found.add(node);
        case Optional<?> optional -> optional.ifPresent(this::add);
        case List<?> list -> list.forEach(this::add);
        default -> throw new AssertionError("no node: " + part);
      }
    }
  }

  private void expression(Expr expr) {
    switch (expr) {
      case Expr.IntLiteral _, Expr.FloatLiteral _, Expr.DurationLiteral _ -> {}
      case Expr.BoolLiteral _, Expr.CharLiteral _, Expr.TextLiteral _, Expr.BytesLiteral _ -> {}
      case Expr.Name _, Expr.Continue _, Expr.Missing _ -> {}
      case Expr.Interpolation it -> it.pieces().forEach(this::piece);
      case Expr.Path it -> it.segments().forEach(segment -> add(segment.arguments()));
      case Expr.Unary it -> add(it.operand());
      case Expr.Binary it -> add(it.left(), it.right());
      case Expr.Logical it -> add(it.left(), it.right());
      case Expr.Coalesce it -> add(it.left(), it.right());
      case Expr.Range it -> add(it.from(), it.to());
      case Expr.Pipeline it -> add(it.value(), it.function());
      case Expr.Assign it -> add(it.target(), it.value());
      case Expr.Call it -> add(it.callee(), it.arguments());
      case Expr.MacroCall it -> add(it.arguments());
      case Expr.MethodCall it -> add(it.receiver(), it.typeArguments(), it.arguments());
      case Expr.Field it -> add(it.receiver());
      case Expr.Index it -> add(it.receiver(), it.items());
      case Expr.Propagate it -> add(it.operand());
      case Expr.Await it -> add(it.operand());
      case Expr.Cast it -> add(it.operand(), it.type());
      case Expr.Is it -> add(it.operand(), it.type());
      case Expr.ListLiteral it -> it.elements().forEach(element -> add(element.value()));
      case Expr.ListRepeat it -> add(it.value(), it.count());
      case Expr.Comprehension it -> add(it.value(), it.mapped(), it.clauses());
      case Expr.TupleLiteral it -> add(it.elements());
      case Expr.ObjectLiteral it -> it.entries().forEach(this::entry);
      case Expr.StructLiteral it -> add(it.path(), it.fields(), it.rest());
      case Expr.Block it -> add(it.statements(), it.result());
      case Expr.If it -> add(it.condition(), it.then(), it.otherwise());
      case Expr.LetCondition it -> add(it.pattern(), it.value());
      case Expr.Match it -> add(it.value(), it.arms());
      case Expr.While it -> add(it.condition(), it.body());
      case Expr.For it -> add(it.pattern(), it.iterable(), it.body());
      case Expr.Loop it -> add(it.body());
      case Expr.Labelled it -> add(it.body());
      case Expr.Break it -> add(it.value());
      case Expr.Return it -> add(it.value());
      case Expr.Lambda it -> add(it.parameters(), it.result(), it.body());
      case Expr.Try it -> add(it.body(), it.catches(), it.last());
      case Expr.Throw it -> add(it.value());
      case Expr.Async it -> add(it.body());
      case Expr.Spawn it -> add(it.value(), it.node());
      case Expr.Select it -> add(it.arms());
    }
  }

  private void piece(Expr.Interpolation.Piece piece) {
    if (piece instanceof Expr.Interpolation.Piece.Hole hole) {
      add(hole.value());
    }
  }

  /// A key alone stands for a value too: it is shown once.
  private void entry(Expr.ObjectLiteral.Entry entry) {
    switch (entry) {
      case Expr.ObjectLiteral.Entry.Pair(var key, var value) when key == value -> add(key);
      case Expr.ObjectLiteral.Entry.Pair(var key, var value) -> add(key, value);
      case Expr.ObjectLiteral.Entry.Spread spread -> add(spread.value());
    }
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Let it -> add(it.pattern(), it.type(), it.value(), it.otherwise());
      case Statement.Evaluate it -> add(it.expression());
      case Statement.Declare it -> add(it.item());
    }
  }

  private void item(Item item) {
    add(item.header().attributes());
    switch (item) {
      case Item.Function it -> {
        add(it.typeParameters(), it.parameters(), it.result(), it.contracts(), it.body());
      }
      case Item.Struct it -> add(it.typeParameters(), it.fields());
      case Item.Enumeration it -> add(it.typeParameters(), it.variants());
      case Item.ClassDeclaration it ->
          add(it.typeParameters(), it.parents(), it.fields(), it.functions());
      case Item.Trait it -> add(it.typeParameters(), it.parents(), it.members());
      case Item.Implementation it ->
          add(it.typeParameters(), it.trait(), it.target(), it.members());
      case Item.Constant it -> add(it.type(), it.value());
      case Item.TypeAlias it -> add(it.typeParameters(), it.type());
      case Item.Module it -> add(it.members());
      case Item.Use _ -> {}
      case Item.Actor it -> add(it.state(), it.receive(), it.functions());
      case Item.Supervisor it -> add(it.settings());
      case Item.Context it -> add(it.fields(), it.functions());
    }
  }

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.Wildcard _, Pattern.Rest _, Pattern.Missing _ -> {}
      case Pattern.Binding it -> add(it.pattern());
      case Pattern.Literal it -> add(it.value());
      case Pattern.Range it -> add(it.from(), it.to());
      case Pattern.Tuple it -> add(it.elements());
      case Pattern.Elements it -> add(it.elements());
      case Pattern.Variant it -> add(it.path(), it.elements());
      case Pattern.Struct it -> add(it.path(), it.fields());
      case Pattern.Or it -> add(it.alternatives());
      case Pattern.Typed it -> add(it.pattern(), it.type());
    }
  }

  private void type(TypeExpr type) {
    switch (type) {
      case TypeExpr.Named it -> add(it.arguments());
      case TypeExpr.Size _, TypeExpr.Inferred _, TypeExpr.Never _, TypeExpr.Missing _ -> {}
      case TypeExpr.ListOf it -> add(it.element(), it.length());
      case TypeExpr.Tuple it -> add(it.elements());
      case TypeExpr.Function it -> add(it.parameters(), it.result());
      case TypeExpr.Reference it -> add(it.target());
      case TypeExpr.Optionally it -> add(it.type());
      case TypeExpr.AnyOf it -> add(it.alternatives());
      case TypeExpr.Record it -> it.fields().forEach(field -> add(field.type()));
      case TypeExpr.Bounded it -> add(it.bounds());
    }
  }

  private void parameter(Parameter it) {
    add(it.attributes(), it.pattern(), it.type(), it.defaultValue());
  }

  private void field(Item.FieldDeclaration it) {
    add(it.attributes(), it.type(), it.defaultValue());
  }

  private void variant(Item.Enumeration.VariantDeclaration it) {
    add(it.fields(), it.discriminant());
  }

  private void index(Expr.IndexItem item) {
    switch (item) {
      case Expr.IndexItem.At it -> add(it.value());
      case Expr.IndexItem.Slice it -> add(it.from(), it.to(), it.step());
      case Expr.IndexItem.Ellipsis _ -> {}
    }
  }

  private void clause(Expr.Comprehension.Clause clause) {
    switch (clause) {
      case Expr.Comprehension.Clause.Each it -> add(it.pattern(), it.iterable());
      case Expr.Comprehension.Clause.Where it -> add(it.condition());
    }
  }
}
