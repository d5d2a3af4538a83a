package ruchy.jvm.range;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.type.Type;

/// Finds the `i64` locals of a `while` loop that fit 32 bits where those it starts with do:
/// counters that only go one way, by steps that are known to be small, up to a limit that the
/// condition names. Then no step can overflow, and the loop can count in `int`.
public final class Narrowing {
  /// How far from 0 a counter may start and its limit may lie.
  public static final long MOST = (1L << 30) - 1;

  private static final Interval LIMIT = new Interval(-MOST, MOST);

  /// For steps, and for where a counter that goes up starts: such are indexes, seldom negative.
  private static final Interval STEP = new Interval(0, MOST);

  private final Core.While loop;
  private final Ranges known;
  private final Predicate<Local> isPlain;
  private final Map<Local, List<Core.SetLocal>> steps = new IdentityHashMap<>();
  private final Set<Local> declared = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Local> unfit = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Local, Interval> assumed = new IdentityHashMap<>();
  private final List<Counter> counters = new ArrayList<>();
  private boolean leavesOuter;

  private Narrowing(Core.While loop, Ranges known, Predicate<Local> isPlain) {
    this.loop = loop;
    // Nothing is known yet of what the loop declares.
    this.known =
        new Ranges(local -> declared.contains(local) ? Interval.ALL : known.bounds().of(local));
    this.isPlain = isPlain;
  }

  /// A local that the loop steps.
  ///
  /// @param start where it must lie when the loop starts
  /// @param inside where it lies while the loop runs, and after it
  public record Counter(Local local, Interval start, Interval inside) {}

  /// What to count in `int`.
  ///
  /// @param counters what the loop steps: all assignments of them are steps
  /// @param fixed locals that the loop only reads, and where they must lie
  public record Plan(List<Counter> counters, List<Facts.Fact> fixed) {
    public Plan {
      counters = List.copyOf(counters);
      fixed = List.copyOf(fixed);
    }
  }

  /// The plan for a loop, if one of its locals is such a counter.
  ///
  /// @param isPlain whether a local, declared before the loop, is a variable of 64 bits of its own
  public static Optional<Plan> of(Core.While loop, Ranges known, Predicate<Local> isPlain) {
    Narrowing narrowing = new Narrowing(loop, known, isPlain);
    narrowing.survey(loop.condition(), false, List.of(loop.label()));
    narrowing.survey(loop.body(), false, List.of(loop.label()));
    if (narrowing.leavesOuter || narrowing.steps.isEmpty()) {
      return Optional.empty();
    }
    narrowing.conjunct(loop.condition());
    if (narrowing.counters.isEmpty()) {
      return Optional.empty();
    }
    List<Facts.Fact> fixed = new ArrayList<>();
    narrowing.assumed.forEach((local, bounds) -> fixed.add(new Facts.Fact(local, bounds)));
    return Optional.of(new Plan(narrowing.counters, fixed));
  }

  /// Notes declarations and assignments; those in nested loops may run many times a turn.
  private void survey(Core node, boolean nested, List<LoopLabel> labels) {
    switch (node) {
      case Core.Declare n -> declared.add(n.local());
      case Core.SetLocal n -> {
        steps.computeIfAbsent(n.local(), _ -> new ArrayList<>()).add(n);
        if (nested) {
          unfit.add(n.local());
        }
      }
      case Core.ForRange n -> {
        declared.add(n.variable());
        inside(node, n.label(), labels);
        return;
      }
      case Core.Loop n -> {
        inside(node, n.label(), labels);
        return;
      }
      case Core.While n -> {
        inside(node, n.label(), labels);
        return;
      }
      case Core.Break n -> leavesOuter |= !labels.contains(n.label());
      case Core.Continue n -> leavesOuter |= !labels.contains(n.label());
      case Core.Closure _, Core.Try _ -> leavesOuter = true;
      default -> {}
    }
    for (Core child : Children.of(node)) {
      survey(child, nested, labels);
    }
  }

  private void inside(Core node, LoopLabel label, List<LoopLabel> labels) {
    List<LoopLabel> all = new ArrayList<>(labels);
    all.add(label);
    for (Core child : Children.of(node)) {
      survey(child, true, all);
    }
  }

  private void conjunct(Core condition) {
    switch (condition) {
      case Core.Logical both when both.isAnd() -> {
        conjunct(both.left());
        conjunct(both.right());
      }
      case Core.Compare compare when compare.left().type() == Type.Numeric.I64 -> {
        if (compare.left() instanceof Core.GetLocal left
            && compare.right() instanceof Core.GetLocal right
            && meeting(left.local(), compare.operator(), right.local())) {
          return;
        }
        if (compare.left() instanceof Core.GetLocal get) {
          counter(get.local(), compare.operator(), compare.right());
        }
        if (compare.right() instanceof Core.GetLocal get) {
          counter(get.local(), Facts.mirrored(compare.operator()), compare.left());
        }
      }
      default -> {}
    }
  }

