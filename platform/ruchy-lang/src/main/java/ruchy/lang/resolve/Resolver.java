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

  private final ExpressionNames expressions;

  private Resolver(Types types) {
    this.late = new LateUses(uses, types);
    this.expressions = new ExpressionNames(this, late);
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

  Definition define(Scope scope, Definition definition) {
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

  void use(Scope scope, String name, Span span, Use.Role role) {
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

  void declare(Item item, Scope scope) {
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

  void statement(Statement statement, Scope scope) {
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

  void parameters(List<Parameter> parameters, Scope scope) {
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

  void pattern(Pattern pattern, Scope scope, Kind kind) {
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

  void node(Node node, Scope scope) {
    switch (node) {
      case Expr expr -> expressions.expression(expr, scope);
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

  /// @param typed the expression or pattern whose type tells what a variant without a path means
  void path(Expr path, Scope scope, Span typed) {
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
}
