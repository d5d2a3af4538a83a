package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.problem.ClassProblem;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;

/// What classes declare: their methods, which subclasses may override, and their constructors.
///
/// A constructor becomes two functions. `new` makes the object, whose fields have their defaults,
/// and calls `$init`, which is the constructor's own code; `super(…)` calls the `$init` of the
/// class that is extended.
final class Classes {
  /// The name of the function that a constructor's own code becomes.
  static final String INIT = "$init";

  /// The macro that makes an object whose fields have their defaults.
  static final String ALLOCATE = "$allocate";

  private final Compilation compilation;

  /// The names of the classes that extend one, collected when first asked for.
  private final Map<String, List<String>> descendants = new HashMap<>();

  Classes(Compilation compilation) {
    this.compilation = compilation;
  }

  /// A class with its qualified name and the module whose names it sees.
  record Declared(String name, Item.ClassDeclaration item, String module) {}

  /// The class of a qualified name.
  Optional<Declared> find(String name) {
    return compilation.symbols().get(name) instanceof Symbol.Nominal nominal
            && nominal.item() instanceof Item.ClassDeclaration item
        ? Optional.of(new Declared(name, item, nominal.module()))
        : Optional.empty();
  }

  /// The classes that a class extends, the nearest first; ends where they go round in a circle.
  List<Declared> ancestors(Declared declared) {
    var ancestors = new ArrayList<Declared>();
    var seen = new HashSet<String>();
    seen.add(declared.name());
    Optional<Declared> next = parent(declared);
    while (next.isPresent() && seen.add(next.get().name())) {
      ancestors.add(next.get());
      next = parent(next.get());
    }
    return ancestors;
  }

  private Optional<Declared> parent(Declared declared) {
    return declared.item().parents().stream()
        .flatMap(parent -> named(parent, declared.module()).flatMap(this::find).stream())
        .findFirst();
  }

  /// Whether a class extends itself in the end.
  boolean isCircular(Declared declared) {
    var seen = new HashSet<String>();
    Optional<Declared> next = Optional.of(declared);
    while (next.isPresent()) {
      if (!seen.add(next.get().name())) {
        return true;
      }
      next = parent(next.get());
    }
    return false;
  }

  private Optional<String> named(TypeExpr type, String module) {
    return type instanceof TypeExpr.Named named
        ? compilation.qualify(module, String.join("::", named.path()))
        : Optional.empty();
  }

  /// Whether some class that extends this one declares a method again.
  boolean isOverridden(String name, String method) {
    if (descendants.isEmpty()) {
      for (String other : compilation.symbols().keySet()) {
        find(other)
            .ifPresent(found ->
                ancestors(found)
                    .forEach(above ->
                        descendants
                            .computeIfAbsent(above.name(), _ -> new ArrayList<>())
                            .add(other)));
      }
    }
    return descendants.getOrDefault(name, List.of()).stream()
        .anyMatch(other -> !other.equals(name) && !compilation.methods(other, method).isEmpty());
  }

  /// The methods without a body that neither the class nor those between give one.
  List<String> missing(Declared declared) {
    var given = new HashSet<String>();
    var missing = new LinkedHashSet<String>();
    var chain = new ArrayList<Declared>();
    chain.add(declared);
    chain.addAll(ancestors(declared));
    for (Declared one : chain) {
      for (Item.Function function : one.item().functions()) {
        String name = function.header().name();
        if (function.body().isPresent()) {
          given.add(name);
        } else if (!given.contains(name)
            && compilation.methods(declared.name(), name).stream()
                .noneMatch(template -> template.item().body().isPresent())) {
          missing.add(name);
        }
      }
    }
    return List.copyOf(missing);
  }

  /// Declares what a class has, once all names are known.
  ///
  /// @return the functions to be checked even where nobody calls them
  List<Template> declare(Declared declared) {
    descendants.clear();
    Item.ClassDeclaration item = declared.item();
    var templates = new ArrayList<Template>();
    consistent(declared);
    Template.Owner owner = owner(declared);
    var seen = new HashMap<String, Span>();
    Optional<Item.Function> constructor = Optional.empty();
    for (Item.Function function : item.functions()) {
      String name = function.header().name();
      Span first = seen.putIfAbsent(name, function.header().nameSpan());
      if (first != null) {
        compilation.report(
            new DeclarationProblem.Repeated(
                function.header().nameSpan(), "the method", name, first));
      }
      if (name.equals("new")) {
        constructor = Optional.of(function);
      } else {
        templates.add(method(declared, owner, function));
      }
    }
    templates.addAll(construction(declared, owner, constructor));
    return templates;
  }

