package fnp.ufunc;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.Elements;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Vector loops on operands that are spread out, backwards, or in the place of the result.
class StridesTest {
  private static final int[] COUNTS = {1, 5, 32, 63, 511, 512, 513, 1500};
  private static final long[] STEPS = {1, 2, 3, -1, -2, 0};

  private final LoopProvider scalar = new ScalarProvider();
  private final LoopProvider vector = new VectorProvider(false);

  @TestFactory
  Stream<DynamicTest> strided_operands_and_results_give_what_scalar_loops_give() {
    return Stream.of(Ufuncs.ADD, Ufuncs.MAXIMUM, Ufuncs.LESS, Ufuncs.LOGICAL_AND, Ufuncs.LEFT_SHIFT)
        .map(ufunc -> DynamicTest.dynamicTest(ufunc.name(), () -> checkBinary(ufunc)));
  }

  private void checkBinary(BinaryUfunc ufunc) {
    for (var dtype : Primitive.values()) {
      if (!ufunc.has(dtype)) {
        continue;
      }
      var plain = ufunc.loop(scalar, dtype);
      var fast = ufunc.loop(vector, dtype);
      var out = ufunc.resolve(dtype, dtype).result();
      for (int count : COUNTS) {
        for (long xStep : STEPS) {
          for (long yStep : STEPS) {
            var x = random(dtype, 3 * count, 1);
            var y = random(dtype, 3 * count, 2);
            var zStep = Math.max(1, Math.abs(xStep));
            var expected = NDArray.zeros(out, 3L * count);
            var actual = NDArray.zeros(out, 3L * count);
            var a = start(x, xStep, count);
            var b = start(y, yStep, count);
            var in = dtype.itemsize();
            var step = zStep * out.itemsize();
            plain.run(a, xStep * in, b, yStep * in, expected.address(), step, count);
            fast.run(a, xStep * in, b, yStep * in, actual.address(), step, count);
            assertThat(bytes(actual))
                .describedAs("%s of %d, steps %d and %d", dtype, count, xStep, yStep)
                .isEqualTo(bytes(expected));
          }
        }
      }
    }
  }

  @Test
  void a_result_in_the_place_of_an_operand_is_right_at_every_length() {
    for (int count = 1; count < 70; count++) {
      for (var dtype : new DType[] {DType.FLOAT64, DType.INT32, DType.UINT8}) {
        var x = random(dtype, count, 3);
        var y = random(dtype, count, 4);
        var expected = Ufuncs.ADD.call(x, y);
        var size = dtype.itemsize();
        var left = x.copy();
        var right = y.copy();
        var loop = Ufuncs.ADD.loop(vector, dtype);
        loop.run(left.address(), size, y.address(), size, left.address(), size, count);
        loop.run(x.address(), size, right.address(), size, right.address(), size, count);
        assertThat(bytes(left)).isEqualTo(bytes(expected));
        assertThat(bytes(right)).isEqualTo(bytes(expected));
      }
    }
  }

