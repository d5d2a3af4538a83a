package ruchy.runtime.real;

/// Logarithms of real numbers with an error below 0.501 units in the last place; those of the
/// powers of a base to that base are whole.
///
/// A number is split into `2^k · m` with `m` from √½ to √2, and `m` into `256/j · (1 + r)` with a
/// whole `j`, so that `r` is small and exact. The logarithm is `k·ln 2 - ln(j/256) + ln(1 + r)`,
/// the last by its series, the others from tables, all in about 69 bits.
///
/// @source P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE
///   floating-point arithmetic", 1990
public final class Logarithms {
  /// ln 2 in two parts. The first is a multiple of 2⁻⁴², so that its multiples are exact.
  private static final double LN_2 = 0x1.62e42fefa3800p-1;

  private static final double LN_2_REST = 0x1.ef35793c76730p-45;

  private static final DoubleDouble PER_LN_10 =
      new DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
  static final DoubleDouble PER_LN_2 =
      new DoubleDouble(0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56);

  private static final int STEPS = 256;
  private static final int LEAST_STEP = 181;
  private static final int GREATEST_STEP = 363;

  /// The bits of √½, at which the range of `m` begins.
  private static final long SQRT_HALF = 0x3fe6a09e667f3bcdL;

  private static final double[] LN_STEP = new double[GREATEST_STEP - LEAST_STEP + 1];
  private static final double[] LN_STEP_REST = new double[LN_STEP.length];

  static {
    fillSteps();
  }

  private Logarithms() {}

  /// The natural logarithm: NaN of negative numbers, -∞ of zero.
  public static double ln(double x) {
    return isOrdinary(x) ? wide(x).rounded() : StrictMath.log(x);
  }

  /// The logarithm to base 2.
  public static double log2(double x) {
    return isOrdinary(x) ? wide(x).times(PER_LN_2).rounded() : StrictMath.log(x);
  }

  /// The logarithm to base 10.
  public static double log10(double x) {
    return isOrdinary(x) ? wide(x).times(PER_LN_10).rounded() : StrictMath.log10(x);
  }

  /// The logarithm to a base.
  public static double log(double x, double base) {
    if (isOrdinary(x) && isOrdinary(base) && base != 1) {
      return wide(x).dividedBy(wide(base)).rounded();
    }
    return StrictMath.log(x) / StrictMath.log(base);
  }

  /// Whether a number has a finite logarithm.
  static boolean isOrdinary(double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY;
  }

  /// The natural logarithm of an ordinary number, to about 69 bits.
  static DoubleDouble wide(double x) {
    double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    long bits = Double.doubleToRawLongBits(normal);
    long exponent = (bits - SQRT_HALF) >> 52;
    double mantissa = Double.longBitsToDouble(bits - (exponent << 52));
    double power = x < Double.MIN_NORMAL ? exponent - 54 : exponent;

    int step = (int) (STEPS / mantissa + 0.5);
    double r = Math.fma(mantissa, step * (1.0 / STEPS), -1.0);
    double whole = power * LN_2 - LN_STEP[step - LEAST_STEP];
    double rest = power * LN_2_REST - LN_STEP_REST[step - LEAST_STEP];

    double first = whole + r;
    double firstRest = whole - first + r;
    double half = -0.5 * r;
    double square = half * r;
    double squareRest = Math.fma(half, r, -square);
    double second = first + square;
    double secondRest = first - second + square;
    return DoubleDouble.sum(second, secondRest + (firstRest + squareRest + rest + tail(r)));
  }

  /// The series of `ln(1 + r)` from its third term on, for `|r| < 2^-8.5`.
  private static double tail(double r) {
    double r2 = r * r;
    double late = (1.0 / 7 - r * (1.0 / 8)) * r2 + (1.0 / 5 - r * (1.0 / 6));
    return r * r2 * (late * r2 + (1.0 / 3 - r * (1.0 / 4)));
  }

  /// Fills the tables of `ln(j/256)`, from one to the next by `ln(j/(j-1)) = 2·artanh(1/(2j-1))`.
  private static void fillSteps() {
    DoubleDouble up = new DoubleDouble(0, 0);
    for (int step = STEPS + 1; step <= GREATEST_STEP; step++) {
      up = plus(up, ratio(step), 1);
      store(step, up);
    }
    DoubleDouble down = new DoubleDouble(0, 0);
    for (int step = STEPS; step > LEAST_STEP; step--) {
      down = plus(down, ratio(step), -1);
      store(step - 1, down);
    }
  }

  private static DoubleDouble plus(DoubleDouble left, DoubleDouble right, int sign) {
    double term = sign * right.high();
    DoubleDouble sum =
        Math.abs(left.high()) >= Math.abs(term)
            ? DoubleDouble.sum(left.high(), term)
            : DoubleDouble.sum(term, left.high());
    return DoubleDouble.sum(sum.high(), sum.low() + left.low() + sign * right.low());
  }

  /// `ln(step / (step - 1))`
  private static DoubleDouble ratio(int step) {
    double divisor = 2.0 * step - 1;
    double t = 1 / divisor;
    double rest = Math.fma(-t, divisor, 1) / divisor;
    double t2 = t * t;
    double series = t * t2 * (1.0 / 3 + t2 * (1.0 / 5 + t2 * (1.0 / 7)));
    return DoubleDouble.sum(2 * t, 2 * (rest + series));
  }

  /// Splits a logarithm into a multiple of 2⁻⁴² and the rest.
  private static void store(int step, DoubleDouble logarithm) {
    double multiple = logarithm.high() + 0x1.8p10 - 0x1.8p10;
    LN_STEP[step - LEAST_STEP] = multiple;
    LN_STEP_REST[step - LEAST_STEP] = logarithm.high() - multiple + logarithm.low();
  }
}
