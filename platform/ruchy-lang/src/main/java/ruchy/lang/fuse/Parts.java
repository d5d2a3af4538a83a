package ruchy.lang.fuse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.source.Span;

/// Tuples that stay in the loop that makes them: their parts are variables, and a tuple is made
/// only where one is passed on.
final class Parts {
  private final Map<Local, List<Local>> of = new IdentityHashMap<>();

  /// Declares a variable for a value; one for each part where the value is a tuple made here, none
  /// where it is a variable of such a tuple.
  List<Core> declare(Span span, Local local, Core value) {
    if (value instanceof Core.GetLocal known && of.containsKey(known.local())) {
      of.put(local, of.get(known.local()));
      return List.of();
    }
    if (!(value instanceof Core.MakeTuple tuple) || local.isAssigned() || local.isCaptured()) {
      return List.of(new Core.Declare(span, local, value));
    }
    var parts = new ArrayList<Local>();
    var declared = new ArrayList<Core>();
    for (Core element : tuple.elements()) {
      Local part = new Local("$part", element.type());
      parts.add(part);
      declared.add(new Core.Declare(span, part, element));
    }
    of.put(local, parts);
    return declared;
  }

  /// The code with the parts in place of the tuples.
  Core spread(Core node) {
    if (of.isEmpty()) {
      return node;
    }
    return switch (node) {
      case Core.GetElement part
          when part.tuple() instanceof Core.GetLocal get && of.containsKey(get.local()) ->
          new Core.GetLocal(part.span(), of.get(get.local()).get(part.index()));
      case Core.GetLocal get when of.containsKey(get.local()) ->
          new Core.MakeTuple(
              get.span(),
              get.type(),
              of.get(get.local()).stream()
                  .map(local -> (Core) new Core.GetLocal(get.span(), local))
                  .toList());
      default -> Children.replaced(node, this::spread);
    };
  }

  /// The code whose `continue` of one loop goes on with another.
  static Core continuing(Core node, LoopLabel from, LoopLabel to) {
    return node instanceof Core.Continue next && next.label() == from
        ? new Core.Continue(next.span(), to)
        : Children.replaced(node, child -> continuing(child, from, to));
  }
}
