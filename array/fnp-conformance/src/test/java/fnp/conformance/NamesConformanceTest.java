package fnp.conformance;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import frankennumpy.CoreProduct;
import frankennumpy.CoreProduct.Form;
import frankennumpy.Np;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Options of functions, and small functions about arrays and dtypes.
@NeedsOracle
class NamesConformanceTest {
  private static final DType RECORD = DType.of("[('x', 'i4'), ('y', 'f8'), ('z', 'i2')]");

  private static Map<String, NDArray> records(RandomGenerator random) {
    var a = NDArray.zeros(RECORD, 4, 5);
    for (var name : List.of("x", "y", "z")) {
      var numbers = new double[20];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = random.nextInt(3);
      }
      a.field(name).copyFrom(NDArray.ofDoubles(numbers).reshape(4, 5));
    }
    return Map.of("a", random.nextBoolean() ? a : a.transpose());
  }

  @TestFactory
  Stream<DynamicTest> records_are_sorted_by_fields() {
    return Rows.of("order", 10, NamesConformanceTest::records)
        .tests(
            Rows.Row.of("np.sort(a, axis=0, order='y')", x -> Np.sort(x.a(), 0, List.of("y"))),
            Rows.Row.of("np.sort(a, order=['z', 'x'])", x -> Np.sort(x.a(), -1, List.of("z", "x"))),
            Rows.Row.of(
                "np.argsort(a, order=['z', 'x'], kind='stable')",
                x -> Np.argsort(x.a(), -1, List.of("z", "x"))),
            Rows.Row.of("np.sort(a, order='q')", x -> Np.sort(x.a(), -1, List.of("q"))),
            Rows.Row.of(
                "np.sort(a['x'], order='x')", x -> Np.sort(x.a().field("x"), -1, List.of("x"))));
  }

  private static NDArray numbers(RandomGenerator random, long... shape) {
    var array = NDArray.zeros(DType.FLOAT64, shape);
    for (long i = 0; i < array.size(); i++) {
      array.ravel().get(fnp.ndarray.Index.at(i)).fill(random.nextInt(-9, 9));
    }
    return array;
  }

  private static Map<String, NDArray> matrices(RandomGenerator random) {
    return Map.of("a", numbers(random, 3, 2, 4), "b", numbers(random, 4, 3, 2));
  }

  private static Form axes(List<List<Integer>> axes) {
    var plain = Form.plain();
    return new Form(axes, false, plain.dtype(), plain.casting(), plain.order(), plain.out());
  }

  @TestFactory
  Stream<DynamicTest> products_take_the_options_of_ufuncs() {
    var kept =
        new Form(
            List.of(List.of(0), List.of(0), List.of()),
            true,
            Optional.empty(),
            Casting.SAME_KIND,
            Order.K,
            Optional.empty());
    var whole =
        new Form(
            List.of(), false, Optional.of(DType.INT64), Casting.SAFE, Order.K, Optional.empty());
    return Rows.of("core products", 4, NamesConformanceTest::matrices)
        .tests(
            Rows.Row.of(
                "np.matmul(a, b, axes=[(1, 2), (0, 2), (0, 1)])",
                x ->
                    CoreProduct.MATMUL.call(
                        x.a(), x.b(), axes(List.of(List.of(1, 2), List.of(0, 2), List.of(0, 1))))),
            Rows.Row.of(
                "np.vecdot(a, a, axis=0, keepdims=True)",
                x -> CoreProduct.VECDOT.call(x.a(), x.a(), kept)),
            Rows.Row.of(
                "np.matvec(a, b, axes=[(0, 2), (0,), (1,)])",
                x ->
                    CoreProduct.MATVEC.call(
                        x.a().get(fnp.ndarray.Index.to(3)),
                        x.b(),
                        axes(List.of(List.of(0, 2), List.of(0), List.of(1))))),
            Rows.Row.of(
                "np.matmul(a, a, keepdims=True)", x -> CoreProduct.MATMUL.call(x.a(), x.a(), kept)),
            Rows.Row.of(
                "np.vecdot(a, a, dtype='i8', casting='safe')",
                x -> CoreProduct.VECDOT.call(x.a(), x.a(), whole)));
  }

  @TestFactory
  Stream<DynamicTest> small_functions() {
    return Rows.of("small functions", 3, NamesConformanceTest::matrices)
        .tests(
            Rows.Row.of("a.getfield('f4', 4)", x -> Np.getfield(x.a(), DType.FLOAT32, 4)),
            Rows.Row.of(
                "a.T.getfield('i2', 1)", x -> Np.getfield(x.a().transpose(), DType.INT16, 1)),
            Rows.Row.of("a.getfield('f8', 4)", x -> Np.getfield(x.a(), DType.FLOAT64, 4)),
            Rows.Row.of(
                "a.setfield(7, 'i4', 4)\na",
                x -> {
                  Np.setfield(x.a(), NDArray.scalar(DType.INT32, 7), DType.INT32, 4);
                  return x.a();
                }),
            Rows.Row.of("np.isposinf(a / 0)", x -> Np.isposinf(Np.divide(x.a(), 0.0))),
            Rows.Row.of("np.isneginf(a / 0)", x -> Np.isneginf(Np.divide(x.a(), 0.0))),
            Rows.Row.of("np.isfortran(a.T)", x -> Np.isfortran(x.a().transpose())),
            Rows.Row.of("np.isrealobj(a + 1j)", x -> Np.isrealobj(x.a().astype(DType.COMPLEX128))),
            Rows.Row.of(
                "np.take(a, [1, 0], axis=2, out=b[:3].copy())",
                x ->
                    Np.into(
                        Np.take(x.a(), NDArray.ofLongs(1, 0), 2),
                        x.b().get(fnp.ndarray.Index.to(3)).copy())),
            Rows.Row.of(
                "a.astype('i4', casting='safe')", x -> Np.astype(x.a(), DType.INT32, Casting.SAFE)),
            Rows.Row.of(
                "a.astype('i4', order='F')",
                x -> Np.astype(x.a(), DType.INT32, Casting.UNSAFE, Order.F, true)),
            Rows.Row.of("np.typename('f')", x -> Np.typename("f")),
            Rows.Row.of("a.flags['F_CONTIGUOUS']", x -> Np.flags(x.a()).get("F_CONTIGUOUS")));
  }
}
