package fnp.ufunc.error;

import java.util.Map;

/// Which results of a function are errors, given its operands.
///
/// A NaN that no operand is, is invalid; an infinity of finite operands is a division by zero where
/// the function has a pole, and else an overflow.
///
/// @source IEEE 754-2019, clause 7
enum ErrorRule {
  /// No poles.
  SMOOTH,
  /// A pole where the second operand is 0.
  QUOTIENT,
  /// A pole at 0.
  POLE_AT_ZERO,
  /// A pole at -1.
  POLE_AT_MINUS_ONE,
  /// Poles at -1 and 1.
  POLES_AT_ONE,
  /// A pole where 0 has a negative exponent.
  POWER;

  private static final Map<String, ErrorRule> RULES =
      Map.ofEntries(
          Map.entry("add", SMOOTH),
          Map.entry("subtract", SMOOTH),
          Map.entry("multiply", SMOOTH),
          Map.entry("square", SMOOTH),
          Map.entry("sqrt", SMOOTH),
          Map.entry("divide", QUOTIENT),
          Map.entry("floor_divide", QUOTIENT),
          Map.entry("remainder", SMOOTH),
          Map.entry("fmod", SMOOTH),
          Map.entry("reciprocal", POLE_AT_ZERO),
          Map.entry("power", POWER),
          Map.entry("float_power", POWER),
          Map.entry("exp", SMOOTH),
          Map.entry("exp2", SMOOTH),
          Map.entry("expm1", SMOOTH),
          Map.entry("log", POLE_AT_ZERO),
          Map.entry("log2", POLE_AT_ZERO),
          Map.entry("log10", POLE_AT_ZERO),
          Map.entry("log1p", POLE_AT_MINUS_ONE),
          Map.entry("sin", SMOOTH),
          Map.entry("cos", SMOOTH),
          Map.entry("tan", SMOOTH),
          Map.entry("arcsin", SMOOTH),
          Map.entry("arccos", SMOOTH),
          Map.entry("sinh", SMOOTH),
          Map.entry("cosh", SMOOTH),
          Map.entry("arccosh", SMOOTH),
          Map.entry("arctanh", POLES_AT_ONE),
          Map.entry("hypot", SMOOTH),
          Map.entry("ldexp", SMOOTH),
          Map.entry("nextafter", SMOOTH),
          Map.entry("degrees", SMOOTH),
          Map.entry("rad2deg", SMOOTH));

  /// Whether a function can go wrong.
  static boolean knows(String name) {
    return RULES.containsKey(name);
  }

  /// The rule of a function that can go wrong.
  static ErrorRule of(String name) {
    return RULES.getOrDefault(name, SMOOTH);
  }

  /// The errors, as bits, of `z = f(x, y)`; of functions of one operand `y` is anything finite.
  int errors(double x, double y, double z) {
    if (Double.isNaN(z)) {
      return Double.isNaN(x) || Double.isNaN(y) ? 0 : ErrorKind.INVALID.bit();
    }
    if (Double.isInfinite(z)) {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        return 0;
      }
      return (isPole(x, y) ? ErrorKind.DIVIDE : ErrorKind.OVER).bit();
    }
    return 0;
  }

  /// Whether a result that is 0 or subnormal lost digits for being small.
  boolean isUnder(double x, double y, double z) {
    if (z == 0) {
      return x != 0 && y != 0 && Double.isFinite(x) && Double.isFinite(y) && this != QUOTIENT
          || (this == QUOTIENT && x != 0 && Double.isFinite(y));
    }
    return this != QUOTIENT ? Math.fma(x, y, -z) != 0 : Math.fma(z, y, -x) != 0;
  }

  private boolean isPole(double x, double y) {
    return switch (this) {
      case SMOOTH -> false;
      case QUOTIENT -> y == 0;
      case POLE_AT_ZERO -> x == 0;
      case POLE_AT_MINUS_ONE -> x == -1;
      case POLES_AT_ONE -> Math.abs(x) == 1;
      case POWER -> x == 0 && y < 0;
    };
  }
}
