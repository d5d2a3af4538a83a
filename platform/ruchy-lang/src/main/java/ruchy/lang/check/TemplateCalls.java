package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Calls of functions of the program or prelude: which instance of a template one needs.
final class TemplateCalls {
  private final Body body;

  TemplateCalls(Body body) {
    this.body = body;
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

  /// A call of a function of the program or prelude.
  ///
  /// @param known type parameters that are already known: those of the `impl` around it
  Core call(
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
    sizes(template, attempt.arrangement().get(), bindings);
    return Blocks.assembled(span, before, instance(span, template, formals, values, bindings));
  }

  private void sizes(Template template, Arrangement arrangement, Map<String, Type> bindings) {
    var sizes = new Sizes(body.typeNames(), template.item().typeParameters(), bindings);
    List<Parameter> parameters = template.item().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (arrangement.slots().get(i)
              instanceof Arrangement.Slot.One(Operand.Written(_, _, var written, _))
          && parameters.get(i).type().isPresent()) {
        sizes.bind(parameters.get(i).type().get(), written);
      }
    }
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
      case TypeExpr.Inferred _ -> true;
      case TypeExpr.Reference reference -> isUntyped(reference.target());
      default -> TypeExpr.isOpen(type);
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
