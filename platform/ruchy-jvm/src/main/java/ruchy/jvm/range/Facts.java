package ruchy.jvm.range;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;

/// What a condition says of `i64` locals where it holds, or where it fails.
public final class Facts {
  private final Ranges ranges;
  private final List<Fact> found = new ArrayList<>();

  private Facts(Ranges ranges) {
    this.ranges = ranges;
  }

  /// A local lies within bounds.
  public record Fact(Local local, Interval bounds) {}

  /// What follows for locals from a condition that gave `outcome`.
  public static List<Fact> of(Core condition, boolean outcome, Ranges ranges) {
    Facts facts = new Facts(ranges);
    facts.collect(condition, outcome);
    return facts.found;
  }

  /// Whether code assigns a local, so that facts about it do not last.
  public static boolean assigns(Core code, Local local) {
    if (!local.isAssigned()) {
      return false;
    }
    if (local.isShared() || code instanceof Core.SetLocal set && set.local() == local) {
      return true;
    }
    for (Core child : Children.of(code)) {
      if (assigns(child, local)) {
        return true;
      }
    }
    return false;
  }

  private void collect(Core condition, boolean outcome) {
    switch (condition) {
      case Core.Not not -> collect(not.operand(), !outcome);
      case Core.Logical both when both.isAnd() == outcome -> {
        collect(both.left(), outcome);
        collect(both.right(), outcome);
      }
      case Core.Compare compare when compare.left().type() == Type.Numeric.I64 ->
          compared(compare, outcome ? compare.operator() : opposite(compare.operator()));
      default -> {}
    }
  }

  private void compared(Core.Compare node, Comparison operator) {
    if (node.left() instanceof Core.GetLocal get) {
      note(get.local(), operator, ranges.of(node.right()));
    }
    if (node.right() instanceof Core.GetLocal get) {
      note(get.local(), mirrored(operator), ranges.of(node.left()));
    }
  }

  private void note(Local local, Comparison operator, Interval other) {
    Interval bounds = left(operator, other);
    if (bounds.isKnown() && !local.isShared()) {
      found.add(new Fact(local, bounds));
    }
  }

  /// What the left side of a comparison is, given the right one.
  static Interval left(Comparison operator, Interval right) {
    return switch (operator) {
      case LESS -> right.greatest() == Long.MIN_VALUE ? Interval.ALL : upTo(right.greatest() - 1);
      case LESS_EQUAL -> upTo(right.greatest());
      case GREATER -> right.least() == Long.MAX_VALUE ? Interval.ALL : from(right.least() + 1);
      case GREATER_EQUAL -> from(right.least());
      case EQUAL -> right;
      case NOT_EQUAL -> Interval.ALL;
    };
  }

  private static Interval upTo(long greatest) {
    return new Interval(Long.MIN_VALUE, greatest);
  }

  private static Interval from(long least) {
    return new Interval(least, Long.MAX_VALUE);
  }

  private static Comparison opposite(Comparison operator) {
    return switch (operator) {
      case EQUAL -> Comparison.NOT_EQUAL;
      case NOT_EQUAL -> Comparison.EQUAL;
      case LESS -> Comparison.GREATER_EQUAL;
      case GREATER_EQUAL -> Comparison.LESS;
      case LESS_EQUAL -> Comparison.GREATER;
      case GREATER -> Comparison.LESS_EQUAL;
    };
  }

  /// The operator that says the same with the operands exchanged.
  static Comparison mirrored(Comparison operator) {
    return switch (operator) {
      case EQUAL, NOT_EQUAL -> operator;
      case LESS -> Comparison.GREATER;
      case GREATER -> Comparison.LESS;
      case LESS_EQUAL -> Comparison.GREATER_EQUAL;
      case GREATER_EQUAL -> Comparison.LESS_EQUAL;
    };
  }
}
