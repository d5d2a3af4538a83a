package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.TaskProblem;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// `async`, `await` and `spawn`: closures that the library runs beside what goes on, and waits for.
final class Concurrency {
  static final String TASK = "Task";

  private final Body body;

  Concurrency(Body body) {
    this.body = body;
  }

  static boolean isTask(Type type) {
    return type instanceof Type.Library library && library.name().equals(TASK);
  }

  /// An `async fn` as a function that starts its body and gives the task.
  static Item.Function started(Item.Function function) {
    if (!function.isAsync() || function.body().isEmpty()) {
      return function;
    }
    Expr.Block written = function.body().get();
    Span span = written.span();
    Optional<TypeExpr> result =
        function
            .result()
            .map(type -> new TypeExpr.Named(type.span(), List.of("std", TASK), List.of(type)));
    boolean isProcedure = function.result().isEmpty() && written.result().isEmpty();
    Expr async = new Expr.Async(span, written);
    return new Item.Function(
        function.header(),
        function.typeParameters(),
        function.parameters(),
        isProcedure ? Optional.of(taskOfUnit(span)) : result,
        function.contracts(),
        Optional.of(new Expr.Block(span, List.of(), Optional.of(async))),
        false,
        function.isConst());
  }

  private static TypeExpr taskOfUnit(Span span) {
    return new TypeExpr.Named(
        span, List.of("std", TASK), List.of(new TypeExpr.Tuple(span, List.of())));
  }

  /// `async { }`
  Core async(Expr.Async async, Type hint) {
    return start(async.span(), async.body(), hint);
  }

  private Core start(Span span, Expr work, Type hint) {
    var closure = new Expr.Lambda(work.span(), List.of(), Optional.empty(), work);
    Optional<Type> result = resultOf(hint);
    Operand operand =
        result.isEmpty()
            ? new Operand.Written(span, Optional.empty(), closure, false)
            : new Operand.Ready(body.check(closure, new Type.Function(List.of(), result.get())));
    return body.libraryCalls()
        .call(
            span,
            "spawn",
            body.compilation().library().functions("spawn"),
            List.of(operand),
            hint,
            false);
  }

  /// What a task is expected to give, so that `return` and `?` in it know.
  private static Optional<Type> resultOf(Type hint) {
    return isTask(hint)
            && hint instanceof Type.Library(_, List<Type> arguments, _)
            && arguments.size() == 1
            && !Shapes.hasOpen(arguments.getFirst())
        ? Optional.of(arguments.getFirst())
        : Optional.empty();
  }

  /// `task.await`; what a call has given without a task is there already.
  Core await(Expr.Await await) {
    Core value = body.infer(await.operand());
    return awaited(await.span(), value, await.operand());
  }

  private Core awaited(Span span, Core value, Expr operand) {
    if (isTask(value.type())) {
      return body.methods()
          .operator(span, "join", value, List.of())
          .orElseGet(() -> body.error(span));
    }
    boolean called = operand instanceof Expr.Call || operand instanceof Expr.MethodCall;
    return called || Shapes.isOpen(value.type())
        ? value
        : body.fail(operand.span(), new TaskProblem.NotATask(operand.span(), value.type()));
  }

  /// The result of `main`, once it is there.
  Core awaited(Core call) {
    return isTask(call.type())
        ? body.methods().operator(call.span(), "join", call, List.of()).orElse(call)
        : call;
  }

  /// `spawn { }`, `spawn f(x)`: the arguments are computed before the task begins.
  Core spawn(Expr.Spawn spawn, Type hint) {
    if (spawn.node().isPresent()) {
      return body.fail(
          spawn.span(),
          new UnavailableProblem.Construct(
              spawn.node().get().span(), "other nodes are", "leave out what follows `on`"));
    }
    return switch (spawn.value()) {
      case Expr.Async async -> async(async, hint);
      case Expr.Lambda lambda when lambda.parameters().isEmpty() ->
          start(spawn.span(), lambda.body(), hint);
      case Expr.Call call when isActor(call) ->
          body.fail(call.span(), new UnavailableProblem.Construct(call.span(), "actors are", ""));
      case Expr.Call call -> call(spawn.span(), call, hint);
      case Expr.StructLiteral actor ->
          body.fail(actor.span(), new UnavailableProblem.Construct(spawn.span(), "actors are", ""));
      default -> start(spawn.span(), spawn.value(), hint);
    };
  }

  /// Whether something is made that no function makes: an actor.
  private boolean isActor(Expr.Call call) {
    return call.callee() instanceof Expr.Name name
        && Character.isUpperCase(name.text().charAt(0))
        && body.compilation().symbol(body.module(), name.text()).isEmpty();
  }

  private Core call(Span span, Expr.Call call, Type hint) {
    body.enterScope();
    try {
      var before = new ArrayList<Core>();
      var arguments = new ArrayList<Argument>();
      for (Argument argument : call.arguments()) {
        arguments.add(argument.spread() ? argument : computed(argument, before));
      }
      var later = new Expr.Call(call.span(), call.callee(), arguments);
      if (isAsync(call)) {
        return Blocks.assembled(span, before, body.infer(later, hint));
      }
      return Blocks.assembled(span, before, start(span, later, hint));
    } finally {
      body.leaveScope();
    }
  }

