package ruchy.lang.check;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.UnaryOperator;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;

/// Number literals, which take the type that is expected, and arithmetic on constants.
final class Numbers {
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private final Body body;

  Numbers(Body body) {
    this.body = body;
  }

  /// Whether a type holds an integer.
  static boolean holds(Numeric type, long value) {
    return switch (type) {
      case I8 -> value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE;
      case I16 -> value >= Short.MIN_VALUE && value <= Short.MAX_VALUE;
      case I32 -> value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
      case I64, F32, F64 -> true;
      case U8 -> value >= 0 && value <= 0xff;
      case U16 -> value >= 0 && value <= 0xffff;
      case U32 -> value >= 0 && value <= 0xffff_ffffL;
      case U64 -> value >= 0;
    };
  }

  static Numeric suffix(String suffix) {
    return switch (suffix) {
      case "int" -> Numeric.I64;
      case "float" -> Numeric.F64;
      case "usize" -> Numeric.I64;
      case "isize" -> Numeric.I64;
      default -> Numeric.valueOf(suffix.toUpperCase(Locale.ROOT));
    };
  }

  /// An integer literal, negated where it stands behind a minus sign.
  Core integer(Expr.IntLiteral literal, boolean negative, Span span, Type hint) {
    Type type =
        literal.suffix().isPresent()
            ? suffix(literal.suffix().get())
            : body.holes().decided(span, "number", hint instanceof Numeric ? hint : Numeric.I64);
    if (!(type instanceof Numeric numeric)) {
      return body.error(span);
    }
    BigInteger value = negative ? literal.value().negate() : literal.value();
    if (numeric.isFloat()) {
      return new Core.RealConstant(span, numeric, value.doubleValue());
    }
    boolean fits =
        numeric == Numeric.U64
            ? value.signum() >= 0 && value.bitLength() <= 64
            : value.bitLength() <= 63 && holds(numeric, value.longValue());
    return fits
        ? new Core.IntConstant(span, numeric, value.longValue())
        : body.fail(span, new TypeProblem.OutOfRange(span, value.toString(), numeric));
  }

  Core real(Expr.FloatLiteral literal, Type hint) {
    Numeric type =
        literal.suffix().isPresent()
            ? suffix(literal.suffix().get())
            : hint == Numeric.F32 ? Numeric.F32 : Numeric.F64;
    double value = type == Numeric.F32 ? (float) literal.value() : literal.value();
    return new Core.RealConstant(literal.span(), type, value);
  }

  /// Whether an expression is made of number literals without a type of their own, so that it takes
  /// the type of what it meets.
  static boolean isFlexible(Expr expr) {
    return switch (expr) {
      case Expr.IntLiteral literal -> literal.suffix().isEmpty();
      case Expr.FloatLiteral literal -> literal.suffix().isEmpty();
      case Expr.Unary unary ->
          unary.operator() == UnaryOperator.NEGATE && isFlexible(unary.operand());
      case Expr.Binary binary -> isFlexible(binary.left()) && isFlexible(binary.right());
      default -> false;
    };
  }

  /// The place of the literal that decides the type of a flexible integer, if it is one.
  static Optional<Span> softPlace(Expr expr) {
    if (expr instanceof Expr.IntLiteral literal && literal.suffix().isEmpty()) {
      return Optional.of(literal.span());
    }
    if (expr instanceof Expr.Unary unary
        && unary.operator() == UnaryOperator.NEGATE
        && unary.operand() instanceof Expr.IntLiteral literal
        && literal.suffix().isEmpty()) {
      return Optional.of(unary.span());
    }
    return Optional.empty();
  }

  /// Arithmetic on two integer constants: the constant it gives, or empty where it fails, which is
  /// an error at run time like that of any other arithmetic.
  static Optional<Core> fold(
      ArithmeticOperator operator, Core.IntConstant left, Core.IntConstant right, Span span) {
    if (!(left.type() instanceof Numeric type)) {
      return Optional.empty();
    }
    BigInteger a = exact(left, type);
    BigInteger b = exact(right, type);
    if (b.signum() == 0
        && (operator == ArithmeticOperator.DIVIDE || operator == ArithmeticOperator.REMAINDER)) {
      return Optional.empty();
    }
    BigInteger value =
        switch (operator) {
          case ADD -> a.add(b);
          case SUBTRACT -> a.subtract(b);
          case MULTIPLY -> a.multiply(b);
          case DIVIDE -> a.divide(b);
          case REMAINDER -> a.remainder(b);
          case POWER -> power(a, b);
          case AND -> a.and(b);
          case OR -> a.or(b);
          case XOR -> a.xor(b);
          case SHIFT_LEFT, SHIFT_RIGHT -> BigInteger.ONE.shiftLeft(80);
        };
    boolean shift =
        operator == ArithmeticOperator.SHIFT_LEFT || operator == ArithmeticOperator.SHIFT_RIGHT;
    if (shift || operator == ArithmeticOperator.POWER && b.signum() < 0) {
      return Optional.empty();
    }
    boolean fits =
        type == Numeric.U64
            ? value.signum() >= 0 && value.bitLength() <= 64
            : value.bitLength() <= 63 && holds(type, value.longValue());
    return fits
        ? Optional.of(new Core.IntConstant(span, type, value.longValue()))
        : Optional.empty();
  }

  private static BigInteger exact(Core.IntConstant constant, Numeric type) {
    BigInteger value = BigInteger.valueOf(constant.value());
    return type == Numeric.U64 && value.signum() < 0
        ? value.add(LONG_MAX.add(BigInteger.ONE).shiftLeft(1))
        : value;
  }

  private static BigInteger power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      return BigInteger.ZERO;
    }
    if (base.abs().bitLength() <= 1) {
      return exponent.testBit(0) || exponent.signum() == 0 && base.signum() != 0
          ? exponent.signum() == 0 ? BigInteger.ONE : base
          : exponent.signum() == 0 ? BigInteger.ONE : base.abs();
    }
    return exponent.bitLength() > 7 ? BigInteger.ONE.shiftLeft(100) : base.pow(exponent.intValue());
  }
}
