package fnp.ndarray;

import static fnp.ndarray.Index.ALL;
import static fnp.ndarray.Index.ELLIPSIS;
import static fnp.ndarray.Index.NEW_AXIS;
import static fnp.ndarray.Index.at;
import static fnp.ndarray.Index.from;
import static fnp.ndarray.Index.positions;
import static fnp.ndarray.Index.slice;
import static fnp.ndarray.Index.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.ndarray.storage.Owner;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruchy.testkit.Seeds;

class NDArrayTest {
  private static NDArray counting(long... shape) {
    return NDArray.ofLongs(LongStream.range(0, Shape.of(shape).size()).toArray()).reshape(shape);
  }

  @Test
  void a_write_through_a_view_shows_in_its_base() {
    var a = counting(3, 4);
    a.get(ALL, at(1)).fill(-1);
    a.transpose().setLong(99, 3, 2);
    assertThat(a.toLongArray()).containsExactly(0, -1, 2, 3, 4, -1, 6, 7, 8, -1, 10, 99);
    assertThat(a.get(at(0)).base()).containsSame(a.base().orElseThrow());
  }

  @Test
  void slices_may_run_backwards_and_skip() {
    var a = counting(10);
    assertThat(a.get(slice(7, 1, -2)).toLongArray()).containsExactly(7, 5, 3);
    assertThat(a.get(step(-1)).toLongArray()).startsWith(9, 8).hasSize(10);
    assertThat(a.get(from(-3)).toLongArray()).containsExactly(7, 8, 9);
    assertThat(a.get(slice(8, 100)).toLongArray()).containsExactly(8, 9);
    assertThat(a.get(slice(5, 5)).shape()).hasToString("(0,)");
  }

  @Test
  void new_axes_and_the_ellipsis_fill_up_the_index() {
    var a = counting(2, 3, 4);
    assertThat(a.get(ELLIPSIS, at(0)).shape()).hasToString("(2, 3)");
    assertThat(a.get(NEW_AXIS, at(1), ELLIPSIS, NEW_AXIS).shape()).hasToString("(1, 3, 4, 1)");
  }

  @Test
  void arrays_of_positions_side_by_side_stay_in_place_and_come_first_when_apart() {
    var a = counting(2, 3, 4);
    assertThat(a.get(ALL, positions(0, 2), positions(1, 3)).shape()).hasToString("(2, 2)");
    assertThat(a.get(positions(0, 1), ALL, positions(1, 3)).shape()).hasToString("(2, 3)");
    assertThat(a.get(at(0), ALL, positions(1, 3, 0)).shape()).hasToString("(3, 3)");
  }

  @Test
  void masks_select_and_assign() {
    var a = counting(2, 3);
    var mask = NDArray.ofBooleans(true, false, true, false, false, true).reshape(2, 3);
    assertThat(a.get(Index.of(mask)).toLongArray()).containsExactly(0, 2, 5);
    a.set(NDArray.ofLongs(7, 8, 9), Index.of(mask));
    assertThat(a.toLongArray()).containsExactly(7, 1, 8, 3, 4, 9);
  }

  @Test
  void the_last_of_several_assignments_to_one_place_stays() {
    var a = counting(3);
    a.set(NDArray.ofLongs(10, 20, 30), positions(1, 1, 1));
    assertThat(a.toLongArray()).containsExactly(0, 30, 2);
  }

  @Test
  void an_index_out_of_bounds_names_the_axis_and_its_size() {
    assertThatThrownBy(() -> counting(5).get(at(7)))
        .isInstanceOf(IndexException.class)
        .hasMessage("index 7 is out of bounds for axis 0 with size 5; use -5 to 4");
    assertThatThrownBy(() -> counting(2, 5).get(ALL, positions(0, -6)))
        .isInstanceOf(IndexException.class)
        .hasMessageStartingWith("index -6 is out of bounds for axis 1 with size 5");
    assertThatThrownBy(() -> counting(0).getLong(0))
        .hasMessage("index 0 is out of bounds for axis 0 with size 0");
  }

