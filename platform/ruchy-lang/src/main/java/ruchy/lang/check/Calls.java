package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Calls of functions by name or value.
final class Calls {
  private final Body body;

  Calls(Body body) {
    this.body = body;
  }

  /// `callee(arguments…)`
  Core call(Expr.Call call, Type hint) {
    return switch (call.callee()) {
      case Expr.Name name ->
          named(call.span(), name, Operand.of(call.arguments()), call.arguments(), hint);
      case Expr.Path path when path.segments().size() == 1 && explicit(path).isPresent() ->
          template(
              call.span(),
              explicit(path).get(),
              Operand.of(call.arguments()),
              given(explicit(path).get(), path.segments().getLast().arguments()),
              hint);
      case Expr.Path path when path.segments().size() == 1 ->
          named(
              call.span(),
              new Expr.Name(path.span(), path.segments().getFirst().name()),
              Operand.of(call.arguments()),
              call.arguments(),
              hint);
      case Expr.Path path -> body.closures().associatedCall(call, path, hint);
      default -> value(call.span(), body.infer(call.callee()), Operand.of(call.arguments()));
    };
  }

  /// The function of a path that says its type arguments: `make::<i64>(…)`.
  private Optional<Template> explicit(Expr.Path path) {
    Expr.Path.Segment last = path.segments().getLast();
    return !last.arguments().isEmpty()
            && body.scope().find(last.name()).isEmpty()
            && body.compilation().symbol(body.module(), last.name()).orElse(null)
                instanceof Symbol.Function function
        ? Optional.of(function.template())
        : Optional.empty();
  }

  /// Type arguments that a call says, by the names of the parameters.
  Map<String, Type> given(Template template, List<TypeExpr> arguments) {
    var given = new HashMap<String, Type>();
    var names = new java.util.LinkedHashSet<String>();
    template.item().typeParameters().forEach(parameter -> names.add(parameter.name()));
    int place = 0;
    for (String name : names) {
      if (place < arguments.size() && !(arguments.get(place) instanceof TypeExpr.Inferred)) {
        given.put(name, body.resolve(arguments.get(place)));
      }
      place++;
    }
    return given;
  }

  /// `name!(arguments…)`
  Core macro(Expr.MacroCall call, Type hint) {
    if (call.name().equals(Classes.ALLOCATE)) {
      return body.structs().allocate(call.span());
    }
    if (call.name().equals("vec")) {
      List<Expr.Element> elements =
          call.arguments().stream()
              .map(argument -> new Expr.Element(argument.value(), argument.spread()))
              .toList();
      if (elements.size() == 1 && elements.getFirst().value() instanceof Expr.ListRepeat repeat) {
        return body.infer(repeat, hint);
      }
      return body.infer(new Expr.ListLiteral(call.span(), elements), hint);
    }
    Optional<Core> known =
        body.texts().call(call.span(), call.name(), call.arguments(), true, hint);
    return known.orElseGet(
        () -> body.fail(call.span(), new UnavailableProblem.Macro(call.span(), call.name())));
  }

  /// `value |> function(arguments)`
  Core pipeline(Expr.Pipeline pipeline, Type hint) {
    Core value = body.infer(pipeline.value());
    return body.members().insideFrame(value.type(), () -> piped(pipeline, value, hint));
  }

  private Core piped(Expr.Pipeline pipeline, Core value, Type hint) {
    var first = new Operand.Ready(value);
    return switch (pipeline.function()) {
      case Expr.Call call when call.callee() instanceof Expr.Name name ->
          named(pipeline.span(), name, with(first, Operand.of(call.arguments())), List.of(), hint);
      case Expr.Name name -> named(pipeline.span(), name, List.of(first), List.of(), hint);
      case Expr.Call call when call.callee() instanceof Expr.Path path ->
          body.closures()
              .associated(pipeline.span(), path, with(first, Operand.of(call.arguments())), hint);
      case Expr.Path path ->
          body.closures().associated(pipeline.span(), path, List.of(first), hint);
      case Expr.MacroCall call -> {
        Local held = body.temporary(value.type());
        body.enterScope();
        try {
          body.scope()
              .declare(
                  "$piped",
                  new Scope.Binding.Variable(
                      held, false, body.frame().level(), pipeline.span(), Optional.empty()));
          var piped = new Expr.Name(pipeline.value().span(), "$piped");
          var arguments = new ArrayList<Argument>();
          arguments.add(new Argument(piped.span(), Optional.empty(), piped, false));
          arguments.addAll(call.arguments());
          Core done = macro(new Expr.MacroCall(call.span(), call.name(), arguments), hint);
          yield new Core.Block(
              pipeline.span(), List.of(new Core.Declare(value.span(), held, value)), done);
        } finally {
          body.leaveScope();
        }
      }
      default ->
          value(pipeline.span(), body.infer(pipeline.function(), expecting(value)), List.of(first));
    };
  }