  private static Template.Owner owner(Declared declared) {
    Item.ClassDeclaration item = declared.item();
    Span span = item.header().nameSpan();
    List<TypeExpr> arguments =
        item.typeParameters().stream()
            .map(parameter ->
                (TypeExpr) new TypeExpr.Named(span, List.of(parameter.name()), List.of()))
            .toList();
    var target = new TypeExpr.Named(span, List.of(item.header().name()), arguments);
    return new Template.Owner(item.typeParameters(), target, Optional.empty());
  }

  private Template method(Declared declared, Template.Owner owner, Item.Function function) {
    String name = function.header().name();
    String path = declared.name() + "::" + name;
    boolean isMethod =
        !function.parameters().isEmpty() && function.parameters().getFirst().isSelf();
    Template template =
        isMethod
            ? Template.virtual(path, declared.module(), function, owner)
            : new Template(path, declared.module(), function, Optional.of(owner), false, Map.of());
    compilation.putMethods(declared.name(), name, List.of(template));
    compilation.traits().noteChange();
    return template.direct();
  }

  /// Reports circles, and fields that a class above has already.
  private void consistent(Declared declared) {
    if (isCircular(declared)) {
      compilation.report(
          new ClassProblem.Circular(
              declared.item().header().nameSpan(), declared.item().header().name()));
      return;
    }
    var above = new HashMap<String, Span>();
    for (Declared ancestor : ancestors(declared)) {
      ancestor.item().fields().forEach(field -> above.putIfAbsent(field.name(), field.span()));
      signatures(declared, ancestor);
    }
    for (Item.FieldDeclaration field : declared.item().fields()) {
      Span first = above.putIfAbsent(field.name(), field.span());
      if (first != null) {
        compilation.report(
            new DeclarationProblem.Repeated(field.span(), "the field", field.name(), first));
      }
    }
  }

  /// A method that overrides takes as many arguments as the one it overrides.
  private void signatures(Declared declared, Declared ancestor) {
    for (Item.Function function : declared.item().functions()) {
      for (Item.Function overridden : ancestor.item().functions()) {
        boolean differs =
            function.header().name().equals(overridden.header().name())
                && !function.header().name().equals("new")
                && function.parameters().size() != overridden.parameters().size();
        if (differs) {
          compilation.report(
              new ClassProblem.Overriding(
                  function.header().nameSpan(),
                  function.header().name(),
                  ancestor.item().header().name(),
                  overridden.header().nameSpan()));
        }
      }
    }
  }

  private List<Template> construction(
      Declared declared, Template.Owner owner, Optional<Item.Function> written) {
    Item.Function constructor = written.orElseGet(() -> implied(declared));
    if (written.isPresent()) {
      mustAssign(declared, constructor);
    }
    Span span = constructor.header().nameSpan();
    Item.Function init = init(declared, constructor);
    Item.Function make = make(constructor, span);
    String start = declared.name() + "::";
    var code =
        new Template(start + INIT, declared.module(), init, Optional.of(owner), false, Map.of());
    var creation =
        new Template(start + "new", declared.module(), make, Optional.of(owner), false, Map.of());
    compilation.putMethods(declared.name(), INIT, List.of(code));
    compilation.putMethods(declared.name(), "new", List.of(creation));
    return List.of(code, creation);
  }

  /// The constructor of a class that writes none: what the class above takes, then its own fields.
  private Item.Function implied(Declared declared) {
    Item.ClassDeclaration item = declared.item();
    Span span = item.header().nameSpan();
    var parameters = new ArrayList<Parameter>();
    var statements = new ArrayList<Statement>();
    Optional<Declared> parent = isCircular(declared) ? Optional.empty() : parent(declared);
    if (parent.isPresent()) {
      List<Parameter> above = parametersOf(parent.get());
      parameters.addAll(above);
      var call = new Expr.Call(span, new Expr.Name(span, "super"), arguments(above));
      statements.add(new Statement.Evaluate(span, call, true));
    }
    for (Item.FieldDeclaration field : item.fields()) {
      parameters.add(parameter(field));
      var target =
          new Expr.Field(span, new Expr.Name(span, "self"), field.span(), field.name(), false);
      var value = new Expr.Name(span, field.name());
      statements.add(
          new Statement.Evaluate(
              span, new Expr.Assign(span, target, Optional.empty(), value), true));
    }
    // Parameters with a default go last, as they must.
    parameters.sort((one, other) ->
        Boolean.compare(one.defaultValue().isPresent(), other.defaultValue().isPresent()));
    var body = new Expr.Block(span, statements, Optional.empty());
    return function(item.header(), "new", parameters, Optional.empty(), body);
  }

  private static Parameter parameter(Item.FieldDeclaration field) {
    Optional<TypeExpr> type =
        field.type() instanceof TypeExpr.Inferred ? Optional.empty() : Optional.of(field.type());
    return new Parameter(
        field.span(),
        List.of(),
        new Pattern.Binding(field.span(), field.name(), false, Optional.empty()),
        type,
        field.defaultValue(),
        false,
        false,
        false);
  }

