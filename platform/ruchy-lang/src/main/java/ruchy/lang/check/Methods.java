package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Calls of methods: those of the program first, then built-in ones, the prelude's, the library's.
final class Methods {
  /// The methods of collections that change them.
  private static final Set<String> CHANGING =
      Set.of(
          ("push append extend insert remove pop clear sort sort_by sort_by_key reverse retain"
                  + " truncate swap drain push_front push_back pop_front pop_back swap_remove dedup"
                  + " fill rotate_left rotate_right")
              .split(" "));

  private final Body body;

  Methods(Body body) {
    this.body = body;
  }

  /// `receiver.name(arguments…)`
  Core call(Expr.MethodCall call, Type hint) {
    if (call.receiver() instanceof Expr.Name name && name.text().equals("super")) {
      return body.supers().call(call, hint);
    }
    Optional<Core> namespaced = namespaced(call, hint);
    if (namespaced.isPresent()) {
      return namespaced.get();
    }
    Optional<Expr.MethodCall> onMap = Entries.onMap(call);
    if (onMap.isPresent()) {
      return call(onMap.get(), hint);
    }
    Core receiver = body.infer(call.receiver());
    Optional<Core> edited =
        new TextEdits(body)
            .call(call, receiver)
            .or(() -> new Entries(body).call(call, receiver, hint));
    if (edited.isPresent()) {
      return edited.get();
    }
    if (call.safe()) {
      return safe(call, receiver, hint);
    }
    return on(call, receiver, hint);
  }

  private Core on(Expr.MethodCall call, Core receiver, Type hint) {
    List<Operand> operands =
        Operand.of(NamedColumns.aliased(call.name(), call.arguments(), receiver.type()));
    mutates(call, receiver);
    if (call.name().equals("take")
        && call.arguments().isEmpty()
        && receiver.type() instanceof Type.OptionOf) {
      return taken(call, receiver);
    }
    body.visibility().method(call.nameSpan(), receiver.type(), call.name());
    Type wanted = turbofish(call).orElse(hint);
    Core called = found(call, receiver, operands, wanted);
    return receiver.type() instanceof Type.Nominal
        ? body.standIns().changed(called, call.receiver())
        : called;
  }

  private Core found(Expr.MethodCall call, Core receiver, List<Operand> operands, Type wanted) {
    return body.members()
        .insideFrame(
            // The conditions of `join_where` are about the columns of two frames.
            call.name().equals("join_where") ? Simple.ANY : receiver.type(),
            () ->
                find(call.span(), call.name(), receiver, operands, wanted)
                    .orElseGet(() -> unknown(call, receiver, operands)));
  }

  /// `place.take()`: the option that is there, in whose place there is nothing from then on.
  private Core taken(Expr.MethodCall call, Core receiver) {
    Span span = call.span();
    Local held = body.temporary(receiver.type());
    var nothing = new Expr.Name(span, "None");
    Core emptied =
        body.assignments()
            .assign(new Expr.Assign(span, call.receiver(), Optional.empty(), nothing));
    return new Core.Block(
        span,
        List.of(new Core.Declare(span, held, receiver), emptied),
        new Core.GetLocal(span, held));
  }

  /// `collect::<Vec<_>>()`, `parse::<i64>()`: what the result is asked to be.
  private Optional<Type> turbofish(Expr.MethodCall call) {
    if (call.typeArguments().isEmpty()) {
      return Optional.empty();
    }
    Type type = body.resolve(call.typeArguments().getFirst());
    return Optional.of(call.name().equals("parse") ? new Type.ResultOf(type, Simple.ANY) : type);
  }

  Core unknown(Expr.MethodCall call, Core receiver, List<Operand> operands) {
    body.libraryCalls().inferAll(operands);
    Type type = receiver.type();
    String key = Shapes.key(type);
    var names = new ArrayList<>(body.compilation().library().methodNames(key));
    names.addAll(body.compilation().catalogue().preludeMethodNames(key));
    names.addAll(userMethodNames(key));
    boolean function =
        body.compilation().symbol(body.module(), call.name()).orElse(null)
            instanceof Symbol.Function;
    return body.fail(
        call.nameSpan(),
        new NameProblem.UnknownMethod(
            call.nameSpan(), type, call.name(), Similar.names(call.name(), names), function));
  }