  @Test
  void unaligned_operands_are_served() {
    for (int offset = 0; offset < 9; offset++) {
      var x = random(DType.FLOAT32, 100, 5);
      var part = x.get(new Index.Slice(offset, 100, 1));
      var sums = Ufuncs.MULTIPLY.call(part, part);
      for (long i = 0; i < part.size(); i++) {
        var each = (float) part.getDouble(i);
        assertThat((Float) (float) sums.getDouble(i)).isEqualTo((Float) (each * each));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> strided_functions_of_one_operand_give_what_scalar_loops_give() {
    return Stream.of(
            Ufuncs.FLOOR, Ufuncs.CEIL, Ufuncs.RINT, Ufuncs.SIGN, Ufuncs.ISNAN, Ufuncs.ABSOLUTE)
        .map(ufunc -> DynamicTest.dynamicTest(ufunc.name(), () -> checkUnary(ufunc)));
  }

  private void checkUnary(UnaryUfunc ufunc) {
    for (var dtype : Primitive.values()) {
      if (!ufunc.has(dtype) || dtype == Primitive.BOOL || dtype.kind() == Kind.COMPLEX) {
        continue;
      }
      var out = ufunc == Ufuncs.ISNAN ? DType.BOOL : dtype;
      for (int count : COUNTS) {
        for (long step : STEPS) {
          var x = random(dtype, 3 * count, 6);
          var expected = NDArray.zeros(out, 3L * count);
          var actual = NDArray.zeros(out, 3L * count);
          var from = start(x, step, count);
          var stride = step * dtype.itemsize();
          var size = 2L * out.itemsize();
          ufunc.loop(scalar, dtype).run(from, stride, expected.address(), size, count);
          ufunc.loop(vector, dtype).run(from, stride, actual.address(), size, count);
          assertThat(bytes(actual))
              .describedAs("%s of %d, step %d", dtype, count, step)
              .isEqualTo(bytes(expected));
        }
      }
    }
  }

  @Test
  void the_first_of_equal_extremes_is_found_and_the_first_nan() {
    var x = NDArray.zeros(DType.FLOAT64, 20_000);
    x.setDouble(-0.0, 3);
    assertThat(Extremes.argmax(x).getLong()).isZero();
    x.setDouble(5, 9_000);
    x.setDouble(5, 17_000);
    assertThat(Extremes.argmax(x).getLong()).isEqualTo(9_000);
    assertThat(Extremes.argmin(x).getLong()).isZero();
    x.setDouble(Double.NaN, 18_001);
    x.setDouble(Double.NaN, 18_002);
    assertThat(Extremes.argmax(x).getLong()).isEqualTo(18_001);
    assertThat(Extremes.argmin(x).getLong()).isEqualTo(18_001);
    var bytes = NDArray.zeros(DType.UINT64, 9_000);
    bytes.setLong(-1, 8_500);
    assertThat(Extremes.argmax(bytes).getLong()).isEqualTo(8_500);
  }

  @Test
  void running_results_along_any_axis_agree() {
    var x = random(DType.FLOAT64, 60 * 40, 7).reshape(60, 40);
    var down = Scans.accumulate(Ufuncs.ADD, x, 0);
    var along = Scans.accumulate(Ufuncs.ADD, x.transpose().copy(), 1).transpose();
    assertThat(bytes(down)).isEqualTo(bytes(along.copy()));
  }

  @Test
  void true_elements_are_counted_and_found() {
    var random = new Random(8);
    for (int count : new int[] {0, 1, 7, 300, 9_000}) {
      var x = NDArray.zeros(DType.BOOL, count);
      long expected = 0;
      for (long i = 0; i < count; i++) {
        var truth = random.nextBoolean();
        x.setBoolean(truth, i);
        expected += truth ? 1 : 0;
      }
      assertThat(Reductions.sum(x).getLong()).isEqualTo(expected);
      var found = Selections.nonzero(x).getFirst();
      assertThat(found.size()).isEqualTo(expected);
      for (long i = 0; i < found.size(); i++) {
        assertThat(x.getBoolean(found.getLong(i))).isTrue();
      }
    }
  }

  private static long start(NDArray x, long step, int count) {
    return x.address() + (step < 0 ? -step * (count - 1) * x.itemsize() : 0);
  }

  private static long[] bytes(NDArray x) {
    return x.view(DType.UINT8).toLongArray();
  }

  private static NDArray random(DType dtype, int count, long seed) {
    var random = new Random(seed * 31 + count);
    var array = NDArray.empty(dtype, count);
    for (int i = 0; i < count; i++) {
      if (dtype.kind() == Kind.FLOATING) {
        var special = random.nextInt(8);
        var value = random.nextGaussian() * 3;
        var all = new double[] {Double.NaN, -0.0, 0.0, Double.POSITIVE_INFINITY, -0.5, 0.5};
        Elements.setDouble(
            dtype,
            array.address() + (long) i * dtype.itemsize(),
            special < all.length ? all[special] : value);
      } else {
        array.setLong(random.nextInt(3) == 0 ? random.nextInt(70) - 2 : random.nextLong(), i);
      }
    }
    return array;
  }
}
