package fnp.ndarray.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import org.junit.jupiter.api.Test;

class PrintOptionsTest {
  private final NDArray thirds = NDArray.ofDoubles(1 / 3.0, 2 / 3.0);

  @Test
  void options_hold_during_an_action_only() {
    var short2 = PrintOptions.DEFAULT.withPrecision(2);
    PrintOptions.during(short2, () -> assertThat(thirds).hasToString("[0.33 0.67]"));
    assertThat(thirds).hasToString("[0.33333333 0.66666667]");
  }

  @Test
  void options_that_were_set_stay() {
    PrintOptions.setCurrent(PrintOptions.DEFAULT.withPrecision(1));
    try {
      assertThat(thirds.repr()).isEqualTo("array([0.3, 0.7])");
    } finally {
      PrintOptions.setCurrent(PrintOptions.DEFAULT);
    }
  }

  @Test
  void elements_may_be_written_by_an_own_function() {
    var percent =
        PrintOptions.DEFAULT.withFormatter(Kind.FLOATING, x -> Math.round(100 * (Double) x) + "%");
    assertThat(ArrayText.array2string(thirds.cells(), percent, " ", "", "")).isEqualTo("[33% 67%]");
  }

  @Test
  void wrong_options_are_refused() {
    assertThatThrownBy(() -> PrintOptions.DEFAULT.withPrecision(-1))
        .hasMessageContaining("precision must be >= 0");
    assertThatThrownBy(() -> PrintOptions.DEFAULT.withSign('x'))
        .hasMessageContaining("sign must be");
  }
}
