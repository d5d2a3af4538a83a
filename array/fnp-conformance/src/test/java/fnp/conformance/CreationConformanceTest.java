package fnp.conformance;

import fnp.conformance.Rows.Row;
import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import frankennumpy.Grids.Mesh;
import frankennumpy.Np;
import frankennumpy.Ranges.Spacing;
import frankennumpy.option.Form;
import frankennumpy.option.Form.Copying;
import frankennumpy.option.Ticks;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Making arrays: forms, ranges, matrices with a pattern, grids, index arrays.
@NeedsOracle
class CreationConformanceTest {
  private static final Form PLAIN = Form.plain();

  private static Map<String, NDArray> views(RandomGenerator random) {
    return Map.of("a", Fixtures.view(random), "v", Fixtures.array(random, DType.INT64, 5));
  }

  @TestFactory
  Stream<DynamicTest> forms_of_other_arrays() {
    return Rows.of("creation", 60, CreationConformanceTest::views)
        .tests(
            Row.of("np.zeros_like(a)", m -> Np.zerosLike(m.a())),
            Row.of(
                "r = np.zeros_like(a)\n[r, r.strides]",
                m -> withStrides(Np.zerosLike(m.a(), PLAIN))),
            Row.of(
                "r = np.ones_like(a, dtype='i1', order='F')\n[r, r.strides]",
                m -> withStrides(Np.onesLike(m.a(), Form.of(DType.INT8).order(Order.F)))),
            Row.of(
                "r = np.full_like(a, 7, dtype='f4', order='A')\n[r, r.strides]",
                m -> withStrides(Np.fullLike(m.a(), 7L, Form.of(DType.FLOAT32).order(Order.A)))),
            Row.of(
                "r = np.zeros_like(a, shape=(3, 2), dtype='u2')\n[r, r.strides]",
                m -> withStrides(Np.zerosLike(m.a(), Form.of(DType.UINT16).shape(3, 2)))),
            Row.of(
                "r = np.array(a, copy=True, order='K')\n[r, r.strides]",
                m -> withStrides(Np.array(m.a(), PLAIN))),
            Row.of(
                "np.array(a, order='F', ndmin=3)",
                m -> Np.array(m.a(), PLAIN.order(Order.F).ndmin(3))),
            Row.of(
                "r = np.asarray(a, order='C')\n[r, bool(np.may_share_memory(r, a))]",
                m -> shared(Np.asarray(m.a(), PLAIN.order(Order.C)), m.a())),
            Row.of(
                "np.array(a, copy=False, order='F')",
                m -> Np.array(m.a(), PLAIN.order(Order.F).copying(Copying.NEVER))),
            Row.of("np.ascontiguousarray(a)", m -> Np.ascontiguousarray(m.a())),
            Row.of("np.asfortranarray(a)", m -> Np.asfortranarray(m.a())),
            Row.of("np.require(a, requirements='FW')", m -> Np.require(m.a(), PLAIN, "FW")),
            Row.of("np.require(a, requirements='FC')", m -> Np.require(m.a(), PLAIN, "FC")),
            Row.of("np.asarray_chkfinite(a)", m -> Np.asarrayChkfinite(m.a())));
  }

  private static List<Object> withStrides(NDArray a) {
    return List.of(a, java.util.Arrays.stream(a.strides()).boxed().toList());
  }

  private static List<Object> shared(NDArray result, NDArray a) {
    return List.of(result, result.mayShareMemory(a));
  }

