package ruchy.lang.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.testkit.Seeds;

class NumbersTest {
  private static final Span HERE = new Span(Source.of("test", ""), 0, 0);
  private static final List<ArithmeticOperator> EXACT =
      List.of(
          ArithmeticOperator.ADD,
          ArithmeticOperator.SUBTRACT,
          ArithmeticOperator.MULTIPLY,
          ArithmeticOperator.DIVIDE,
          ArithmeticOperator.REMAINDER,
          ArithmeticOperator.POWER);

  private final Numbers numbers = new Numbers(new PlainValues());

  private Object run(ArithmeticOperator operator, Type type, long left, long right) {
    var operation = new Numbers.Operation(operator, type, true, HERE);
    return numbers.arithmetic(operation, numbers.box(type, left), numbers.box(type, right));
  }

  @ParameterizedTest
  @EnumSource(
      value = Type.Numeric.class,
      names = {"F32", "F64"},
      mode = EnumSource.Mode.EXCLUDE)
  void integers_are_exact_or_overflow(Type.Numeric type) {
    var least = type.isUnsigned() ? BigInteger.ZERO : BigInteger.TWO.pow(type.bits() - 1).negate();
    var greatest = BigInteger.TWO.pow(type.isUnsigned() ? type.bits() : type.bits() - 1);
    Seeds.forEach(
        300,
        random -> {
          var operator = EXACT.get(random.nextInt(EXACT.size()));
          long left = some(type, random);
          long right =
              operator == ArithmeticOperator.POWER ? random.nextInt(12) : some(type, random);
          if (right == 0 && isDivision(operator)) {
            assertThatThrownBy(() -> run(operator, type, left, right)).hasMessageContaining("zero");
            return;
          }
          var exact = exact(operator, big(type, left), big(type, right));
          if (exact.compareTo(least) < 0 || exact.compareTo(greatest) >= 0) {
            assertThatThrownBy(() -> run(operator, type, left, right))
                .hasMessageContaining("overflows " + type);
          } else {
            var result = numbers.bits(run(operator, type, left, right));
            assertThat(big(type, result)).isEqualTo(exact);
          }
        });
  }

  private static boolean isDivision(ArithmeticOperator operator) {
    return operator == ArithmeticOperator.DIVIDE || operator == ArithmeticOperator.REMAINDER;
  }

  private static long some(Type.Numeric type, RandomGenerator random) {
    long bits =
        switch (random.nextInt(4)) {
          case 0 -> random.nextInt(10) - 4L;
          case 1 -> Long.MIN_VALUE >> (64 - type.bits());
          case 2 -> (Long.MIN_VALUE >> (64 - type.bits())) - 1;
          default -> random.nextLong() >> random.nextInt(64);
        };
    return Numbers.wrap(type, bits);
  }

  private static BigInteger big(Type.Numeric type, long bits) {
    return type.isUnsigned()
        ? new BigInteger(Long.toUnsignedString(bits))
        : BigInteger.valueOf(bits);
  }

  private static BigInteger exact(ArithmeticOperator operator, BigInteger left, BigInteger right) {
    return switch (operator) {
      case ADD -> left.add(right);
      case SUBTRACT -> left.subtract(right);
      case MULTIPLY -> left.multiply(right);
      case DIVIDE -> left.divide(right);
      case REMAINDER -> left.remainder(right);
      case POWER -> left.pow(right.intValueExact());
      case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT -> throw new AssertionError(operator);
    };
  }

  @ParameterizedTest(name = "{0} as {1} is {2}")
  @CsvSource({
    "3.99, I64, 3", "-3.99, I64, -3", "1e30, I64, 9223372036854775807", "NaN, I32, 0",
    "300.0, U8, 255", "-5.0, U8, 0", "1e10, I32, 2147483647", "-1e10, I8, -128",
    "1.8446744073709552e19, U64, -1", "9.3e18, U64, -9146744073709551616"
  })
  void floats_saturate_when_they_become_integers(double value, Type.Numeric to, long bits) {
    var result = new Conversions(new PlainValues(), numbers).convert(value, Type.Numeric.F64, to);
    assertThat(numbers.bits(result)).isEqualTo(bits);
  }

  @Test
  void a_shift_past_the_width_is_an_error() {
    assertThatThrownBy(() -> run(ArithmeticOperator.SHIFT_LEFT, Type.Numeric.I64, 1, 64))
        .hasMessageContaining("64");
    assertThat(run(ArithmeticOperator.SHIFT_RIGHT, Type.Numeric.I64, -8, 1)).isEqualTo(-4L);
  }
}
