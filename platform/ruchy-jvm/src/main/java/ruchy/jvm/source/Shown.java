package ruchy.jvm.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// What tests have shown locals of type `Any` to hold, by the names of the types: a cast to it
/// needs no test of its own.
final class Shown {
  private final Map<Local, String> types = new HashMap<>();

  /// Notes what holds where a condition does; gives the locals that it says something new of.
  List<Local> note(Core condition) {
    var noted = new ArrayList<Local>();
    collect(condition, noted);
    return noted;
  }

  /// Ends the part of the program where a condition held.
  void forget(List<Local> noted) {
    noted.forEach(types::remove);
  }

  /// Whether a node is a local that is known to hold a type.
  boolean holds(Core node, Type type) {
    return node instanceof Core.GetLocal get && type.toString().equals(types.get(get.local()));
  }

  private void collect(Core condition, List<Local> noted) {
    switch (condition) {
      case Core.Logical both when both.isAnd() -> {
        collect(both.left(), noted);
        collect(both.right(), noted);
      }
      case Core.IsType test -> note(test.operand(), test.tested().toString(), noted);
      case Core.CallJava call when call.method().name().equals("isListOf") ->
          note(
              call.arguments().getLast(),
              "[" + ((Core.TextConstant) call.arguments().getFirst()).value() + "]",
              noted);
      default -> {}
    }
  }

  private void note(Core operand, String type, List<Local> noted) {
    if (operand instanceof Core.GetLocal get
        && get.type() == Simple.ANY
        && !get.local().isAssigned()
        && types.putIfAbsent(get.local(), type) == null) {
      noted.add(get.local());
    }
  }
}
