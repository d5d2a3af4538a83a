package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// `?` and `??`: what happens where a value is missing.
final class Propagation {
  private final Body body;

  Propagation(Body body) {
    this.body = body;
  }

  /// `operand?`
  Core explicit(Expr.Propagate propagate, Type hint) {
    Type wanted =
        JsonDecoding.isDecoding(propagate.operand()) && !Shapes.isOpen(hint)
            ? new Type.ResultOf(hint, Simple.STRING)
            : Simple.UNKNOWN;
    Core operand = body.infer(propagate.operand(), wanted);
    if (Shapes.isOpen(operand.type())) {
      return body.error(propagate.span());
    }
    if (operand.type() instanceof Type.OptionOf || operand.type() instanceof Type.ResultOf) {
      return unwrap(propagate.span(), operand, true);
    }
    return body.fail(
        propagate.span(), new TypeProblem.NothingToPropagate(propagate.span(), operand.type()));
  }

  /// The value of a result behind which a `?` stands.
  Core taken(Span span, Core result) {
    return unwrap(span, result, true);
  }

  /// The value of a result where the value is needed.
  Core implicit(Core result) {
    return unwrap(result.span(), result, false);
  }

  /// The value of a result; other values as they are.
  Core unwrapped(Core value) {
    return value.type() instanceof Type.ResultOf ? implicit(value) : value;
  }

  private Core unwrap(Span span, Core operand, boolean explicit) {
    Local held = body.temporary(operand.type());
    Core value = new Core.GetLocal(span, held);
    boolean option = operand.type() instanceof Type.OptionOf;
    Type type = Shapes.parts(operand.type()).getFirst();
    Core good = new Core.GetPayload(span, type, value, option ? 1 : 0, 0);
    Core choice =
        new Core.If(
            span,
            type,
            new Core.IsVariant(span, value, option ? 1 : 0),
            good,
            leave(span, value, operand.type(), explicit));
    return new Core.Block(span, List.of(new Core.Declare(span, held, operand)), choice);
  }

  /// Returns the failure where the function's result can hold it, and throws it elsewhere.
  private Core leave(Span span, Core value, Type type, boolean explicit) {
    Optional<Type> result = body.frame().result();
    if (type instanceof Type.OptionOf) {
      if (result.isPresent() && result.get() instanceof Type.OptionOf) {
        body.frame().returned().add(result.get());
        return new Core.Return(span, new Core.MakeVariant(span, result.get(), 0, List.of()));
      }
      if (result.isPresent() && explicit && !body.frame().isTop()) {
        return wrongPlace(span, type, result.get());
      }
      return new Core.Panic(
          span, "E0711", new Core.TextConstant(span, "there is no value here: `None`"));
    }
    Type error = ((Type.ResultOf) type).error();
    Core failure = new Core.GetPayload(span, error, value, 1, 0);
    if (result.isPresent() && result.get() instanceof Type.ResultOf wanted) {
      boolean fits = body.conversions().fits(error, wanted.error());
      Core converted =
          (fits ? Optional.<Core>empty() : body.traitValues().from(span, failure, wanted.error()))
              .orElseGet(() -> body.conversions().coerce(failure, wanted.error(), span));
      body.frame().returned().add(wanted);
      return new Core.Return(span, new Core.MakeVariant(span, wanted, 1, List.of(converted)));
    }
    if (result.isPresent() && explicit && !body.frame().isTop() && isDeclared()) {
      return wrongPlace(span, type, result.get());
    }
    return new Core.Throw(span, body.conversions().coerce(failure, Simple.ANY, span));
  }

  private boolean isDeclared() {
    return body.frame().declaredAt().isPresent();
  }

  private Core wrongPlace(Span span, Type type, Type result) {
    return body.fail(
        span, new TypeProblem.CannotPropagate(span, type, result, body.frame().declaredAt()));
  }

  /// `left ?? right`
  Core coalesce(Expr.Coalesce coalesce, Type hint) {
    Span span = coalesce.span();
    Core left = body.infer(coalesce.left());
    Type type = left.type();
    if (type == Simple.ANY) {
      Core right = body.check(coalesce.right(), Simple.ANY);
      Local held = body.temporary(type);
      Core value = new Core.GetLocal(span, held);
      Core nothing =
          new Core.Compare(
              span,
              Core.Comparison.EQUAL,
              value,
              new Core.Convert(
                  span,
                  Simple.ANY,
                  new Core.MakeVariant(span, new Type.OptionOf(Simple.ANY), 0, List.of())));
      return new Core.Block(
          span,
          List.of(new Core.Declare(span, held, left)),
          new Core.If(span, Simple.ANY, nothing, right, value));
    }
    boolean option = type instanceof Type.OptionOf;
    if (!option && !(type instanceof Type.ResultOf)) {
      Core right = body.infer(coalesce.right(), hint);
      return Shapes.isOpen(type)
          ? right
          : body.fail(span, new TypeProblem.NothingToPropagate(left.span(), type));
    }
    Type inner = Shapes.parts(type).getFirst();
    Core right = body.infer(coalesce.right(), inner);
    int good = option ? 1 : 0;
    Local held = body.temporary(type);
    Core value = new Core.GetLocal(span, held);
    Core payload = new Core.GetPayload(span, inner, value, good, 0);
    boolean chained = right.type().equals(type);
    Core taken = chained ? value : payload;
    Type whole = chained ? type : body.conversions().join(inner, right.type()).orElse(inner);
    Core choice =
        new Core.If(
            span,
            whole,
            new Core.IsVariant(span, value, good),
            body.conversions().coerce(taken, whole, span),
            body.conversions().coerce(right, whole, coalesce.right().span()));
    return new Core.Block(span, List.of(new Core.Declare(left.span(), held, left)), choice);
  }
}
