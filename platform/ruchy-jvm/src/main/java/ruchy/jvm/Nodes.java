package ruchy.jvm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;

/// Questions about trees of core.
final class Nodes {
  private final IdentityHashMap<Core, Boolean> emptyStack = new IdentityHashMap<>();

  /// The operands and parts of a node in order of evaluation; a closure's body is one.
  static List<Core> childrenOf(Core node) {
    return switch (node) {
      case Core.IntConstant _, Core.RealConstant _, Core.BoolConstant _ -> List.of();
      case Core.CharConstant _, Core.TextConstant _, Core.Unit _ -> List.of();
      case Core.GetLocal _, Core.GetGlobal _, Core.Continue _, Core.FunctionValue _ -> List.of();
      case Core.Declare n -> List.of(n.value());
      case Core.SetLocal n -> List.of(n.value());
      case Core.SetGlobal n -> List.of(n.value());
      case Core.Block n -> plus(n.statements(), n.result());
      case Core.If n -> List.of(n.condition(), n.then(), n.otherwise());
      case Core.Loop n -> List.of(n.body());
      case Core.While n -> List.of(n.condition(), n.body());
      case Core.ForRange n -> List.of(n.from(), n.to(), n.body());
      case Core.Break n -> n.value().map(List::of).orElse(List.of());
      case Core.Return n -> List.of(n.value());
      case Core.Arithmetic n -> List.of(n.left(), n.right());
      case Core.Negate n -> List.of(n.operand());
      case Core.Not n -> List.of(n.operand());
      case Core.Compare n -> List.of(n.left(), n.right());
      case Core.Logical n -> List.of(n.left(), n.right());
      case Core.Convert n -> List.of(n.operand());
      case Core.IsType n -> List.of(n.operand());
      case Core.CallFunction n -> n.arguments();
      case Core.CallJava n -> n.arguments();
      case Core.CallClosure n -> before(n.callee(), n.arguments());
      case Core.Closure n -> List.of(n.body());
      case Core.AsInterface n -> List.of(n.closure());
      case Core.MakeTuple n -> n.elements();
      case Core.GetElement n -> List.of(n.tuple());
      case Core.MakeList n -> n.elements();
      case Core.MakeMap n -> entries(n);
      case Core.MakeSet n -> n.elements();
      case Core.MakeRange n -> n.to().map(to -> List.of(n.from(), to)).orElse(List.of(n.from()));
      case Core.Length n -> List.of(n.list());
      case Core.GetAt n -> List.of(n.list(), n.index());
      case Core.SetAt n -> List.of(n.list(), n.index(), n.value());
      case Core.Append n -> List.of(n.list(), n.value());
      case Core.MakeStruct n -> n.values();
      case Core.GetField n -> List.of(n.target());
      case Core.SetField n -> List.of(n.target(), n.value());
      case Core.Copy n -> List.of(n.value());
      case Core.MakeVariant n -> n.values();
      case Core.IsVariant n -> List.of(n.value());
      case Core.GetPayload n -> List.of(n.value());
      case Core.Concat n -> n.parts();
      case Core.ToText n -> List.of(n.operand());
      case Core.Try n -> parts(n);
      case Core.Throw n -> List.of(n.value());
      case Core.Panic n -> List.of(n.message());
      case Core.Dynamic n -> n.operands();
    };
  }

  private static List<Core> parts(Core.Try node) {
    List<Core> parts = new ArrayList<>();
    parts.add(node.body());
    node.handler().ifPresent(parts::add);
    node.last().ifPresent(parts::add);
    return parts;
  }

  private static List<Core> entries(Core.MakeMap node) {
    List<Core> operands = new ArrayList<>();
    for (Core.MakeMap.Entry entry : node.entries()) {
      operands.add(entry.key());
      operands.add(entry.value());
    }
    return operands;
  }

  private static List<Core> plus(List<Core> first, Core last) {
    List<Core> all = new ArrayList<>(first);
    all.add(last);
    return all;
  }

  private static List<Core> before(Core first, List<Core> rest) {
    List<Core> all = new ArrayList<>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return all;
  }

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
      default -> anyNeedsEmptyStack(childrenOf(node));
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

  /// Whether a loop with this body can be emitted twice: it is innermost, makes no closures and is
  /// not long.
  static boolean isSmallLeaf(Core body) {
    return count(body, 0) <= SMALL;
  }

  private static final int SMALL = 250;

  private static int count(Core node, int before) {
    int total = before + 1;
    switch (node) {
      case Core.Loop _, Core.While _, Core.ForRange _, Core.Closure _, Core.Try _ -> {
        return SMALL + 1;
      }
      case Core.AsInterface _, Core.FunctionValue _ -> {
        return SMALL + 1;
      }
      default -> {}
    }
    for (Core child : childrenOf(node)) {
      total = count(child, total);
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
    for (Core child : childrenOf(node)) {
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
    for (Core child : childrenOf(node)) {
      collect(child, declared, used);
    }
  }
}
