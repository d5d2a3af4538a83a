package ruchy.lang.interpret;

import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// Arithmetic on boxed numbers, by the rules of the language and nothing else.
///
/// Integers are computed as `long` bits: sign-extended, or zero-extended where unsigned.
final class Numbers {
  private final Values values;

  Numbers(Values values) {
    this.values = values;
  }

  /// The bits of an integer, duration, character or truth value.
  long bits(Object value) {
    return switch (value) {
      case Long number -> number;
      case Integer number -> number;
      case Short number -> number;
      case Byte number -> number;
      default -> values.bits(value);
    };
  }

  /// An integer of a type from bits that fit it.
  Object box(Type type, long bits) {
    if (!(type instanceof Type.Numeric numeric)) {
      return values.integer(type, bits);
    }
    return switch (numeric) {
      case I8 -> (byte) bits;
      case I16 -> (short) bits;
      case I32 -> (int) bits;
      case I64 -> bits;
      case U8, U16, U32, U64 -> values.integer(type, bits);
      case F32, F64 -> throw new AssertionError("an integer of type " + type);
    };
  }

  /// A float of a type.
  static Object boxReal(Type type, double value) {
    if (type == Type.Numeric.F32) {
      return (float) value;
    }
    return value;
  }

  static double real(Object value) {
    return ((Number) value).doubleValue();
  }

  /// The last bits of a number that a type holds, extended to 64.
  static long wrap(Type type, long bits) {
    if (!(type instanceof Type.Numeric numeric)) {
      return bits;
    }
    return switch (numeric) {
      case I8 -> (byte) bits;
      case I16 -> (short) bits;
      case I32 -> (int) bits;
      case U8 -> bits & 0xff;
      case U16 -> bits & 0xffff;
      case U32 -> bits & 0xffff_ffffL;
      case I64, U64, F32, F64 -> bits;
    };
  }

  /// `left operator right`, both of the type.
  Object arithmetic(Operation operation, Object left, Object right) {
    var type = operation.type();
    if (type == Type.Numeric.F64) {
      return real(operation.operator(), real(left), real(right));
    }
    if (type == Type.Numeric.F32) {
      return (float) real(operation.operator(), real(left), real(right));
    }
    return box(type, integer(operation, bits(left), bits(right)));
  }

  /// `-operand`
  Object negate(Type type, Object operand, boolean checked, Span span) {
    if (type instanceof Type.Numeric numeric && numeric.isFloat()) {
      return boxReal(type, -real(operand));
    }
    long bits = bits(operand);
    long negated = wrap(type, -bits);
    boolean overflows = isUnsigned(type) ? bits != 0 : bits != 0 && negated == bits;
    if (checked && overflows) {
      throw values.failure(Failure.OVERFLOW, "-(" + show(type, bits) + ") overflows " + type, span);
    }
    return box(type, negated);
  }

  /// What is computed, and where the program says so.
  record Operation(ArithmeticOperator operator, Type type, boolean checked, Span span) {}