  private List<Parameter> parametersOf(Declared declared) {
    return declared.item().functions().stream()
        .filter(function -> function.header().name().equals("new"))
        .findFirst()
        .map(Item.Function::parameters)
        .orElseGet(() -> implied(declared).parameters());
  }

  private static List<Argument> arguments(List<Parameter> parameters) {
    var arguments = new ArrayList<Argument>();
    for (Parameter parameter : parameters) {
      if (parameter.pattern() instanceof Pattern.Binding binding) {
        Span span = parameter.span();
        arguments.add(
            new Argument(
                span, Optional.of(binding.name()), new Expr.Name(span, binding.name()), false));
      }
    }
    return arguments;
  }

  private static Item.Function function(
      Item.Header header,
      String name,
      List<Parameter> parameters,
      Optional<TypeExpr> result,
      Expr.Block body) {
    var own =
        new Item.Header(header.span(), header.nameSpan(), name, Optional.empty(), List.of(), true);
    return new Item.Function(
        own, List.of(), parameters, result, List.of(), Optional.of(body), false, false);
  }

  /// The constructor's own code as a method, which calls `super()` first where it does not itself.
  private Item.Function init(Declared declared, Item.Function constructor) {
    Span span = constructor.header().nameSpan();
    var parameters = new ArrayList<Parameter>();
    parameters.add(
        new Parameter(
            span,
            List.of(),
            new Pattern.Binding(span, "self", false, Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            true,
            true,
            false));
    constructor.parameters().stream()
        .filter(parameter -> !parameter.isSelf())
        .forEach(parameters::add);
    Expr.Block written =
        constructor.body().orElseGet(() -> new Expr.Block(span, List.of(), Optional.empty()));
    var statements = new ArrayList<Statement>();
    boolean callsSuper = Mentions.of(written).contains("super");
    if (parent(declared).isPresent() && !isCircular(declared) && !callsSuper) {
      var call = new Expr.Call(span, new Expr.Name(span, "super"), List.of());
      statements.add(new Statement.Evaluate(span, call, true));
    }
    statements.addAll(written.statements());
    written
        .result()
        .ifPresent(value -> statements.add(new Statement.Evaluate(value.span(), value, true)));
    var body = new Expr.Block(written.span(), statements, Optional.empty());
    Optional<TypeExpr> unit = Optional.of(new TypeExpr.Tuple(span, List.of()));
    return function(constructor.header(), INIT, parameters, unit, body);
  }

  private static Item.Function make(Item.Function constructor, Span span) {
    List<Parameter> parameters =
        constructor.parameters().stream().filter(parameter -> !parameter.isSelf()).toList();
    var object = new Expr.Name(span, "$object");
    var binding = new Pattern.Binding(span, "$object", false, Optional.empty());
    var made = new Expr.MacroCall(span, ALLOCATE, List.of());
    var call =
        new Expr.MethodCall(span, object, span, INIT, List.of(), arguments(parameters), false);
    List<Statement> statements =
        List.of(
            new Statement.Let(span, binding, Optional.empty(), Optional.of(made), Optional.empty()),
            new Statement.Evaluate(span, call, true));
    Optional<TypeExpr> self = Optional.of(new TypeExpr.Named(span, List.of("Self"), List.of()));
    return function(
        constructor.header(),
        "new",
        parameters,
        self,
        new Expr.Block(span, statements, Optional.of(object)));
  }

  /// A field without a default gets its value in the constructor.
  private void mustAssign(Declared declared, Item.Function constructor) {
    Set<String> assigned = constructor.body().map(Mentions::fieldsOfSelf).orElse(Set.of());
    for (Item.FieldDeclaration field : declared.item().fields()) {
      if (field.defaultValue().isEmpty() && !assigned.contains(field.name())) {
        compilation.report(
            new ClassProblem.Unassigned(
                constructor.header().nameSpan(),
                declared.item().header().name(),
                field.name(),
                field.span()));
      }
    }
  }

  /// The declared fields of a class, those of the classes above first.
  List<Item.FieldDeclaration> fields(Declared declared) {
    var fields = new ArrayList<Item.FieldDeclaration>();
    for (Declared ancestor : ancestors(declared).reversed()) {
      fields.addAll(ancestor.item().fields());
    }
    fields.addAll(declared.item().fields());
    return fields;
  }

  /// Reports the making of an object of a class that leaves methods without a body.
  void mustBeComplete(Span span, Type.Nominal type) {
    find(type.declaration().name())
        .ifPresent(declared -> {
          List<String> missing = missing(declared);
          if (!missing.isEmpty()) {
            compilation.report(
                new ClassProblem.Abstract(
                    span, type.toString(), missing, type.declaration().declaredAt()));
          }
        });
  }
}
