package fnp.ndarray.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PoolTest {
  private static final long MEGABYTE = 1 << 20;

  private final Pool pool = new Pool(SystemMemory.ofThisMachine(), 64 * MEGABYTE);

  @Test
  void a_released_block_is_the_next_one_handed_out() {
    var first = pool.take(10 * MEGABYTE);
    var address = first.address();
    pool.release(first);
    assertThat(pool.take(10 * MEGABYTE).address()).isEqualTo(address);
    assertThat(pool.counters().reuses()).isEqualTo(1);
  }

  @Test
  void releasing_twice_gives_the_block_back_once() {
    var block = pool.take(10 * MEGABYTE);
    pool.release(block);
    pool.release(block);
    var a = pool.take(10 * MEGABYTE);
    var b = pool.take(10 * MEGABYTE);
    assertThat(a.address()).isNotEqualTo(b.address());
  }

  @Test
  void blocks_do_not_overlap() {
    var large = new Pool(SystemMemory.ofThisMachine(), 512 * MEGABYTE);
    var blocks = new ArrayList<Block>();
    for (long bytes = 70_000; bytes < 4 * MEGABYTE; bytes = bytes * 3 / 2) {
      blocks.add(large.take(bytes));
    }
    for (var one : blocks) {
      for (var other : blocks) {
        assertThat(
                one == other
                    || one.address() + one.bytes() <= other.address()
                    || other.address() + other.bytes() <= one.address())
            .isTrue();
      }
    }
  }

  @Test
  void dead_blocks_come_back_without_being_released() {
    for (int i = 0; i < 100; i++) {
      assertThat(pool.take(10 * MEGABYTE).bytes()).isGreaterThanOrEqualTo(10 * MEGABYTE);
    }
    var counters = pool.counters();
    assertThat(counters.collections()).isPositive();
    assertThat(counters.mappedBytes()).isLessThanOrEqualTo(64 * MEGABYTE);
  }

  @Test
  void what_cannot_be_had_is_named_with_what_is_held_and_allowed() {
    var live = new ArrayList<Block>();
    live.add(pool.take(40 * MEGABYTE));
    assertThatThrownBy(() -> live.add(pool.take(30 * MEGABYTE)))
        .isInstanceOfSatisfying(
            OutOfArrayMemoryException.class,
            problem -> {
              assertThat(problem.askedBytes()).isEqualTo(30 * MEGABYTE);
              assertThat(problem.heldBytes()).isEqualTo(40 * MEGABYTE);
              assertThat(problem.limitBytes()).isEqualTo(64 * MEGABYTE);
            })
        .hasMessageContaining("31457280 bytes (30 MiB)")
        .hasMessageContaining("-Dfnp.memory.limit");
    assertThat(live).hasSize(1);
  }

  @Test
  void a_request_beyond_the_limit_fails_at_once() {
    assertThatThrownBy(() -> pool.take(1L << 45)).isInstanceOf(OutOfArrayMemoryException.class);
    assertThat(pool.counters().collections()).isZero();
  }

  @Test
  void free_blocks_of_other_sizes_make_room() {
    var first = pool.take(40 * MEGABYTE);
    pool.release(first);
    assertThat(pool.take(50 * MEGABYTE).bytes()).isGreaterThanOrEqualTo(50 * MEGABYTE);
  }

  @Test
  void portable_memory_works_like_mapped_memory() {
    var portable = new Pool(new SystemMemory.Malloc(), 64 * MEGABYTE);
    var block = portable.take(10 * MEGABYTE);
    assertThat(block.address() % SizeClass.HUGE_PAGE).isZero();
    portable.release(block);
    assertThat(portable.take(50 * MEGABYTE).address() % SizeClass.HUGE_PAGE).isZero();
  }

  @Test
  void limits_may_have_units() {
    assertThat(SystemMemory.limitProperty("1000")).isEqualTo(1000L);
    assertThat(SystemMemory.limitProperty("3m")).isEqualTo(3 * MEGABYTE);
    assertThat(SystemMemory.limitProperty("2G")).isEqualTo(2048 * MEGABYTE);
  }
}