  @Test
  void a_failed_assignment_changes_nothing() {
    var a = counting(4);
    assertThatThrownBy(() -> a.set(NDArray.ofLongs(1, 2), positions(0, 9)))
        .isInstanceOf(IndexException.class);
    assertThatThrownBy(() -> a.set(NDArray.ofLongs(1, 2, 3), slice(0, 2)))
        .isInstanceOf(BroadcastException.class);
    assertThat(a.toLongArray()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void a_mismatch_names_both_shapes_the_axis_and_the_way_out() {
    assertThatThrownBy(() -> Shape.of(3, 4).broadcast(Shape.of(3)))
        .isInstanceOf(BroadcastException.class)
        .hasMessage(
            "cannot broadcast (3, 4) with (3,): axis -1 has length 4 and 3; make one of them 1, say"
                + " with newAxis, or equal");
    assertThatThrownBy(() -> counting(2, 3).reshape(4))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("cannot reshape array of size 6, shape (2, 3), into shape (4,)");
    assertThatThrownBy(() -> counting(2, 3).transpose(0, 0)).hasMessageContaining("repeated axis");
    assertThatThrownBy(() -> counting(2).get(slice(0, 1, 0)))
        .hasMessageContaining("cannot be zero");
  }

  @Test
  void impossible_shapes_are_refused_before_memory_is_asked_for() {
    assertThatThrownBy(() -> NDArray.empty(DType.INT8, -1)).isInstanceOf(ShapeException.class);
    assertThatThrownBy(() -> NDArray.empty(DType.INT8, 1L << 40, 1L << 40))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("too big");
    assertThatThrownBy(() -> NDArray.empty(DType.FLOAT64, 1L << 61))
        .isInstanceOf(ShapeException.class);
    assertThatThrownBy(() -> Shape.of(new long[65])).hasMessageContaining("at most 64");
  }

  @Test
  void views_never_leave_the_memory_of_their_base() {
    var a = counting(4, 4);
    assertThat(a.asStrided(Shape.of(4), 40).toLongArray()).containsExactly(0, 5, 10, 15);
    assertThatThrownBy(() -> a.asStrided(Shape.of(5), 40))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("leaves the memory of its base");
    assertThatThrownBy(() -> a.get(at(1)).asStrided(Shape.of(5), -32))
        .isInstanceOf(ShapeException.class);
    assertThatThrownBy(() -> a.asStrided(Shape.of(3, 3), Long.MAX_VALUE, Long.MAX_VALUE))
        .isInstanceOf(ShapeException.class);
  }

  @Test
  void stretched_and_read_only_arrays_refuse_to_be_written() {
    var wide = counting(3).broadcastTo(2, 3);
    assertThat(wide.strides()).containsExactly(0, 8);
    assertThatThrownBy(() -> wide.setLong(1, 0, 0))
        .isInstanceOf(ArrayStateException.class)
        .hasMessageContaining("read-only");
    assertThatThrownBy(() -> counting(3).readOnly().fill(1))
        .isInstanceOf(ArrayStateException.class);
    assertThatThrownBy(() -> wide.get(at(0)).set(counting(3)))
        .isInstanceOf(ArrayStateException.class);
  }

  @Test
  void adopted_memory_is_shared_not_copied_and_checked_against_its_owner() {
    try (var arena = Arena.ofConfined()) {
      var segment = arena.allocate(32);
      var owner = Owner.adopt(segment, arena);
      var layout = Layout.contiguous(Shape.of(4), 8);
      var array = NDArray.adopt(owner, segment.address(), DType.INT64, layout, true);
      array.setLong(5, 3);
      assertThat(segment.getAtIndex(java.lang.foreign.ValueLayout.JAVA_LONG, 3)).isEqualTo(5);
      assertThatThrownBy(
              () -> NDArray.adopt(owner, segment.address() + 1, DType.INT64, layout, true))
          .isInstanceOf(ShapeException.class);
    }
    assertThatThrownBy(() -> Owner.adopt(MemorySegment.ofArray(new byte[8]), "heap"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Primitive.class)
  void elements_of_every_dtype_are_stored_and_read(Primitive dtype) {
    var a = NDArray.zeros(dtype, 2, 3);
    a.setLong(1, 1, 2);
    a.setDouble(1, 0, 1);
    a.setBoolean(true, 0, 0);
    assertThat(a.toDoubleArray()).containsExactly(1, 1, 0, 0, 0, 1);
    assertThat(a.toLongArray()).containsExactly(1, 1, 0, 0, 0, 1);
    assertThat(a.toBooleanArray()).containsExactly(true, true, false, false, false, true);
    assertThat(a.nbytes()).isEqualTo(6L * dtype.itemsize());
  }

  @Test
  void reshaping_a_transpose_and_back_is_the_identity() {
    Seeds.forEach(
        200,
        random -> {
          var shape = random.longs(random.nextInt(1, 5), 0, 5).toArray();
          var a = counting(shape);
          var there = a.transpose().copy(Order.F).transpose();
          assertThat(there.reshape(-1).toLongArray()).isEqualTo(a.ravel().toLongArray());
          assertThat(a.flip().flip().layout()).isEqualTo(a.layout());
        });
  }

  @Test
  void uint64_keeps_its_upper_half() {
    var a = NDArray.zeros(DType.UINT64, 1);
    a.setLong(-1, 0);
    assertThat(a.item(0)).hasToString("18446744073709551615");
    assertThat(a.getDouble(0)).isEqualTo(0x1p64);
    assertThat(a.astype(DType.FLOAT32).getDouble(0)).isEqualTo(0x1p64);
    assertThat(a.repr()).isEqualTo("array([18446744073709551615], dtype=uint64)");
  }

  @Test
  void arrays_print_like_numpy() {
    assertThat(counting(2, 3)).hasToString("[[0 1 2]\n [3 4 5]]");
    assertThat(NDArray.ofDoubles(1, 2.5, Double.NaN).repr()).isEqualTo("array([1. , 2.5, nan])");
    assertThat(NDArray.scalar(DType.FLOAT64, 0.1)).hasToString("0.1");
    assertThat(NDArray.zeros(DType.BOOL, 0, 2).repr())
        .isEqualTo("array([], shape=(0, 2), dtype=bool)");
  }
}
