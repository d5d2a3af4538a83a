package ruchy.lang.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;

/// Finds what the names of a tree stand for.
public final class Resolver {
  private final List<Definition> definitions = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final LateUses late;

  private Resolver(Types types) {
    this.late = new LateUses(uses, types);
  }

  /// What a checker knows of the types of places.
  @FunctionalInterface
  public interface Types {
    /// The types of what stands at exactly this place; none where nothing is known of it.
    List<Type> at(Span span);
  }

  /// The names of a file, or of a program whose files are linked. Members that share a name are not
  /// told apart, except by `self` and by the types that are written.
  public static Resolution resolve(Tree tree) {
    return resolve(tree, _ -> List.of());
  }

  /// The same, with members told apart by types.
  public static Resolution resolve(Tree tree, Types types) {
    var resolver = new Resolver(types);
    resolver.statements(tree.statements(), Scope.top());
    Resolution.Knowledge knowledge = resolver.late.finish();
    return new Resolution(resolver.definitions, resolver.uses, knowledge);
  }

  private Definition define(Scope scope, String name, Span span, Kind kind, Node node) {
    return define(scope, new Definition(name, span, kind, node, false, scope.depth()));
  }

  private Definition define(Scope scope, Definition definition) {
    definitions.add(definition);
    scope.declare(definition);
    return definition;
  }

  private Definition member(String name, Span span, Kind kind, Node node, Owner owner) {
    var definition = new Definition(name, span, kind, node, false, 0);
    definitions.add(definition);
    late.members().add(definition, owner);
    return definition;
  }

  private void use(Scope scope, String name, Span span, Use.Role role) {
    List<Definition> found = scope.find(name);
    found.forEach(definition -> uses.add(new Use(span, definition, role)));
    if (found.isEmpty()) {
      late.later(() -> late.useAll(late.paths().visible(name, scope), span));
    } else if (found.stream().anyMatch(each -> each.kind() == Kind.IMPORT)) {
      late.later(() -> late.useOrigins(found, span));
    }
  }

