package ruchy.lang.resolve;

import java.util.List;
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Statement;

/// What the names in expressions stand for.
final class ExpressionNames {
  private final Resolver names;
  private final LateUses late;

  ExpressionNames(Resolver names, LateUses late) {
    this.names = names;
    this.late = late;
  }

  /// The names in an expression.
  void expression(Expr expr, Scope scope) {
    switch (expr) {
      case Expr.Name name -> names.path(name, scope, name.span());
      case Expr.Path path -> names.path(path, scope, path.span());
      case Expr.Call call -> {
        names.path(call.callee(), scope, call.span());
        call.arguments().forEach(argument -> names.node(argument, scope));
        late.labels(call.callee().span(), call.arguments());
      }
      case Expr.Assign assign -> assign(assign, scope);
      case Expr.Unary unary -> unary(unary, scope);
      case Expr.MethodCall call -> {
        changed(call.receiver(), scope);
        late.useMember(
            call.name(),
            call.nameSpan(),
            List.of(Kind.METHOD, Kind.FIELD),
            late.receiver(call.receiver(), scope));
        late.labels(call.nameSpan(), call.arguments());
        call.typeArguments().forEach(type -> names.node(type, scope));
        call.arguments().forEach(argument -> names.node(argument, scope));
      }
      case Expr.Field field -> {
        names.node(field.receiver(), scope);
        late.useField(field, scope);
      }
      case Expr.StructLiteral literal -> {
        names.path(literal.path(), scope, literal.span());
        for (var field : literal.fields()) {
          boolean isShort = field.value().span().start() == field.span().start();
          late.fieldName(field.name(), field.span(), isShort, late.fieldsOf(literal.path(), scope));
          names.node(field.value(), scope);
        }
        literal.rest().ifPresent(rest -> names.node(rest, scope));
      }
      case Expr.ObjectLiteral object -> object.entries().forEach(entry -> entry(entry, scope));
      case Expr.Block block -> block(block, scope.inside());
      case Expr.If it -> {
        Scope inside = scope.inside();
        names.node(it.condition(), inside);
        names.node(it.then(), inside);
        it.otherwise().ifPresent(otherwise -> names.node(otherwise, scope));
      }
      case Expr.LetCondition let -> {
        names.node(let.value(), scope);
        names.pattern(let.pattern(), scope, Kind.VARIABLE);
      }
      case Expr.Match match -> {
        names.node(match.value(), scope);
        match.arms().forEach(arm -> arm(arm, scope.inside()));
      }
      case Expr.While loop -> {
        Scope inside = scope.inside();
        names.node(loop.condition(), inside);
        names.node(loop.body(), inside);
      }
      case Expr.For loop -> {
        names.node(loop.iterable(), scope);
        Scope inside = scope.inside();
        names.pattern(loop.pattern(), inside, Kind.VARIABLE);
        names.node(loop.body(), inside);
      }
      case Expr.Comprehension it -> comprehension(it, scope.inside());
      case Expr.Lambda lambda -> {
        Scope inside = scope.inside();
        names.parameters(lambda.parameters(), inside);
        lambda.result().ifPresent(type -> names.node(type, inside));
        names.node(lambda.body(), inside);
      }
      case Expr.Try it -> {
        names.node(it.body(), scope);
        for (var each : it.catches()) {
          Scope inside = scope.inside();
          each.pattern().ifPresent(pattern -> names.pattern(pattern, inside, Kind.VARIABLE));
          names.node(each.body(), inside);
        }
        it.last().ifPresent(last -> names.node(last, scope));
      }
      case Expr.TextLiteral text -> holes(text, scope);
      default -> Nodes.children(expr).forEach(child -> names.node(child, scope));
    }
  }

