package fnp.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruchy.testkit.Seeds;

class DecimalsTest {
  private static double parse(String text) {
    var bad = new boolean[1];
    var value = NumberText.parse(text.toCharArray(), 0, text.length(), bad);
    assertThat(bad[0]).as(text).isFalse();
    return value;
  }

  private static void check(String text) {
    assertThat(Double.doubleToRawLongBits(parse(text)))
        .as(text)
        .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
  }

  @Test
  void any_float64_is_read_back_from_any_number_of_digits() {
    Seeds.forEach(
        20_000,
        random -> {
          var value = Double.longBitsToDouble(random.nextLong());
          if (Double.isFinite(value)) {
            check(Double.toString(value));
            check(new BigDecimal(value).round(new MathContext(random.nextInt(1, 40))).toString());
          }
        });
  }

  @Test
  void ties_and_their_neighbours_are_read_exactly() {
    Seeds.forEach(
        5000,
        random -> {
          var value = Math.abs(Double.longBitsToDouble(random.nextLong()));
          if (Double.isFinite(value) && value < Double.MAX_VALUE) {
            var tie =
                new BigDecimal(value)
                    .add(new BigDecimal(Math.nextUp(value)))
                    .divide(BigDecimal.TWO, MathContext.UNLIMITED);
            check(tie.toString());
            check(tie.toString().replaceFirst("(E|$)", "1$1"));
            check(tie.round(new MathContext(random.nextInt(15, 25))).toString());
          }
        });
  }

  @Test
  void short_numbers_of_all_exponents_are_read_exactly() {
    for (int e = -400; e < 400; e++) {
      check("1e" + e);
      check("-9007199254740993e" + e);
      check("123456789012345678901e" + e);
      check("17976931348623158e" + e);
      check("000.00049406564584124654e" + e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", ".", "e5", "1e", "1e+", "1.2.3", "0x1", "1_0", "--1", "infin", "n", "1 2"
      })
  void what_is_no_number_is_refused(String text) {
    var bad = new boolean[1];
    NumberText.parse(text.toCharArray(), 0, text.length(), bad);
    assertThat(bad[0]).isTrue();
  }

  @Test
  void words_and_blanks_are_read() {
    assertThat(parse(" -Inf\t")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(parse("INFINITY")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(parse("nAn")).isNaN();
    assertThat(parse("\u00a01.\u2003")).isEqualTo(1);
    assertThat(parse(".5")).isEqualTo(0.5);
  }

  private static double positive(RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0 -> random.nextInt(100_000) / 16.0;
      case 1 -> random.nextInt(1_000_000);
      case 2 -> random.nextInt(1_000_000) / 1000.0;
      case 3 -> Math.pow(10, random.nextInt(-320, 300)) * random.nextInt(1, 100);
      default -> {
        var value = Math.abs(Double.longBitsToDouble(random.nextLong()));
        yield Double.isFinite(value) ? value : 1;
      }
    };
  }

  @Test
  void digits_are_rounded_to_nearest_even() {
    Seeds.forEach(
        30_000,
        random -> {
          var value = positive(random);
          var precision = random.nextInt(0, 22);
          var out = new StringBuilder();
          FloatText.scientific(out, value, precision, false);
          var exact =
              new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
          assertThat(new BigDecimal(out.toString()))
              .as("%s %s", value, precision)
              .isEqualByComparingTo(exact);
          assertThat(out.toString())
              .matches(
                  precision == 0
                      ? "\\de[+-]\\d{2,3}"
                      : "\\d\\.\\d{%d}e[+-]\\d{2,3}".formatted(precision));
        });
  }

  @Test
  void fractions_are_rounded_to_nearest_even() {
    Seeds.forEach(
        30_000,
        random -> {
          var value = positive(random);
          var precision = random.nextInt(0, 22);
          var out = new StringBuilder();
          FloatText.positional(out, value, precision, false);
          var exact = new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN);
          assertThat(out.toString())
              .as(String.format(Locale.ROOT, "%s %d", value, precision))
              .isEqualTo(exact.toPlainString());
        });
  }
}
