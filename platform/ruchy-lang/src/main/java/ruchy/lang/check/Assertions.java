package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// What says whether a program is as its writer thinks: `assert`, `assert_eq`, `dbg`.
final class Assertions {
  private final Body body;

  Assertions(Body body) {
    this.body = body;
  }

  /// `assert(condition, "…", values…)`
  Core holds(Span span, List<Argument> arguments) {
    if (arguments.isEmpty()) {
      return body.fail(
          span,
          new CallProblem.MissingArguments(span, "assert", List.of("condition"), Optional.empty()));
    }
    Expr written = arguments.getFirst().value();
    Core condition = body.condition(written);
    Core message =
        arguments.size() > 1
            ? body.texts().text(span, "assert", arguments.subList(1, arguments.size()))
            : new Core.TextConstant(span, "assertion failed: " + written.span().text());
    return new Core.If(
        span, Simple.UNIT, condition, new Core.Unit(span), new Core.Panic(span, "E0720", message));
  }

  /// `assert_eq(a, b)`, `assert_ne(a, b)`; what follows is the message.
  Core equality(Span span, List<Argument> arguments, boolean equal) {
    if (arguments.size() < 2) {
      body.libraryCalls().inferAll(Operand.of(arguments));
      return body.fail(
          span,
          new CallProblem.MissingArguments(
              span, equal ? "assert_eq" : "assert_ne", List.of("left", "right"), Optional.empty()));
    }
    Core left = body.infer(arguments.getFirst().value());
    Core right = body.infer(arguments.get(1).value(), left.type());
    if (Numbers.isFlexible(arguments.getFirst().value())) {
      left = body.infer(arguments.getFirst().value(), right.type());
    }
    Local a = body.temporary(left.type());
    Local b = body.temporary(right.type());
    Core first = new Core.GetLocal(left.span(), a);
    Core second = new Core.GetLocal(right.span(), b);
    Core condition =
        body.operators()
            .combine(span, equal ? BinaryOperator.EQUAL : BinaryOperator.NOT_EQUAL, first, second);
    var message = new ArrayList<Core>();
    if (arguments.size() > 2) {
      message.add(body.texts().text(span, "assert", arguments.subList(2, arguments.size())));
      message.add(new Core.TextConstant(span, ": "));
    }
    message.add(
        new Core.TextConstant(
            span, equal ? "assertion failed: left is " : "assertion failed: both are "));
    message.add(new Core.ToText(span, first, "?"));
    if (equal) {
      message.add(new Core.TextConstant(span, ", right is "));
      message.add(new Core.ToText(span, second, "?"));
    }
    Core check =
        new Core.If(
            span,
            Simple.UNIT,
            condition,
            new Core.Unit(span),
            new Core.Panic(span, "E0720", Texts.joined(span, message)));
    return new Core.Block(
        span,
        List.of(new Core.Declare(left.span(), a, left), new Core.Declare(right.span(), b, right)),
        check);
  }

  /// `dbg!(x)` prints where it stands and the value, and gives the value.
  Core debug(Span span, List<Argument> arguments, Type hint) {
    if (arguments.size() != 1) {
      body.libraryCalls().inferAll(Operand.of(arguments));
      return body.fail(
          span, new CallProblem.MissingArguments(span, "dbg", List.of("value"), Optional.empty()));
    }
    Expr written = arguments.getFirst().value();
    Core value = body.infer(written, hint);
    Local held = body.temporary(value.type());
    Core get = new Core.GetLocal(span, held);
    Core line =
        Texts.joined(
            span,
            List.of(
                new Core.TextConstant(span, "[" + span + "] " + written.span().text() + " = "),
                new Core.ToText(span, get, "?")));
    return new Core.Block(
        span,
        List.of(
            new Core.Declare(span, held, value), body.printing().output(span, "eprintln", line)),
        get);
  }
}
