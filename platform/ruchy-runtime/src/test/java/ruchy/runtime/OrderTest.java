package ruchy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ruchy.runtime.tuple.Tuples;

class OrderTest {
  /// Each stands before the next.
  private static void ascending(List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        assertThat(Integer.signum(Ordering.compare(values.get(i), values.get(j))))
            .as("%s and %s", values.get(i), values.get(j))
            .isEqualTo(Integer.compare(i, j));
        assertThat(Equality.equal(values.get(i), values.get(j)))
            .as("%s == %s", values.get(i), values.get(j))
            .isEqualTo(i == j);
      }
    }
  }

  @Test
  void numbers_of_all_types_have_one_order() {
    ascending(
        List.of(
            Double.NEGATIVE_INFINITY,
            Long.MIN_VALUE,
            (byte) -3,
            -0.5,
            0L,
            Unsigned.u8(1),
            1.5f,
            9007199254740992.0,
            9007199254740993L,
            Long.MAX_VALUE,
            Unsigned.u64(Long.MIN_VALUE),
            Unsigned.u64(-1),
            Double.POSITIVE_INFINITY));
  }

  @Test
  void text_is_ordered_by_code_points() {
    ascending(List.of("", "a", "aa", "b", "\uFFFF", "\uD83D\uDE00", "\uD83D\uDE00a"));
  }

  @Test
  void containers_are_ordered_element_by_element() {
    ascending(List.of(LongList.of(), LongList.of(1), LongList.of(1, 0), LongList.of(2)));
    ascending(List.of(Tuples.of(1L, "b"), Tuples.of(2L, "a"), Tuples.of(2L, "b")));
    ascending(List.of(Option.none(), Option.some(1L), Option.some(2L)));
  }

  @Test
  void nan_equals_nothing_and_sorts_last() {
    assertThat(Equality.equal(Double.NaN, Double.NaN)).isFalse();
    assertThat(Equality.equal(DoubleList.of(Double.NaN), DoubleList.of(Double.NaN))).isFalse();
    assertThat(Ordering.compare(Double.NaN, Double.POSITIVE_INFINITY)).isPositive();
    assertThat(Equality.equal(0.0, -0.0)).isTrue();
  }

  @Test
  void maps_are_equal_in_any_order() {
    assertThat(Equality.equal(Map.of("a", 1L, "b", 2.0), Map.of("b", 2.0, "a", 1L))).isTrue();
    assertThat(Equality.equal(Map.of("a", 1L), Map.of("a", 2L))).isFalse();
  }

  @Test
  void values_without_an_order_say_so() {
    assertThatThrownBy(() -> Ordering.compare("a", 1L))
        .hasMessage("`String` and `i64` have no order");
  }
}