  private double real(ArithmeticOperator operator, double left, double right) {
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      case REMAINDER -> left % right;
      case POWER -> values.power(left, right);
      case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT ->
          throw new AssertionError(operator + " of floats");
    };
  }

  private long integer(Operation operation, long left, long right) {
    return switch (operation.operator()) {
      case ADD -> sum(operation, left, right);
      case SUBTRACT -> difference(operation, left, right);
      case MULTIPLY -> product(operation, left, right);
      case DIVIDE, REMAINDER -> quotient(operation, left, right);
      case POWER -> power(operation, left, right);
      case AND -> left & right;
      case OR -> left | right;
      case XOR -> left ^ right;
      case SHIFT_LEFT, SHIFT_RIGHT -> shift(operation, left, right);
    };
  }

  private long sum(Operation operation, long left, long right) {
    long exact = left + right;
    boolean overflows =
        switch (width(operation.type())) {
          case 64 ->
              isUnsigned(operation.type())
                  ? Long.compareUnsigned(exact, left) < 0
                  : ((left ^ exact) & (right ^ exact)) < 0;
          default -> wrap(operation.type(), exact) != exact;
        };
    return checkedResult(operation, "+", overflows, left, right, exact);
  }

  private long difference(Operation operation, long left, long right) {
    long exact = left - right;
    boolean overflows =
        isUnsigned(operation.type())
            ? Long.compareUnsigned(left, right) < 0
            : width(operation.type()) == 64
                ? ((left ^ right) & (left ^ exact)) < 0
                : wrap(operation.type(), exact) != exact;
    return checkedResult(operation, "-", overflows, left, right, exact);
  }

  private long product(Operation operation, long left, long right) {
    boolean overflows = productOverflows(operation.type(), left, right);
    return checkedResult(operation, "*", overflows, left, right, left * right);
  }

  private static boolean productOverflows(Type type, long left, long right) {
    long exact = left * right;
    if (width(type) < 64 && !(type == Type.Numeric.U32)) {
      return wrap(type, exact) != exact;
    }
    if (left == 0 || right == 0) {
      return false;
    }
    if (isUnsigned(type)) {
      long largest = type == Type.Numeric.U32 ? 0xffff_ffffL : -1;
      return Long.compareUnsigned(right, Long.divideUnsigned(largest, left)) > 0;
    }
    return (left == -1 && right == Long.MIN_VALUE)
        || (right == -1 && left == Long.MIN_VALUE)
        || (left != -1 && right != -1 && exact / right != left);
  }

  private long quotient(Operation operation, long left, long right) {
    boolean divides = operation.operator() == ArithmeticOperator.DIVIDE;
    if (right == 0) {
      throw values.failure(
          Failure.DIVISION_BY_ZERO,
          show(operation.type(), left) + (divides ? " / 0" : " % 0") + ": division by zero",
          operation.span());
    }
    if (isUnsigned(operation.type())) {
      return divides ? Long.divideUnsigned(left, right) : Long.remainderUnsigned(left, right);
    }
    if (right == -1) {
      long exact = -left;
      boolean overflows = divides && left != 0 && wrap(operation.type(), exact) == left;
      return divides ? checkedResult(operation, "/", overflows, left, right, exact) : 0;
    }
    return divides ? left / right : left % right;
  }

  private long power(Operation operation, long base, long exponent) {
    if (exponent < 0 && !isUnsigned(operation.type())) {
      throw values.failure(
          Failure.NEGATIVE_EXPONENT,
          base + " ** " + exponent + ": an integer has no negative power",
          operation.span());
    }
    long result = 1;
    long factor = base;
    boolean overflows = false;
    boolean factorOverflows = false;
    for (long rest = exponent; rest != 0; rest >>>= 1) {
      if ((rest & 1) == 1) {
        overflows |= factorOverflows || productOverflows(operation.type(), result, factor);
        result = wrap(operation.type(), result * factor);
      }
      factorOverflows |= productOverflows(operation.type(), factor, factor);
      factor = wrap(operation.type(), factor * factor);
    }
    return checkedResult(operation, "**", overflows, base, exponent, result);
  }

  private long shift(Operation operation, long left, long amount) {
    int width = width(operation.type());
    if (operation.checked() && (amount < 0 || amount >= width)) {
      throw values.failure(
          Failure.SHIFT_AMOUNT,
          "a shift by " + amount + " is not within the " + width + " bits of " + operation.type(),
          operation.span());
    }
    int count = (int) amount & (width - 1);
    if (operation.operator() == ArithmeticOperator.SHIFT_LEFT) {
      return wrap(operation.type(), left << count);
    }
    return isUnsigned(operation.type()) ? left >>> count : left >> count;
  }

  private long checkedResult(
      Operation operation, String symbol, boolean overflows, long left, long right, long exact) {
    if (overflows && operation.checked()) {
      var type = operation.type();
      throw values.failure(
          Failure.OVERFLOW,
          show(type, left) + " " + symbol + " " + operand(type, right) + " overflows " + type,
          operation.span());
    }
    return wrap(operation.type(), exact);
  }

  static boolean isUnsigned(Type type) {
    return type instanceof Type.Numeric numeric && numeric.isUnsigned();
  }

  private static int width(Type type) {
    return type instanceof Type.Numeric numeric ? numeric.bits() : 64;
  }

  private static String operand(Type type, long bits) {
    String shown = show(type, bits);
    return shown.startsWith("-") ? "(" + shown + ")" : shown;
  }

  private static String show(Type type, long bits) {
    return isUnsigned(type) ? Long.toUnsignedString(bits) : Long.toString(bits);
  }
}
