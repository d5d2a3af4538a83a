package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;

/// `*map.entry(key).or_insert(start) += value`, as Rust counts.
final class MapEntries {
  private final Body body;
  private final Assignments assignments;
  private final ElementAssignments elements;

  MapEntries(Body body, Assignments assignments, ElementAssignments elements) {
    this.body = body;
    this.assignments = assignments;
    this.elements = elements;
  }

  private Core start(Expr.MethodCall call, Type.MapOf map) {
    if (call.arguments().isEmpty()) {
      return body.traitValues()
          .defaultOf(call.span(), map.value())
          .orElseGet(() -> body.fail(call.span(), new TypeProblem.NotAPlace(call.span())));
    }
    Expr start = call.arguments().getFirst().value();
    return body.conversions().coerce(body.infer(start, map.value()), map.value(), start.span());
  }

  /// Whether a call is `map.entry(key).or_insert(start)` or `….or_default()`.
  static boolean isEntry(Expr.MethodCall call) {
    boolean inserts = call.name().equals("or_insert") && call.arguments().size() == 1;
    boolean defaults = call.name().equals("or_default") && call.arguments().isEmpty();
    return (inserts || defaults)
        && call.receiver() instanceof Expr.MethodCall entry
        && entry.name().equals("entry")
        && entry.arguments().size() == 1;
  }

  /// Assigns such a place; the map, the key and the start are evaluated once.
  Core assign(Expr.Assign assign, Expr.MethodCall call) {
    var entry = (Expr.MethodCall) call.receiver();
    Span span = call.span();
    Expr key = entry.arguments().getFirst().value();
    Core receiver = body.infer(entry.receiver());
    if (!(receiver.type() instanceof Type.MapOf map)) {
      body.infer(call);
      return body.fail(span, new TypeProblem.NotAPlace(span));
    }
    var before = new ArrayList<Core>();
    Core once = elements.held(receiver, before);
    Core at =
        elements.held(
            body.conversions().coerce(body.infer(key, map.key()), map.key(), key.span()), before);
    if (call.arguments().isEmpty() && Shapes.isHole(map.value())) {
      body.conversions().fillHoles(map.value(), body.infer(assign.value()).type());
    }
    Core first = start(call, map);
    Core current =
        body.methods()
            .operator(span, "get_or", once, List.of(at, first))
            .orElseGet(() -> body.error(span));
    Core stored = elements.put(assign, once, map, at, assignments.newValue(assign, current));
    return Blocks.assembled(assign.span(), before, stored);
  }
}
