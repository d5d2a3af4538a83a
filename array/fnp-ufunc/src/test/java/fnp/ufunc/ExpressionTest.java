package fnp.ufunc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.error.ErrorAction;
import fnp.ufunc.error.ErrorKind;
import fnp.ufunc.error.ErrorState;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpressionTest {
  private final NDArray a = random(3, 1500);
  private final NDArray b = random(3, 1500);
  private final NDArray row = random(1, 1500).reshape(1500);
  private final NDArray column = random(3, 1);

  @Test
  void a_chain_gives_the_bits_of_its_calls() {
    var expected = Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(a, b), row);
    assertSame(Expression.of(a).multiply(b).add(row).compute(), expected);
  }

  @Test
  void nothing_is_computed_before_it_is_asked_for() {
    var x = a.copy();
    var doubled = Expression.of(x).multiply(2);
    x.fill(3);
    assertThat(doubled.compute().getDouble(1, 7)).isEqualTo(6);
  }

  @Test
  void operands_stretch_and_may_be_strided_or_transposed() {
    var wide = random(1500, 3).transpose();
    var every = random(3, 3000).get(Index.ALL, new Index.Slice(0, 3000, 2));
    var expected =
        Ufuncs.SUBTRACT.call(
            Ufuncs.DIVIDE.call(Ufuncs.ADD.call(wide, column), every), Ufuncs.SQRT.call(column));
    var actual =
        Expression.of(wide)
            .add(column)
            .divide(every)
            .apply(Ufuncs.SUBTRACT, Expression.of(column).apply(Ufuncs.SQRT))
            .compute();
    assertSame(actual, expected);
  }

  @Test
  void types_are_those_of_the_calls() {
    var whole = a.astype(DType.INT32);
    var short32 = b.astype(DType.FLOAT32);
    var expected = Ufuncs.LESS.call(Ufuncs.MULTIPLY.call(whole, short32), Ufuncs.ADD.call(a, 1.5));
    var actual =
        Expression.of(whole)
            .multiply(short32)
            .apply(Ufuncs.LESS, Expression.of(a).add(1.5))
            .compute();
    assertThat(actual.dtype()).isEqualTo(DType.BOOL);
    assertSame(actual, expected);
  }

  @Test
  void an_operand_may_take_the_result_even_shifted() {
    var x = random(1, 2000).reshape(2000);
    var from = x.get(new Index.Slice(0, 1999, 1));
    var to = x.get(new Index.Slice(1, 2000, 1));
    var expected = Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(from, from), to);
    Expression.of(from).multiply(from).add(to).compute(to);
    assertSame(to.copy(), expected);
  }

  @Test
  void an_array_alone_is_copied() {
    assertSame(Expression.of(a).compute(), a);
  }

  @Test
  void errors_of_any_step_are_reported_under_its_name() {
    var x = a.copy();
    x.setDouble(-1, 2, 1400);
    var seen = new ArrayList<String>();
    var calls =
        ErrorState.usual()
            .withAll(ErrorAction.CALL)
            .with(ErrorKind.UNDER, ErrorAction.IGNORE)
            .with((kind, message) -> seen.add(kind + ": " + message));
    for (var rounds = 0; rounds < 3; rounds++) {
      seen.clear();
      var z =
          ErrorState.during(
              calls,
              () ->
                  Expression.of(x)
                      .apply(Ufuncs.LOG)
                      .apply(Ufuncs.DIVIDE, Expression.of(x).subtract(x))
                      .compute());
      assertThat(seen)
          .containsExactly(
              "INVALID: invalid value encountered in log",
              "DIVIDE: divide by zero encountered in divide");
      assertThat(z.getDouble(2, 1400)).isNaN();
    }
    seen.clear();
    ErrorState.during(calls, () -> Expression.of(a).multiply(b).add(row).compute());
    assertThat(seen).isEmpty();
  }

  @Test
  void an_empty_expression_and_wrong_outputs_are_told() {
    var none = NDArray.empty(DType.FLOAT64, 0, 3);
    assertThat(Expression.of(none).add(1).compute().shape()).isEqualTo(none.shape());
    var chain = Expression.of(a).add(b);
    assertThatThrownBy(() -> chain.compute(row))
        .isInstanceOf(UfuncException.class)
        .hasMessageContaining("the expression gives float64 of shape (3, 1500)");
    var whole = Expression.of(a.astype(DType.INT64));
    assertThatThrownBy(() -> whole.apply(Ufuncs.POWER, whole)).hasMessageContaining("call power");
  }

  private static void assertSame(NDArray actual, NDArray expected) {
    assertThat(actual.dtype()).isEqualTo(expected.dtype());
    assertThat(actual.shape()).isEqualTo(expected.shape());
    assertThat(actual.contiguous().view(DType.UINT8).toLongArray())
        .isEqualTo(expected.contiguous().view(DType.UINT8).toLongArray());
  }

  private static NDArray random(long rows, long columns) {
    var random = new Random(rows * 31 + columns);
    var array = NDArray.empty(DType.FLOAT64, rows, columns);
    for (long i = 0; i < rows; i++) {
      for (long j = 0; j < columns; j++) {
        array.setDouble(random.nextDouble() * 4, i, j);
      }
    }
    return array;
  }
}
