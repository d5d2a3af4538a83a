package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.problem.PatternProblem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// `if`, `match` and `try`.
final class Branches {
  private final Body body;

  Branches(Body body) {
    this.body = body;
  }

  /// A branch and where it stands.
  private record Branch(Core value, Span span) {}

  /// `if condition { } else { }`
  Core choice(Expr.If choice, Type hint, boolean effect) {
    body.enterScope();
    Conditions.Lowered condition;
    Core then;
    try {
      condition = body.conditions().lower(choice.condition());
      then = branch(choice.then(), hint, effect);
    } finally {
      body.leaveScope();
    }
    if (choice.otherwise().isEmpty()) {
      return condition.choose(
          choice.span(),
          Simple.UNIT,
          body.expressions().dropped(then),
          new Core.Unit(choice.span()));
    }
    Expr written = choice.otherwise().get();
    Core otherwise = branch(written, hint == Simple.UNKNOWN ? then.type() : hint, effect);
    List<Branch> branches =
        List.of(
            new Branch(then, valueSpan(choice.then())), new Branch(otherwise, valueSpan(written)));
    Type type = effect ? Simple.UNIT : agreed("the branches of this `if`", branches, hint);
    Core first = body.conversions().coerce(asValue(then, effect), type, choice.then().span());
    Core second = body.conversions().coerce(asValue(otherwise, effect), type, written.span());
    Type whole = bothLeave(then, otherwise) ? Simple.NEVER : type;
    return condition.choose(choice.span(), whole, first, second);
  }

  private static boolean bothLeave(Core then, Core otherwise) {
    return then.type() == Simple.NEVER && otherwise.type() == Simple.NEVER;
  }

  private Core asValue(Core value, boolean effect) {
    return effect ? body.expressions().dropped(value) : value;
  }

  private Core branch(Expr expr, Type hint, boolean effect) {
    return effect ? body.effect(expr) : body.infer(expr, hint);
  }

  /// The place of a block's value.
  private static Span valueSpan(Expr expr) {
    return expr instanceof Expr.Block block && block.result().isPresent()
        ? valueSpan(block.result().get())
        : expr.span();
  }

  /// The type in which all branches agree; where `Any` is expected, they need not.
  private Type agreed(String what, List<Branch> branches, Type hint) {
    Type type = Simple.NEVER;
    Span span = branches.getFirst().span();
    for (Branch branch : branches) {
      Optional<Type> joined = body.conversions().join(type, branch.value().type());
      if (joined.isEmpty() && hint != Simple.UNKNOWN && hint.isHeldAsAny()) {
        return hint;
      }
      if (joined.isEmpty()) {
        body.report(
            new TypeProblem.Disagree(branch.span(), what, type, span, branch.value().type(), ""));
        return Simple.UNKNOWN;
      }
      if (Shapes.isOpen(type)) {
        span = branch.span();
      }
      type = joined.get();
    }
    return type == Simple.NEVER ? Simple.UNIT : type;
  }

  /// A `let` where no condition stands.
  Core letCondition(Expr.LetCondition let) {
    return body.fail(
        let.span(),
        new DeclarationProblem.Misplaced(
            let.span(),
            "`let` in a condition stands only in `if` and `while`, joined by `&&`",
            Optional.empty()));
  }

  private record Arm(Core test, boolean tested, List<Core> bindings, Core value, Span span) {}

  /// `match value { arms… }`
  Core match(Expr.Match match, Type hint, boolean effect) {
    Optional<StandIns.Found> lent = body.standIns().find(match.value());
    Core scrutinee = body.infer(lent.map(StandIns.Found::read).orElse(match.value()));
    var before = new ArrayList<Core>(lent.map(StandIns.Found::before).orElse(List.of()));
    Optional<Expr> lentPlace = lent.map(StandIns.Found::place);
    Core place = scrutinee;
    if (!(scrutinee instanceof Core.GetLocal)) {
      Local whole = body.temporary(scrutinee.type());
      before.add(new Core.Declare(match.value().span(), whole, scrutinee));
      place = new Core.GetLocal(match.value().span(), whole);
    }
    var arms = new ArrayList<Arm>();
    Type expected = hint;
    for (Expr.Match.Arm arm : match.arms()) {
      Arm lowered = arm(arm, new Matched(place, lentPlace), expected, effect);
      arms.add(lowered);
      if (expected == Simple.UNKNOWN && !Shapes.isOpen(lowered.value().type())) {
        expected = lowered.value().type();
      }
    }
    coverage(match, scrutinee.type());
    Type type =
        effect
            ? Simple.UNIT
            : agreed(
                "the arms of this `match`",
                arms.isEmpty()
                    ? List.of(new Branch(new Core.Unit(match.span()), match.span()))
                    : arms.stream().map(arm -> new Branch(arm.value(), arm.span())).toList(),
                hint);
    return Blocks.assembled(match.span(), before, chain(match, arms, type, effect));
  }

  /// What is matched, and the place that it was lent from.
  private record Matched(Core value, Optional<Expr> place) {}

