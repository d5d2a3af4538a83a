package ruchy.jvm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;

/// Questions about trees of core.
final class Nodes {
  private final IdentityHashMap<Core, Boolean> emptyStack = new IdentityHashMap<>();

  /// Whether the code of a node needs an otherwise empty operand stack: it jumps out, it catches,
  /// or it loops (a loop that starts with a filled stack is never compiled while it runs).
  boolean needsEmptyStack(Core node) {
    Boolean known = emptyStack.get(node);
    if (known == null) {
      known = findNeedsEmptyStack(node);
      emptyStack.put(node, known);
    }
    return known;
  }

  private boolean findNeedsEmptyStack(Core node) {
    return switch (node) {
      case Core.Try _, Core.Loop _, Core.While _, Core.ForRange _ -> true;
      case Core.Break _, Core.Continue _ -> true;
      case Core.Closure _ -> false;
      default -> anyNeedsEmptyStack(Children.of(node));
    };
  }

  boolean anyNeedsEmptyStack(List<Core> nodes) {
    for (Core node : nodes) {
      if (needsEmptyStack(node)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a loop can be emitted twice: it makes no closures and is not long, where what loops
  /// inside counts twice, since such may be emitted twice themselves.
  static boolean isSmall(Core loop) {
    return count(loop, 0, 0) <= SMALL;
  }

  private static final int SMALL = 400;

  private static int count(Core node, int before, int depth) {
    int total = before + (1 << depth);
    int inside = depth;
    switch (node) {
      case Core.Loop _, Core.While _, Core.ForRange _ -> inside++;
      case Core.Closure _, Core.Try _, Core.AsInterface _, Core.FunctionValue _ -> {
        return SMALL + 1;
      }
      default -> {}
    }
    for (Core child : Children.of(node)) {
      total = count(child, total, inside);
      if (total > SMALL) {
        return total;
      }
    }
    return total;
  }

  /// Whether a function can run for long or deep: it calls functions or closures.
  static boolean calls(Core node) {
    if (node instanceof Core.CallFunction || node instanceof Core.CallClosure) {
      return true;
    }
    for (Core child : Children.of(node)) {
      if (!(child instanceof Core.Closure) && calls(child)) {
        return true;
      }
    }
    return false;
  }

  /// The locals that a closure uses from outside, in order of first use.
  static List<Local> captured(Core.Closure closure) {
    Set<Local> declared = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Local> used = new LinkedHashSet<>();
    declared.addAll(closure.parameters());
    collect(closure.body(), declared, used);
    List<Local> free = new ArrayList<>();
    for (Local local : used) {
      if (!declared.contains(local)) {
        free.add(local);
      }
    }
    return free;
  }

  private static void collect(Core node, Set<Local> declared, Set<Local> used) {
    switch (node) {
      case Core.Declare n -> declared.add(n.local());
      case Core.ForRange n -> declared.add(n.variable());
      case Core.Try n -> declared.add(n.error());
      case Core.Closure n -> declared.addAll(n.parameters());
      case Core.GetLocal n -> used.add(n.local());
      case Core.SetLocal n -> used.add(n.local());
      default -> {}
    }
    for (Core child : Children.of(node)) {
      collect(child, declared, used);
    }
  }
}
