package fnp.ufunc;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {
  private static final int COUNT = 100;

  @ParameterizedTest(name = "by {0}")
  @ValueSource(
      longs = {
        2,
        3,
        7,
        10,
        127,
        128,
        1000,
        32767,
        65536,
        1_000_003,
        1L << 31,
        (1L << 32) + 1,
        1_000_000_007L * 1_000_000_007L,
        (1L << 62) - 1,
        1L << 62,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE
      })
  void quotients_and_remainders_by_one_number_are_those_of_java(long divisor) {
    var x = numbers();
    var quotients = Ufuncs.FLOOR_DIVIDE.call(x, divisor).toLongArray();
    var remainders = Ufuncs.REMAINDER.call(x, divisor).toLongArray();
    for (int i = 0; i < COUNT; i++) {
      assertThat(quotients[i]).isEqualTo(Math.floorDiv(x.getLong(i), divisor));
      assertThat(remainders[i]).isEqualTo(Math.floorMod(x.getLong(i), divisor));
    }
  }

  @ParameterizedTest(name = "int32 by {0}")
  @ValueSource(
      ints = {2, 3, 7, 10, 641, 65535, 65536, 1_000_003, 1 << 30, (1 << 30) + 1, 2147483647})
  void short_integers_are_divided_by_one_number_as_java_does(int divisor) {
    var x = numbers(9, 32).astype(DType.INT32);
    x.setLong(Integer.MIN_VALUE, 0);
    x.setLong(Integer.MAX_VALUE, 1);
    var quotients = Ufuncs.FLOOR_DIVIDE.call(x, divisor);
    var remainders = Ufuncs.REMAINDER.call(x, divisor);
    assertThat(quotients.dtype()).isEqualTo(DType.INT32);
    for (int i = 0; i < COUNT; i++) {
      assertThat(quotients.getLong(i)).isEqualTo(Math.floorDiv(x.getLong(i), divisor));
      assertThat(remainders.getLong(i)).isEqualTo(Math.floorMod(x.getLong(i), divisor));
    }
  }

  private static NDArray numbers(int seed, int shift) {
    var random = new SplittableRandom(seed);
    var x = NDArray.empty(DType.INT64, COUNT);
    for (int i = 0; i < COUNT; i++) {
      var rare = random.nextInt(20) == 0;
      x.setLong(random.nextLong() >> (rare ? 63 - random.nextInt(3) : shift), i);
    }
    return x;
  }

  private static NDArray numbers() {
    var random = new SplittableRandom(5);
    var x = NDArray.empty(DType.INT64, COUNT);
    for (int i = 0; i < COUNT; i++) {
      x.setLong(random.nextLong() >> random.nextInt(64), i);
    }
    x.setLong(Long.MIN_VALUE, 0);
    x.setLong(Long.MAX_VALUE, 1);
    x.setLong(0, 2);
    return x;
  }
}
