package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.problem.DeclarationProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// What `super` means in a class.
final class Supers {
  private final Body body;

  Supers(Body body) {
    this.body = body;
  }

  /// `super(…)` in a constructor: that of the class above.
  Core constructor(Span span, List<Operand> operands) {
    Optional<Core> above = asParent(span);
    return above
        .flatMap(self -> inherited(span, Classes.INIT, self, operands, Simple.UNIT))
        .orElseGet(() -> {
          body.libraryCalls().inferAll(operands);
          return noSuper(span);
        });
  }

  private Core noSuper(Span span) {
    return body.fail(
        span,
        new DeclarationProblem.Misplaced(
            span,
            "`super` stands only in the methods and constructors of a class that extends another",
            Optional.empty()));
  }

  /// `self` as an object of the class above.
  private Optional<Core> asParent(Span span) {
    if (body.typeNames().get("Self") instanceof Type.Nominal self
        && self.declaration().parent().isPresent()
        && body.scope().find("self").isPresent()) {
      Core value = body.infer(new Expr.Name(span, "self"));
      return Optional.of(
          new Core.Convert(span, new Type.Nominal(self.declaration().parent().get()), value));
    }
    return Optional.empty();
  }

  /// The method of a class or of the nearest one above that has it, without a choice.
  private Optional<Core> inherited(
      Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    Optional<Core> found = body.userMethods().direct(span, name, receiver, operands, hint);
    if (found.isPresent()
        || !(receiver.type() instanceof Type.Nominal type)
        || type.declaration().parent().isEmpty()) {
      return found;
    }
    Type above = new Type.Nominal(type.declaration().parent().get());
    return inherited(span, name, new Core.Convert(span, above, receiver), operands, hint);
  }

  /// `super.name(…)`
  Core call(Expr.MethodCall call, Type hint) {
    List<Operand> operands = Operand.of(call.arguments());
    Optional<Core> above = asParent(call.receiver().span());
    if (above.isEmpty()) {
      body.libraryCalls().inferAll(operands);
      return noSuper(call.receiver().span());
    }
    return inherited(call.span(), call.name(), above.get(), operands, hint)
        .orElseGet(() -> body.methods().unknown(call, above.get(), operands));
  }
}
