package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
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
    if (call.callee() instanceof Expr.Path path) {
      Optional<Expr> standard =
          StandardPaths.assigning(call, path)
              .or(() ->
                  new StandardPaths(body)
                      .shorter(path)
                      .map(rest -> new Expr.Call(call.span(), rest, call.arguments())));
      if (standard.isPresent()) {
        return body.infer(standard.get(), hint);
      }
    }
    return switch (call.callee()) {
      case Expr.Name name ->
          named(call.span(), name, Operand.of(call.arguments()), call.arguments(), hint);
      case Expr.Path path when path.segments().size() == 1 ->
          alone(call.span(), path, Operand.of(call.arguments()), call.arguments(), hint);
      case Expr.Path path when Names.ownerOf(path).equals("log") && isLog(path) ->
          body.printing().logged(call.span(), path.segments().getLast().name(), call.arguments());
      case Expr.Path path -> body.closures().associatedCall(call, path, hint);
      default -> value(call.span(), body.infer(call.callee()), Operand.of(call.arguments()));
    };
  }

  /// A call of a path of one name, which may say its type arguments: `make::<i64>(…)`.
  private Core alone(
      Span span, Expr.Path path, List<Operand> operands, List<Argument> written, Type hint) {
    Expr.Path.Segment only = path.segments().getFirst();
    Optional<Template> explicit = explicit(path);
    if (explicit.isPresent()) {
      Map<String, Type> given = body.templateCalls().given(explicit.get(), only.arguments());
      return body.templateCalls().call(span, explicit.get(), operands, given, hint);
    }
    return named(span, new Expr.Name(path.span(), only.name()), operands, written, hint);
  }

  private Core pipedToPath(Span span, Expr.Path path, List<Operand> operands, Type hint) {
    return path.segments().size() == 1
        ? alone(span, path, operands, List.of(), hint)
        : body.closures().associated(span, path, operands, hint);
  }

  /// Whether a path is one of the library's functions that write a line of the log.
  private boolean isLog(Expr.Path path) {
    return Printing.isLevel(path.segments().getLast().name())
        && body.compilation().qualify(body.module(), "log").isEmpty();
  }

  /// The function of a path that says its type arguments.
  private Optional<Template> explicit(Expr.Path path) {
    Expr.Path.Segment last = path.segments().getLast();
    return !last.arguments().isEmpty()
            && body.scope().find(last.name()).isEmpty()
            && body.compilation().symbol(body.module(), last.name()).orElse(null)
                instanceof Symbol.Function function
        ? Optional.of(function.template())
        : Optional.empty();
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
          named(pipeline.span(), name, with(first, piped(name, call, value)), List.of(), hint);
      case Expr.Name name -> named(pipeline.span(), name, List.of(first), List.of(), hint);
      case Expr.Call call when call.callee() instanceof Expr.Path path ->
          pipedToPath(pipeline.span(), path, with(first, Operand.of(call.arguments())), hint);
      case Expr.Path path -> pipedToPath(pipeline.span(), path, List.of(first), hint);
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

  private List<Operand> piped(Expr.Name function, Expr.Call call, Core value) {
    String name = function.text();
    boolean own =
        body.scope().find(name).isPresent()
            || body.compilation().qualify(body.module(), name).isPresent();
    return Operand.of(
        own ? call.arguments() : NamedColumns.aliased(name, call.arguments(), value.type()));
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
            body.templateCalls().call(span, function.template(), operands, Map.of(), hint);
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
        return body.templateCalls().call(span, own.get(), operands, Map.of(), hint);
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
    } else if (Printing.isPrint(text)) {
      return body.printing().printReady(span, text, operands);
    }
    Optional<Core> builtIn = body.builtInValues().builtInVariant(span, text, operands, hint);
    if (builtIn.isPresent()) {
      return builtIn.get();
    }
    Optional<Expr> everyday = new EverydayCalls(body).meaning(span, text, written);
    if (everyday.isPresent()) {
      return body.infer(everyday.get(), hint);
    }
    Optional<Template> iterator = body.iterators().function(text);
    if (iterator.isPresent()) {
      return body.templateCalls().call(span, iterator.get(), operands, Map.of(), hint);
    }
    return library(
        span, name, text.equals("sql") ? new SqlTables(body).given(operands) : operands, hint);
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
              body.templateCalls().call(span, function.template(), operands, Map.of(), hint);
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
}