  private List<String> userMethodNames(String key) {
    String prefix = key + ".";
    return body.compilation().methods().keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  /// `np.zeros(3)`: a function of a namespace of the library, or of a module.
  private Optional<Core> namespaced(Expr.MethodCall call, Type hint) {
    Optional<String> path = dotted(call.receiver());
    if (path.isEmpty()) {
      return Optional.empty();
    }
    List<Operand> operands = Operand.of(call.arguments());
    List<LibraryFunction> functions =
        body.compilation().library().functions(path.get() + "." + call.name());
    if (!functions.isEmpty()) {
      return Optional.of(
          body.libraryCalls().call(call.span(), call.name(), functions, operands, hint, false));
    }
    Optional<String> member = body.names().member(path.get().replace(".", "::"), call.name());
    if (member.isPresent()) {
      return body.calls().symbol(call.span(), member.get(), operands, hint);
    }
    return body.names()
        .missingIn(path.get(), call.nameSpan(), call.name())
        .map(problem -> {
          body.libraryCalls().inferAll(operands);
          return body.fail(call.nameSpan(), problem);
        });
  }

  /// The text of `a.b` where `a` is no value.
  Optional<String> dotted(Expr expr) {
    return switch (expr) {
      case Expr.Name name -> {
        boolean value =
            body.scope().find(name.text()).isPresent()
                || body.compilation()
                    .symbol(body.module(), name.text())
                    .filter(symbol ->
                        !(symbol instanceof Symbol.Module) && !(symbol instanceof Symbol.Redirect))
                    .isPresent();
        yield value ? Optional.empty() : Optional.of(name.text());
      }
      case Expr.Field field when !field.safe() ->
          dotted(field.receiver()).map(path -> path + "." + field.name());
      default -> Optional.empty();
    };
  }

  /// `receiver?.name(…)`: nothing where the receiver is nothing.
  private Core safe(Expr.MethodCall call, Core receiver, Type hint) {
    if (receiver.type() instanceof Type.ResultOf) {
      return on(call, body.propagation().taken(call.receiver().span(), receiver), hint);
    }
    if (!(receiver.type() instanceof Type.OptionOf option)) {
      return on(call, receiver, hint);
    }
    Span span = call.span();
    Local held = body.temporary(receiver.type());
    Core value = new Core.GetPayload(span, option.value(), new Core.GetLocal(span, held), 1, 0);
    Core result = on(call, value, Simple.UNKNOWN);
    return some(span, held, receiver, result);
  }

  /// The result wrapped in an option, where the held option has a value.
  Core some(Span span, Local held, Core receiver, Core result) {
    boolean flat = result.type() instanceof Type.OptionOf;
    Type type = flat ? result.type() : new Type.OptionOf(result.type());
    Core wrapped = flat ? result : new Core.MakeVariant(span, type, 1, List.of(result));
    Core choice =
        new Core.If(
            span,
            type,
            new Core.IsVariant(span, new Core.GetLocal(span, held), 1),
            wrapped,
            new Core.MakeVariant(span, type, 0, List.of()));
    return new Core.Block(span, List.of(new Core.Declare(receiver.span(), held, receiver)), choice);
  }

  /// A method that changes its receiver needs one that may be changed.
  private void mutates(Expr.MethodCall call, Core receiver) {
    if (!Shapes.isStruct(receiver.type())) {
      boolean shared =
          receiver.type() instanceof Type.ListOf
              || receiver.type() instanceof Type.MapOf
              || receiver.type() instanceof Type.SetOf;
      if (shared && CHANGING.contains(call.name())) {
        body.assignments().mustNotBeGlobal(call.receiver(), "call `" + call.name() + "` on");
      }
      return;
    }
    for (Template template : body.compilation().methods(Shapes.key(receiver.type()), call.name())) {
      Parameter self =
          template.item().parameters().isEmpty() ? null : template.item().parameters().getFirst();
      if (self != null && self.isSelf() && self.byReference() && self.mutable()) {
        body.assignments()
            .mustBeMutable(
                call.receiver(), "call `" + call.name() + "`, which changes its receiver, on");
      }
    }
  }

  /// The call of a method on a value, if there is such a method.
  Optional<Core> find(Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    Type type = receiver.type();
    Optional<Core> user = body.userMethods().call(span, name, receiver, operands, hint);
    if (user.isPresent()) {
      return user;
    }
    if (Shapes.isOpen(type)) {
      body.libraryCalls().inferAll(operands);
      return Optional.of(body.error(span));
    }
    Optional<Core> field = fieldClosure(span, name, receiver, operands);
    if (field.isPresent()) {
      return field;
    }
    Optional<Core> builtIn = body.builtInMethods().builtIn(span, name, receiver, operands, hint);
    if (builtIn.isPresent()) {
      return builtIn;
    }
    Optional<Core> written = prelude(span, name, receiver, operands, hint);
    if (written.isPresent()) {
      return written;
    }
    Optional<Core> library = library(span, name, receiver, operands, hint);
    return library.isPresent() ? library : elsewhere(span, name, receiver, operands, hint);
  }

  private Optional<Core> fieldClosure(
      Span span, String name, Core receiver, List<Operand> operands) {
    if (!(receiver.type() instanceof Type.Nominal nominal)) {
      return Optional.empty();
    }
    List<NominalType.Field> fields = nominal.declaration().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)
          && fields.get(i).type() instanceof Type.Function function) {
        Core closure = new Core.GetField(span, function, receiver, i);
        return Optional.of(body.calls().value(span, closure, operands));
      }
    }
    return Optional.empty();
  }

  private Optional<Core> prelude(
      Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    if (!hasPrelude(receiver.type())) {
      return Optional.empty();
    }
    List<Template> templates =
        body.compilation().catalogue().preludeMethods(Shapes.key(receiver.type()), name);
    for (Template template : templates) {
      boolean accepts =
          operands.size() < template.item().parameters().size()
              && operands.size() >= required(template);
      Optional<Map<String, Type>> bindings = body.userMethods().bindings(template, receiver.type());
      if (bindings.isPresent() && (accepts || templates.size() == 1)) {
        List<Operand> all = Calls.with(new Operand.Ready(asMap(receiver)), operands);
        Core call = body.templateCalls().call(span, template, all, bindings.get(), hint);
        return Optional.of(body.iterators().ending(call, name));
      }
    }
    return Optional.empty();
  }

  private static long required(Template template) {
    return template.item().parameters().stream()
        .skip(1)
        .filter(parameter -> parameter.defaultValue().isEmpty() && !parameter.variadic())
        .count();
  }

  /// The prelude is read only where a type is one of those it may be about.
  private static boolean hasPrelude(Type type) {
    return switch (type) {
      case Type.ListOf _, Type.MapOf _, Type.SetOf _, Type.RangeOf _, Type.OptionOf _ -> true;
      case Type.ResultOf _, Type.Shape _, Type.Tuple _, Type.Function _ -> true;
      case Type.Numeric _, Type.Simple _ -> true;
      case Type.Library library ->
          switch (library.name()) {
            case "Mutex", "Atomic", "Receiver", "Parallel", "Entry", Iterators.NAME -> true;
            case "VecDeque", "BinaryHeap", "Cell", "Stdin" -> true;
            default -> false;
          };
      case Type.Nominal _, Type.Java _, Type.Size _, Type.Parameter _, Type.AnyOf _ -> false;
    };
  }

  private static Core asMap(Core receiver) {
    return receiver.type() instanceof Type.Shape shape
        ? new Core.Convert(receiver.span(), Shapes.mapOf(shape), receiver)
        : receiver;
  }

  private Optional<Core> library(
      Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    Core self = asMap(receiver);
    for (String key : keys(self.type())) {
      List<LibraryFunction> functions = body.compilation().library().methods(key, name);
      if (functions.isEmpty()) {
        continue;
      }
      List<Operand> all = Calls.with(new Operand.Ready(self), operands);
      return Optional.of(body.libraryCalls().call(span, name, functions, all, hint, false));
    }
    return Optional.empty();
  }

  private static List<String> keys(Type type) {
    if (type instanceof Numeric numeric) {
      // A `u64` may be too great for the methods of `i64`.
      return numeric.isFloat() || numeric == Numeric.U64
          ? List.of(numeric.toString(), "f64")
          : List.of(numeric.toString(), "i64", "f64");
    }
    return List.of(Shapes.key(type));
  }

  /// What else the receiver may be: the value of a result, a list, anything, a Java object.
  private Optional<Core> elsewhere(
      Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    return switch (receiver.type()) {
      case Simple simple when simple == Simple.ANY ->
          body.iterators()
              .ofAny(name, receiver, operands)
              .or(() -> Optional.of(dynamic(span, name, receiver, operands)));
      case Type.Java java -> body.javaCalls().method(span, java, name, receiver, operands);
      case Type.RangeOf _
          when body.iterators().method(span, name, receiver, operands, hint)
                  instanceof Optional<Core> found
              && found.isPresent() ->
          found;
      case Type.RangeOf _, Type.SetOf _, Type.MapOf _, Type.Shape _ -> {
        Optional<Core> list = body.loops().asList(receiver);
        yield list.flatMap(value -> find(span, name, value, operands, hint));
      }
      case Type.ResultOf _ when body.compilation().isRelaxed() ->
          find(span, name, body.propagation().implicit(receiver), operands, hint);
      case Type.Library _ when Concurrency.isGuard(receiver.type()) ->
          Optional.of(
              body.concurrency()
                  .using(
                      span,
                      receiver,
                      guard ->
                          find(span, name, body.concurrency().dereferenced(guard), operands, hint)
                              .orElseGet(() -> body.error(span))));
      case Type.Library library when Iterators.is(library) ->
          body.iterators().ofList(span, name, receiver, operands, hint);
      case Type.Library _ ->
          anyLibrary(span, name, receiver, operands, hint)
              .or(() -> new ColumnCalls(body).find(span, name, receiver, operands, hint))
              .or(() -> body.iterators().method(span, name, receiver, operands, hint))
              .or(() -> body.iterators().ofCollection(span, name, receiver, operands, hint));
      case Type.ListOf _, Type.Nominal _, Type.OptionOf _, Type.Tuple _ ->
          body.iterators().method(span, name, receiver, operands, hint);
      default -> Optional.empty();
    };
  }

  private Optional<Core> anyLibrary(
      Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    List<LibraryFunction> functions = body.compilation().library().methods("Any", name);
    return functions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            body.libraryCalls()
                .call(
                    span,
                    name,
                    functions,
                    Calls.with(new Operand.Ready(receiver), operands),
                    hint,
                    false));
  }

  private Core dynamic(Span span, String name, Core receiver, List<Operand> operands) {
    var all = new ArrayList<Core>();
    all.add(receiver);
    for (Operand operand : operands) {
      Core value =
          switch (operand) {
            case Operand.Ready ready -> ready.core();
            case Operand.Written written -> body.infer(written.expr());
          };
      all.add(body.conversions().coerce(value, Simple.ANY, operand.span()));
    }
    return new Core.Dynamic(span, Core.Dynamic.Kind.CALL_METHOD, name, all);
  }

  /// The method that stands for an operator, or that desugaring needs, if it fits the values.
  Optional<Core> operator(Span span, String name, Core receiver, List<Core> arguments) {
    List<Operand> operands =
        arguments.stream().map(value -> (Operand) new Operand.Ready(value)).toList();
    Type type = receiver.type();
    if (Shapes.isOpen(type) || type == Simple.ANY) {
      return Optional.empty();
    }
    Optional<Core> user = body.userMethods().call(span, name, receiver, operands, Simple.UNKNOWN);
    if (user.isPresent()) {
      return user;
    }
    Core self = asMap(receiver);
    List<Operand> all = Calls.with(new Operand.Ready(self), operands);
    List<LibraryFunction> functions =
        body.compilation().library().methods(Shapes.key(self.type()), name);
    Optional<LibraryFunction> fitting = body.libraryCalls().first(functions, all, Simple.UNKNOWN);
    if (fitting.isPresent()) {
      return Optional.of(body.libraryCalls().call(span, name, fitting.get(), all, Simple.UNKNOWN));
    }
    return type instanceof Type.Library
        ? Optional.empty()
        : prelude(span, name, receiver, operands, Simple.UNKNOWN);
  }

  /// An operator that the program defines for a type.
  Optional<Core> userOperator(Span span, String name, Core receiver, List<Core> arguments) {
    List<Operand> operands =
        arguments.stream().map(value -> (Operand) new Operand.Ready(value)).toList();
    return body.userMethods().call(span, name, receiver, operands, Simple.UNKNOWN);
  }

  /// `<` and its kin through a `cmp` that gives a number.
  Optional<Core> ordered(Span span, BinaryOperator operator, Core left, Core right) {
    Optional<Core.Comparison> comparison =
        switch (operator) {
          case LESS -> Optional.of(Core.Comparison.LESS);
          case LESS_EQUAL -> Optional.of(Core.Comparison.LESS_EQUAL);
          case GREATER -> Optional.of(Core.Comparison.GREATER);
          case GREATER_EQUAL -> Optional.of(Core.Comparison.GREATER_EQUAL);
          default -> Optional.empty();
        };
    if (comparison.isEmpty() || !(left.type() instanceof Type.Nominal)) {
      return Optional.empty();
    }
    return body.traitValues()
        .order(span, left, right)
        .map(order ->
            new Core.Compare(
                span, comparison.get(), order, new Core.IntConstant(span, order.type(), 0)));
  }

  /// `2.0 * a`: the right operand's own form of the operator.
  Optional<Core> reflected(Span span, BinaryOperator operator, Core left, Core right) {
    return right.type() instanceof Type.Library || right.type() instanceof Type.Nominal
        ? operator(span, "r" + operator.method(), right, List.of(left))
        : Optional.empty();
  }
}
