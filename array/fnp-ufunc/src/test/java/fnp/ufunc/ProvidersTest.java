package fnp.ufunc;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.NDArray;
import fnp.ndarray.element.ElementCasts;
import fnp.ndarray.element.Elements;
import fnp.ufunc.loop.Element;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProvidersTest {
  private static final int[] COUNTS = {1, 3, 31, 32, 33, 63, 64, 65, 127, 1000, 1003};
  private static final Set<String> INEXACT =
      Set.of(
          "exp", "expm1", "log", "log1p", "log10", "sin", "cos", "tan", "arcsin", "arccos",
          "arctan", "sinh", "cosh", "tanh", "cbrt", "log2");
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1.0,
    -1.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    1e300,
    -1e-300,
    0.5,
    255,
    -129
  };

  private final LoopProvider scalar = new ScalarProvider();
  private final LoopProvider vector = new VectorProvider(false);

  @Test
  void the_vector_provider_is_chosen_when_its_module_is_there() {
    assertThat(LoopProvider.current()).isInstanceOf(VectorProvider.class);
  }

  @Test
  void arrays_are_converted_by_the_loops_of_this_module() {
    assertThat(ServiceLoader.load(ElementCasts.class).findFirst())
        .containsInstanceOf(SharedCasts.class);
  }

  @Test
  void element_codes_are_the_ordinals_of_dtypes() {
    assertThat(Primitive.values()).hasSize(Element.COUNT);
    for (var dtype : Primitive.values()) {
      assertThat(Element.size(dtype.ordinal())).isEqualTo(dtype.itemsize());
      assertThat(Element.isFloat(dtype.ordinal())).isEqualTo(dtype.kind() == Kind.FLOATING);
    }
  }

  @TestFactory
  Stream<DynamicTest> scalar_and_vector_loops_of_two_operands_agree() {
    return Ufuncs.binary().stream()
        .map(ufunc -> DynamicTest.dynamicTest(ufunc.name(), () -> checkBinary(ufunc)));
  }

  @TestFactory
  Stream<DynamicTest> scalar_and_vector_loops_of_one_operand_agree() {
    return Ufuncs.unary().stream()
        .map(ufunc -> DynamicTest.dynamicTest(ufunc.name(), () -> checkUnary(ufunc)));
  }

  @TestFactory
  Stream<DynamicTest> scalar_and_vector_sums_agree_in_every_bit() {
    return Stream.of(Primitive.FLOAT32, Primitive.FLOAT64)
        .map(dtype -> DynamicTest.dynamicTest(dtype.toString(), () -> checkSums(dtype)));
  }

  private void checkBinary(BinaryUfunc ufunc) {
    for (var dtype : Primitive.values()) {
      if (!ufunc.has(dtype)) {
        continue;
      }
      var plain = ufunc.loop(scalar, dtype);
      var fast = ufunc.loop(vector, dtype);
      for (int count : COUNTS) {
        var x = random(dtype, count, 1);
        var y = random(dtype, count, 2);
        var expected = NDArray.zeros(DType.COMPLEX128, count);
        var actual = NDArray.zeros(DType.COMPLEX128, count);
        var size = dtype.itemsize();
        var out = ufunc.resolve(dtype, dtype).result().itemsize();
        for (long[] strides : new long[][] {{size, size}, {0, size}, {size, 0}, {0, 0}}) {
          plain.run(
              x.address(), strides[0], y.address(), strides[1], expected.address(), out, count);
          fast.run(x.address(), strides[0], y.address(), strides[1], actual.address(), out, count);
          assertThat(actual.view(DType.INT64).toLongArray())
              .describedAs(
                  "%s of %d elements, strides %d and %d", dtype, count, strides[0], strides[1])
              .isEqualTo(expected.view(DType.INT64).toLongArray());
        }
        if (ufunc.resolve(dtype, dtype).result() == dtype && !ufunc.name().equals("power")) {
          var total = random(dtype, 1, 3);
          var other = total.copy();
          plain.reduce(total.address(), x.address(), size, count);
          fast.reduce(other.address(), x.address(), size, count);
          assertThat(other.item(0)).describedAs("%s, %d", dtype, count).isEqualTo(total.item(0));
        }
      }
    }
  }

  private void checkUnary(UnaryUfunc ufunc) {
    for (var dtype : Primitive.values()) {
      if (!ufunc.has(dtype)) {
        continue;
      }
      var plain = ufunc.loop(scalar, dtype);
      var fast = ufunc.loop(vector, dtype);
      for (int count : COUNTS) {
        var x = random(dtype, count, 4);
        var expected = NDArray.zeros(DType.COMPLEX128, count);
        var actual = NDArray.zeros(DType.COMPLEX128, count);
        var size = dtype.itemsize();
        plain.run(x.address(), size, expected.address(), size, count);
        fast.run(x.address(), size, actual.address(), size, count);
        for (int i = 0; i < count; i++) {
          var a = Elements.getDouble(dtype, expected.address() + (long) i * size);
          var b = Elements.getDouble(dtype, actual.address() + (long) i * size);
          if (INEXACT.contains(ufunc.name())) {
            var ulp = dtype == DType.FLOAT32 ? Math.ulp((float) a) : Math.ulp(a);
            assertThat(Double.compare(a, b) == 0 || Math.abs(a - b) <= 4 * ulp)
                .describedAs("%s of %s: %s and %s", dtype, x.item(i), a, b)
                .isTrue();
          } else {
            assertThat((Double) b).describedAs("%s of %s", dtype, x.item(i)).isEqualTo((Double) a);
          }
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> scalar_and_vector_casts_agree() {
    return Stream.of(Primitive.values())
        .map(from -> DynamicTest.dynamicTest(from.toString(), () -> checkCasts(from)));
  }

  private void checkCasts(DType from) {
    for (var to : Primitive.values()) {
      for (int count : COUNTS) {
        var x = random(from, 2 * count, 5);
        for (long stride : new long[] {from.itemsize(), 2L * from.itemsize(), 0}) {
          var expected = NDArray.zeros(DType.COMPLEX128, count);
          var actual = NDArray.zeros(DType.COMPLEX128, count);
          var size = to.itemsize();
          var plain = scalar.cast(from.ordinal(), to.ordinal());
          var fast = vector.cast(from.ordinal(), to.ordinal());
          plain.run(x.address(), stride, expected.address(), size, count);
          fast.run(x.address(), stride, actual.address(), size, count);
          assertThat(actual.view(DType.INT64).toLongArray())
              .describedAs("%s to %s, %d elements, stride %d", from, to, count, stride)
              .isEqualTo(expected.view(DType.INT64).toLongArray());
        }
      }
    }
  }

  private void checkSums(DType dtype) {
    for (int count = 0; count < 700; count++) {
      var x = random(dtype, count + 1, count);
      var plain = Ufuncs.ADD.loop(scalar, dtype);
      var fast = Ufuncs.ADD.loop(vector, dtype);
      var expected = NDArray.zeros(dtype, 1);
      var actual = NDArray.zeros(dtype, 1);
      x.setDouble(1, 0);
      plain.reduce(expected.address(), x.address(), dtype.itemsize(), count);
      fast.reduce(actual.address(), x.address(), dtype.itemsize(), count);
      assertThat(actual.item(0)).describedAs("%d", count).isEqualTo(expected.item(0));
    }
  }

  @Test
  void unsigned_extremes_of_small_values_start_from_the_right_value() {
    for (var dtype : new DType[] {DType.UINT32, DType.UINT64, DType.INT32, DType.INT64}) {
      var x = NDArray.empty(dtype, 200);
      for (int i = 0; i < 200; i++) {
        x.setLong(i % 90 + 5, i);
      }
      assertThat(Reductions.max(x).getLong()).isEqualTo(94);
      assertThat(Reductions.min(x).getLong()).isEqualTo(5);
    }
  }

  /// Random values with special ones among them; exponents small enough not to hide errors.
  private static NDArray random(DType dtype, int count, long seed) {
    var random = new Random(seed * 31 + count);
    var array = NDArray.empty(dtype, count);
    for (int i = 0; i < count; i++) {
      if (dtype.kind() == Kind.FLOATING) {
        var special = random.nextInt(8) == 0;
        array.setDouble(
            special ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextGaussian() * 3, i);
      } else {
        array.setLong(random.nextInt(3) == 0 ? random.nextInt(5) - 2 : random.nextLong(), i);
      }
    }
    return array;
  }
}
