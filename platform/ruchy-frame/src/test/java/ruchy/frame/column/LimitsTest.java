package ruchy.frame.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ruchy.frame.Frame;

class LimitsTest {
  @Test
  void sizes_are_written_with_their_unit() {
    assertThat(Limits.bytes("4GB")).isEqualTo(4L << 30);
    assertThat(Limits.bytes("1.5 MiB")).isEqualTo(3L << 19);
    assertThatThrownBy(() -> Limits.bytes("lots"))
        .hasMessage(
            "the memory limit of frames is a number with KB, MB, GB or TB, but is `lots`; write"
                + " 4GB");
  }

  @Test
  void a_join_that_explodes_says_how_large_it_would_be() {
    var one = Frame.of(Map.of("k", Column.of(NDArray.ofLongs(new long[100_000]))));
    assertThatThrownBy(() -> one.join(one, List.of("k"), "inner").height())
        .hasMessageContaining("the join on `k` would give 10,000,000,000 rows, about 74.5 GB")
        .hasMessageContaining("join on more columns");
    assertThatThrownBy(() -> one.join(one, List.of(), "cross").height())
        .hasMessageContaining("the cross join would give 10,000,000,000 rows");
  }
}
