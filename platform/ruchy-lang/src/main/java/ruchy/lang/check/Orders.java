package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Methods that ask for an order or a sum that the type of the values defines itself.
final class Orders {
  private final Body body;

  Orders(Body body) {
    this.body = body;
  }

  /// The method, if it is one of those.
  Optional<Core> method(Span span, String name, Core receiver, List<Operand> operands) {
    if (operands.isEmpty()) {
      return receiver.type() instanceof Type.ListOf list
          ? ofList(span, name, receiver, list)
          : ofOrdering(span, name, receiver);
    }
    if (operands.size() > 1) {
      return Optional.empty();
    }
    return switch (name) {
      case "cmp", "partial_cmp", "total_cmp" -> compared(span, name, receiver, operands.getFirst());
      case "then", "then_with" -> then(span, name, receiver, operands.getFirst());
      default -> Optional.empty();
    };
  }

  private Optional<Core> compared(Span span, String name, Core receiver, Operand operand) {
    if (receiver.type() instanceof Type.Library || receiver.type() == Simple.ANY) {
      return Optional.empty();
    }
    Core other =
        switch (operand) {
          case Operand.Ready ready -> ready.core();
          case Operand.Written written -> body.infer(written.expr(), receiver.type());
        };
    return body.traitValues().ordering(span, receiver, other, name.equals("partial_cmp"));
  }

  private boolean isOrdering(Core value) {
    return body.traitValues().orderingType().filter(value.type()::equals).isPresent();
  }

  /// `first.then(second)`: the second where the first says equal.
  private Optional<Core> then(Span span, String name, Core receiver, Operand operand) {
    if (!isOrdering(receiver)) {
      return Optional.empty();
    }
    Local held = body.temporary(receiver.type());
    Core first = new Core.GetLocal(span, held);
    Core given = body.calls().ready(operand);
    Core second = name.equals("then") ? given : body.calls().value(span, given, List.of());
    Core choice =
        new Core.If(
            span,
            receiver.type(),
            new Core.IsVariant(span, first, 1),
            body.conversions().coerce(second, receiver.type(), span),
            first);
    return Optional.of(
        new Core.Block(span, List.of(new Core.Declare(span, held, receiver)), choice));
  }

  private Optional<Core> ofOrdering(Span span, String name, Core receiver) {
    if (!isOrdering(receiver)) {
      return Optional.empty();
    }
    return switch (name) {
      case "reverse" -> Optional.of(reversed(span, receiver));
      case "is_lt" -> Optional.of(new Core.IsVariant(span, receiver, 0));
      case "is_eq" -> Optional.of(new Core.IsVariant(span, receiver, 1));
      case "is_gt" -> Optional.of(new Core.IsVariant(span, receiver, 2));
      case "is_le" -> Optional.of(new Core.Not(span, new Core.IsVariant(span, receiver, 2)));
      case "is_ge" -> Optional.of(new Core.Not(span, new Core.IsVariant(span, receiver, 0)));
      default -> Optional.empty();
    };
  }

  private Core reversed(Span span, Core receiver) {
    var before = new ArrayList<Core>();
    Core order = body.held(receiver, before);
    Type type = receiver.type();
    Core less = new Core.MakeVariant(span, type, 0, List.of());
    Core greater = new Core.MakeVariant(span, type, 2, List.of());
    Core rest = new Core.If(span, type, new Core.IsVariant(span, order, 2), less, order);
    Core whole = new Core.If(span, type, new Core.IsVariant(span, order, 0), greater, rest);
    return new Core.Block(span, before, whole);
  }

  private Optional<Core> ofList(Span span, String name, Core receiver, Type.ListOf list) {
    return switch (name) {
      case "sort", "sort_unstable" -> sorted(span, "sort_by", receiver, list);
      case "sorted" -> sorted(span, "sorted_by", receiver, list);
      case "sum" -> sum(span, receiver, list);
      default -> Optional.empty();
    };
  }

  private Optional<Core> sorted(Span span, String method, Core receiver, Type.ListOf list) {
    return body.traitValues()
        .comparer(span, list.element())
        .flatMap(closure -> body.methods().operator(span, method, receiver, List.of(closure)));
  }

  /// A sum by the type's own `add`, which starts with the default value where there is one.
  private Optional<Core> sum(Span span, Core receiver, Type.ListOf list) {
    Type element = list.element();
    if (!(element instanceof Type.Nominal)) {
      return Optional.empty();
    }
    var a = new Local("a", element);
    var b = new Local("b", element);
    Optional<Core> added =
        body.methods()
            .userOperator(
                span, "add", new Core.GetLocal(span, a), List.of(new Core.GetLocal(span, b)));
    if (added.isEmpty() || !added.get().type().equals(element)) {
      return Optional.empty();
    }
    var type = new Type.Function(List.of(element, element), element);
    Core closure = new Core.Closure(span, type, List.of(a, b), added.get());
    Core nothing =
        body.traitValues()
            .defaultOf(span, element)
            .orElseGet(() ->
                new Core.Panic(span, "E0707", new Core.TextConstant(span, "sum of an empty list")));
    return body.methods()
        .operator(span, "reduce", receiver, List.of(closure))
        .map(option -> {
          Local held = body.temporary(option.type());
          Core found = new Core.GetLocal(span, held);
          Core choice =
              new Core.If(
                  span,
                  element,
                  new Core.IsVariant(span, found, 1),
                  new Core.GetPayload(span, element, found, 1, 0),
                  nothing);
          return new Core.Block(span, List.of(new Core.Declare(span, held, option)), choice);
        });
  }
}
