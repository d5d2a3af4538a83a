package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Closures, functions as values, and functions of types: `Point::new`.
final class Closures {
  private final Body body;

  Closures(Body body) {
    this.body = body;
  }

  /// `|x| x + 1`; parameters without a type take those that the place expects, or that the first
  /// call has.
  Core lambda(Expr.Lambda lambda, Type hint) {
    Optional<Type.Function> expected =
        hint instanceof Type.Function function ? Optional.of(function) : Optional.empty();
    boolean split =
        expected.isPresent()
            && expected.get().parameters().size() == 1
            && lambda.parameters().size() > 1
            && expected.get().parameters().getFirst() instanceof Type.Tuple tuple
            && tuple.elements().size() == lambda.parameters().size();
    if (split) {
      return splitting(lambda, expected.get());
    }
    var types = new ArrayList<Type>();
    for (int i = 0; i < lambda.parameters().size(); i++) {
      types.add(parameterType(lambda.parameters().get(i), expected, i));
    }
    Optional<Type> result =
        lambda
            .result()
            .map(body::resolve)
            .or(() -> expected.map(Type.Function::result))
            .filter(type -> !Shapes.hasOpen(type));
    if (types.stream().anyMatch(type -> Shapes.hasHole(type) || type == Simple.UNKNOWN)) {
      return undecided(lambda, types, result);
    }
    return known(lambda, types, result);
  }

  /// `|k, v|` where one pair is expected takes it apart.
  private Core splitting(Expr.Lambda lambda, Type.Function expected) {
    List<Pattern> patterns =
        lambda.parameters().stream()
            .map(parameter ->
                parameter
                    .type()
                    .map(type ->
                        (Pattern) new Pattern.Typed(parameter.span(), parameter.pattern(), type))
                    .orElse(parameter.pattern()))
            .toList();
    Span span = lambda.parameters().getFirst().span().to(lambda.parameters().getLast().span());
    var pair =
        new Parameter(
            span,
            List.of(),
            new Pattern.Tuple(span, patterns),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false);
    return lambda(
        new Expr.Lambda(lambda.span(), List.of(pair), lambda.result(), lambda.body()), expected);
  }

  private Type parameterType(Parameter parameter, Optional<Type.Function> expected, int place) {
    if (parameter.type().isPresent()) {
      return body.resolve(parameter.type().get());
    }
    if (expected.isPresent() && place < expected.get().parameters().size()) {
      Type type = expected.get().parameters().get(place);
      if (!Shapes.hasUnknown(type)) {
        return type;
      }
    }
    return body.holes().at(parameter.span(), "parameter", Simple.ANY);
  }

  /// A closure of which some parameter's type is not known yet: only its type matters for now.
  private Core undecided(Expr.Lambda lambda, List<Type> types, Optional<Type> result) {
    Type given = result.orElseGet(() -> body.holes().at(lambda.span(), "result", Simple.ANY));
    var locals = new ArrayList<Local>();
    for (Type type : types) {
      locals.add(new Local("$p", type));
    }
    return new Core.Closure(
        lambda.span(), new Type.Function(types, given), locals, new Core.Unit(lambda.span()));
  }

  private Core known(Expr.Lambda lambda, List<Type> types, Optional<Type> result) {
    Optional<Type> expected =
        result.or(() ->
            Optional.of(body.holes().decided(lambda.span(), "returned", Simple.UNKNOWN))
                .filter(type -> type != Simple.UNKNOWN));
    Frame outer = body.frame();
    body.enterScope();
    body.enterFunction(
        new Frame(outer.level() + 1, expected, lambda.result().map(type -> type.span()), false));
    try {
      var prologue = new ArrayList<Core>();
      var locals = new ArrayList<Local>();
      for (int i = 0; i < types.size(); i++) {
        locals.add(parameter(lambda.parameters().get(i), types.get(i), prologue));
      }
      Core value = value(lambda, expected);
      Type type = expected.orElseGet(() -> joined(value));
      if (expected.isEmpty()
          && body.frame().returned().stream()
              .anyMatch(returned -> returned != Simple.NEVER && !returned.equals(type))) {
        throw body.holes().decide(lambda.span(), "returned", type);
      }
      Core given = body.conversions().coerce(body.giveAway(value), type, lambda.body().span());
      Core whole = Blocks.assembled(lambda.span(), prologue, given);
      Type shown = type == Simple.NEVER ? Simple.UNIT : type;
      return new Core.Closure(lambda.span(), new Type.Function(types, shown), locals, whole);
    } finally {
      body.enterFunction(outer);
      body.leaveScope();
    }
  }