  private void statements(List<Statement> statements, Scope scope) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare(_, Item item)) {
        declare(item, scope);
      }
    }
    statements.forEach(statement -> statement(statement, scope));
    scope.finish();
  }

  private void declare(Item item, Scope scope) {
    Item.Header header = item.header();
    switch (item) {
      case Item.Function _ -> define(scope, header.name(), header.nameSpan(), Kind.FUNCTION, item);
      case Item.Trait trait ->
          late.members()
              .type(
                  define(scope, header.name(), header.nameSpan(), Kind.TRAIT, item),
                  trait.parents(),
                  scope);
      case Item.Constant _ -> define(scope, header.name(), header.nameSpan(), Kind.CONSTANT, item);
      case Item.Module module -> {
        var definition = define(scope, header.name(), header.nameSpan(), Kind.MODULE, item);
        var inside = scope.module();
        late.paths().module(definition, inside);
        scope.later(() -> statements(module.members().orElse(List.of()), inside));
      }
      case Item.Use use -> use.imports().forEach(one -> imported(one, use, scope));
      case Item.Implementation _ -> {}
      case Item.Struct _, Item.Enumeration _, Item.TypeAlias _ ->
          late.members()
              .type(
                  define(scope, header.name(), header.nameSpan(), Kind.TYPE, item),
                  List.of(),
                  scope);
      case Item.ClassDeclaration type ->
          late.members()
              .type(
                  define(scope, header.name(), header.nameSpan(), Kind.TYPE, item),
                  type.parents(),
                  scope);
      case Item.Actor _, Item.Supervisor _, Item.Context _ ->
          define(scope, header.name(), header.nameSpan(), Kind.TYPE, item);
    }
  }

  private void imported(Item.Use.Import one, Item.Use use, Scope scope) {
    List<String> path = one.path();
    if (path.getLast().equals("*")) {
      scope.open(path.subList(0, path.size() - 1));
    } else if (!one.isFile()) {
      String name = one.alias().orElse(path.getLast());
      late.paths().imported(define(scope, name, one.span(), Kind.IMPORT, use), path, scope);
    }
    late.later(() -> late.importedParts(one, scope));
  }

  private void statement(Statement statement, Scope scope) {
    switch (statement) {
      case Statement.Let let -> {
        let.type().ifPresent(type -> node(type, scope));
        let.value().ifPresent(value -> node(value, scope));
        let.otherwise().ifPresent(otherwise -> node(otherwise, scope));
        pattern(let.pattern(), scope, Kind.VARIABLE);
        noteWritten(let.pattern(), let.type());
      }
      case Statement.Evaluate evaluate -> node(evaluate.expression(), scope);
      case Statement.Declare declare -> item(declare.item(), scope);
    }
  }

  private void item(Item item, Scope scope) {
    item.header().attributes().forEach(attribute -> node(attribute, scope));
    switch (item) {
      case Item.Function function -> function(function, scope);
      case Item.Struct struct -> {
        Scope inside = withTypes(struct.typeParameters(), scope);
        Owner owner = owner(item, scope);
        struct.fields().forEach(field -> field(field, inside, owner));
      }
      case Item.Enumeration enumeration -> {
        Scope inside = withTypes(enumeration.typeParameters(), scope);
        for (var variant : enumeration.variants()) {
          Span nameSpan = NameSpans.of(variant.name(), variant.span());
          var definition =
              member(variant.name(), nameSpan, Kind.VARIANT, variant, owner(item, scope));
          for (var field : variant.fields()) {
            if (variant.isTuple()) {
              node(field.type(), inside);
            } else {
              field(field, inside, Owner.of(definition, scope));
            }
          }
        }
      }
      case Item.ClassDeclaration type -> {
        Scope inside = withTypes(type.typeParameters(), scope);
        type.parents().forEach(parent -> node(parent, inside));
        inside.belongTo(owner(item, scope));
        type.fields().forEach(field -> field(field, inside, owner(item, scope)));
        type.functions().forEach(function -> method(function, inside));
      }
      case Item.Trait trait -> {
        Scope inside = withTypes(trait.typeParameters(), scope);
        inside.belongTo(owner(item, scope));
        trait.parents().forEach(parent -> node(parent, inside));
        members(trait.members(), inside);
      }
      case Item.Implementation it -> {
        Scope inside = withTypes(it.typeParameters(), scope);
        it.trait().ifPresent(trait -> node(trait, inside));
        node(it.target(), inside);
        inside.belongTo(
            new Owner(Optional.empty(), Optional.of(it.target()), it.trait(), inside.inside()));
        members(it.members(), inside);
      }
      case Item.Constant constant -> {
        constant.type().ifPresent(type -> node(type, scope));
        node(constant.value(), scope);
      }
      case Item.TypeAlias alias -> {
        Scope inside = withTypes(alias.typeParameters(), scope);
        alias.type().ifPresent(type -> node(type, inside));
      }
      case Item.Module _, Item.Use _ -> {}
      case Item.Actor _, Item.Supervisor _, Item.Context _ ->
          Nodes.children(item).forEach(child -> node(child, scope.inside()));
    }
  }

  private static Owner owner(Item item, Scope scope) {
    Span name = item.header().nameSpan();
    return Owner.of(
        scope.own(item.header().name()).stream()
            .filter(each -> each.span().equals(name))
            .findFirst()
            .orElseGet(() ->
                new Definition(item.header().name(), name, Kind.TYPE, item, false, scope.depth())),
        scope);
  }

  private void members(List<Item> items, Scope inside) {
    for (Item item : items) {
      if (item instanceof Item.Function function) {
        method(function, inside);
      } else {
        item(item, inside);
      }
    }
  }

  private void method(Item.Function function, Scope scope) {
    member(
        function.header().name(),
        function.header().nameSpan(),
        Kind.METHOD,
        function,
        scope.self().orElseThrow());
    scope.finish();
    function(function, scope);
    scope.finish();
  }

  private void field(Item.FieldDeclaration field, Scope scope, Owner owner) {
    Span span = NameSpans.of(field.name(), field.span());
    member(field.name(), span, Kind.FIELD, field, owner);
    node(field.type(), scope);
    field.defaultValue().ifPresent(value -> node(value, scope));
  }

  private Scope withTypes(List<Item.TypeParameter> parameters, Scope scope) {
    Scope inside = scope.inside();
    for (Item.TypeParameter parameter : parameters) {
      Span span = parameter.span();
      if (inside.own(parameter.name()).isEmpty()) {
        define(inside, parameter.name(), span, Kind.TYPE_PARAMETER, parameter);
      }
      parameter.bounds().forEach(bound -> node(bound, inside));
    }
    return inside;
  }

  private void function(Item.Function function, Scope scope) {
    Scope inside = withTypes(function.typeParameters(), scope);
    int before = definitions.size();
    parameters(function.parameters(), inside);
    late.parameters(function, definitions.subList(before, definitions.size()));
    function.result().ifPresent(type -> node(type, inside));
    function.contracts().forEach(contract -> node(contract, inside));
    function.body().ifPresent(body -> scope.later(() -> node(body, inside)));
  }

  private void parameters(List<Parameter> parameters, Scope scope) {
    for (Parameter parameter : parameters) {
      parameter.type().ifPresent(type -> node(type, scope));
      parameter.defaultValue().ifPresent(value -> node(value, scope));
      if (!parameter.isSelf()) {
        pattern(parameter.pattern(), scope, Kind.PARAMETER);
        noteWritten(parameter.pattern(), parameter.type());
      }
    }
  }

  private void noteWritten(Pattern pattern, Optional<TypeExpr> type) {
    if (pattern instanceof Pattern.Binding && type.isPresent()) {
      late.written(definitions.getLast(), type.get());
    }
  }

  private void pattern(Pattern pattern, Scope scope, Kind kind) {
    switch (pattern) {
      case Pattern.Binding binding -> binding(binding, scope, kind);
      case Pattern.Rest rest ->
          rest.name()
              .ifPresent(name -> {
                int start = rest.span().end() - name.length();
                define(
                    scope,
                    name,
                    new Span(rest.span().source(), start, rest.span().end()),
                    kind,
                    rest);
              });
      case Pattern.Variant variant -> {
        path(variant.path(), scope, variant.span());
        variant.elements().forEach(each -> pattern(each, scope, kind));
      }
      case Pattern.Struct struct -> {
        path(struct.path(), scope, struct.span());
        for (var field : struct.fields()) {
          boolean isShort = field.pattern().span().start() == field.span().start();
          late.fieldName(field.name(), field.span(), isShort, late.fieldsOf(struct.path(), scope));
          pattern(field.pattern(), scope, kind);
        }
      }
      case Pattern.Or or -> {
        pattern(or.alternatives().getFirst(), scope, kind);
        or.alternatives().stream().skip(1).forEach(each -> alternative(each, scope));
      }
      case Pattern.Typed typed -> {
        pattern(typed.pattern(), scope, kind);
        node(typed.type(), scope);
      }
      case Pattern.Tuple tuple -> tuple.elements().forEach(each -> pattern(each, scope, kind));
      case Pattern.Elements list -> list.elements().forEach(each -> pattern(each, scope, kind));
      case Pattern.Wildcard _, Pattern.Literal _, Pattern.Range _, Pattern.Missing _ ->
          Nodes.children(pattern).forEach(child -> node(child, scope));
    }
  }

  /// The names of a further alternative are those of the first.
  private void alternative(Pattern pattern, Scope scope) {
    Nodes.forEach(
        pattern,
        node -> {
          if (node instanceof Pattern.Binding binding) {
            use(scope, binding.name(), NameSpans.of(binding), Use.Role.READ);
          }
        });
  }

  private void binding(Pattern.Binding binding, Scope scope, Kind kind) {
    binding.pattern().ifPresent(inner -> pattern(inner, scope, kind));
    boolean upper = Character.isUpperCase(binding.name().codePointAt(0));
    if (upper && kind != Kind.PARAMETER) {
      use(scope, binding.name(), binding.span(), Use.Role.READ);
      late.useVariant(binding.name(), binding.span(), binding.span());
      if (!scope.find(binding.name()).isEmpty() || late.members().has(binding.name())) {
        return;
      }
    }
    Span span = NameSpans.of(binding);
    define(
        scope,
        new Definition(binding.name(), span, kind, binding, binding.mutable(), scope.depth()));
  }

  private void node(Node node, Scope scope) {
    switch (node) {
      case Expr expr -> expression(expr, scope);
      case Statement statement -> statement(statement, scope);
      case TypeExpr.Named named -> {
        int end = named.span().start() + named.path().getFirst().length();
        var span = new Span(named.span().source(), named.span().start(), end);
        use(scope, named.path().getFirst(), span, Use.Role.READ);
        if (named.path().size() > 1) {
          late.later(() -> late.typePath(named, scope));
        }
        named.arguments().forEach(argument -> node(argument, scope));
      }
      case Pattern pattern -> pattern(pattern, scope, Kind.VARIABLE);
      case Item item -> {
        declare(item, scope);
        item(item, scope);
        scope.finish();
      }
      default -> Nodes.children(node).forEach(child -> node(child, scope));
    }
  }

  private void expression(Expr expr, Scope scope) {
    switch (expr) {
      case Expr.Name name -> path(name, scope, name.span());
      case Expr.Path path -> path(path, scope, path.span());
      case Expr.Call call -> {
        path(call.callee(), scope, call.span());
        call.arguments().forEach(argument -> node(argument, scope));
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
        call.typeArguments().forEach(type -> node(type, scope));
        call.arguments().forEach(argument -> node(argument, scope));
      }
      case Expr.Field field -> {
        node(field.receiver(), scope);
        late.useField(field, scope);
      }
      case Expr.StructLiteral literal -> {
        path(literal.path(), scope, literal.span());
        for (var field : literal.fields()) {
          boolean isShort = field.value().span().start() == field.span().start();
          late.fieldName(field.name(), field.span(), isShort, late.fieldsOf(literal.path(), scope));
          node(field.value(), scope);
        }
        literal.rest().ifPresent(rest -> node(rest, scope));
      }
      case Expr.ObjectLiteral object -> object.entries().forEach(entry -> entry(entry, scope));
      case Expr.Block block -> block(block, scope.inside());
      case Expr.If it -> {
        Scope inside = scope.inside();
        node(it.condition(), inside);
        node(it.then(), inside);
        it.otherwise().ifPresent(otherwise -> node(otherwise, scope));
      }
      case Expr.LetCondition let -> {
        node(let.value(), scope);
        pattern(let.pattern(), scope, Kind.VARIABLE);
      }
      case Expr.Match match -> {
        node(match.value(), scope);
        match.arms().forEach(arm -> arm(arm, scope.inside()));
      }
      case Expr.While loop -> {
        Scope inside = scope.inside();
        node(loop.condition(), inside);
        node(loop.body(), inside);
      }
      case Expr.For loop -> {
        node(loop.iterable(), scope);
        Scope inside = scope.inside();
        pattern(loop.pattern(), inside, Kind.VARIABLE);
        node(loop.body(), inside);
      }
      case Expr.Comprehension it -> comprehension(it, scope.inside());
      case Expr.Lambda lambda -> {
        Scope inside = scope.inside();
        parameters(lambda.parameters(), inside);
        lambda.result().ifPresent(type -> node(type, inside));
        node(lambda.body(), inside);
      }
      case Expr.Try it -> {
        node(it.body(), scope);
        for (var each : it.catches()) {
          Scope inside = scope.inside();
          each.pattern().ifPresent(pattern -> pattern(pattern, inside, Kind.VARIABLE));
          node(each.body(), inside);
        }
        it.last().ifPresent(last -> node(last, scope));
      }
      case Expr.TextLiteral text -> holes(text, scope);
      default -> Nodes.children(expr).forEach(child -> node(child, scope));
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
        use(scope, value.substring(i + 1, end), text.span(), Use.Role.READ);
      }
    }
  }

  private void arm(Expr.Match.Arm arm, Scope scope) {
    pattern(arm.pattern(), scope, Kind.VARIABLE);
    arm.guard().ifPresent(guard -> node(guard, scope));
    node(arm.body(), scope);
  }

  private void block(Expr.Block block, Scope scope) {
    for (Statement statement : block.statements()) {
      if (statement instanceof Statement.Declare(_, Item item)) {
        declare(item, scope);
      }
    }
    block.statements().forEach(statement -> statement(statement, scope));
    block.result().ifPresent(result -> node(result, scope));
    scope.finish();
  }

  private void entry(Expr.ObjectLiteral.Entry entry, Scope scope) {
    switch (entry) {
      case Expr.ObjectLiteral.Entry.Pair(var key, var value) -> {
        if (key != value && !(key instanceof Expr.Name)) {
          node(key, scope);
        }
        node(value, scope);
      }
      case Expr.ObjectLiteral.Entry.Spread spread -> node(spread.value(), scope);
    }
  }

  private void comprehension(Expr.Comprehension it, Scope scope) {
    for (var clause : it.clauses()) {
      switch (clause) {
        case Expr.Comprehension.Clause.Each each -> {
          node(each.iterable(), scope);
          pattern(each.pattern(), scope, Kind.VARIABLE);
        }
        case Expr.Comprehension.Clause.Where where -> node(where.condition(), scope);
      }
    }
    node(it.value(), scope);
    it.mapped().ifPresent(mapped -> node(mapped, scope));
  }

  /// @param typed the expression or pattern whose type tells what a variant without a path means
  private void path(Expr path, Scope scope, Span typed) {
    switch (path) {
      case Expr.Name name -> {
        use(scope, name.text(), name.span(), Use.Role.READ);
        if (scope.find(name.text()).isEmpty()) {
          late.useVariant(name.text(), name.span(), typed);
        }
      }
      case Expr.Path(_, var segments, var trait) -> {
        var first = segments.getFirst();
        use(scope, first.name(), first.span(), Use.Role.READ);
        segments.forEach(segment -> segment.arguments().forEach(type -> node(type, scope)));
        trait.ifPresent(type -> node(type, scope));
        late.later(() -> late.inside(segments, scope));
      }
      default -> node(path, scope);
    }
  }

  private void assign(Expr.Assign assign, Scope scope) {
    node(assign.value(), scope);
    target(assign.target(), scope, assign.operator().isPresent());
  }

  private void target(Expr target, Scope scope, boolean reads) {
    switch (target) {
      case Expr.Name name when scope.find(name.text()).isEmpty() ->
          define(
              scope,
              new Definition(name.text(), name.span(), Kind.VARIABLE, name, true, scope.depth()));
      case Expr.Name name ->
          use(scope, name.text(), name.span(), reads ? Use.Role.CHANGE : Use.Role.WRITE);
      case Expr.TupleLiteral tuple -> tuple.elements().forEach(each -> target(each, scope, reads));
      case Expr.ListLiteral list ->
          list.elements().forEach(each -> target(each.value(), scope, reads));
      case Expr.Field field -> {
        changed(field.receiver(), scope);
        late.useField(field, scope);
      }
      case Expr.Index index -> {
        changed(index.receiver(), scope);
        index.items().forEach(item -> node(item, scope));
      }
      case Expr.Unary unary -> changed(unary.operand(), scope);
      default -> node(target, scope);
    }
  }

  /// What may be changed through its fields, elements or methods.
  private void changed(Expr expr, Scope scope) {
    switch (expr) {
      case Expr.Name name -> use(scope, name.text(), name.span(), Use.Role.CHANGE);
      case Expr.Field field -> {
        changed(field.receiver(), scope);
        late.useField(field, scope);
      }
      case Expr.Index index -> {
        changed(index.receiver(), scope);
        index.items().forEach(item -> node(item, scope));
      }
      default -> node(expr, scope);
    }
  }

  private void unary(Expr.Unary unary, Scope scope) {
    switch (unary.operator()) {
      case MUTABLE_REFERENCE, REFERENCE, DEREFERENCE -> changed(unary.operand(), scope);
      case NEGATE, NOT -> node(unary.operand(), scope);
    }
  }
}