  private Arm arm(Expr.Match.Arm arm, Matched matched, Type hint, boolean effect) {
    Core place = matched.value();
    body.enterScope();
    try {
      Patterns.Lowered pattern =
          body.patterns().lower(arm.pattern(), place, body.patterns().locals());
      matched.place().ifPresent(lent -> body.standIns().bind(arm.pattern(), place.type(), lent));
      Optional<Core> test = pattern.test();
      if (arm.guard().isPresent()) {
        test = Optional.of(guarded(arm, place, test));
      }
      Core value = branch(arm.body(), hint, effect);
      return new Arm(
          test.orElse(new Core.BoolConstant(arm.span(), true)),
          test.isPresent(),
          pattern.bindings(),
          value,
          valueSpan(arm.body()));
    } finally {
      body.leaveScope();
    }
  }

  /// The guard reads bindings of its own, so that the test is one expression.
  private Core guarded(Expr.Match.Arm arm, Core place, Optional<Core> test) {
    body.enterScope();
    try {
      Patterns.Lowered again =
          body.patterns().lower(arm.pattern(), place, body.patterns().locals());
      Core guard = body.condition(arm.guard().orElseThrow());
      Core whole = Blocks.assembled(guard.span(), again.bindings(), guard);
      return test.isEmpty() ? whole : new Core.Logical(guard.span(), true, test.get(), whole);
    } finally {
      body.leaveScope();
    }
  }

  private Core chain(Expr.Match match, List<Arm> arms, Type type, boolean effect) {
    boolean leaves =
        !arms.isEmpty() && arms.stream().allMatch(arm -> arm.value().type() == Simple.NEVER);
    Type whole = leaves ? Simple.NEVER : type;
    Core rest =
        new Core.Panic(
            match.span(), "E0722", new Core.TextConstant(match.span(), "no arm matches"));
    for (int i = arms.size() - 1; i >= 0; i--) {
      Arm arm = arms.get(i);
      Core value = body.conversions().coerce(asValue(arm.value(), effect), type, arm.span());
      Core taken = Blocks.assembled(arm.span(), arm.bindings(), value);
      boolean last = i == arms.size() - 1 && match.arms().get(i).guard().isEmpty();
      rest =
          !arm.tested() || last && body.problems().isEmpty()
              ? taken
              : new Core.If(arm.span(), whole, arm.test(), taken, rest);
    }
    return rest;
  }

  private void coverage(Expr.Match match, Type type) {
    if (Shapes.hasOpen(type) || !body.problems().isEmpty()) {
      return;
    }
    var rows = new ArrayList<Pattern>();
    for (Expr.Match.Arm arm : match.arms()) {
      if (body.coverage().isUseless(rows, arm.pattern(), type)) {
        body.report(new PatternProblem.Unreachable(arm.pattern().span()));
      }
      if (arm.guard().isEmpty()) {
        rows.add(arm.pattern());
      }
    }
    List<String> missing = body.coverage().missing(rows, type);
    if (!missing.isEmpty()) {
      body.report(new PatternProblem.Missing(match.value().span(), type, missing));
    }
  }

  /// `try { } catch pattern { } finally { }`
  Core attempt(Expr.Try attempt, Type hint, boolean effect) {
    Core tried = branch(attempt.body(), hint, effect);
    var error = new Local("$error", Simple.ANY);
    Optional<Core> last = attempt.last().map(body.blocks()::effect);
    if (attempt.catches().isEmpty()) {
      return new Core.Try(
          attempt.span(),
          tried.type(),
          tried,
          error,
          Optional.empty(),
          last.map(body.expressions()::dropped));
    }
    Type expected = hint == Simple.UNKNOWN ? tried.type() : hint;
    var handlers = new ArrayList<Arm>();
    for (Expr.Try.Catch handler : attempt.catches()) {
      handlers.add(handler(handler, error, expected, effect));
    }
    var branches = new ArrayList<Branch>();
    branches.add(new Branch(tried, valueSpan(attempt.body())));
    handlers.forEach(handler -> branches.add(new Branch(handler.value(), handler.span())));
    Type type = effect ? Simple.UNIT : agreed("`try` and its `catch`", branches, hint);
    Core rest = new Core.Throw(attempt.span(), new Core.GetLocal(attempt.span(), error));
    for (int i = handlers.size() - 1; i >= 0; i--) {
      Arm arm = handlers.get(i);
      Core value = body.conversions().coerce(asValue(arm.value(), effect), type, arm.span());
      Core taken = Blocks.assembled(arm.span(), arm.bindings(), value);
      rest = arm.tested() ? new Core.If(arm.span(), type, arm.test(), taken, rest) : taken;
    }
    Core value = body.conversions().coerce(asValue(tried, effect), type, attempt.body().span());
    return new Core.Try(
        attempt.span(),
        type,
        value,
        error,
        Optional.of(rest),
        last.map(body.expressions()::dropped));
  }

  private Arm handler(Expr.Try.Catch handler, Local error, Type hint, boolean effect) {
    body.enterScope();
    try {
      Core place = new Core.GetLocal(handler.span(), error);
      Patterns.Lowered pattern =
          handler
              .pattern()
              .map(written -> body.patterns().lower(written, place, body.patterns().locals()))
              .orElse(Patterns.Lowered.ALWAYS);
      Core value = branch(handler.body(), hint, effect);
      return new Arm(
          pattern.test().orElse(new Core.BoolConstant(handler.span(), true)),
          pattern.test().isPresent(),
          pattern.bindings(),
          value,
          valueSpan(handler.body()));
    } finally {
      body.leaveScope();
    }
  }
}
