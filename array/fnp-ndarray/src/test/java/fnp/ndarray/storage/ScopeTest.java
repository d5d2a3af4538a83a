package fnp.ndarray.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.ndarray.ArrayStateException;
import fnp.ndarray.NDArray;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 100, 5_000, 100_000})
  void memory_of_a_scope_is_used_again_by_the_next(long size) {
    Set<Long> addresses = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      try (var _ = Scope.open()) {
        addresses.add(NDArray.empty(DType.FLOAT64, size).address());
        addresses.add(NDArray.empty(DType.FLOAT64, size).address());
      }
    }
    assertThat(addresses).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(longs = {200, 5_000, 8_000, 100_000})
  void what_is_given_back_out_of_order_is_used_again_by_arrays_of_its_size(long size) {
    Set<Long> addresses = new HashSet<>();
    var x = NDArray.empty(DType.FLOAT64, size);
    for (int i = 0; i < 100; i++) {
      var between = NDArray.empty(DType.FLOAT64, size);
      var next = NDArray.empty(DType.FLOAT64, size);
      next.fill(i);
      between.release();
      x.release();
      x = next;
      addresses.add(x.address());
      assertThat(x.getDouble(size - 1)).isEqualTo(i);
    }
    assertThat(addresses).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void what_is_kept_survives_and_the_rest_refuses_to_be_used() {
    NDArray kept;
    NDArray lost;
    try (var scope = Scope.open()) {
      lost = NDArray.ofDoubles(1, 2, 3);
      kept = scope.keep(NDArray.ofDoubles(4, 5, 6));
    }
    for (int i = 0; i < 100; i++) {
      NDArray.ofDoubles(7, 8, 9);
    }
    assertThat(kept.toDoubleArray()).containsExactly(4, 5, 6);
    assertThatThrownBy(() -> lost.getDouble(0))
        .isInstanceOf(ArrayStateException.class)
        .hasMessageContaining("scope.keep(array)");
  }

  @Test
  void keeping_a_view_keeps_its_memory() {
    NDArray view;
    try (var scope = Scope.open()) {
      view = scope.keep(NDArray.ofLongs(1, 2, 3, 4).reshape(2, 2).transpose());
    }
    assertThat(view.toLongArray()).containsExactly(1, 3, 2, 4);
  }

  @Test
  void an_array_kept_by_the_inner_scope_belongs_to_the_outer_one() {
    NDArray array;
    try (var _ = Scope.open()) {
      try (var inner = Scope.open()) {
        array = inner.keep(NDArray.ofLongs(1));
      }
      assertThat(array.getLong(0)).isEqualTo(1);
    }
    assertThatThrownBy(array::address).isInstanceOf(ArrayStateException.class);
  }

  @Test
  void scopes_close_in_the_order_they_were_opened_backwards() {
    var outer = Scope.open();
    var inner = Scope.open();
    assertThatThrownBy(outer::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("out of order");
    inner.close();
    outer.close();
  }

  @Test
  void views_of_a_released_array_refuse_to_be_used() {
    var array = NDArray.ofLongs(1, 2, 3);
    var view = array.flip();
    array.release();
    assertThatThrownBy(view::toLongArray).isInstanceOf(ArrayStateException.class);
    assertThatThrownBy(() -> array.setLong(1, 0)).isInstanceOf(ArrayStateException.class);
  }

  @Test
  void virtual_threads_allocate_too() throws InterruptedException {
    var sums = new long[100];
    var threads = new Thread[sums.length];
    for (int i = 0; i < threads.length; i++) {
      var n = i;
      threads[i] =
          Thread.ofVirtual()
              .start(() -> sums[n] = NDArray.ofLongs(n, n).reshape(2, 1).getLong(1, 0));
    }
    for (var thread : threads) {
      thread.join();
    }
    for (int i = 0; i < sums.length; i++) {
      assertThat(sums[i]).isEqualTo(i);
    }
  }
}
