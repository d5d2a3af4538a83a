package fnp.ufunc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.user.GeneralizedUfunc;
import fnp.ufunc.user.ObjectUfunc;
import org.junit.jupiter.api.Test;

class UserUfuncTest {
  private static final BinaryUfunc SCALED = Ufunc.ofDoubles("scaled", (x, y) -> x + 2 * y);

  @Test
  void a_lambda_works_on_every_element_of_any_layout() {
    var half = Ufunc.ofDoubles("half", x -> x / 2);
    var x = NDArray.empty(DType.FLOAT64, 50, 60);
    for (long i = 0; i < x.size(); i++) {
      x.reshape(-1).setDouble(i, i);
    }
    for (var view : new NDArray[] {x, x.transpose(), x.get(Index.step(-3))}) {
      assertThat(half.call(view).toDoubleArray())
          .isEqualTo(Ufuncs.DIVIDE.call(view, 2.0).toDoubleArray());
    }
    assertThat(half.call(NDArray.ofLongs(3, 4)).toDoubleArray()).containsExactly(1.5, 2);
    assertThat(half.name()).isEqualTo("half (vectorized)");
    assertThat(half.types()).containsExactly("d->d");
  }

  @Test
  void a_lambda_of_two_has_all_methods() {
    var x = NDArray.ofDoubles(1, 2, 3);
    assertThat(SCALED.call(x, NDArray.ofDoubles(10, 20, 30)).toDoubleArray())
        .containsExactly(21, 42, 63);
    assertThat(Scans.reduce(SCALED, x, Over.all()).getDouble()).isEqualTo(11);
    assertThat(Scans.accumulate(SCALED, x, 0).toDoubleArray()).containsExactly(1, 5, 11);
    assertThat(Scans.outer(SCALED, x, x).shape().toArray()).containsExactly(3, 3);
    Scans.at(SCALED, x, NDArray.ofLongs(0, 0), NDArray.ofDoubles(1));
    assertThat(x.toDoubleArray()).containsExactly(5, 2, 3);
  }

  @Test
  void whole_numbers_stay_whole() {
    var odd = Ufunc.ofLongs("odd", x -> x & 1);
    assertThat(odd.call(NDArray.ofInts(1, 2, 3)).dtype()).isEqualTo(DType.INT64);
    assertThatThrownBy(() -> odd.call(NDArray.ofDoubles(1))).isInstanceOf(UfuncException.class);
  }

  @Test
  void a_function_of_vectors_stretches_over_the_other_axes() {
    var dot =
        GeneralizedUfunc.of(
            "dot",
            "(n),(n)->()",
            DType.FLOAT64,
            (in, out) ->
                out.get(0)
                    .setDouble(
                        Reductions.sum(Ufuncs.MULTIPLY.call(in.get(0), in.get(1))).getDouble()));
    var x = NDArray.ofDoubles(1, 2, 3, 4, 5, 6).reshape(2, 3);
    assertThat(dot.call(x, NDArray.ofDoubles(1, 1, 2)).getFirst().toDoubleArray())
        .containsExactly(9, 21);
    assertThat(dot.signature()).isEqualTo("(n),(n)->()");
    assertThatThrownBy(() -> dot.call(x, NDArray.ofDoubles(1, 2)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("axis n has length 2");
  }

  @Test
  void a_function_of_objects_gives_objects() {
    var text = ObjectUfunc.of("text", 1, arguments -> "<" + arguments.getFirst() + ">");
    var result = text.call(NDArray.ofLongs(1, 2)).getFirst();
    assertThat(fnp.ndarray.ObjectArrays.elements(result))
        .isEqualTo(java.util.List.of("<1>", "<2>"));
  }
}
