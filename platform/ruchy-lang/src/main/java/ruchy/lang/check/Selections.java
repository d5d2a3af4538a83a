package ruchy.lang.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.TaskProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// `select!`: tells the library what may come, lets it wait, and takes the arm whose place it
/// gives.
///
/// What belongs to the lowering has names that no program can write.
final class Selections {
  private static final String SELECTION = "$select";

  private final Body body;

  Selections(Body body) {
    this.body = body;
  }

  /// What an operation waits for, and the value that came of it.
  private record Operation(Expr taken, boolean isUnit) {}

  Core select(Expr.Select select, Type hint, boolean effect) {
    body.enterScope();
    try {
      Span span = select.span();
      var before = new ArrayList<Core>();
      Core selection =
          body.libraryCalls()
              .call(
                  span,
                  "select",
                  body.compilation().library().functions("Selection.start"),
                  List.of(),
                  Simple.UNKNOWN,
                  false);
      hold(SELECTION, span, selection, before);
      var arms = new ArrayList<Expr.Match.Arm>();
      for (int i = 0; i < select.arms().size(); i++) {
        Expr.SelectArm arm = select.arms().get(i);
        Optional<Operation> operation = operation(arm, i, before);
        operation.ifPresent(known -> arms.add(taken(arm, arms.size(), known)));
      }
      select.idle().ifPresent(idle -> arms.add(arm(idle, -1)));
      select.closed().ifPresent(closed -> arms.add(arm(closed, -2)));
      if (arms.size() < select.arms().size() || arms.isEmpty()) {
        return body.error(span);
      }
      arms.set(arms.size() - 1, last(arms.getLast()));
      Expr choose =
          method(
              span,
              new Expr.Name(span, SELECTION),
              "choose",
              truth(span, select.idle().isPresent()),
              truth(span, select.closed().isPresent()));
      var match = new Expr.Match(span, choose, arms);
      Core chosen = effect ? body.effect(match) : body.infer(match, hint);
      return Blocks.assembled(span, before, chosen);
    } finally {
      body.leaveScope();
    }
  }

  private void hold(String name, Span span, Core value, List<Core> before) {
    var local = new Local(name, value.type());
    body.variable(local, false, true, span);
    before.add(new Core.Declare(span, local, value));
  }

  private static Expr truth(Span span, boolean value) {
    return new Expr.BoolLiteral(span, value);
  }

  private static Expr method(Span span, Expr receiver, String name, Expr... arguments) {
    return new Expr.MethodCall(
        span,
        receiver,
        span,
        name,
        List.of(),
        java.util.Arrays.stream(arguments)
            .map(value -> new Argument(span, Optional.empty(), value, false))
            .toList(),
        false);
  }

  /// Adds what an arm waits for to the selection.
  private Optional<Operation> operation(Expr.SelectArm arm, int place, List<Core> before) {
    Expr written = arm.operation() instanceof Expr.Await await ? await.operand() : arm.operation();
    Span span = written.span();
    String name = "$operation" + place;
    Expr held = new Expr.Name(span, name);
    Expr selection = new Expr.Name(span, SELECTION);
    Expr taken = method(span, held, "taken_by", selection);
    Core value = body.infer(waitedFor(written));
    String type = Shapes.key(value.type());
    if (written instanceof Expr.MethodCall call && type.equals("Sender")) {
      hold(name, span, value, before);
      before.add(
          body.effect(
              method(span, selection, "add_send", held, call.arguments().getFirst().value())));
      return Optional.of(new Operation(taken, false));
    }
    if (type.equals("Receiver")) {
      hold(name, span, value, before);
      Expr openOnly = truth(span, isSome(arm.pattern()));
      before.add(body.effect(method(span, selection, "add", held, openOnly)));
      return Optional.of(new Operation(taken, false));
    }
    if (Concurrency.isTask(value.type())) {
      hold(name, span, value, before);
      boolean owned = written instanceof Expr.Call || written instanceof Expr.MethodCall;
      before.add(body.effect(method(span, selection, "add", held, truth(span, owned))));
      return Optional.of(new Operation(taken, false));
    }
    if (value.type() == Simple.DURATION) {
      hold(name, span, value, before);
      before.add(body.effect(method(span, selection, "add", held)));
      return Optional.of(new Operation(new Expr.TupleLiteral(span, List.of()), true));
    }
    if (!Shapes.isOpen(value.type())) {
      body.report(new TaskProblem.NotSelectable(span, value.type()));
    }
    return Optional.empty();
  }

  /// The channel of `rx.recv()` and `tx.send(v)`, the time of `sleep(d)`; otherwise the operation.
  private Expr waitedFor(Expr written) {
    if (written instanceof Expr.MethodCall call) {
      boolean receives = call.arguments().isEmpty() && call.name().equals("recv");
      boolean sends = call.arguments().size() == 1 && call.name().equals("send");
      return receives || sends ? call.receiver() : sleeps(call.name(), call.arguments(), written);
    }
    if (written instanceof Expr.Call call) {
      String name =
          switch (call.callee()) {
            case Expr.Name plain -> plain.text();
            case Expr.Path path -> path.segments().getLast().name();
            default -> "";
          };
      boolean own = body.compilation().symbol(body.module(), name).isPresent();
      return own ? written : sleeps(name, call.arguments(), written);
    }
    return written;
  }

  private static Expr sleeps(String name, List<Argument> arguments, Expr written) {
    return name.equals("sleep") && arguments.size() == 1 ? arguments.getFirst().value() : written;
  }

  private static boolean isSome(Pattern pattern) {
    return pattern instanceof Pattern.Variant variant
        && variant.elements().size() == 1
        && Patterns.lastName(variant.path()).equals("Some");
  }

  private static Expr.Match.Arm taken(Expr.SelectArm arm, int place, Operation operation) {
    Span span = arm.span();
    var statements = new ArrayList<Statement>();
    boolean ignored = arm.pattern() instanceof Pattern.Wildcard;
    if (!ignored && isSome(arm.pattern())) {
      Expr some = method(span, operation.taken(), "unwrap");
      Pattern inner = ((Pattern.Variant) arm.pattern()).elements().getFirst();
      statements.add(Concurrency.let(inner, some));
    } else if (!ignored) {
      statements.add(Concurrency.let(arm.pattern(), operation.taken()));
    }
    return arm(new Expr.Block(arm.body().span(), statements, Optional.of(arm.body())), place);
  }

  private static Expr.Match.Arm arm(Expr body, long place) {
    var number = new Expr.IntLiteral(body.span(), BigInteger.valueOf(place), Optional.empty());
    return new Expr.Match.Arm(
        body.span(), new Pattern.Literal(body.span(), number), Optional.empty(), body);
  }

  private static Expr.Match.Arm last(Expr.Match.Arm arm) {
    return new Expr.Match.Arm(
        arm.span(), new Pattern.Wildcard(arm.span()), Optional.empty(), arm.body());
  }
}