  /// `println("{name}")` reads a name too.
  private void holes(Expr.TextLiteral text, Scope scope) {
    String value = text.value();
    for (int i = value.indexOf('{'); i >= 0; i = value.indexOf('{', i + 1)) {
      int end = i + 1;
      while (end < value.length() && Character.isJavaIdentifierPart(value.charAt(end))) {
        end++;
      }
      if (end > i + 1 && end < value.length() && ":}".indexOf(value.charAt(end)) >= 0) {
        names.use(scope, value.substring(i + 1, end), text.span(), Use.Role.READ);
      }
    }
  }

  private void arm(Expr.Match.Arm arm, Scope scope) {
    names.pattern(arm.pattern(), scope, Kind.VARIABLE);
    arm.guard().ifPresent(guard -> names.node(guard, scope));
    names.node(arm.body(), scope);
  }

  private void block(Expr.Block block, Scope scope) {
    for (Statement statement : block.statements()) {
      if (statement instanceof Statement.Declare(_, Item item)) {
        names.declare(item, scope);
      }
    }
    block.statements().forEach(statement -> names.statement(statement, scope));
    block.result().ifPresent(result -> names.node(result, scope));
    scope.finish();
  }

  private void entry(Expr.ObjectLiteral.Entry entry, Scope scope) {
    switch (entry) {
      case Expr.ObjectLiteral.Entry.Pair(var key, var value) -> {
        if (key != value && !(key instanceof Expr.Name)) {
          names.node(key, scope);
        }
        names.node(value, scope);
      }
      case Expr.ObjectLiteral.Entry.Spread spread -> names.node(spread.value(), scope);
    }
  }

  private void comprehension(Expr.Comprehension it, Scope scope) {
    for (var clause : it.clauses()) {
      switch (clause) {
        case Expr.Comprehension.Clause.Each each -> {
          names.node(each.iterable(), scope);
          names.pattern(each.pattern(), scope, Kind.VARIABLE);
        }
        case Expr.Comprehension.Clause.Where where -> names.node(where.condition(), scope);
      }
    }
    names.node(it.value(), scope);
    it.mapped().ifPresent(mapped -> names.node(mapped, scope));
  }

  private void assign(Expr.Assign assign, Scope scope) {
    names.node(assign.value(), scope);
    target(assign.target(), scope, assign.operator().isPresent());
  }

  private void target(Expr target, Scope scope, boolean reads) {
    switch (target) {
      case Expr.Name name when scope.find(name.text()).isEmpty() ->
          names.define(
              scope,
              new Definition(name.text(), name.span(), Kind.VARIABLE, name, true, scope.depth()));
      case Expr.Name name ->
          names.use(scope, name.text(), name.span(), reads ? Use.Role.CHANGE : Use.Role.WRITE);
      case Expr.TupleLiteral tuple -> tuple.elements().forEach(each -> target(each, scope, reads));
      case Expr.ListLiteral list ->
          list.elements().forEach(each -> target(each.value(), scope, reads));
      case Expr.Field field -> {
        changed(field.receiver(), scope);
        late.useField(field, scope);
      }
      case Expr.Index index -> {
        changed(index.receiver(), scope);
        index.items().forEach(item -> names.node(item, scope));
      }
      case Expr.Unary unary -> changed(unary.operand(), scope);
      default -> names.node(target, scope);
    }
  }

  /// What may be changed through its fields, elements or methods.
  private void changed(Expr expr, Scope scope) {
    switch (expr) {
      case Expr.Name name -> names.use(scope, name.text(), name.span(), Use.Role.CHANGE);
      case Expr.Field field -> {
        changed(field.receiver(), scope);
        late.useField(field, scope);
      }
      case Expr.Index index -> {
        changed(index.receiver(), scope);
        index.items().forEach(item -> names.node(item, scope));
      }
      default -> names.node(expr, scope);
    }
  }

  private void unary(Expr.Unary unary, Scope scope) {
    switch (unary.operator()) {
      case MUTABLE_REFERENCE, REFERENCE, DEREFERENCE -> changed(unary.operand(), scope);
      case NEGATE, NOT -> names.node(unary.operand(), scope);
    }
  }
}
