package ruchy.lang.check;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Global;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.problem.IteratorProblem;
import ruchy.lang.problem.Problem;

/// Finds uses of a variable whose iterator was used up before, on every way through a function.
///
/// Only what the text shows: an iterator that another function uses up, or that lies in a field, is
/// found when the program runs.
final class Moves {
  /// Methods that leave the iterator for its next use.
  private static final Set<String> LENT =
      Set.of(
          "next",
          "next_back",
          "next_if",
          "next_if_eq",
          "any",
          "all",
          "find",
          "rfind",
          "find_map",
          "position",
          "rposition",
          "nth",
          "try_fold",
          "try_for_each",
          "iter",
          "into_iter");

  private static final Set<String> TAKE_TWO =
      Set.of("zip", "chain", "eq", "ne", "lt", "le", "gt", "ge", "cmp");

  private final Consumer<Problem> report;
  private final Map<LoopLabel, Map<Object, Use>> left = new IdentityHashMap<>();

  private Moves(Consumer<Problem> report) {
    this.report = report;
  }

  /// Where a variable's iterator was used up.
  private record Use(Core place, String by) {}

  /// Reports the uses in a body.
  static void check(Core body, Consumer<Problem> report) {
    new Moves(report).walk(body, new HashMap<>());
  }

  /// Goes through a node; `used` is what is used up before it, and then what is after it.
  private void walk(Core node, Map<Object, Use> used) {
    switch (node) {
      case Core.GetLocal get -> use(get, get.local(), get.local().name(), used);
      case Core.GetGlobal get -> use(get, get.global(), get.global().name(), used);
      case Core.SetGlobal set -> {
        walk(set.value(), used);
        used.remove(set.global());
      }
      case Core.SetLocal set -> {
        walk(set.value(), used);
        used.remove(set.local());
      }
      case Core.Declare declare -> {
        walk(declare.value(), used);
        used.remove(declare.local());
      }
      case Core.If choice -> {
        walk(choice.condition(), used);
        either(List.of(choice.then(), choice.otherwise()), used);
      }
      case Core.Logical logical -> {
        walk(logical.left(), used);
        maybe(logical.right(), used);
      }
      case Core.Loop loop -> repeated(loop.label(), List.of(loop.body()), used, false);
      case Core.While loop ->
          repeated(loop.label(), List.of(loop.condition(), loop.body()), used, true);
      case Core.ForRange loop -> {
        walk(loop.from(), used);
        walk(loop.to(), used);
        repeated(loop.label(), List.of(loop.body()), used, true);
      }
      case Core.Break leave -> {
        leave.value().ifPresent(value -> walk(value, used));
        left.computeIfAbsent(leave.label(), _ -> new HashMap<>()).putAll(used);
      }
      case Core.Try attempt -> {
        maybe(attempt.body(), used);
        attempt.handler().ifPresent(handler -> maybe(handler, used));
        attempt.last().ifPresent(last -> walk(last, used));
      }
      case Core.Closure closure -> walk(closure.body(), new HashMap<>(used));
      default -> {
        Children.of(node).forEach(child -> walk(child, used));
        usedUp(node, used);
      }
    }
  }

  private void use(Core get, Object variable, String name, Map<Object, Use> used) {
    Use before = used.remove(variable);
    if (before != null) {
      report.accept(
          new IteratorProblem.UsedUp(get.span(), name, before.by(), before.place().span()));
    }
  }

  private static void usedUp(Core node, Map<Object, Use> used) {
    if (node instanceof Core.CallFunction call) {
      String name = Endings.method(call);
      if (!call.function().path().startsWith(Catalogue.PRELUDE)) {
        used.keySet().removeIf(Global.class::isInstance);
      }
      if (!name.isEmpty() && !LENT.contains(name)) {
        note(call.arguments().getFirst(), shown(name), used);
        if (TAKE_TWO.contains(name)) {
          note(call.arguments().get(1), name, used);
        }
      }
    } else if (node instanceof Core.CallJava call
        && call.method().name().equals("taken")
        && Iterators.is(call.type())) {
      note(call.arguments().getFirst(), "for", used);
    }
  }

  private static String shown(String name) {
    return switch (name) {
      case "to_list", "to_set", "to_map", "all_ok", "all_some" -> "collect";
      case "running" -> "scan";
      default -> name;
    };
  }

  private static void note(Core iterator, String by, Map<Object, Use> used) {
    if (iterator instanceof Core.GetLocal get && !get.local().name().startsWith("$")) {
      used.put(get.local(), new Use(iterator, by));
    } else if (iterator instanceof Core.GetGlobal get) {
      used.put(get.global(), new Use(iterator, by));
    }
  }

  private void either(List<Core> ways, Map<Object, Use> used) {
    var after = new HashMap<Object, Use>();
    boolean goesOn = false;
    for (Core way : ways) {
      var own = new HashMap<>(used);
      walk(way, own);
      if (!neverEnds(way)) {
        goesOn = true;
        after.putAll(own);
      }
    }
    if (goesOn) {
      used.clear();
      used.putAll(after);
    }
  }

  private void maybe(Core node, Map<Object, Use> used) {
    var own = new HashMap<>(used);
    walk(node, own);
    if (!neverEnds(node)) {
      used.putAll(own);
    }
  }

  private static boolean neverEnds(Core node) {
    return switch (node) {
      case Core.Block block ->
          block.statements().stream().anyMatch(Moves::neverEnds) || neverEnds(block.result());
      default -> node.type() == ruchy.lang.type.Type.Simple.NEVER;
    };
  }

  /// A second turn sees what the first has used up, if it did; otherwise loops in loops would be
  /// gone through twice as often for each of them.
  private void repeated(
      LoopLabel label, List<Core> parts, Map<Object, Use> used, boolean endsByItself) {
    var before = new HashMap<>(used);
    boolean changed = true;
    for (int turn = 0; turn < 2 && changed; turn++) {
      var own = new HashMap<>(used);
      parts.forEach(part -> walk(part, own));
      changed = !own.keySet().equals(used.keySet());
      if (!neverEnds(parts.getLast())) {
        used.putAll(own);
      }
    }
    if (!endsByItself) {
      used.clear();
      used.putAll(before);
    }
    Map<Object, Use> leaving = left.remove(label);
    if (leaving != null) {
      used.putAll(leaving);
    }
  }
}
