package ruchy.runtime;

import ruchy.runtime.real.Exponentials;

/// Checked arithmetic on `i64` and `i32`, and the integer operations that Java lacks.
///
/// The fast paths are the JIT's own overflow checks; an overflow is found a second time on the slow
/// path to tell the operands. See [Width] for the other integer types.
public final class Arithmetic {
  private Arithmetic() {}

  /// `left + right` of `i64`
  public static long add(long left, long right) {
    try {
      return Math.addExact(left, right);
    } catch (ArithmeticException _) {
      throw overflow(left, "+", right, "i64");
    }
  }

  /// `left - right` of `i64`
  public static long subtract(long left, long right) {
    try {
      return Math.subtractExact(left, right);
    } catch (ArithmeticException _) {
      throw overflow(left, "-", right, "i64");
    }
  }

  /// `left * right` of `i64`
  public static long multiply(long left, long right) {
    try {
      return Math.multiplyExact(left, right);
    } catch (ArithmeticException _) {
      throw overflow(left, "*", right, "i64");
    }
  }

  /// `left / right` of `i64`, towards zero
  public static long divide(long left, long right) {
    if (right == 0) {
      throw byZero(left, "/");
    }
    if (right == -1 && left == Long.MIN_VALUE) {
      throw overflow(left, "/", right, "i64");
    }
    return left / right;
  }

  /// `left % right` of `i64`, with the sign of `left`
  public static long remainder(long left, long right) {
    if (right == 0) {
      throw byZero(left, "%");
    }
    return left % right;
  }

  /// `-operand` of `i64`
  public static long negate(long operand) {
    if (operand == Long.MIN_VALUE) {
      throw new RuchyError("E0701", "-(" + operand + ") overflows i64");
    }
    return -operand;
  }

  /// `left ** right` of `i64`
  public static long power(long left, long right) {
    checkExponent(left, right);
    long result = 1;
    long factor = left;
    for (long rest = right; rest > 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        long high = Math.multiplyHigh(result, factor);
        result *= factor;
        if (high != result >> 63) {
          throw overflow(left, "**", right, "i64");
        }
      }
      if (rest > 1) {
        long high = Math.multiplyHigh(factor, factor);
        factor *= factor;
        if (high != factor >> 63) {
          throw overflow(left, "**", right, "i64");
        }
      }
    }
    return result;
  }

  /// `left ** right` of `i64` modulo 2⁶⁴
  public static long wrappingPower(long left, long right) {
    checkExponent(left, right);
    long result = 1;
    long factor = left;
    for (long rest = right; rest > 0; rest >>= 1) {
      result = (rest & 1) != 0 ? result * factor : result;
      factor *= factor;
    }
    return result;
  }

  /// `left << right` of `i64`
  public static long shiftLeft(long left, long right) {
    checkShift(left, "<<", right, 64);
    return left << right;
  }

  /// `left >> right` of `i64`, which keeps the sign
  public static long shiftRight(long left, long right) {
    checkShift(left, ">>", right, 64);
    return left >> right;
  }

  /// `left + right` of `i32`
  public static int add(int left, int right) {
    try {
      return Math.addExact(left, right);
    } catch (ArithmeticException _) {
      throw overflow(left, "+", right, "i32");
    }
  }

  /// `left - right` of `i32`
  public static int subtract(int left, int right) {
    try {
      return Math.subtractExact(left, right);
    } catch (ArithmeticException _) {
      throw overflow(left, "-", right, "i32");
    }
  }

  /// `left * right` of `i32`
  public static int multiply(int left, int right) {
    try {
      return Math.multiplyExact(left, right);
    } catch (ArithmeticException _) {
      throw overflow(left, "*", right, "i32");
    }
  }

  /// `left ** right` of real numbers.
  ///
  /// The same on all targets; see [Exponentials#pow].
  public static double power(double left, double right) {
    return right == 2.0 ? left * left : Exponentials.pow(left, right);
  }

  /// `left ** right` of real numbers of 32 bits
  public static float power(float left, float right) {
    return right == 2.0f ? left * left : (float) Exponentials.pow(left, right);
  }

  static void checkExponent(long left, long right) {
    if (right < 0) {
      throw new RuchyError("E0710", left + " ** " + right + ": an integer has no negative power")
          .help("use a real number: " + left + ".0 ** " + right);
    }
  }

  static void checkShift(long left, String operator, long right, int bits) {
    if (right < 0 || right >= bits) {
      throw new RuchyError(
          "E0710", left + " " + operator + " " + right + ": shift by 0 to " + (bits - 1) + " bits");
    }
  }

  static RuchyError byZero(Object left, String operator) {
    return new RuchyError("E0702", left + " " + operator + " 0: division by zero")
        .help("test the divisor first, or divide real numbers");
  }

  static RuchyError overflow(Object left, String operator, Object right, String type) {
    String shown = right.toString();
    return new RuchyError(
            "E0701",
            left
                + " "
                + operator
                + " "
                + (shown.startsWith("-") ? "(" + shown + ")" : shown)
                + " overflows "
                + type)
        .help("use `wrapping_…`, `checked_…` or `saturating_…` methods, or real numbers");
  }
}
