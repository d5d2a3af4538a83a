package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;

/// `map.entry(key).or_insert(value)` as a value: one call of the map.
final class Entries {
  private Entries() {}

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
