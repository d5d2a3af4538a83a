package ruchy.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArithmeticTest {
  private static final List<Long> EDGES =
      List.of(
          0L,
          1L,
          -1L,
          2L,
          -2L,
          127L,
          128L,
          -128L,
          255L,
          256L,
          32767L,
          65535L,
          2147483647L,
          -2147483648L,
          4294967295L,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          Long.MAX_VALUE / 2 + 1);

  private record Operation(String name, LongBinaryOperator own, BinaryOperator<BigInteger> exact) {}

  private static void agree(Operation operation, Width width, long left, long right) {
    BigInteger a = exact(width, left);
    BigInteger b = exact(width, right);
    Optional<BigInteger> expected;
    try {
      expected = Optional.of(operation.exact().apply(a, b)).filter(value -> fits(width, value));
    } catch (ArithmeticException _) {
      expected = Optional.empty();
    }
    Optional<BigInteger> found;
    try {
      found = Optional.of(exact(width, operation.own().applyAsLong(left, right)));
    } catch (RuchyError _) {
      found = Optional.empty();
    }
    assertThat(found).as("%s %s %s of %s", a, operation.name(), b, width).isEqualTo(expected);
  }

  private static BigInteger exact(Width width, long value) {
    return width == Width.U64
        ? new BigInteger(Long.toUnsignedString(value))
        : BigInteger.valueOf(value);
  }

  private static boolean fits(Width width, BigInteger value) {
    return width.isSigned()
        ? value.bitLength() < width.bits()
        : value.signum() >= 0 && value.bitLength() <= width.bits();
  }

  private static void check(Width width, List<Operation> operations) {
    Random random = new Random(11);
    for (int turn = 0; turn < 3_000; turn++) {
      long left = width.wrap(value(random));
      long right = width.wrap(value(random));
      for (Operation operation : operations) {
        agree(operation, width, left, right);
      }
    }
  }

  private static long value(Random random) {
    return random.nextBoolean()
        ? EDGES.get(random.nextInt(EDGES.size())) + random.nextInt(3) - 1
        : random.nextLong() >> random.nextInt(64);
  }

  @ParameterizedTest
  @EnumSource(Width.class)
  void every_width_agrees_with_exact_arithmetic_or_says_that_it_overflows(Width width) {
    check(
        width,
        List.of(
            new Operation("+", width::add, BigInteger::add),
            new Operation("-", width::subtract, BigInteger::subtract),
            new Operation("*", width::multiply, BigInteger::multiply),
            new Operation("/", width::divide, BigInteger::divide),
            new Operation("%", width::remainder, BigInteger::remainder),
            new Operation("neg", (x, _) -> width.negate(x), (x, _) -> x.negate())));
  }

  @Test
  void i64_agrees_with_exact_arithmetic_or_says_that_it_overflows() {
    Random random = new Random(5);
    List<Operation> operations =
        List.of(
            new Operation("+", Arithmetic::add, BigInteger::add),
            new Operation("-", Arithmetic::subtract, BigInteger::subtract),
            new Operation("*", Arithmetic::multiply, BigInteger::multiply),
            new Operation("/", Arithmetic::divide, BigInteger::divide),
            new Operation("%", Arithmetic::remainder, BigInteger::remainder));
    for (int turn = 0; turn < 5_000; turn++) {
      long left = value(random);
      long right = value(random);
      for (Operation operation : operations) {
        agreeLong(operation, left, right);
      }
      long exponent = Math.abs(right % 70);
      agreeLong(
          new Operation("**", Arithmetic::power, (x, y) -> x.pow(y.intValue())), left, exponent);
    }
  }

  private static void agreeLong(Operation operation, long left, long right) {
    Optional<BigInteger> expected;
    try {
      expected =
          Optional.of(operation.exact().apply(BigInteger.valueOf(left), BigInteger.valueOf(right)))
              .filter(value -> value.bitLength() < 64);
    } catch (ArithmeticException _) {
      expected = Optional.empty();
    }
    Optional<BigInteger> found;
    try {
      found = Optional.of(BigInteger.valueOf(operation.own().applyAsLong(left, right)));
    } catch (RuchyError _) {
      found = Optional.empty();
    }
    assertThat(found).as("%s %s %s", left, operation.name(), right).isEqualTo(expected);
  }

  @Test
  void unsigned_numbers_become_the_nearest_real_number() {
    assertThat(Unsigned.u64(-1).toDouble()).isEqualTo(0x1p64);
    assertThat(Unsigned.u64(Long.MIN_VALUE).toDouble()).isEqualTo(0x1p63);
    assertThat(Width.U64.saturated(1e300)).isEqualTo(-1);
    assertThat(Width.U64.saturated(Double.NaN)).isZero();
    assertThat(Width.U64.saturated(0x1p63)).isEqualTo(Long.MIN_VALUE);
    assertThat(Width.I8.saturated(-1000)).isEqualTo(-128);
  }
}
