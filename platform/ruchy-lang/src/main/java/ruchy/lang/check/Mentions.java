package ruchy.lang.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;

/// The names that a piece of program mentions, whatever they stand for.
final class Mentions {
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> assigned = new HashMap<>();

  private final Set<String> fields = new HashSet<>();

  private Mentions() {}

  /// The names in a function.
  static Set<String> of(Item.Function function) {
    var mentions = new Mentions();
    mentions.function(function);
    return mentions.names;
  }

  /// The names in an expression.
  static Set<String> of(Expr expr) {
    var mentions = new Mentions();
    mentions.expr(expr);
    return mentions.names;
  }

  /// The names in all functions of a list of statements.
  static Set<String> inFunctions(List<Statement> statements) {
    var mentions = new Mentions();
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare declare) {
        mentions.item(declare.item());
      }
    }
    return mentions.names;
  }

  /// The fields that code assigns of `self`.
  static Set<String> fieldsOfSelf(Expr expr) {
    var mentions = new Mentions();
    mentions.expr(expr);
    return mentions.fields;
  }

  /// The names that statements mention outside of functions.
  static Set<String> outsideFunctions(List<Statement> statements) {
    var mentions = new Mentions();
    for (Statement statement : statements) {
      if (!(statement instanceof Statement.Declare)) {
        mentions.statement(statement);
      }
    }
    return mentions.names;
  }

  /// How often names are assigned anywhere in statements, by column too: `df["x"] = 1`.
  static Map<String, Integer> assigned(List<Statement> statements) {
    var mentions = new Mentions();
    mentions.statements(statements);
    return mentions.assigned;
  }

  /// The names that are assigned inside of statements: in loops, branches and functions.
  static Set<String> assignedInside(List<Statement> statements) {
    Map<String, Integer> all = assigned(statements);
    for (Statement statement : statements) {
      if (statement instanceof Statement.Evaluate(_, Expr.Assign assign, _)) {
        variable(assign.target()).ifPresent(name -> all.merge(name, -1, Integer::sum));
      }
    }
    all.values().removeIf(count -> count <= 0);
    return all.keySet();
  }

  private static Optional<String> variable(Expr target) {
    return switch (target) {
      case Expr.Name name -> Optional.of(name.text());
      case Expr.Index index when index.receiver() instanceof Expr.Name frame ->
          Optional.of(frame.text());
      default -> Optional.empty();
    };
  }

  /// Adds the names that a pattern binds.
  static void bound(Pattern pattern, Set<String> names) {
    switch (pattern) {
      case Pattern.Binding binding -> {
        names.add(binding.name());
        binding.pattern().ifPresent(inner -> bound(inner, names));
      }
      case Pattern.Tuple tuple -> tuple.elements().forEach(part -> bound(part, names));
      case Pattern.Elements elements -> elements.elements().forEach(part -> bound(part, names));
      case Pattern.Variant variant -> variant.elements().forEach(part -> bound(part, names));
      case Pattern.Struct struct -> struct.fields().forEach(field -> bound(field.pattern(), names));
      case Pattern.Or or -> or.alternatives().forEach(part -> bound(part, names));
      case Pattern.Rest rest -> rest.name().ifPresent(names::add);
      case Pattern.Typed typed -> bound(typed.pattern(), names);
      case Pattern.Wildcard _, Pattern.Literal _, Pattern.Range _, Pattern.Missing _ -> {
        // These bind nothing.
      }
    }
  }

  private void item(Item item) {
    switch (item) {
      case Item.Function function -> function(function);
      case Item.Implementation implementation -> implementation.members().forEach(this::item);
      case Item.Trait trait -> trait.members().forEach(this::item);
      case Item.Module module -> module.members().ifPresent(this::statements);
      case Item.Struct struct ->
          struct.fields().forEach(field -> field.defaultValue().ifPresent(this::expr));
      case Item.Constant constant -> expr(constant.value());
      case Item.ClassDeclaration declaration -> declaration.functions().forEach(this::function);
      case Item.Enumeration _, Item.TypeAlias _, Item.Use _, Item.Actor _ -> {
        // No code that could mention a variable.
      }
      case Item.Supervisor _, Item.Context _ -> {
        // Not available yet.
      }
    }
  }

  private void function(Item.Function function) {
    function.parameters().forEach(this::parameter);
    function.contracts().forEach(contract -> expr(contract.condition()));
    function.body().ifPresent(this::expr);
  }

  private void parameter(Parameter parameter) {
    parameter.defaultValue().ifPresent(this::expr);
  }

  private void statements(List<Statement> statements) {
    statements.forEach(this::statement);
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Let let -> {
        let.value().ifPresent(this::expr);
        let.otherwise().ifPresent(this::expr);
      }
      case Statement.Evaluate evaluate -> expr(evaluate.expression());
      case Statement.Declare declare -> item(declare.item());
    }
  }

  private void all(List<? extends Expr> exprs) {
    exprs.forEach(this::expr);
  }

  private void arguments(List<Argument> arguments) {
    arguments.forEach(argument -> expr(argument.value()));
  }

  private void maybe(Optional<? extends Expr> expr) {
    expr.ifPresent(this::expr);
  }

  private void expr(Expr expr) {
    switch (expr) {
      case Expr.Name name -> names.add(name.text());
      case Expr.TextLiteral text -> holes(text.value());
      case Expr.IntLiteral _, Expr.FloatLiteral _, Expr.DurationLiteral _, Expr.BoolLiteral _ -> {}
      case Expr.CharLiteral _, Expr.BytesLiteral _, Expr.Continue _, Expr.Missing _ -> {}
      case Expr.Path path -> names.add(path.segments().getFirst().name());
      case Expr.Interpolation interpolation -> interpolation.pieces().forEach(this::piece);
      case Expr.Unary unary -> expr(unary.operand());
      case Expr.Binary binary -> all(List.of(binary.left(), binary.right()));
      case Expr.Logical logical -> all(List.of(logical.left(), logical.right()));
      case Expr.Coalesce coalesce -> all(List.of(coalesce.left(), coalesce.right()));
      case Expr.Range range -> {
        maybe(range.from());
        maybe(range.to());
      }
      case Expr.Pipeline pipeline -> all(List.of(pipeline.value(), pipeline.function()));
      case Expr.Assign assign -> {
        variable(assign.target()).ifPresent(name -> assigned.merge(name, 1, Integer::sum));
        if (assign.target() instanceof Expr.Field field
            && field.receiver() instanceof Expr.Name owner
            && owner.text().equals("self")) {
          fields.add(field.name());
        }
        all(List.of(assign.target(), assign.value()));
      }
      case Expr.Call call -> {
        expr(call.callee());
        arguments(call.arguments());
      }
      case Expr.MacroCall call -> arguments(call.arguments());
      case Expr.MethodCall call -> {
        expr(call.receiver());
        arguments(call.arguments());
      }
      case Expr.Field field -> expr(field.receiver());
      case Expr.Index index -> {
        expr(index.receiver());
        index.items().forEach(this::indexItem);
      }
      case Expr.Propagate propagate -> expr(propagate.operand());
      case Expr.Await await -> expr(await.operand());
      case Expr.Cast cast -> expr(cast.operand());
      case Expr.Is is -> expr(is.operand());
      default -> compound(expr);
    }
  }

  private void compound(Expr expr) {
    switch (expr) {
      case Expr.ListLiteral list -> list.elements().forEach(part -> expr(part.value()));
      case Expr.ListRepeat repeat -> all(List.of(repeat.value(), repeat.count()));
      case Expr.Comprehension comprehension -> comprehension(comprehension);
      case Expr.TupleLiteral tuple -> all(tuple.elements());
      case Expr.ObjectLiteral object -> object.entries().forEach(this::entry);
      case Expr.StructLiteral struct -> {
        struct.fields().forEach(field -> expr(field.value()));
        maybe(struct.rest());
      }
      case Expr.Block block -> {
        statements(block.statements());
        maybe(block.result());
      }
      case Expr.If choice -> {
        all(List.of(choice.condition(), choice.then()));
        maybe(choice.otherwise());
      }
      case Expr.LetCondition let -> expr(let.value());
      case Expr.Match match -> {
        expr(match.value());
        match.arms().forEach(this::arm);
      }
      case Expr.While loop -> all(List.of(loop.condition(), loop.body()));
      case Expr.For loop -> all(List.of(loop.iterable(), loop.body()));
      case Expr.Loop loop -> expr(loop.body());
      case Expr.Labelled block -> expr(block.body());
      case Expr.Break leave -> maybe(leave.value());
      case Expr.Return giveBack -> maybe(giveBack.value());
      case Expr.Lambda lambda -> {
        lambda.parameters().forEach(this::parameter);
        expr(lambda.body());
      }
      case Expr.Try attempt -> {
        expr(attempt.body());
        attempt.catches().forEach(handler -> expr(handler.body()));
        maybe(attempt.last());
      }
      case Expr.Throw raise -> expr(raise.value());
      case Expr.Async async -> expr(async.body());
      case Expr.Spawn spawn -> expr(spawn.value());
      case Expr.Select select -> {
        select.arms().forEach(arm -> all(List.of(arm.operation(), arm.body())));
        maybe(select.idle());
        maybe(select.closed());
      }
      default -> {
        // All others are handled before.
      }
    }
  }

  /// A text may name variables in holes where it is printed.
  private void holes(String text) {
    int open = text.indexOf('{');
    while (open >= 0) {
      int end = open + 1;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      if (end > open + 1) {
        names.add(text.substring(open + 1, end));
      }
      open = text.indexOf('{', end);
    }
  }

  private void piece(Expr.Interpolation.Piece piece) {
    if (piece instanceof Expr.Interpolation.Piece.Hole hole) {
      expr(hole.value());
    }
  }

  private void indexItem(Expr.IndexItem item) {
    switch (item) {
      case Expr.IndexItem.At at -> expr(at.value());
      case Expr.IndexItem.Slice slice -> {
        maybe(slice.from());
        maybe(slice.to());
        maybe(slice.step());
      }
      case Expr.IndexItem.Ellipsis _ -> {
        // Mentions nothing.
      }
    }
  }

  private void comprehension(Expr.Comprehension comprehension) {
    expr(comprehension.value());
    maybe(comprehension.mapped());
    for (Expr.Comprehension.Clause clause : comprehension.clauses()) {
      switch (clause) {
        case Expr.Comprehension.Clause.Each each -> expr(each.iterable());
        case Expr.Comprehension.Clause.Where where -> expr(where.condition());
      }
    }
  }

  private void entry(Expr.ObjectLiteral.Entry entry) {
    switch (entry) {
      case Expr.ObjectLiteral.Entry.Pair pair -> all(List.of(pair.key(), pair.value()));
      case Expr.ObjectLiteral.Entry.Spread spread -> expr(spread.value());
    }
  }

  private void arm(Expr.Match.Arm arm) {
    maybe(arm.guard());
    expr(arm.body());
  }
}
