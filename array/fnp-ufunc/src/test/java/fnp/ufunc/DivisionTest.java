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