  @TestFactory
  Stream<DynamicTest> values() {
    return Rows.of("creation", 1, CreationConformanceTest::views)
        .tests(
            Row.of("np.full((2, 2), 3)", _ -> Np.full(3, 2, 2)),
            Row.of("np.full((2, 2), 3.5)", _ -> Np.full(3.5, 2, 2)),
            Row.of("np.full((2, 3), True)", _ -> Np.full(Shape.of(2, 3), true, PLAIN)),
            Row.of(
                "np.full((2, 3), [1, 2, 3], dtype='i2')",
                _ -> Np.full(Shape.of(2, 3), List.of(1, 2, 3), Form.of(DType.INT16))),
            Row.of("np.full((2, 3), [1, 2])", _ -> Np.full(Shape.of(2, 3), List.of(1, 2), PLAIN)),
            Row.of("np.ones((2, 3), order='F')", _ -> Np.ones(Shape.of(2, 3), PLAIN)),
            Row.of("np.zeros((-1, 2))", _ -> Np.zeros(-1, 2)),
            Row.of(
                "np.fromfunction(lambda i, j: i * 10 + j, (3, 4), dtype=int)",
                _ ->
                    Np.fromfunction(
                        i -> Np.add(Np.multiply(i.get(0), 10L), i.get(1)), DType.INT64, 3, 4)));
  }

  @TestFactory
  Stream<DynamicTest> arange_in_every_dtype() {
    var rows = new java.util.ArrayList<Row>();
    for (var dtype : fnp.dtype.Primitive.values()) {
      rows.add(
          Row.of(
              "np.arange(0, 7, 2, dtype='%s')".formatted(dtype),
              _ -> Np.arange(0L, 7L, 2L, dtype)));
      rows.add(
          Row.of(
              "np.arange(3, 100, 7, dtype='%s')".formatted(dtype),
              _ -> Np.arange(3L, 100L, 7L, dtype)));
      rows.add(
          Row.of(
              "np.arange(0.5, 5.3, 1.1, dtype='%s')".formatted(dtype),
              _ -> Np.arange(0.5, 5.3, 1.1, dtype)));
      rows.add(
          Row.of(
              "np.arange(5, 1, -0.3, dtype='%s')".formatted(dtype),
              _ -> Np.arange(5L, 1L, -0.3, dtype)));
    }
    return Rows.of("arange", 1, CreationConformanceTest::views).tests(rows.toArray(Row[]::new));
  }

  @TestFactory
  Stream<DynamicTest> spaced_numbers() {
    return Rows.of("spaced", 8, CreationConformanceTest::ends)
        .tests(
            Row.of("np.linspace(s, e, 7)", m -> Np.linspace(m.get("s"), m.get("e"), Spacing.of(7))),
            Row.of("np.linspace(s, e, 1)", m -> Np.linspace(m.get("s"), m.get("e"), Spacing.of(1))),
            Row.of("np.linspace(s, e, 0)", m -> Np.linspace(m.get("s"), m.get("e"), Spacing.of(0))),
            Row.of("np.linspace(s, s, 5)", m -> Np.linspace(m.get("s"), m.get("s"), Spacing.of(5))),
            Row.of(
                "np.linspace(s, e, -1)", m -> Np.linspace(m.get("s"), m.get("e"), Spacing.of(-1))),
            Row.of(
                "np.linspace(s, e, 5, endpoint=False, axis=-1)",
                m -> Np.linspace(m.get("s"), m.get("e"), Spacing.of(5).endpoint(false).axis(-1))),
            Row.of(
                "np.linspace(s, e, 5, dtype='i4')",
                m -> Np.linspace(m.get("s"), m.get("e"), Spacing.of(5).dtype(DType.INT32))),
            Row.of(
                "list(np.linspace(s, e, 4, retstep=True))",
                m -> {
                  var result = Np.linspaceWithStep(m.get("s"), m.get("e"), Spacing.of(4));
                  return List.of(result.samples(), result.step());
                }),
            new Row(
                "np.logspace(s, e, 5)",
                m ->
                    Np.logspace(
                        m.get("s"), m.get("e"), NDArray.scalar(DType.FLOAT64, 10.0), Spacing.of(5)),
                new Tolerance.Ulps(3)),
            new Row(
                "np.logspace(s, e, 5, base=2.0, endpoint=False, dtype='f4')",
                m ->
                    Np.logspace(
                        m.get("s"),
                        m.get("e"),
                        NDArray.scalar(DType.FLOAT64, 2.0),
                        Spacing.of(5).endpoint(false).dtype(DType.FLOAT32)),
                new Tolerance.Ulps(3)),
            new Row(
                "np.logspace(s, e, 4, base=np.array([2.0, 3.0]))",
                m -> Np.logspace(m.get("s"), m.get("e"), Np.array(2.0, 3.0), Spacing.of(4)),
                new Tolerance.Ulps(3)),
            new Row(
                "np.geomspace(s, e, 5)",
                m -> Np.geomspace(m.get("s"), m.get("e"), Spacing.of(5)),
                new Tolerance.Ulps(20)),
            new Row(
                "np.geomspace(-s, -e, 6, endpoint=False)",
                m ->
                    Np.geomspace(
                        Np.negative(m.get("s")),
                        Np.negative(m.get("e")),
                        Spacing.of(6).endpoint(false)),
                new Tolerance.Ulps(20)),
            Row.of("np.geomspace(0, 5, 3)", _ -> Np.geomspace(0, 5, 3)));
  }

