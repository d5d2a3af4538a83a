package fnp.random;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.random.bits.BitGenerator;
import fnp.random.bits.Mt19937;
import fnp.random.bits.Pcg64;
import fnp.random.bits.Philox;
import fnp.random.bits.Sfc64;
import java.util.List;
import org.junit.jupiter.api.Test;

class FallingBoundsTest {
  private static final int[] BOUNDS = {0, 1, 2, 3, 4, 7, 8, 9, 1023, 1024, 1025, 70_000};

  @Test
  void numbers_and_the_state_behind_them_are_those_of_draws_one_by_one() {
    for (var bits : List.of(new Pcg64(3), new Sfc64(3), new Philox(3), new Mt19937(3))) {
      for (var bound : BOUNDS) {
        for (var keptHalf : new boolean[] {false, true}) {
          if (keptHalf) {
            bits.nextInt();
          }
          agrees(bits, bound);
        }
      }
    }
  }

  private static void agrees(BitGenerator bits, int bound) {
    var other = bits.copy();
    var numbers = new int[1000];
    var expected = new int[1000];
    var falling = new FallingBounds(bits);
    for (int left = bound; left > 0; ) {
      var count = falling.fill(left, numbers);
      for (int i = 0; i < count; i++) {
        expected[i] = (int) BoundedIntegers.interval(other, left - i);
        assertThat(numbers[i]).as("%s %d", bits, left - i).isEqualTo(expected[i]);
      }
      left -= count;
    }
    assertThat(bits.state()).as("%s %d", bits, bound).isEqualTo(other.state());
  }
}