  /// `low < high`, where one only goes up and the other only down: each is the other's limit.
  private boolean meeting(Local left, Comparison operator, Local right) {
    boolean less = operator == Comparison.LESS || operator == Comparison.LESS_EQUAL;
    boolean greater = operator == Comparison.GREATER || operator == Comparison.GREATER_EQUAL;
    Local low = less ? left : right;
    Local high = less ? right : left;
    if (!less && !greater || !canCount(low) || !canCount(high)) {
      return false;
    }
    Map<Local, Interval> needed = new IdentityHashMap<>(assumed);
    OptionalLong up = distance(low, ArithmeticOperator.ADD, needed);
    OptionalLong down = distance(high, ArithmeticOperator.SUBTRACT, needed);
    if (up.isEmpty() || down.isEmpty()) {
      return false;
    }
    Interval above = new Interval(0, MOST + up.getAsLong());
    Interval below = new Interval(-1 - down.getAsLong(), MOST);
    if (!above.isInt() || !below.isInt()) {
      return false;
    }
    counters.add(new Counter(low, STEP, above));
    counters.add(new Counter(high, new Interval(-1, MOST), below));
    assumed.putAll(needed);
    return true;
  }

  private boolean canCount(Local local) {
    boolean known = counters.stream().anyMatch(counter -> counter.local() == local);
    return !known
        && isOutside(local)
        && !unfit.contains(local)
        && !steps.getOrDefault(local, List.of()).isEmpty();
  }

  /// How far the assignments of a local move it in a turn, if all are small steps in a direction.
  private OptionalLong distance(
      Local local, ArithmeticOperator direction, Map<Local, Interval> needed) {
    long most = 0;
    for (Core.SetLocal set : steps.getOrDefault(local, List.of())) {
      Optional<Core> step = step(set, direction);
      if (step.isEmpty()) {
        return OptionalLong.empty();
      }
      assume(step.get(), STEP, needed);
      Interval size = with(needed).of(step.get());
      if (!size.within(0, STEP.greatest())) {
        return OptionalLong.empty();
      }
      most += size.greatest();
    }
    return OptionalLong.of(most);
  }

  private void counter(Local local, Comparison operator, Core limit) {
    boolean up = operator == Comparison.LESS || operator == Comparison.LESS_EQUAL;
    boolean down = operator == Comparison.GREATER || operator == Comparison.GREATER_EQUAL;
    if (!up && !down || !canCount(local)) {
      return;
    }
    Map<Local, Interval> needed = new IdentityHashMap<>(assumed);
    OptionalLong turn =
        distance(local, up ? ArithmeticOperator.ADD : ArithmeticOperator.SUBTRACT, needed);
    if (turn.isEmpty()) {
      return;
    }
    long most = turn.getAsLong();
    assume(limit, LIMIT, needed);
    Interval reached = Facts.left(operator, with(needed).of(limit));
    Interval inside =
        up
            ? new Interval(0, Math.max(MOST, reached.greatest()) + most)
            : new Interval(Math.min(-MOST, reached.least()) - most, MOST);
    boolean bounded =
        up ? reached.greatest() <= Integer.MAX_VALUE : reached.least() >= Integer.MIN_VALUE;
    if (bounded && inside.isInt()) {
      counters.add(new Counter(local, up ? STEP : LIMIT, inside));
      assumed.putAll(needed);
    }
  }

  /// By how much an assignment moves its local, if it is a step in this direction.
  private static Optional<Core> step(Core.SetLocal set, ArithmeticOperator direction) {
    if (!(set.value() instanceof Core.Arithmetic sum) || sum.operator() != direction) {
      return Optional.empty();
    }
    if (isGet(sum.left(), set.local())) {
      return Optional.of(sum.right());
    }
    boolean turned = direction == ArithmeticOperator.ADD && isGet(sum.right(), set.local());
    return turned ? Optional.of(sum.left()) : Optional.empty();
  }

  private static boolean isGet(Core node, Local local) {
    return node instanceof Core.GetLocal get && get.local() == local;
  }

  /// Assumes of the locals in an expression that the loop does not change that they lie within
  /// bounds, which is checked before the loop.
  private void assume(Core node, Interval bounds, Map<Local, Interval> needed) {
    switch (node) {
      case Core.GetLocal get when get.type() == Type.Numeric.I64 -> {
        Local local = get.local();
        boolean fixed = isOutside(local) && !steps.containsKey(local);
        if (fixed && !this.known.of(node).isInt()) {
          Interval before = needed.getOrDefault(local, bounds);
          needed.put(local, before.and(bounds));
        }
      }
      case Core.Arithmetic sum -> {
        assume(sum.left(), LIMIT, needed);
        assume(sum.right(), LIMIT, needed);
      }
      default -> {}
    }
  }

  private boolean isOutside(Local local) {
    return !declared.contains(local) && !local.isShared() && isPlain.test(local);
  }

  private Ranges with(Map<Local, Interval> needed) {
    return new Ranges(local -> {
      Interval before = known.bounds().of(local);
      Interval more = needed.get(local);
      return more == null ? before : more.and(before);
    });
  }
}
