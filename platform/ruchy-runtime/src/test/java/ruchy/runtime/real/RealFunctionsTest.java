package ruchy.runtime.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Compares with series of 45 digits.
class RealFunctionsTest {
  private static final MathContext DIGITS = new MathContext(45);
  private static final BigDecimal LN_2 =
      new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009");
  private static final BigDecimal LN_10 =
      new BigDecimal("2.302585092994045684017991454684364207601101488628772976033327901");

  private final SplittableRandom random = new SplittableRandom(11);

  /// The distance of a result from the exact value in units of its last place.
  private static double ulps(double result, BigDecimal exact) {
    return new BigDecimal(result)
        .subtract(exact)
        .abs()
        .divide(new BigDecimal(Math.ulp(result)), DIGITS)
        .doubleValue();
  }

  private static BigDecimal exp(BigDecimal x) {
    int doublings = x.divideToIntegralValue(LN_2).intValue();
    BigDecimal rest = x.subtract(LN_2.multiply(BigDecimal.valueOf(doublings)));
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int n = 1; n < 45; n++) {
      term = term.multiply(rest, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term);
    }
    return sum.multiply(BigDecimal.TWO.pow(doublings, DIGITS), DIGITS);
  }

  private static BigDecimal ln(double x) {
    int exponent = Math.getExponent(x);
    BigDecimal mantissa = new BigDecimal(Math.scalb(x, -exponent));
    BigDecimal t = mantissa.subtract(BigDecimal.ONE).divide(mantissa.add(BigDecimal.ONE), DIGITS);
    BigDecimal square = t.multiply(t, DIGITS);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal power = t;
    for (int n = 1; n < 95; n += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS));
      power = power.multiply(square, DIGITS);
    }
    return sum.multiply(BigDecimal.TWO).add(LN_2.multiply(BigDecimal.valueOf(exponent)));
  }

  /// A number of any sign within a magnitude, small ones as likely as large ones.
  private double number(double greatest) {
    return (random.nextDouble() - 0.5) * 2 * greatest * Math.scalb(1.0, -random.nextInt(12));
  }

  @Test
  void exponentials_are_off_by_little_more_than_rounding() {
    for (int i = 0; i < 2_000; i++) {
      double x = number(700);
      assertThat(ulps(Exponentials.exp(x), exp(new BigDecimal(x))))
          .as("exp(%s)", x)
          .isLessThan(0.501);
    }
  }

  @Test
  void logarithms_are_off_by_little_more_than_rounding() {
    for (int i = 0; i < 2_000; i++) {
      double x = StrictMath.exp(number(700));
      if (x == 1) {
        continue;
      }
      BigDecimal exact = ln(x);
      assertThat(ulps(Logarithms.ln(x), exact)).as("ln(%s)", x).isLessThan(0.501);
      assertThat(ulps(Logarithms.log10(x), exact.divide(LN_10, DIGITS)))
          .as("log10(%s)", x)
          .isLessThan(0.501);
      assertThat(ulps(Logarithms.log2(x), exact.divide(LN_2, DIGITS)))
          .as("log2(%s)", x)
          .isLessThan(0.501);
    }
  }

  @Test
  void powers_are_off_by_little_more_than_rounding() {
    for (int i = 0; i < 2_000; i++) {
      double x = StrictMath.exp(number(20));
      double y = number(30);
      BigDecimal exact = exp(ln(x).multiply(new BigDecimal(y)));
      assertThat(ulps(Exponentials.pow(x, y), exact)).as("pow(%s, %s)", x, y).isLessThan(0.501);
    }
  }

  @Test
  void results_that_are_numbers_are_exact() {
    for (int exponent = -300; exponent <= 300; exponent++) {
      double power = Double.parseDouble("1e" + exponent);
      assertThat(Exponentials.pow(10, exponent)).isEqualTo(power);
      assertThat(Logarithms.log10(power)).isEqualTo(exponent);
    }
    for (int exponent = -1074; exponent < 1024; exponent++) {
      double power = Math.scalb(1.0, exponent);
      assertThat(Exponentials.exp2(exponent)).isEqualTo(power);
      assertThat(Logarithms.log2(power)).isEqualTo(exponent);
    }
    assertThat(Exponentials.pow(-3, 5)).isEqualTo(-243);
    assertThat(Exponentials.pow(0.25, -1.5)).isEqualTo(8);
    assertThat(Exponentials.exp(1)).isEqualTo(Math.E);
    assertThat(Logarithms.log(125, 5)).isEqualTo(3);
    assertThat(Logarithms.ln(1)).isZero();
  }

  /// IEEE 754-2019, 9.2.1; Java's `pow` differs where the base is 1 or -1.
  @Test
  void special_values_have_the_results_of_the_standard() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    double[][] powers = {
      {1, nan, 1},
      {-1, infinity, 1},
      {-1, -infinity, 1},
      {nan, 0, 1},
      {nan, 1, nan},
      {0, -1, infinity},
      {-0.0, -1, -infinity},
      {-0.0, 3, -0.0},
      {-0.0, 2, 0},
      {-8, 0.5, nan},
      {infinity, -1, 0},
      {-infinity, 3, -infinity},
      {-infinity, -3, -0.0},
      {2, infinity, infinity},
      {0.5, infinity, 0},
      {10, 400, infinity},
      {10, -400, 0},
      {-10, 401, -infinity},
    };
    for (double[] row : powers) {
      assertThat(Exponentials.pow(row[0], row[1]))
          .as("%s ** %s", row[0], row[1])
          .isEqualTo(Double.valueOf(row[2]));
    }
    assertThat(Exponentials.exp(infinity)).isEqualTo(infinity);
    assertThat(Exponentials.exp(-infinity)).isZero();
    assertThat(Exponentials.exp(710)).isEqualTo(infinity);
    assertThat(Exponentials.exp(-745)).isEqualTo(Double.MIN_VALUE);
    assertThat(Logarithms.ln(0)).isEqualTo(-infinity);
    assertThat(Logarithms.ln(infinity)).isEqualTo(infinity);
    assertThat(Logarithms.log2(-1)).isNaN();
    assertThat(Logarithms.log(2, 1)).isEqualTo(infinity);
  }
}
