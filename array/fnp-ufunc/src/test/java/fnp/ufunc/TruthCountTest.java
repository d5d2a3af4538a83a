package fnp.ufunc;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Truth;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthCountTest {
  /// Views of other arrays as booleans hold bytes other than 0 and 1.
  private static final byte[] BYTES = {0, 0, 0, 1, 1, 2, 127, -128, -1};

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {0, 1, 7, 8, 9, 16, 63, 64, 255, 256, 1000, 70_001})
  void true_bytes_are_counted_and_found_whatever_their_value(int length) {
    var random = new Random(length);
    var expected = new ArrayList<Long>();
    try (var arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(length + 1L);
      for (int i = 0; i < length; i++) {
        var value = BYTES[random.nextInt(BYTES.length)];
        bytes.set(ValueLayout.JAVA_BYTE, i, value);
        if (value != 0) {
          expected.add(500L + i);
        }
      }
      MemorySegment to = arena.allocate(8L * (expected.size() + 1));
      assertThat(Truth.count(bytes.address(), length)).isEqualTo(expected.size());
      assertThat(TruthCount.count(bytes.address(), length)).isEqualTo(expected.size());
      assertThat(Truth.positions(bytes.address(), length, 500, 1, to.address()))
          .isEqualTo(expected.size());
      for (int k = 0; k < expected.size(); k++) {
        assertThat(to.getAtIndex(ValueLayout.JAVA_LONG, k)).isEqualTo(expected.get(k));
      }
      assertThat(TruthCount.any(bytes.address(), length)).isEqualTo(!expected.isEmpty());
      assertThat(TruthCount.all(bytes.address(), length)).isEqualTo(expected.size() == length);
    }
  }

  @ParameterizedTest(name = "one of {0} is false")
  @ValueSource(ints = {2, 3, 50_000})
  void positions_of_long_arrays_are_those_of_all_true_elements(int every) {
    var truth = NDArray.empty(DType.BOOL, 40_001);
    var expected = new ArrayList<Long>();
    for (long i = 0; i < truth.size(); i++) {
      truth.setLong(i % every == 0 ? 0 : 1, i);
      if (i % every != 0) {
        expected.add(i);
      }
    }
    var found = Selections.nonzero(truth).getFirst().toLongArray();
    assertThat(found).containsExactly(expected.stream().mapToLong(Long::longValue).toArray());
  }
}
