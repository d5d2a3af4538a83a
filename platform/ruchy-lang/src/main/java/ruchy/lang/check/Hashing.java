package ruchy.lang.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Hashes as Rust writes them: `value.hash(state)` puts a value into a hasher, `state.finish()` is
/// the hash of all that was put into it. A hasher is the list of what was put into it.
final class Hashing {
  /// The type of a hasher.
  static final Type.ListOf STATE = new Type.ListOf(Simple.ANY);

  private final Body body;

  Hashing(Body body) {
    this.body = body;
  }

  /// The hash that a type's own method gives: a number, or what it puts into a hasher.
  Optional<Core> own(Span span, Template template, Core self) {
    Optional<Map<String, Type>> bindings = body.userMethods().bindings(template, self.type());
    if (bindings.isEmpty()) {
      return Optional.empty();
    }
    if (template.item().parameters().size() == 1) {
      List<Operand> operands = List.of(new Operand.Ready(self));
      Core hash = body.templateCalls().call(span, template, operands, bindings.get(), Numeric.I64);
      return Shapes.isInteger(hash.type())
          ? body.conversions().implicit(hash, Numeric.I64)
          : Optional.empty();
    }
    var state = new Local("$state", STATE);
    Core made = new Core.GetLocal(span, state);
    List<Operand> operands = List.of(new Operand.Ready(self), new Operand.Ready(made));
    Core call = body.templateCalls().call(span, template, operands, bindings.get(), Simple.UNKNOWN);
    return finished(span, made)
        .map(hash ->
            new Core.Block(
                span,
                List.of(
                    new Core.Declare(span, state, new Core.MakeList(span, STATE, List.of())),
                    body.expressions().dropped(call)),
                hash));
  }

  private Optional<Core> finished(Span span, Core state) {
    return body.methods().operator(span, "finish", state, List.of());
  }

  /// `value.hash(state)` of a type that does not say itself how it is hashed.
  Optional<Core> method(Span span, String name, Core receiver, List<Operand> operands) {
    if (!name.equals("hash") || operands.size() != 1 || Shapes.isOpen(receiver.type())) {
      return Optional.empty();
    }
    Core state = body.calls().ready(operands.getFirst());
    return state.type().equals(STATE)
        ? Optional.of(
            new Core.Append(
                span, state, body.conversions().coerce(receiver, Simple.ANY, receiver.span())))
        : Optional.empty();
  }
}