  /// Whether a function starts a task itself.
  private boolean isAsync(Expr.Call call) {
    if (!(call.callee() instanceof Expr.Name name)) {
      return false;
    }
    if (body.scope().find(name.text()).orElse(null)
        instanceof Scope.Binding.Function(Template local)) {
      return local.isAsync();
    }
    return body.compilation().symbol(body.module(), name.text()).orElse(null)
            instanceof Symbol.Function function
        && function.template().isAsync();
  }

  private Argument computed(Argument argument, List<Core> before) {
    boolean waits =
        switch (argument.value()) {
          case Expr.Lambda _,
              Expr.IntLiteral _,
              Expr.FloatLiteral _,
              Expr.TextLiteral _,
              Expr.BoolLiteral _,
              Expr.CharLiteral _,
              Expr.ListLiteral _,
              Expr.ObjectLiteral _ ->
              true;
          case Expr.Name name when staysAsItIs(name) -> true;
          default -> body.libraryCalls().isFunctionName(argument.value());
        };
    if (waits) {
      return argument;
    }
    Span span = argument.value().span();
    Core value = body.infer(argument.value());
    if (value.type() == Simple.NEVER || value.type() == Simple.UNIT) {
      return argument;
    }
    var local = new Local("$" + span.start(), value.type());
    body.variable(local, false, true, span);
    before.add(new Core.Declare(span, local, body.stored(value)));
    return new Argument(argument.span(), argument.name(), new Expr.Name(span, local.name()), false);
  }

  private boolean staysAsItIs(Expr.Name name) {
    return body.scope().find(name.text()).orElse(null) instanceof Scope.Binding.Variable variable
        && !variable.mutable();
  }

  static boolean isGuard(Type type) {
    return type instanceof Type.Library library
        && (library.name().equals("Guard") || library.name().equals("Ref"));
  }

  /// Whether a guard lives only in its expression, so that nobody else could unlock it.
  static boolean isTemporary(Core guard) {
    return !(guard instanceof Core.GetLocal) && !(guard instanceof Core.GetGlobal);
  }

  /// What a guard stands for: the value of its mutex or cell.
  Core dereferenced(Core guard) {
    if (!isGuard(guard.type())) {
      return guard;
    }
    String method = own(guard, isTemporary(guard) ? "take" : "get");
    return body.methods().operator(guard.span(), method, guard, List.of()).orElse(guard);
  }

  /// The name of a method of a guard; that of a cell has none that its value could have too.
  private static String own(Core guard, String method) {
    return ((Type.Library) guard.type()).name().equals("Ref") ? "ref_" + method : method;
  }

  /// A use of the value of a guard that is unlocked afterwards.
  Core using(Span span, Core guard, UnaryOperator<Core> use) {
    if (!isTemporary(guard)) {
      return use.apply(guard);
    }
    Local held = body.temporary(guard.type());
    Core used = use.apply(new Core.GetLocal(guard.span(), held));
    return new Core.Block(
        span, List.of(new Core.Declare(guard.span(), held, guard)), unlocking(held, used));
  }

  /// Something after which a guard is unlocked, however it ends.
  Core unlocking(Local guard, Core used) {
    Core held = new Core.GetLocal(used.span(), guard);
    Core unlock =
        body.methods().operator(used.span(), own(held, "unlock"), held, List.of()).orElseThrow();
    return new Core.Try(
        used.span(),
        used.type(),
        used,
        new Local("$error", Simple.ANY),
        Optional.empty(),
        Optional.of(unlock));
  }

  /// `*guard = value`, `*mutex.lock() += value`
  Core assign(Expr.Assign assign, Core guard) {
    return using(
        assign.span(),
        guard,
        held -> {
          String name = "$guard" + assign.span().start();
          body.enterScope();
          try {
            var local = new Local(name, held.type());
            body.variable(local, false, true, assign.span());
            Expr read = new Expr.Name(assign.target().span(), name);
            Expr value = assign.value();
            if (assign.operator().isPresent()) {
              value =
                  new Expr.Binary(
                      assign.span(),
                      assign.operator().get(),
                      assign.span(),
                      call(read, own(guard, "get")),
                      value);
            }
            Core set = body.infer(call(read, own(guard, "set"), value));
            return new Core.Block(
                assign.span(), List.of(new Core.Declare(assign.span(), local, held)), set);
          } finally {
            body.leaveScope();
          }
        });
  }

  private static Expr call(Expr receiver, String name, Expr... arguments) {
    Span span = receiver.span();
    return new Expr.MethodCall(
        span,
        receiver,
        span,
        name,
        List.of(),
        java.util.Arrays.stream(arguments)
            .map(value -> new Argument(value.span(), Optional.empty(), value, false))
            .toList(),
        false);
  }

  /// A statement that binds a name to a value.
  static Statement let(Pattern pattern, Expr value) {
    return new Statement.Let(
        pattern.span(), pattern, Optional.empty(), Optional.of(value), Optional.empty());
  }
}
