package ruchy.lang.flow;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type.Simple;

/// Finds reads of a variable that some way reaches before the variable has a value.
///
/// A closure may run later than where it stands, so what it reads is not looked at, and a variable
/// that it assigns counts as assigned.
///
/// @source The Java Language Specification, chapter 16, "Definite Assignment"
public final class Unassigned {
  private final Map<Local, Span> declared;
  private final Consumer<Problem> report;
  private final Set<Local> told = set();
  private final Map<LoopLabel, Set<Local>> left = new IdentityHashMap<>();

  private Unassigned(Map<Local, Span> declared, Consumer<Problem> report) {
    this.declared = declared;
    this.report = report;
  }

  /// Reports the reads in a body.
  ///
  /// @param declared the variables that `let x` declares without a value, and where
  public static void check(Core body, Map<Local, Span> declared, Consumer<Problem> report) {
    if (!declared.isEmpty()) {
      new Unassigned(declared, report).walk(body, set());
    }
  }

  private static Set<Local> set() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static Set<Local> copy(Set<Local> open) {
    Set<Local> own = set();
    own.addAll(open);
    return own;
  }

  /// Goes through a node.
  ///
  /// @param open what may lack a value before the node, and then what may behind it; nothing where
  ///   no way goes on
  private void walk(Core node, Set<Local> open) {
    switch (node) {
      case Core.GetLocal get -> read(get, open);
      case Core.SetLocal set -> {
        walk(set.value(), open);
        open.remove(set.local());
      }
      case Core.Declare declare -> {
        walk(declare.value(), open);
        if (declared.containsKey(declare.local())) {
          open.add(declare.local());
        }
      }
      case Core.If choice -> {
        walk(choice.condition(), open);
        either(List.of(choice.then(), choice.otherwise()), open);
      }
      case Core.Logical logical -> {
        walk(logical.left(), open);
        walk(logical.right(), copy(open));
      }
      case Core.Loop loop -> {
        walk(loop.body(), copy(open));
        open.clear();
        leave(loop.label(), open);
      }
      case Core.While loop -> {
        walk(loop.condition(), open);
        walk(loop.body(), copy(open));
        leave(loop.label(), open);
      }
      case Core.ForRange loop -> {
        walk(loop.from(), open);
        walk(loop.to(), open);
        walk(loop.body(), copy(open));
        leave(loop.label(), open);
      }
      case Core.Break leave -> {
        leave.value().ifPresent(value -> walk(value, open));
        left.computeIfAbsent(leave.label(), _ -> set()).addAll(open);
        open.clear();
      }
      case Core.Try attempt -> attempt(attempt, open);
      case Core.Closure closure -> {
        Children.walk(closure.body(), inner -> assigned(inner, open));
        walk(closure.body(), set());
      }
      default -> {
        Children.of(node).forEach(child -> walk(child, open));
        if (node.type() == Simple.NEVER) {
          open.clear();
        }
      }
    }
  }

  private void read(Core.GetLocal get, Set<Local> open) {
    Local local = get.local();
    if (open.contains(local) && told.add(local)) {
      Span declaredAt = declared.getOrDefault(local, get.span());
      report.accept(new TypeProblem.Unassigned(get.span(), local.name(), declaredAt));
    }
  }

  private static void assigned(Core inner, Set<Local> open) {
    if (inner instanceof Core.SetLocal set) {
      open.remove(set.local());
    }
  }

  private void either(List<Core> ways, Set<Local> open) {
    Set<Local> after = set();
    for (Core way : ways) {
      Set<Local> own = copy(open);
      walk(way, own);
      after.addAll(own);
    }
    open.clear();
    open.addAll(after);
  }

  private void leave(LoopLabel label, Set<Local> open) {
    Set<Local> leaving = left.remove(label);
    if (leaving != null) {
      open.addAll(leaving);
    }
  }

  /// An error may leave the body anywhere; what runs last assigns in any case.
  private void attempt(Core.Try attempt, Set<Local> open) {
    Set<Local> before = copy(open);
    walk(attempt.body(), open);
    attempt
        .handler()
        .ifPresent(handler -> {
          Set<Local> own = copy(before);
          walk(handler, own);
          open.addAll(own);
        });
    attempt
        .last()
        .ifPresent(last -> {
          walk(last, before);
          open.retainAll(before);
        });
  }
}