  private static Type expecting(Core value) {
    return new Type.Function(List.of(value.type()), Simple.UNKNOWN);
  }

  static List<Operand> with(Operand first, List<Operand> rest) {
    var all = new ArrayList<Operand>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  /// A call by a name; the arguments as written are empty where a pipeline gives the first.
  private Core named(
      Span span, Expr.Name name, List<Operand> operands, List<Argument> written, Type hint) {
    String text = name.text();
    Optional<Scope.Binding> local = body.scope().find(text);
    if (local.isPresent()) {
      return switch (local.get()) {
        case Scope.Binding.Variable variable ->
            value(span, body.names().variable(name.span(), variable), operands);
        case Scope.Binding.Function function ->
            template(span, function.template(), operands, Map.of(), hint);
      };
    }
    if (text.equals("Self")) {
      Optional<Core> made = body.structs().constructSelf(span, operands, hint);
      if (made.isPresent()) {
        return made.get();
      }
    }
    if (text.equals("super")) {
      return body.supers().constructor(span, operands);
    }
    if (body.module().equals(Catalogue.PRELUDE)) {
      Optional<Template> own = body.compilation().catalogue().preludeFunction(text);
      if (own.isPresent()) {
        return template(span, own.get(), operands, Map.of(), hint);
      }
    }
    Optional<String> qualified = body.compilation().qualify(body.module(), text);
    if (qualified.isPresent()) {
      Optional<Core> called = symbol(span, qualified.get(), operands, hint);
      if (called.isPresent()) {
        return called.get();
      }
      if (qualified.get().contains("::")) {
        return body.closures()
            .associated(span, asPath(name.span(), qualified.get()), operands, hint);
      }
    }
    if (written.size() == operands.size()) {
      Optional<Core> text1 = body.texts().call(span, text, written, false, hint);
      if (text1.isPresent()) {
        return text1.get();
      }
    } else if (body.texts().isPrint(text)) {
      return body.texts().printReady(span, text, operands);
    }
    Optional<Core> builtIn = body.structs().builtInVariant(span, text, operands, hint);
    if (builtIn.isPresent()) {
      return builtIn.get();
    }
    Optional<Template> iterator = body.iterators().function(text);
    if (iterator.isPresent()) {
      return template(span, iterator.get(), operands, Map.of(), hint);
    }
    return library(span, name, operands, hint);
  }

  /// A qualified name as a path.
  static Expr.Path asPath(Span span, String qualified) {
    return new Expr.Path(
        span,
        java.util.Arrays.stream(qualified.split("::", -1))
            .map(part -> new Expr.Path.Segment(span, part, List.of()))
            .toList());
  }

  /// Calls what a qualified name stands for.
  Optional<Core> symbol(Span span, String qualified, List<Operand> operands, Type hint) {
    body.uses().add(qualified);
    Symbol symbol = body.compilation().symbols().get(qualified);
    if (symbol == null) {
      return Optional.empty();
    }
    body.names().mustBeVisible(span, qualified, symbol);
    return Optional.of(
        switch (symbol) {
          case Symbol.Function function ->
              template(span, function.template(), operands, Map.of(), hint);
          case Symbol.Nominal nominal -> body.structs().construct(span, nominal, operands, hint);
          case Symbol.Variable variable -> value(span, Names.global(span, variable), operands);
          case Symbol.Constant _ ->
              value(span, body.infer(new Expr.Name(span, qualified)), operands);
          case Symbol.JavaClass java -> body.javaCalls().construct(span, java, operands);
          case Symbol.Alias alias -> body.structs().constructAlias(span, alias, operands, hint);
          case Symbol.Trait _, Symbol.Module _, Symbol.Redirect _ ->
              body.fail(
                  span,
                  new NameProblem.WrongKind(
                      span,
                      qualified,
                      "a function",
                      symbol.kind(),
                      Optional.of(symbol.declaredAt())));
        });
  }

  private Core library(Span span, Expr.Name name, List<Operand> operands, Type hint) {
    Optional<String> variant = body.names().variant(name.text());
    if (variant.isPresent()) {
      return body.closures().associated(span, asPath(name.span(), variant.get()), operands, hint);
    }
    List<LibraryFunction> functions = body.compilation().library().functions(name.text());
    if (!functions.isEmpty()) {
      return body.libraryCalls()
          .call(span, name.text(), functions, operands, hint, !operands.isEmpty());
    }
    if (operands.isEmpty() || operands.getFirst().name().isPresent()) {
      body.libraryCalls().inferAll(operands);
      return body.fail(name.span(), body.names().unknown(name.span(), name.text()));
    }
    Core receiver = ready(operands.getFirst());
    Optional<Core> method =
        body.methods()
            .find(span, name.text(), receiver, operands.subList(1, operands.size()), hint);
    if (method.isPresent()) {
      return method.get();
    }
    body.libraryCalls().inferAll(operands.subList(1, operands.size()));
    return body.fail(name.span(), body.names().unknown(name.span(), name.text()));
  }

  Core ready(Operand operand) {
    return switch (operand) {
      case Operand.Ready ready -> ready.core();
      case Operand.Written written -> body.infer(written.expr());
    };
  }

  /// A call of a closure.
  Core value(Span span, Core callee, List<Operand> operands) {
    Type type = callee.type();
    if (type instanceof Type.Function function) {
      return closure(span, callee, function, operands);
    }
    if (type == Simple.ANY) {
      var all = new ArrayList<Core>();
      all.add(callee);
      for (Operand operand : operands) {
        all.add(body.conversions().coerce(ready(operand), Simple.ANY, operand.span()));
      }
      return new Core.Dynamic(span, Core.Dynamic.Kind.CALL, "", all);
    }
    if (Shapes.isHole(type)) {
      return openCallee(span, (Type.Parameter) type, operands);
    }
    body.libraryCalls().inferAll(operands);
    if (Shapes.isOpen(type)) {
      return body.error(span);
    }
    return body.fail(callee.span(), new CallProblem.NotCallable(callee.span(), type));
  }

  private Core openCallee(Span span, Type.Parameter hole, List<Operand> operands) {
    var types = new ArrayList<Type>();
    for (Operand operand : operands) {
      types.add(ready(operand).type());
    }
    if (types.stream().noneMatch(Shapes::hasOpen)) {
      Type result = body.holes().at(span, "result", Simple.ANY);
      if (!Shapes.isHole(result)) {
        body.compilation().fill(hole, new Type.Function(types, result));
      }
    }
    return body.error(span);
  }

  private Core closure(Span span, Core callee, Type.Function function, List<Operand> operands) {
    int expected = function.parameters().size();
    if (operands.size() != expected) {
      body.libraryCalls().inferAll(operands);
      return body.fail(
          span,
          operands.size() > expected
              ? new CallProblem.TooManyArguments(
                  operands.get(expected).span(),
                  "this closure",
                  expected,
                  operands.size(),
                  Optional.empty())
              : new CallProblem.MissingArguments(
                  span, "this closure", missing(function, operands.size()), Optional.empty()));
    }
    var arguments = new ArrayList<Core>();
    for (int i = 0; i < expected; i++) {
      Type wanted = function.parameters().get(i);
      Core value =
          switch (operands.get(i)) {
            case Operand.Ready ready -> ready.core();
            case Operand.Written written -> body.infer(written.expr(), Shapes.asHint(wanted));
          };
      arguments.add(body.stored(body.conversions().coerce(value, wanted, operands.get(i).span())));
    }
    return new Core.CallClosure(span, function.result(), callee, arguments);
  }

  private static List<String> missing(Type.Function function, int given) {
    var names = new ArrayList<String>();
    for (int i = given; i < function.parameters().size(); i++) {
      names.add("argument " + (i + 1) + ": " + function.parameters().get(i));
    }
    return names;
  }

  /// A call of a function of the program or prelude.
  ///
  /// @param known type parameters that are already known: those of the `impl` around it
  Core template(
      Span span, Template declared, List<Operand> operands, Map<String, Type> known, Type hint) {
    Template template = chosen(declared);
    var names = new HashMap<>(template.outer());
    names.putAll(known);
    parameterNames(template, names);
    Map<String, Type.Function> functions = functionParameters(template, names);
    names.putAll(functions);
    List<Formal> formals = formals(template, names);
    var callee = new Arrangement.Callee(template.name(), span, declaredAt(template));
    Arrangement.Attempt attempt = Arrangement.of(formals, operands, callee);
    if (attempt.arrangement().isEmpty()) {
      body.libraryCalls().inferAll(operands);
      attempt.problems().forEach(body::report);
      return body.error(span);
    }
    var bindings = new HashMap<String, Type>(known);
    hintedResult(template, names, hint, bindings);
    var before = new ArrayList<Core>();
    List<Core> values =
        body.libraryCalls()
            .values(attempt.arrangement().get(), formals, bindings, template.module(), before);
    functions.forEach((name, type) -> bindings.put(name, Shapes.substitute(type, bindings)));
    return Blocks.assembled(span, before, instance(span, template, formals, values, bindings));
  }

  /// In a whole program, a method that nothing overrides is called directly.
  private Template chosen(Template template) {
    if (!template.isVirtual() || !body.compilation().before().isWholeProgram()) {
      return template;
    }
    String path = template.direct().path();
    String owner = path.substring(0, path.lastIndexOf("::"));
    boolean single =
        template.item().body().isPresent()
            && body.compilation().classes().find(owner).isPresent()
            && !body.compilation().classes().isOverridden(owner, template.name());
    return single ? template.direct() : template;
  }

  private static Optional<Span> declaredAt(Template template) {
    return template.fromPrelude() ? Optional.empty() : Optional.of(template.declaredAt());
  }

  /// A type parameter that only the result mentions is what the place of the call wants.
  private void hintedResult(
      Template template, Map<String, Type> names, Type hint, Map<String, Type> bindings) {
    if (hint == Simple.UNKNOWN
        || Shapes.hasOpen(hint)
        || template.item().typeParameters().isEmpty()
        || template.item().result().isEmpty()) {
      return;
    }
    Type result =
        body.compilation()
            .typeNames()
            .resolve(template.item().result().get(), template.module(), names, body);
    var attempt = new HashMap<String, Type>();
    if (Shapes.bind(result, hint, attempt)) {
      var used = new java.util.HashSet<String>();
      for (Formal formal : formals(template, names)) {
        parametersIn(formal.type(), used);
      }
      attempt.forEach((name, type) -> {
        if (!used.contains(name)) {
          bindings.putIfAbsent(name, type);
        }
      });
    }
  }

  private static void parametersIn(Type type, java.util.Set<String> names) {
    if (type instanceof Type.Parameter parameter) {
      names.add(parameter.name());
    }
    Shapes.parts(type).forEach(part -> parametersIn(part, names));
  }

  /// The type parameters that stand for functions, `F: Fn(A) -> B`, which is then their type.
  private Map<String, Type.Function> functionParameters(
      Template template, Map<String, Type> names) {
    var functions = new HashMap<String, Type.Function>();
    for (Item.TypeParameter parameter : template.item().typeParameters()) {
      for (TypeExpr bound : parameter.bounds()) {
        if (bound instanceof TypeExpr.Function
            && names.get(parameter.name()) instanceof Type.Parameter
            && body.compilation().typeNames().resolve(bound, template.module(), names, body)
                instanceof Type.Function function) {
          functions.put(parameter.name(), function);
        }
      }
    }
    return functions;
  }

  private static void parameterNames(Template template, Map<String, Type> names) {
    for (Item.TypeParameter parameter : template.item().typeParameters()) {
      names.put(parameter.name(), new Type.Parameter(parameter.name()));
    }
    template
        .owner()
        .ifPresent(owner ->
            owner
                .parameters()
                .forEach(parameter ->
                    names.putIfAbsent(parameter.name(), new Type.Parameter(parameter.name()))));
  }

  /// Whether the types that a call binds have the traits that the function asks for.
  private boolean keepsBounds(Span span, Template template, Map<String, Type> bindings) {
    if (template.fromPrelude()) {
      return true;
    }
    for (Item.TypeParameter parameter : template.item().typeParameters()) {
      Optional<Type> bound =
          Optional.ofNullable(bindings.get(parameter.name()))
              .filter(type -> !Shapes.hasOpen(type) && !Shapes.hasParameter(type));
      if (bound.isEmpty()) {
        continue;
      }
      for (TypeExpr wanted : parameter.bounds()) {
        boolean lacks =
            wanted instanceof TypeExpr.Named named
                && !body.compilation().traits().has(bound.get(), named, template.module(), body);
        if (lacks) {
          String trait = wanted.span().text();
          body.report(
              new DeclarationProblem.BoundNotKept(span, bound.get(), trait, parameter.span()));
          return false;
        }
      }
    }
    return true;
  }

  /// The parameters of a function, as its calls see them.
  List<Formal> formals(Template template, Map<String, Type> names) {
    var formals = new ArrayList<Formal>();
    for (Parameter parameter : template.item().parameters()) {
      String name =
          parameter.pattern() instanceof Pattern.Binding binding
              ? binding.name()
              : "argument " + (formals.size() + 1);
      Type type =
          parameter
              .type()
              .filter(written -> !isUntyped(written))
              .map(written ->
                  body.compilation().typeNames().resolve(written, template.module(), names, body))
              .orElse(Simple.UNKNOWN);
      if (parameter.isSelf() && parameter.type().isEmpty()) {
        type = names.getOrDefault("Self", Simple.UNKNOWN);
      }
      if (parameter.variadic() && !(type instanceof Type.ListOf)) {
        type = new Type.ListOf(type == Simple.UNKNOWN ? Simple.ANY : type);
      }
      formals.add(new Formal(name, type, parameter.defaultValue(), parameter.variadic()));
    }
    return formals;
  }

  private static boolean isUntyped(TypeExpr type) {
    return switch (type) {
      case TypeExpr.Bounded _, TypeExpr.Inferred _ -> true;
      case TypeExpr.Reference reference -> isUntyped(reference.target());
      default -> false;
    };
  }

  private Core instance(
      Span span,
      Template template,
      List<Formal> formals,
      List<Core> values,
      Map<String, Type> bindings) {
    var types = new ArrayList<Type>();
    var arguments = new ArrayList<Core>();
    for (int i = 0; i < formals.size(); i++) {
      Type formal = formals.get(i).type();
      Core value = values.get(i);
      if (formal == Simple.UNKNOWN
          || formal instanceof Type.Parameter p && "Self".equals(p.name())) {
        Type type = value.type();
        types.add(type == Simple.NEVER ? Simple.UNKNOWN : type);
        arguments.add(body.conversions().coerce(value, types.get(i), value.span()));
        continue;
      }
      Type wanted = Shapes.substitute(formal, bindings);
      body.conversions().fillHoles(wanted, value.type());
      if (formal instanceof Type.Nominal
          && Shapes.hasParameter(formal)
          && !Shapes.hasOpen(value.type())
          && value.type() instanceof Type.Nominal
          && !Shapes.bind(formal, value.type(), new HashMap<>(bindings))) {
        body.report(
            new TypeProblem.Mismatch(
                value.span(), formal, value.type(), Optional.empty(), Optional.empty()));
      }
      wanted =
          Shapes.hasOpen(wanted) || Shapes.hasParameter(wanted)
              ? refined(wanted, value.type())
              : wanted;
      arguments.add(coerced(value, wanted, template, i));
      types.add(wanted);
    }
    if (types.stream().anyMatch(type -> type == Simple.UNKNOWN || Shapes.hasUnknown(type))) {
      return body.error(span);
    }
    return finish(span, template, types, arguments, bindings);
  }

  private static Type refined(Type wanted, Type given) {
    return wanted.getClass() == given.getClass() || Shapes.isOpen(wanted) ? given : wanted;
  }

  private Core coerced(Core value, Type wanted, Template template, int place) {
    Parameter parameter = template.item().parameters().get(place);
    var because =
        new TypeProblem.Mismatch.Because(parameter.span(), "the parameter is declared here");
    return body.conversions()
        .coerce(
            value,
            wanted,
            value.span(),
            template.fromPrelude() ? Optional.empty() : Optional.of(because));
  }

  private Core finish(
      Span span,
      Template template,
      List<Type> types,
      List<Core> arguments,
      Map<String, Type> bindings) {
    for (Item.TypeParameter parameter : template.item().typeParameters()) {
      Type bound = bindings.get(parameter.name());
      // A `where` clause may be about more than a parameter: `where Option<T>: Debug`.
      boolean named = parameter.name().codePoints().allMatch(Character::isUnicodeIdentifierPart);
      if (bound == null && named) {
        return body.fail(
            span,
            new TypeProblem.CannotInfer(
                span,
                "`" + parameter.name() + "` in this call of `" + template.name() + "`",
                "say it where the value goes, such as `let x: [i64] = …`"));
      }
    }
    if (!keepsBounds(span, template, bindings)) {
      return body.error(span);
    }
    if (template.item().body().isEmpty() && !template.isVirtual()) {
      return body.fail(
          span,
          new CallProblem.Receiver(span, "`" + template.path() + "` has no body", "implement it"));
    }
    bindings.values().removeIf(type -> type instanceof Type.Parameter && !Shapes.isHole(type));
    var key = new Specialiser.Key(template, types, bindings);
    Specialiser.Instance instance = body.compilation().specialiser().instance(key, span);
    body.uses().add(key);
    body.uses().add(template.path());
    FunctionRef ref = instance.ref();
    return new Core.CallFunction(span, ref, arguments);
  }
}
