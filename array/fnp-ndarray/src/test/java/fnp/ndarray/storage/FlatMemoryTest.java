package fnp.ndarray.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruchy.testkit.Seeds;

/// `-Dheavy=true` makes 100,000 arrays of each size instead of 6,000.
@Tag("heavy")
class FlatMemoryTest {
  private static final int FILLER = YoungCollections.FILLER;
  private static final long MEGABYTE = 1 << 20;

  private final Pool pool = new Pool(SystemMemory.ofThisMachine(), 2048 * MEGABYTE);
  private final int count = Seeds.count(6_000, 100_000);

  @Test
  void memory_does_not_grow_with_the_number_of_arrays_that_were_let_go() {
    long last = 0;
    for (long bytes : new long[] {80_000, 800_000}) {
      make(bytes, count / 2);
      var half = pool.counters().mappedBytes();
      make(bytes, count / 2);
      assertThat(pool.counters().mappedBytes())
          .describedAs("after blocks of %d bytes", bytes)
          .isLessThanOrEqualTo(half + half / 2 + 256 * MEGABYTE);
      last = pool.counters().mappedBytes();
    }
    assertThat(last).isLessThanOrEqualTo(1600 * MEGABYTE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fillers_bring_a_collection_on(boolean cleared) {
    assumeThat(cleared || Uncleared.isOpen()).isTrue();
    var dead = new WeakReference<>(new Object());
    var heap = Runtime.getRuntime().maxMemory();
    for (long made = 0; made < heap && dead.get() != null; made += FILLER) {
      YoungCollections.Filler.make(FILLER, cleared);
    }
    assertThat(dead.get()).isNull();
  }

  private void make(long bytes, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(pool.take(bytes).bytes()).isGreaterThanOrEqualTo(bytes);
    }
  }
}
