package ruchy.lang.check;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Loops over ranges as they are written, up, down and in steps: they count, without a range.
final class RangeLoops {
  private final Body body;
  private final Loops loops;

  RangeLoops(Body body, Loops loops) {
    this.body = body;
    this.loops = loops;
  }

  /// A range written out, with its step.
  record Steps(Expr.Range range, long step) {}

  /// The range that a loop counts through, if it is written out.
  static Optional<Steps> steps(Expr iterable) {
    if (iterable instanceof Expr.Range range && range.to().isPresent()) {
      return Optional.of(new Steps(range, 1));
    }
    if (!(iterable instanceof Expr.MethodCall call)) {
      return Optional.empty();
    }
    Optional<Steps> inner = steps(call.receiver());
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    Steps steps = inner.get();
    if (call.name().equals("rev") && call.arguments().isEmpty() && steps.step() == 1) {
      return Optional.of(new Steps(steps.range(), -1));
    }
    if (call.name().equals("step_by") && call.arguments().size() == 1 && steps.step() == 1) {
      Argument argument = call.arguments().getFirst();
      if (argument.value() instanceof Expr.IntLiteral literal
          && literal.value().signum() > 0
          && literal.value().bitLength() < 32) {
        return Optional.of(new Steps(steps.range(), literal.value().longValue()));
      }
    }
    return Optional.empty();
  }

  /// A loop that counts.
  Core counted(Span span, LoopLabel label, Pattern pattern, Steps steps, Supplier<Core> turn) {
    Expr.Range range = steps.range();
    Core made = body.collections().range(range, Simple.UNKNOWN);
    if (!(made instanceof Core.MakeRange ends)
        || ends.to().isEmpty()
        || Shapes.isFloat(ends.from().type())) {
      return loops.overValue(span, label, new Loops.Bound(pattern, false), made, turn);
    }
    Core from = ends.from();
    Core to = ends.to().get();
    boolean inclusive = range.inclusive();
    if (steps.step() < 0) {
      return downwards(span, label, pattern, ends, inclusive, turn);
    }
    boolean named =
        pattern instanceof Pattern.Binding binding
            && binding.pattern().isEmpty()
            && !binding.mutable();
    var variable = new Local(named ? ((Pattern.Binding) pattern).name() : "$i", from.type());
    body.intervals().note(variable, body.intervals().loop(from, to, inclusive));
    Core one = turnOf(pattern, variable, named, turn);
    return new Core.ForRange(span, label, variable, from, to, inclusive, steps.step(), one);
  }

  private Core turnOf(Pattern pattern, Local variable, boolean named, Supplier<Core> turn) {
    Span span = pattern.span();
    if (!named) {
      return loops.turn(new Loops.Bound(pattern, false), new Core.GetLocal(span, variable), turn);
    }
    body.enterScope();
    try {
      body.variable(variable, false, false, span);
      return body.expressions().dropped(turn.get());
    } finally {
      body.leaveScope();
    }
  }

  /// `(a..b).rev()` counts from `b - 1` down to `a`.
  private Core downwards(
      Span span,
      LoopLabel label,
      Pattern pattern,
      Core.MakeRange ends,
      boolean inclusive,
      Supplier<Core> turn) {
    var before = new ArrayList<Core>();
    Core low = ends.from();
    if (!Places.isConstant(low)) {
      Local held = body.temporary(low.type());
      before.add(new Core.Declare(low.span(), held, low));
      low = new Core.GetLocal(low.span(), held);
    }
    Core high = ends.to().orElseThrow();
    if (!inclusive && high.type() instanceof Numeric) {
      Core one = new Core.IntConstant(span, high.type(), 1);
      high =
          new Core.Arithmetic(span, high.type(), Core.ArithmeticOperator.SUBTRACT, high, one, true);
    }
    boolean named =
        pattern instanceof Pattern.Binding binding
            && binding.pattern().isEmpty()
            && !binding.mutable();
    var variable = new Local(named ? ((Pattern.Binding) pattern).name() : "$i", low.type());
    body.intervals().note(variable, body.intervals().loop(low, ends.to().orElseThrow(), inclusive));
    Core turned = turnOf(pattern, variable, named, turn);
    Core loop = new Core.ForRange(span, label, variable, high, low, true, -1, turned);
    return Blocks.assembled(span, before, loop);
  }
}
