package ruchy.lang.check;

import java.util.IdentityHashMap;
import java.util.Map;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type.Numeric;

/// Proves from constants and loop bounds that arithmetic stays in range, so that no check is
/// needed.
final class Intervals {
  private static final Interval ALL = new Interval(Long.MIN_VALUE, Long.MAX_VALUE);

  private final Map<Local, Interval> ranges = new IdentityHashMap<>();

  /// Notes the range of a variable that is never assigned.
  void note(Local local, Interval range) {
    ranges.put(local, range);
  }

  /// All integers from `low` to `high`.
  record Interval(long low, long high) {}

  /// Whether an operation on two integers neither overflows nor divides by zero.
  boolean cannotFail(ArithmeticOperator operator, Numeric type, Core left, Core right) {
    return switch (operator) {
      case AND, OR, XOR -> true;
      case DIVIDE, REMAINDER ->
          right instanceof Core.IntConstant constant
              && constant.value() != 0
              && constant.value() != -1;
      case ADD, SUBTRACT, MULTIPLY -> fits(operator, type, of(left), of(right));
      case POWER, SHIFT_LEFT, SHIFT_RIGHT -> false;
    };
  }

  private boolean fits(ArithmeticOperator operator, Numeric type, Interval a, Interval b) {
    if (type == Numeric.U64) {
      return false;
    }
    try {
      Interval result = exact(operator, a, b);
      return Numbers.holds(type, result.low()) && Numbers.holds(type, result.high());
    } catch (ArithmeticException overflow) {
      return false;
    }
  }

  private static Interval exact(ArithmeticOperator operator, Interval a, Interval b) {
    if (operator == ArithmeticOperator.ADD) {
      return new Interval(Math.addExact(a.low, b.low), Math.addExact(a.high, b.high));
    }
    if (operator == ArithmeticOperator.SUBTRACT) {
      return new Interval(Math.subtractExact(a.low, b.high), Math.subtractExact(a.high, b.low));
    }
    long p = Math.multiplyExact(a.low, b.low);
    long q = Math.multiplyExact(a.low, b.high);
    long r = Math.multiplyExact(a.high, b.low);
    long s = Math.multiplyExact(a.high, b.high);
    return new Interval(
        Math.min(Math.min(p, q), Math.min(r, s)), Math.max(Math.max(p, q), Math.max(r, s)));
  }

  /// What is known of an integer.
  private Interval of(Core value) {
    return switch (value) {
      case Core.IntConstant constant -> new Interval(constant.value(), constant.value());
      case Core.GetLocal get -> ofLocal(get.local());
      case Core.Length _ -> new Interval(0, Integer.MAX_VALUE);
      case Core.Arithmetic arithmetic -> ofArithmetic(arithmetic);
      case Core.Convert convert
          when convert.operand().type() instanceof Numeric from && !from.isFloat() ->
          ofWidth(from, of(convert.operand()));
      default -> value.type() instanceof Numeric numeric ? ofWidth(numeric, ALL) : ALL;
    };
  }

  private static Interval ofWidth(Numeric type, Interval known) {
    if (!known.equals(ALL) || type.isFloat() || type.bits() == 64) {
      return known;
    }
    int bits = type.bits();
    return type.isUnsigned()
        ? new Interval(0, (1L << bits) - 1)
        : new Interval(-1L << (bits - 1), (1L << (bits - 1)) - 1);
  }

  private Interval ofLocal(Local local) {
    return ranges.getOrDefault(local, ALL);
  }

  private Interval ofArithmetic(Core.Arithmetic arithmetic) {
    try {
      return switch (arithmetic.operator()) {
        case ADD, SUBTRACT, MULTIPLY ->
            exact(arithmetic.operator(), of(arithmetic.left()), of(arithmetic.right()));
        case REMAINDER -> remainder(arithmetic);
        case AND ->
            arithmetic.right() instanceof Core.IntConstant mask && mask.value() >= 0
                ? new Interval(0, mask.value())
                : ALL;
        case DIVIDE, POWER, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT -> ALL;
      };
    } catch (ArithmeticException overflow) {
      return ALL;
    }
  }

  private Interval remainder(Core.Arithmetic arithmetic) {
    if (arithmetic.right() instanceof Core.IntConstant divisor
        && divisor.value() != 0
        && divisor.value() != Long.MIN_VALUE) {
      long most = Math.abs(divisor.value()) - 1;
      return new Interval(of(arithmetic.left()).low() >= 0 ? 0 : -most, most);
    }
    return ALL;
  }

  /// What a loop from one value to another gives its variable.
  Interval loop(Core from, Core to, boolean inclusive) {
    Interval a = of(from);
    Interval b = of(to);
    long high = inclusive || b.high() == Long.MIN_VALUE ? b.high() : b.high() - 1;
    return new Interval(a.low(), Math.max(high, a.low()));
  }
}