  private static Map<String, NDArray> ends(RandomGenerator random) {
    var shape = random.nextBoolean() ? new long[0] : new long[] {2};
    var s = Np.add(Np.absolute(Values.tame(random, DType.FLOAT64, shape)), 0.5);
    var e = Np.add(Np.absolute(Values.tame(random, DType.FLOAT64, shape)), 0.7);
    return Map.of("s", s, "e", e);
  }

  @TestFactory
  Stream<DynamicTest> matrices_with_a_pattern() {
    return Rows.of("patterns", 25, CreationConformanceTest::views)
        .tests(
            Row.of("np.eye(3, 4, -1, dtype='i2')", _ -> Np.eye(3, 4, -1, Form.of(DType.INT16))),
            Row.of("np.identity(3, dtype='c8')", _ -> Np.identity(3, DType.COMPLEX64)),
            Row.of("np.diag(a)", m -> Np.diag(m.a())),
            Row.of("np.diag(a, 1)", m -> Np.diag(m.a(), 1)),
            Row.of("np.diag(v, -2)", m -> Np.diag(m.get("v"), -2)),
            Row.of("np.diagflat(a, 1)", m -> Np.diagflat(m.a(), 1)),
            Row.of("np.diagflat(a, -1)", m -> Np.diagflat(m.a(), -1)),
            Row.of("np.tri(3, 5, 1)", _ -> Np.tri(3, 5, 1)),
            Row.of("np.tri(4, 2, -1, dtype=bool)", _ -> Np.tri(4, 2, -1, DType.BOOL)),
            Row.of("np.tril(a, -1)", m -> Np.tril(m.a(), -1)),
            Row.of("np.triu(a, 1)", m -> Np.triu(m.a(), 1)),
            Row.of("np.vander(v, 4)", m -> Np.vander(m.get("v"), 4)),
            Row.of("np.vander(v, 4, increasing=True)", m -> Np.vander(m.get("v"), 4, true)),
            Row.of(
                "np.vander(v.astype('i1'), 3)", m -> Np.vander(m.get("v").astype(DType.INT8), 3)),
            Row.of("np.vander(a, 3)", m -> Np.vander(m.a(), 3)));
  }