  private Core value(Expr.Lambda lambda, Optional<Type> result) {
    if (result.isPresent() && result.get() == Simple.UNIT) {
      return body.expressions().dropped(body.effect(lambda.body()));
    }
    return body.infer(lambda.body(), result.orElse(Simple.UNKNOWN));
  }

  private Type joined(Core value) {
    Type type = value.type();
    for (Type returned : body.frame().returned()) {
      type = body.conversions().join(type, returned).orElse(type);
    }
    return type;
  }

  private Local parameter(Parameter parameter, Type type, List<Core> prologue) {
    if (parameter.pattern() instanceof Pattern.Binding binding && binding.pattern().isEmpty()) {
      var local = new Local(binding.name(), type);
      body.variable(local, binding.mutable() || parameter.mutable(), false, binding.span());
      return local;
    }
    var local = new Local("$p", type);
    prologue.addAll(
        body.patterns()
            .destructure(parameter.pattern(), new Core.GetLocal(parameter.span(), local)));
    return local;
  }

  /// A function in a block that uses the block's variables: a closure with a name.
  List<Core> nested(Item.Function written) {
    Item.Function function = Concurrency.started(written);
    Span span = function.header().span();
    Expr.Block block =
        function.body().orElseGet(() -> new Expr.Block(span, List.of(), Optional.empty()));
    var lambda = new Expr.Lambda(span, function.parameters(), function.result(), block);
    Optional<Type.Function> known =
        Mentions.of(function).contains(function.header().name())
            ? declaredType(function)
            : Optional.empty();
    if (known.isPresent()) {
      return recursive(function, lambda, known.get());
    }
    Core closure = body.infer(lambda);
    var local = new Local(function.header().name(), closure.type());
    body.variable(local, false, true, function.header().nameSpan());
    return List.of(new Core.Declare(span, local, closure));
  }

