package fnp.ufunc.sort;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.NDArray;
import fnp.ufunc.Sorting;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaneSorterTest {
  private static final int[] COUNTS = {0, 1, 2, 24, 25, 300, 5000, 20_000};

  /// What the elements are made of; the last agrees in the highest bits, so that those do not
  /// decide.
  private enum Pattern {
    RANDOM,
    SORTED,
    REVERSED,
    FEW,
    EQUAL,
    CLUSTERED
  }

  @ParameterizedTest
  @EnumSource(Primitive.class)
  void every_dtype_and_pattern_is_sorted_stably_by_value_and_by_position(Primitive dtype) {
    if (dtype.kind() == Kind.COMPLEX) {
      return;
    }
    for (var pattern : Pattern.values()) {
      for (var count : COUNTS) {
        var x = array(dtype, pattern, count);
        var expected = byDefinition(x);
        var order = Sorting.argsort(x, 0);
        var sorted = Sorting.sort(x, 0);
        for (int i = 0; i < count; i++) {
          assertThat(order.getLong(i))
              .as("%s %s %d", dtype, pattern, i)
              .isEqualTo((long) expected.get(i));
          assertThat(sorted.getDouble(i) + 0.0)
              .isEqualTo(Double.valueOf(x.getDouble(expected.get(i)) + 0.0));
        }
      }
    }
  }

  private static List<Integer> byDefinition(NDArray x) {
    var order =
        x.dtype().kind() == Kind.FLOATING
            ? Comparator.comparingDouble((Integer i) -> x.getDouble(i) + 0.0)
            : Comparator.comparing((Integer i) -> new java.math.BigDecimal("" + value(x, i)));
    return IntStream.range(0, (int) x.size()).boxed().sorted(order).toList();
  }

  private static Object value(NDArray x, int i) {
    return x.item(i) instanceof Boolean truth ? (truth ? 1 : 0) : x.item(i);
  }

  private static NDArray array(DType dtype, Pattern pattern, int count) {
    var random = new Random(count);
    var x = NDArray.empty(dtype, count);
    for (int i = 0; i < count; i++) {
      if (dtype.kind() == Kind.FLOATING) {
        x.setDouble(floating(random, pattern, i, count), i);
      } else {
        x.setLong(integer(random, pattern, i, count), i);
      }
    }
    return x;
  }

  private static long integer(Random random, Pattern pattern, int i, int count) {
    return switch (pattern) {
      case RANDOM -> random.nextLong();
      case SORTED -> i;
      case REVERSED -> count - i;
      case FEW -> random.nextInt(3);
      case EQUAL -> 7;
      case CLUSTERED -> i == 0 ? Long.MAX_VALUE : random.nextInt(1 << 20);
    };
  }

  private static double floating(Random random, Pattern pattern, int i, int count) {
    return switch (pattern) {
      case RANDOM -> random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian();
      case SORTED -> i;
      case REVERSED -> count - i;
      case FEW -> new double[] {0.0, -0.0, 1, Double.POSITIVE_INFINITY}[random.nextInt(4)];
      case EQUAL -> -7;
      case CLUSTERED -> i == 0 ? -1e300 : 1 + random.nextInt(1 << 20) * 0x1p-52;
    };
  }
}