  @TestFactory
  Stream<DynamicTest> grids_and_index_arrays() {
    return Rows.of("grids", 10, CreationConformanceTest::vectors)
        .tests(
            Row.of("list(np.meshgrid(x, y))", m -> Np.meshgrid(m.get("x"), m.get("y"))),
            Row.of(
                "list(np.meshgrid(x, y, x, indexing='ij'))",
                m -> Np.meshgrid(Mesh.plain().ij(), m.get("x"), m.get("y"), m.get("x"))),
            Row.of(
                "list(np.meshgrid(x, y, sparse=True, copy=False))",
                m -> Np.meshgrid(Mesh.plain().asSparse().asViews(), m.get("x"), m.get("y"))),
            Row.of("np.indices((2, 3))", _ -> Np.indices(2, 3)),
            Row.of("np.indices((2, 0, 3), dtype='f4')", _ -> Np.indices(DType.FLOAT32, 2, 0, 3)),
            Row.of(
                "list(np.indices((2, 3), sparse=True))", _ -> Np.sparseIndices(DType.INT64, 2, 3)),
            Row.of("list(np.ix_(i, x > 0))", m -> Np.ix(m.get("i"), Np.greater(m.get("x"), 0L))),
            Row.of("np.ix_(np.zeros((2, 2), int))", _ -> Np.ix(Np.zeros(DType.INT64, 2, 2))),
            Row.of("np.mgrid[0:3, -1:1:4j]", _ -> Np.mgrid(Ticks.of(0, 3), Ticks.count(-1, 1, 4))),
            Row.of("np.mgrid[0:6:2, 1:3]", _ -> Np.mgrid(Ticks.of(0, 6, 2), Ticks.of(1, 3))),
            Row.of("list(np.ogrid[0:6:2, 1:3])", _ -> Np.ogrid(Ticks.of(0, 6, 2), Ticks.of(1, 3))),
            Row.of("list(np.tril_indices(3, 1, 4))", _ -> Np.trilIndices(3, 4, 1)),
            Row.of("list(np.triu_indices(4, -1, 3))", _ -> Np.triuIndices(4, 3, -1)),
            Row.of(
                "list(np.tril_indices_from(np.ones((3, 3))))",
                _ -> Np.trilIndicesFrom(Np.ones(3, 3), 0)),
            Row.of("np.triu_indices_from(x)", m -> Np.triuIndicesFrom(m.get("x"), 0)),
            Row.of("list(np.diag_indices(3, 3))", _ -> Np.diagIndices(3, 3)),
            Row.of("np.diag_indices_from(np.ones((2, 3)))", _ -> Np.diagIndicesFrom(Np.ones(2, 3))),
            Row.of(
                "list(np.mask_indices(4, np.triu, 1))",
                _ -> Np.maskIndices(4, each -> Np.triu(each, 1))),
            Row.of(
                "list(np.unravel_index(i, (3, 4)))",
                m -> Np.unravelIndex(m.get("i"), Shape.of(3, 4), Order.C)),
            Row.of(
                "list(np.unravel_index(i, (2, 2, 3), order='F'))",
                m -> Np.unravelIndex(m.get("i"), Shape.of(2, 2, 3), Order.F)),
            Row.of(
                "np.unravel_index(i, (1, 2))",
                m -> Np.unravelIndex(m.get("i"), Shape.of(1, 2), Order.C)),
            Row.of(
                "np.ravel_multi_index((i, i), (6, 6), order='F')",
                m -> Np.ravelMultiIndex(List.of(m.get("i"), m.get("i")), Shape.of(6, 6), Order.F)),
            Row.of(
                "np.ravel_multi_index((i, i), (2, 3), mode=('wrap', 'clip'))",
                m ->
                    Np.ravelMultiIndex(
                        List.of(m.get("i"), m.get("i")),
                        Shape.of(2, 3),
                        Order.C,
                        frankennumpy.option.Bounds.WRAP,
                        frankennumpy.option.Bounds.CLIP)),
            Row.of(
                "np.ravel_multi_index((i, i), (2, 3))",
                m -> Np.ravelMultiIndex(List.of(m.get("i"), m.get("i")), Shape.of(2, 3), Order.C)));
  }

  private static Map<String, NDArray> vectors(RandomGenerator random) {
    var i = NDArray.empty(DType.INT64, 4);
    for (int k = 0; k < 4; k++) {
      i.setLong(random.nextInt(6), k);
    }
    return Map.of(
        "x", Fixtures.array(random, DType.FLOAT64, 3),
        "y", Fixtures.array(random, DType.INT16, random.nextInt(4)),
        "i", i);
  }
}