  /// The type that a function declares, if it does so in full.
  private Optional<Type.Function> declaredType(Item.Function function) {
    List<Type> types = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      if (parameter.type().isEmpty()) {
        return Optional.empty();
      }
      types.add(body.resolve(parameter.type().get()));
    }
    Type result =
        function.result().isPresent() ? body.resolve(function.result().get()) : Simple.UNIT;
    var type = new Type.Function(types, result);
    return Shapes.hasOpen(type) ? Optional.empty() : Optional.of(type);
  }

  /// A named closure that calls itself: its variable is there before it, and holds it afterwards.
  private List<Core> recursive(Item.Function function, Expr.Lambda lambda, Type.Function type) {
    Span span = lambda.span();
    String name = function.header().name();
    var local = new Local(name, type);
    body.variable(local, false, true, function.header().nameSpan());
    List<Local> parameters = new ArrayList<>();
    type.parameters().forEach(parameter -> parameters.add(new Local("$p", parameter)));
    Core early =
        new Core.Panic(
            span, "E0705", new Core.TextConstant(span, "`" + name + "` is not defined yet"));
    local.markAssigned();
    Core closure = body.conversions().coerce(body.infer(lambda, type), type, span);
    return List.of(
        new Core.Declare(span, local, new Core.Closure(span, type, parameters, early)),
        new Core.SetLocal(span, local, closure));
  }

  /// A function of the program as a value.
  Core functionValue(Span span, Template template, Type hint) {
    var names = new HashMap<>(template.outer());
    List<Formal> formals = body.templateCalls().formals(template, names);
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < formals.size(); i++) {
      Type declared = formals.get(i).type();
      if (declared != Simple.UNKNOWN && !Shapes.hasParameter(declared)) {
        types.add(declared);
      } else if (hint instanceof Type.Function function && i < function.parameters().size()) {
        types.add(function.parameters().get(i));
      } else {
        types.add(body.holes().at(span, "parameter " + i, Simple.ANY));
      }
    }
    boolean generic = !template.item().typeParameters().isEmpty();
    if (types.stream().anyMatch(Shapes::hasOpen)) {
      types.replaceAll(
          type -> type == Simple.UNKNOWN ? body.holes().at(span, "parameter", Simple.ANY) : type);
      Type result = body.holes().at(span, "result", Simple.ANY);
      var type = new Type.Function(types, result);
      return new Core.Closure(span, type, List.of(), new Core.Unit(span));
    }
    if (generic) {
      return eta(
          span, new Expr.Name(span, template.name()), new Type.Function(types, Simple.UNKNOWN));
    }
    var key = new Specialiser.Key(template, types, Map.of());
    Specialiser.Instance instance = body.compilation().specialiser().instance(key, span);
    body.uses().add(key);
    body.uses().add(template.path());
    var type = new Type.Function(types, instance.ref().result());
    return new Core.FunctionValue(span, type, instance.ref());
  }

  /// `|a, b| callee(a, b)`
  Core eta(Span span, Expr callee, Type.Function type) {
    var parameters = new ArrayList<Parameter>();
    var arguments = new ArrayList<Argument>();
    for (int i = 0; i < type.parameters().size(); i++) {
      String name = "$" + i;
      parameters.add(
          new Parameter(
              span,
              List.of(),
              new Pattern.Binding(span, name, false, Optional.empty()),
              Optional.empty(),
              Optional.empty(),
              false,
              false,
              false));
      arguments.add(new Argument(span, Optional.empty(), new Expr.Name(span, name), false));
    }
    return lambda(
        new Expr.Lambda(span, parameters, Optional.empty(), new Expr.Call(span, callee, arguments)),
        type);
  }

  /// A library function as a value, with the types of its signature.
  Core etaOfLibrary(Span span, String name, LibraryFunction function) {
    Signature signature = body.compilation().catalogue().signature(function);
    List<Type> types =
        signature.formals().stream()
            .filter(formal -> formal.defaultValue().isEmpty())
            .map(formal -> Shapes.asHint(formal.type()))
            .toList();
    if (types.stream().anyMatch(Shapes::hasOpen)) {
      return body.fail(
          span, new NameProblem.WrongKind(span, name, "a value", "a function", Optional.empty()));
    }
    return eta(span, new Expr.Name(span, name), new Type.Function(types, Simple.UNKNOWN));
  }

  /// `Type::name(arguments…)`, `module::name(arguments…)`
  Core associatedCall(Expr.Call call, Expr.Path path, Type hint) {
    return associated(call.span(), path, Operand.of(call.arguments()), hint);
  }

  /// A call through a path.
  Core associated(Span span, Expr.Path path, List<Operand> operands, Type hint) {
    String member = path.segments().getLast().name();
    String owner = Names.ownerOf(path);
    Optional<String> qualified = body.names().member(owner, member);
    if (qualified.isPresent()) {
      Optional<Core> called = body.calls().symbol(span, qualified.get(), operands, hint);
      if (called.isPresent()) {
        return called.get();
      }
    }
    if (owner.equals("Default") && member.equals("default") && operands.isEmpty()) {
      return defaultValue(span, hint);
    }
    boolean boxes = owner.equals("Box") || owner.equals("Rc") || owner.equals("Arc");
    if (boxes && member.equals("new") && operands.size() == 1) {
      return operands.getFirst() instanceof Operand.Written written
          ? body.infer(written.expr(), hint)
          : body.calls().ready(operands.getFirst());
    }
    Optional<Core> decoded = new JsonDecoding(body).call(span, path, operands, hint);
    if (decoded.isPresent()) {
      return decoded.get();
    }
    Optional<Type> type = body.compilation().typeNames().owner(path, body, hint);
    if (type.isPresent()) {
      Optional<Core> byTrait = body.traitCalls().call(span, path, type.get(), operands, hint);
      Optional<Core> called =
          byTrait.isPresent() ? byTrait : ofType(span, type.get(), path, operands, hint);
      if (called.isPresent()) {
        return called.get();
      }
    }
    String named = type.orElse(Simple.UNKNOWN) instanceof Type.Library known ? known.name() : owner;
    List<LibraryFunction> functions = body.names().libraryFunctions(named, member);
    if (!functions.isEmpty()) {
      mustTakeTypes(path, functions);
      return body.libraryCalls().call(span, member, functions, operands, hint, false);
    }
    Optional<Core> variant = body.builtInValues().builtInVariant(span, member, operands, hint);
    if (variant.isPresent() && (owner.equals("Option") || owner.equals("Result"))) {
      return variant.get();
    }
    body.libraryCalls().inferAll(operands);
    return body.fail(path.span(), problem(path, type, owner, member));
  }

  /// Only a function whose result depends on a type takes one.
  private void mustTakeTypes(Expr.Path path, List<LibraryFunction> functions) {
    Expr.Path.Segment last = path.segments().getLast();
    boolean generic =
        functions.stream()
            .map(function -> body.compilation().catalogue().signature(function))
            .anyMatch(signature ->
                Shapes.hasParameter(signature.result())
                    || signature.formals().stream()
                        .anyMatch(formal -> Shapes.hasParameter(formal.type())));
    if (!last.arguments().isEmpty() && !generic) {
      String name = Names.ownerOf(path) + "::" + last.name();
      body.report(
          new DeclarationProblem.TypeArguments(last.span(), name, 0, last.arguments().size()));
    }
  }

  /// `Default::default()`, of the type that its place wants.
  private Core defaultValue(Span span, Type wanted) {
    if (Shapes.isOpen(wanted)) {
      return body.fail(
          span,
          new TypeProblem.CannotInfer(
              span, "the value of `Default::default()`", "name the type: `Point::default()`"));
    }
    return body.traitValues()
        .defaultOf(span, wanted)
        .orElseGet(() ->
            body.fail(
                span,
                new NameProblem.UnknownMember(span, wanted.toString(), "default", List.of())));
  }

  private NameProblem problem(Expr.Path path, Optional<Type> type, String owner, String member) {
    if (type.isEmpty()) {
      return body.names().unknownMember(path, owner, member);
    }
    String prefix = Shapes.key(type.get()) + ".";
    var names = new ArrayList<String>();
    for (String name : body.compilation().methods().keySet()) {
      if (name.startsWith(prefix)) {
        names.add(name.substring(prefix.length()));
      }
    }
    if (type.get() instanceof Type.Nominal nominal) {
      nominal.declaration().variants().forEach(variant -> names.add(variant.name()));
    }
    return new NameProblem.UnknownMember(
        path.segments().getLast().span(),
        type.get().toString(),
        member,
        Similar.names(member, names));
  }

  private Optional<Core> ofType(
      Span span, Type type, Expr.Path path, List<Operand> operands, Type hint) {
    String member = path.segments().getLast().name();
    if (type instanceof Type.Nominal nominal) {
      Optional<NominalType.Variant> variant = nominal.declaration().variant(member);
      if (variant.isPresent()) {
        return Optional.of(
            body.structs().makeVariant(span, nominal, variant.get(), operands, hint));
      }
    }
    if (type instanceof Type.Java java) {
      return Optional.of(body.javaCalls().callStatic(span, java, member, operands));
    }
    if (member.equals("new") && type instanceof Type.Nominal made) {
      body.compilation().classes().mustBeComplete(span, made);
    }
    List<Template> all =
        body.module().equals(Catalogue.PRELUDE)
            ? body.compilation().catalogue().preludeMethods(Shapes.key(type), member)
            : body.compilation().methods(Shapes.key(type), member);
    if (all.size() > 1 && operands.size() == 1) {
      Core only = body.calls().ready(operands.getFirst());
      Optional<Core> made =
          member.equals("from") ? body.traitValues().from(span, only, type) : Optional.empty();
      if (made.isPresent()) {
        return made;
      }
    }
    for (Template template : all) {
      Optional<Map<String, Type>> bindings = body.userMethods().bindings(template, type);
      if (bindings.isPresent()) {
        if (template.isMethod() && operands.isEmpty()) {
          return Optional.of(
              body.fail(
                  span,
                  new CallProblem.Receiver(
                      span,
                      "`" + template.name() + "` is a method and needs its receiver",
                      "call it on a value: `value." + template.name() + "(…)`")));
        }
        var known = new HashMap<>(bindings.get());
        known.putAll(body.templateCalls().given(template, path.segments().getLast().arguments()));
        return Optional.of(body.templateCalls().call(span, template, operands, known, hint));
      }
    }
    if (!member.equals("new")
        && type instanceof Type.Nominal nominal
        && nominal.declaration().parent().isPresent()) {
      return ofType(
          span, new Type.Nominal(nominal.declaration().parent().get()), path, operands, hint);
    }
    return body.builtInValues()
        .builtInFunction(span, type, member, operands, hint)
        .or(() -> body.traitValues().tryFunction(span, type, member, operands))
        .or(() -> methodAsFunction(span, member, operands, hint, type));
  }

  /// `f64::sqrt(x)`, `String::len(s)`: the method with its receiver as the first argument.
  private Optional<Core> methodAsFunction(
      Span span, String member, List<Operand> operands, Type hint, Type type) {
    if (operands.isEmpty() || type instanceof Type.Library) {
      return Optional.empty();
    }
    Core receiver = body.calls().ready(operands.getFirst());
    return body.methods().find(span, member, receiver, operands.subList(1, operands.size()), hint);
  }

  /// `Point::norm` as a value.
  Core associatedValue(Expr.Path path, Type type, String member, Type hint) {
    if (hint instanceof Type.Function function) {
      return eta(path.span(), path, function);
    }
    for (Template template : body.compilation().methods(Shapes.key(type), member)) {
      var names = new HashMap<String, Type>();
      names.put("Self", type);
      List<Type> types =
          body.templateCalls().formals(template, names).stream().map(Formal::type).toList();
      if (types.stream().noneMatch(Shapes::hasParameter) && !types.contains(Simple.UNKNOWN)) {
        return eta(path.span(), path, new Type.Function(types, Simple.UNKNOWN));
      }
    }
    return body.fail(path.span(), problem(path, Optional.of(type), Names.ownerOf(path), member));
  }
}
