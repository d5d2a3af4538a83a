package frankennumpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.UfuncException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NpTest {
  @Test
  void a_plain_number_takes_the_dtype_of_the_array() {
    var bytes = Np.array(1, 2, 3).astype(DType.INT8);
    assertThat(Np.add(bytes, 1L).dtype()).isEqualTo(DType.INT8);
    assertThat(Np.add(bytes, 0.5).dtype()).isEqualTo(DType.FLOAT64);
  }

  @Test
  void a_number_that_does_not_fit_says_which_and_what_to_do() {
    var bytes = Np.array(1, 2, 3).astype(DType.INT8);
    assertThatThrownBy(() -> Np.add(bytes, 300L))
        .isInstanceOf(UfuncException.class)
        .hasMessage(
            "the number 300 does not fit into int8, the dtype of the other operand of add; convert"
                + " that with astype first");
  }

  @Test
  void nested_lists_become_arrays_of_the_smallest_fitting_kind() {
    assertThat(Np.array(List.of(true, false)).dtype()).isEqualTo(DType.BOOL);
    assertThat(Np.array(List.of(List.of(1, 2), List.of(3, 4))).shape()).hasToString("(2, 2)");
    assertThat(Np.array(List.of(1, 2.5)).dtype()).isEqualTo(DType.FLOAT64);
    assertThat(Np.array(new double[][] {{1, 2}, {3, 4}}).getDouble(1, 0)).isEqualTo(3);
  }

  @Test
  void ragged_lists_are_refused() {
    assertThatThrownBy(() -> Np.array(List.of(List.of(1), List.of(1, 2))))
        .isInstanceOf(ShapeException.class);
  }

  @Test
  void reductions_keep_axes_when_asked() {
    var a = Np.arange(6).reshape(2, 3);
    assertThat(Np.sum(a, Over.axis(1).keepDims()).shape()).hasToString("(2, 1)");
    assertThat(Np.sum(a, 0).toLongArray()).containsExactly(3, 5, 7);
    assertThat(Np.mean(a).getDouble()).isEqualTo(2.5);
  }

  @Test
  void splitting_and_joining_are_inverse() {
    var a = Np.arange(12).reshape(3, 4);
    assertThat(Np.arrayEqual(Np.concatenate(Np.arraySplit(a, 3, 1), 1), a)).isTrue();
  }

  @Test
  void a_fitted_line_goes_through_its_points() {
    var x = Np.linspace(0, 1, 20);
    var line = Np.polyfit(x, Np.add(Np.multiply(x, 3.0), 2.0), 1);
    assertThat(Np.allclose(line, Np.array(3.0, 2.0))).isTrue();
  }
}
