package fnp.ufunc.simd;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.ScalarLoops;
import java.lang.foreign.Arena;
import java.util.Random;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntDivisionTest {
  private static final int COUNT = 20_003;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 641, 65_536, 1_000_003, 1 << 30, Integer.MAX_VALUE, -1, -7})
  void quotients_and_remainders_are_those_of_integers(int divisor) {
    check("floor_divide", Math::floorDiv, divisor);
    check("remainder", Math::floorMod, divisor);
  }

  private static void check(String name, LongBinaryOperator function, int divisor) {
    var scalar = ScalarLoops.binaryOfIntegers(function, Element.INT32, Element.INT32);
    var loop = VectorLoops.binary(name, Element.INT32, scalar).orElseThrow();
    try (var arena = Arena.ofConfined()) {
      var x = arena.allocate(4L * COUNT, 64).address();
      var z = arena.allocate(4L * COUNT, 64).address();
      var y = arena.allocate(4, 64).address();
      Memory.setInt(y, divisor);
      fill(x, divisor);
      loop.run(x, 4, y, 0, z, 4, COUNT);
      for (int i = 0; i < COUNT; i++) {
        var dividend = Memory.getInt(x + 4L * i);
        assertThat(Memory.getInt(z + 4L * i))
            .as("%s of %d and %d", name, dividend, divisor)
            .isEqualTo((int) function.applyAsLong(dividend, divisor));
      }
    }
  }

  /// Random numbers, the ends of the range, and multiples of the divisor with their neighbours.
  private static void fill(long x, int divisor) {
    var random = new Random(divisor);
    for (int i = 0; i < COUNT; i++) {
      var value =
          switch (i % 4) {
            case 0 -> random.nextInt();
            case 1 -> random.nextInt() / divisor * divisor + random.nextInt(3) - 1;
            case 2 -> Integer.MIN_VALUE + random.nextInt(5);
            default -> Integer.MAX_VALUE - random.nextInt(5);
          };
      Memory.setInt(x + 4L * i, value);
    }
  }
}
