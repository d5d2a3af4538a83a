package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Conditions of `if` and `while`, which may hold `let` patterns joined by `&&`.
final class Conditions {
  private final Body body;

  Conditions(Body body) {
    this.body = body;
  }

  /// One part of a condition: what is made before its test, and what holds after it.
  record Step(List<Core> before, Core test, List<Core> bindings) {}

  /// The parts of a condition in order.
  record Lowered(List<Step> steps) {
    /// Whether it is a single test without variables.
    boolean isPlain() {
      return steps.size() == 1
          && steps.getFirst().before().isEmpty()
          && steps.getFirst().bindings().isEmpty();
    }

    /// A choice between two values.
    Core choose(Span span, Type type, Core then, Core otherwise) {
      if (steps.size() == 1) {
        Step step = steps.getFirst();
        Core taken = Blocks.assembled(span, step.bindings(), then);
        Core choice = new Core.If(span, type, step.test(), taken, otherwise);
        return Blocks.assembled(span, step.before(), choice);
      }
      var label = new LoopLabel("if");
      Core inner = leaving(span, label, then);
      List<Core> body = List.of(nested(span, inner, new Core.Unit(span)));
      return new Core.Loop(
          span, type, label, new Core.Block(span, body, leaving(span, label, otherwise)));
    }

    private static Core leaving(Span span, LoopLabel label, Core value) {
      if (value.type() == Simple.NEVER) {
        return value;
      }
      if (value.type() == Simple.UNIT) {
        return new Core.Block(span, List.of(value), new Core.Break(span, label, Optional.empty()));
      }
      return new Core.Break(span, label, Optional.of(value));
    }

    /// Runs `then` where all parts hold, `otherwise` where one does not.
    Core nested(Span span, Core then, Core otherwise) {
      Core inner = then;
      for (int i = steps.size() - 1; i >= 0; i--) {
        Step step = steps.get(i);
        Core taken = Blocks.assembled(span, step.bindings(), inner);
        Core choice = new Core.If(span, Simple.UNIT, step.test(), taken, otherwise);
        inner = Blocks.assembled(span, step.before(), choice);
      }
      return inner;
    }
  }

  /// The condition; its variables are declared in the current scope.
  Lowered lower(Expr condition) {
    if (!binds(condition)) {
      return new Lowered(List.of(new Step(List.of(), body.condition(condition), List.of())));
    }
    var parts = new ArrayList<Expr>();
    flatten(condition, parts);
    var steps = new ArrayList<Step>();
    for (Expr part : parts) {
      steps.add(
          switch (part) {
            case Expr.LetCondition let -> let(let);
            case Expr.Is is when narrows(is) -> narrowed(is);
            default -> new Step(List.of(), body.condition(part), List.of());
          });
    }
    return new Lowered(steps);
  }

  /// Whether something holds after the condition that did not before it.
  private boolean binds(Expr expr) {
    return expr instanceof Expr.LetCondition
        || expr instanceof Expr.Is is && narrows(is)
        || expr instanceof Expr.Logical logical
            && logical.isAnd()
            && (binds(logical.left()) || binds(logical.right()));
  }

  /// Whether the operand is a variable that cannot change, of a class, a trait or anything.
  private boolean narrows(Expr.Is is) {
    if (!(is.operand() instanceof Expr.Name name)) {
      return false;
    }
    Optional<Type> type = Optional.empty();
    if (body.scope().find(name.text()).orElse(null) instanceof Scope.Binding.Variable variable) {
      type = Optional.of(variable.local().type()).filter(known -> !variable.mutable());
    } else if (body.compilation().symbol(body.module(), name.text()).orElse(null)
        instanceof Symbol.Variable variable) {
      type = Optional.of(variable.type()).filter(known -> !variable.mutable());
    }
    return type.filter(known -> known == Simple.ANY || isObject(known)).isPresent();
  }

  private static boolean isObject(Type type) {
    return type instanceof Type.Nominal nominal
        && (nominal.declaration().kind() == NominalType.Kind.CLASS || type.isHeldAsAny());
  }

  /// `x is T`: behind it, `x` is of that type.
  private Step narrowed(Expr.Is is) {
    var name = (Expr.Name) is.operand();
    Type type = body.resolve(is.type());
    Core value = body.infer(name);
    boolean narrower =
        value.type() == Simple.ANY && type != Simple.ANY
            || body.operators().mayBe(value.type(), type);
    if (!narrower) {
      return new Step(List.of(), body.condition(is), List.of());
    }
    var local = new Local(name.text(), type);
    body.variable(local, false, false, name.span());
    Core converted = new Core.Convert(is.span(), type, value);
    return new Step(
        List.of(),
        new Core.IsType(is.span(), value, type),
        List.of(new Core.Declare(is.span(), local, converted)));
  }

  private void flatten(Expr expr, List<Expr> parts) {
    if (expr instanceof Expr.Logical logical && logical.isAnd() && binds(logical)) {
      flatten(logical.left(), parts);
      flatten(logical.right(), parts);
    } else {
      parts.add(expr);
    }
  }

  private Step let(Expr.LetCondition let) {
    Optional<StandIns.Found> lent = body.standIns().find(let.value());
    Core value = body.infer(lent.map(StandIns.Found::read).orElse(let.value()));
    var before = new ArrayList<Core>(lent.map(StandIns.Found::before).orElse(List.of()));
    Core place = value;
    if (!Places.isSimple(value)) {
      Local whole = body.temporary(value.type());
      before.add(new Core.Declare(let.value().span(), whole, value));
      place = new Core.GetLocal(let.value().span(), whole);
    }
    Patterns.Lowered pattern =
        body.patterns().lower(let.pattern(), place, body.patterns().locals());
    lent.ifPresent(found -> body.standIns().bind(let.pattern(), value.type(), found.place()));
    Core test = pattern.test().orElse(new Core.BoolConstant(let.span(), true));
    return new Step(before, test, pattern.bindings());
  }
}
