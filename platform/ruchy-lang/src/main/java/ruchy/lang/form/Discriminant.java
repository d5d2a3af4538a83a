package ruchy.lang.form;

import java.math.BigInteger;
import java.util.Optional;
import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.UnaryOperator;

/// The number of a variant, as in `Ready = 1 << 3`.
public final class Discriminant {
  private static final int SHIFT_MAX = 63;

  private Discriminant() {}

  /// The number that literals and operators give; empty where it is something else, or no `i64`.
  public static Optional<Long> of(Expr written) {
    return number(written)
        .filter(value -> value.bitLength() < Long.SIZE)
        .map(BigInteger::longValue);
  }

  private static Optional<BigInteger> number(Expr expr) {
    return switch (expr) {
      case Expr.IntLiteral literal -> Optional.of(literal.value());
      case Expr.Unary unary when unary.operator() == UnaryOperator.NEGATE ->
          number(unary.operand()).map(BigInteger::negate);
      case Expr.Binary binary ->
          number(binary.left())
              .flatMap(left ->
                  number(binary.right()).flatMap(right -> result(binary.operator(), left, right)));
      default -> Optional.empty();
    };
  }

  private static Optional<BigInteger> result(
      BinaryOperator operator, BigInteger left, BigInteger right) {
    boolean shifts = right.signum() >= 0 && right.bitLength() <= 6 && right.intValue() <= SHIFT_MAX;
    return switch (operator) {
      case ADD -> Optional.of(left.add(right));
      case SUBTRACT -> Optional.of(left.subtract(right));
      case MULTIPLY -> Optional.of(left.multiply(right));
      case BIT_OR -> Optional.of(left.or(right));
      case SHIFT_LEFT -> shifts ? Optional.of(left.shiftLeft(right.intValue())) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
