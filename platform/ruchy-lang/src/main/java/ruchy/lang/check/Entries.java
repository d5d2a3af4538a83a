package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Calls of maps that are written in two parts or with a range: `map.entry(key).or_insert(value)`
/// as a value, which is one call of the map, `map.entry(key).and_modify(|v| …)`,
/// `map.range(..end)`.
final class Entries {
  private final Body body;

  Entries(Body body) {
    this.body = body;
  }

  /// The call, if it is one of those that are more than a call of the library.
  Optional<Core> call(Expr.MethodCall call, Core receiver, Type hint) {
    if (call.arguments().size() != 1) {
      return Optional.empty();
    }
    Argument first = call.arguments().getFirst();
    Expr argument =
        first.spread()
            ? new Expr.Range(first.span(), Optional.empty(), Optional.of(first.value()), false)
            : first.value();
    boolean sorted = receiver.type() instanceof Type.MapOf || receiver.type() instanceof Type.SetOf;
    if (sorted
        && call.name().equals("range")
        && argument instanceof Expr.Range range
        && range.from().isEmpty()
        && range.to().isPresent()) {
      var inclusive = new Core.BoolConstant(call.span(), range.inclusive());
      var end = new Operand.Written(range.span(), Optional.empty(), range.to().get(), false);
      List<Operand> operands = List.of(end, new Operand.Ready(inclusive));
      return body.methods().find(call.span(), "range_to", receiver, operands, hint);
    }
    if (sorted
        && call.name().equals("range")
        && argument instanceof Expr.Range range
        && range.from().isPresent()) {
      Type key = Shapes.parts(receiver.type()).getFirst();
      List<Operand> keys = List.of(new Operand.Ready(between(range, key)));
      return body.methods().find(call.span(), "range", receiver, keys, hint);
    }
    return call.name().equals("and_modify")
            && receiver.type() instanceof Type.Library entry
            && entry.name().equals("Entry")
            && argument instanceof Expr.Lambda lambda
            && lambda.parameters().size() == 1
            && lambda.parameters().getFirst().pattern() instanceof Pattern.Binding variable
        ? Optional.of(modified(call.span(), receiver, variable, lambda.body()))
        : Optional.empty();
  }

  /// A range of keys, which are of any type that has an order.
  private Core between(Expr.Range range, Type key) {
    return new Core.MakeRange(
        range.span(),
        new Type.RangeOf(key),
        body.check(range.from().orElseThrow(), key),
        range.to().map(end -> body.check(end, key)),
        range.inclusive());
  }

  /// The entry, whose value the code has changed if there is one.
  private Core modified(Span span, Core entry, Pattern.Binding variable, Expr code) {
    var before = new ArrayList<Core>();
    Core held = body.held(entry, before);
    Core map = operator("map", held);
    Core key = operator("key", held);
    if (!(map.type() instanceof Type.MapOf type)) {
      return body.error(span);
    }
    var value = new Local(variable.name(), type.value());
    body.enterScope();
    try {
      body.variable(value, true, false, variable.span());
      Core changed = body.effect(code);
      Core stored = operator("insert", map, key, new Core.GetLocal(span, value));
      var steps =
          List.of(
              new Core.Declare(span, value, body.members().mapEntry(span, map, type, key)),
              changed,
              body.expressions().dropped(stored));
      before.add(
          new Core.If(
              span,
              Simple.UNIT,
              operator("contains_key", map, key),
              new Core.Block(span, steps, new Core.Unit(span)),
              new Core.Unit(span)));
      return new Core.Block(span, before, held);
    } finally {
      body.leaveScope();
    }
  }

  private Core operator(String name, Core receiver, Core... arguments) {
    return body.methods()
        .operator(receiver.span(), name, receiver, List.of(arguments))
        .orElseGet(() -> body.error(receiver.span()));
  }

  /// The call of the map, where the call is one of an entry.
  static Optional<Expr.MethodCall> onMap(Expr.MethodCall call) {
    if (!(call.receiver() instanceof Expr.MethodCall entry)
        || !entry.name().equals("entry")
        || entry.arguments().size() != 1
        || call.arguments().size() != 1) {
      return Optional.empty();
    }
    String method =
        switch (call.name()) {
          case "or_insert" -> "get_or_insert";
          case "or_insert_with" -> "get_or_insert_with";
          default -> "";
        };
    List<Argument> arguments = List.of(entry.arguments().getFirst(), call.arguments().getFirst());
    return method.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Expr.MethodCall(
                call.span(),
                entry.receiver(),
                call.nameSpan(),
                method,
                List.of(),
                arguments,
                false));
  }
}
