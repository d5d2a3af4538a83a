package ruchy.runtime.real;

/// Exponentials and powers of real numbers with an error below 0.501 units in the last place: what
/// has an exact result, as `3.0 ** 4` or `2.0 ** -3`, has it.
///
/// `e^x` is `2^(n/128) · e^r` with `|r| < ln 2 / 256`; the first factor is from a table, the second
/// a series. A power is the exponential of a product of twice the precision. Results that are not
/// normal numbers are those of [StrictMath].
///
/// @source P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE
///   floating-point arithmetic", 1989
public final class Exponentials {
  private static final int STEPS = 128;
  private static final double STEPS_PER_LN_2 = 0x1.71547652b82fep+7;

  /// ln 2 / 128 in two parts. The first is a multiple of 2⁻⁴⁰, so that its multiples are exact.
  private static final double STEP = 0x1.62e42ff000000p-8;

  private static final double STEP_REST = -0x1.718432a1b0e26p-42;

  /// Adding and subtracting it rounds to a whole number.
  private static final double ROUND = 0x1.8p52;

  /// Beyond it results overflow or are no normal numbers.
  private static final double LIMIT = 708;

  private static final double[] POWER = new double[STEPS];
  private static final double[] POWER_REST = new double[STEPS];

  static {
    DoubleDouble root = new DoubleDouble(0x1.0163da9fb3335p+0, 0x1.b61299ab8cdb7p-54);
    DoubleDouble power = new DoubleDouble(1, 0);
    for (int i = 0; i < STEPS; i++) {
      POWER[i] = power.high();
      POWER_REST[i] = power.low();
      power = power.times(root);
    }
  }

  private Exponentials() {}

  /// e to the power of x.
  public static double exp(double x) {
    return Math.abs(x) <= LIMIT ? exp(x, 0) : StrictMath.exp(x);
  }

  /// 2 to the power of x.
  public static double exp2(double x) {
    return pow(2, x);
  }

  /// x to the power of y.
  ///
  /// Special cases are those of IEEE 754: `pow(x, 0)`, `pow(1, y)` and `pow(-1, ±∞)` are 1 even
  /// where the other is NaN; a negative number has only whole powers.
  public static double pow(double x, double y) {
    if (x == 1 || (x == -1 && Double.isInfinite(y))) {
      return 1;
    }
    if (x < 0 && y == Math.rint(y)) {
      double power = positivePower(-x, y);
      return isOdd(y) ? -power : power;
    }
    return positivePower(x, y);
  }

  private static boolean isOdd(double whole) {
    double half = whole * 0.5;
    return half != Math.rint(half);
  }

  private static double positivePower(double x, double y) {
    if (!Logarithms.isOrdinary(x)) {
      return StrictMath.pow(x, y);
    }
    DoubleDouble exponent = Logarithms.wide(x).times(y);
    return Math.abs(exponent.high()) <= LIMIT
        ? exp(exponent.high(), exponent.low())
        : StrictMath.pow(x, y);
  }

  /// `e^(x + rest)` of a sum whose magnitude is at most [#LIMIT].
  private static double exp(double x, double rest) {
    double rounded = x * STEPS_PER_LN_2 + ROUND;
    long step = Double.doubleToRawLongBits(rounded);
    double count = rounded - ROUND;
    double near = x - count * STEP;
    double correction = count * STEP_REST - rest;
    double r = near - correction;
    double rRest = near - r - correction;
    double r2 = r * r;
    double late = (1.0 / 120 + r * (1.0 / 720)) * r2 + (1.0 / 6 + r * (1.0 / 24));
    double series = r2 * (0.5 + r * late) + rRest;

    int index = (int) step & (STEPS - 1);
    double power = POWER[index];
    double linear = power * r;
    double linearRest = Math.fma(power, r, -linear);
    double sum = power + linear;
    double sumRest = power - sum + linear;
    double powerRest = POWER_REST[index] * (1 + r);
    double result = sum + (sumRest + linearRest + powerRest + power * series);
    long exponent = (step << 16) >> 23;
    return result * Double.longBitsToDouble((exponent + 1023) << 52);
  }
}
