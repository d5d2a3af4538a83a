package fnp.ufunc.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.UfuncException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 1000, 32_768, 32_769, 200_000})
  void numbers_are_counted_whatever_the_greatest_is(int end) {
    for (var size : new int[] {0, 1, 2, 4095, 4097, 9001}) {
      var numbers = new Random(size).longs(size, 0, end).toArray();
      var expected =
          new long[Math.max(3, Math.toIntExact(Arrays.stream(numbers).max().orElse(-1) + 1))];
      for (var number : numbers) {
        expected[(int) number]++;
      }
      assertThat(Counts.of(NDArray.ofLongs(numbers), 3).toLongArray()).containsExactly(expected);
    }
  }

  @Test
  void numbers_may_lie_apart() {
    var x = NDArray.ofLongs(3, 9, 1, 9, 3, 9).get(Index.step(2));
    assertThat(Counts.of(x, 0).toLongArray()).containsExactly(0, 1, 0, 2);
  }

  @Test
  void a_negative_number_is_named() {
    assertThatThrownBy(() -> Counts.of(NDArray.ofLongs(1, 2, -7), 0))
        .isInstanceOf(UfuncException.class)
        .hasMessageContaining("-7");
  }

  @Test
  void bins_between_edges_leave_out_nan_and_what_lies_outside_and_keep_the_last_edge() {
    var x = NDArray.ofDoubles(-1, -0.0, 0, 0.5, 1, 2, 2.5, Double.NaN, Double.NEGATIVE_INFINITY);
    assertThat(Bins.counts(x, NDArray.ofDoubles(0, 1, 2)).toLongArray()).containsExactly(3, 2);
    assertThat(Bins.counts(x, NDArray.ofDoubles(0, 2, 2)).toLongArray()).containsExactly(4, 1);
    assertThat(Bins.counts(x.astype(DType.FLOAT32), NDArray.ofDoubles(0, 1, 2)).toLongArray())
        .containsExactly(3, 2);
    assertThat(Bins.counts(NDArray.ofDoubles(), NDArray.ofDoubles(0, 1)).toLongArray())
        .containsExactly(0);
  }
}
