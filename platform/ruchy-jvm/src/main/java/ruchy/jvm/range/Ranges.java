package ruchy.jvm.range;

import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;

/// Finds what is known of the values of integer nodes.
///
/// @param bounds what is known of locals at this place
public record Ranges(Bounds bounds) {
  /// What is known of locals.
  @FunctionalInterface
  public interface Bounds {
    /// What is known of a local.
    Interval of(Local local);
  }

  /// What is known of a node's value.
  public Interval of(Core node) {
    if (node instanceof Core.IntConstant constant) {
      return Interval.of(constant.value());
    }
    return node.type() == Type.Numeric.I64 ? ofLong(node) : ofType(node.type());
  }

  private static Interval ofType(Type type) {
    if (!(type instanceof Type.Numeric number) || number.isFloat() || number.bits() == 64) {
      return Interval.ALL;
    }
    int bits = number.bits();
    return number.isUnsigned()
        ? new Interval(0, (1L << bits) - 1)
        : new Interval(-(1L << (bits - 1)), (1L << (bits - 1)) - 1);
  }

  private Interval ofLong(Core node) {
    return switch (node) {
      case Core.GetLocal n -> bounds.of(n.local());
      case Core.Length _ -> new Interval(0, Integer.MAX_VALUE);
      case Core.If n -> of(n.then()).or(of(n.otherwise()));
      case Core.Convert n when n.operand().type() instanceof Type.Numeric number ->
          number.isFloat() ? Interval.ALL : ofType(number);
      case Core.Arithmetic n -> ofArithmetic(n);
      default -> Interval.ALL;
    };
  }

  private Interval ofArithmetic(Core.Arithmetic node) {
    return switch (node.operator()) {
      case ADD -> of(node.left()).plus(of(node.right()));
      case SUBTRACT -> of(node.left()).minus(of(node.right()));
      case MULTIPLY -> of(node.left()).times(of(node.right()));
      case REMAINDER -> ofRemainder(of(node.left()), of(node.right()));
      case DIVIDE -> ofQuotient(of(node.left()), of(node.right()));
      case AND -> ofMask(of(node.left()), of(node.right()));
      case OR, XOR, POWER, SHIFT_LEFT, SHIFT_RIGHT -> Interval.ALL;
    };
  }

  private static Interval ofRemainder(Interval left, Interval right) {
    if (right.least() <= 0) {
      return Interval.ALL;
    }
    long most = right.greatest() - 1;
    return new Interval(left.least() >= 0 ? 0 : -most, left.greatest() <= 0 ? 0 : most);
  }

  private static Interval ofQuotient(Interval left, Interval right) {
    if (right.least() <= 0 || !left.isKnown()) {
      return Interval.ALL;
    }
    return new Interval(Math.min(left.least(), 0), Math.max(left.greatest(), 0));
  }

  private static Interval ofMask(Interval left, Interval right) {
    if (left.least() >= 0) {
      return new Interval(
          0, right.least() >= 0 ? Math.min(left.greatest(), right.greatest()) : left.greatest());
    }
    return right.least() >= 0 ? new Interval(0, right.greatest()) : Interval.ALL;
  }
}
