package fnp.conformance;

import fnp.conformance.Rows.Row;
import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import frankennumpy.Unique;
import frankennumpy.option.Bounds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Picking and placing elements, sets, sorting and bits.
@NeedsOracle
class PickingConformanceTest {
  private static Map<String, NDArray> views(RandomGenerator random) {
    var a = Fixtures.view(random);
    var i = NDArray.empty(DType.INT64, random.nextInt(1, 3), 2);
    for (var at : List.of(new long[] {0, 0}, new long[] {0, 1})) {
      i.setLong(random.nextInt(-3, 4), at);
    }
    i.get(Index.from(1)).copyFrom(Np.array(0L, -1L));
    var k = i.to(random.nextBoolean() ? DType.INT64 : DType.INT8);
    return Map.of(
        "a", a,
        "i", k,
        "c", Fixtures.array(random, DType.BOOL, a.shape().toArray()),
        "t", Fixtures.array(random, DType.BOOL, random.nextInt(5)),
        "v", Fixtures.array(random, a.dtype(), random.nextInt(4)),
        "w", Fixtures.array(random, Fixtures.dtype(random), 1));
  }

  @TestFactory
  Stream<DynamicTest> taking() {
    return Rows.of("taking", 60, PickingConformanceTest::views)
        .tests(
            Row.of("np.take(a, i)", m -> Np.take(m.a(), m.get("i"))),
            Row.of("np.take(a, i, -1)", m -> Np.take(m.a(), m.get("i"), -1)),
            Row.of(
                "np.take(a, i, 0, mode='wrap')", m -> Np.take(m.a(), m.get("i"), 0, Bounds.WRAP)),
            Row.of(
                "np.take(a, i, 0, mode='clip')", m -> Np.take(m.a(), m.get("i"), 0, Bounds.CLIP)),
            Row.of("np.take(a, np.array([1.5]))", m -> Np.take(m.a(), Np.array(1.5))),
            Row.of(
                "np.take_along_axis(a, np.argsort(a, -1, kind='stable'), -1)",
                m -> Np.takeAlongAxis(m.a(), Np.argsort(m.a(), -1), -1)),
            Row.of("np.take_along_axis(a, i, 0)", m -> Np.takeAlongAxis(m.a(), m.get("i"), 0)),
            Row.of(
                "np.take_along_axis(a, i[0], None)",
                m -> Np.takeAlongAxis(m.a(), m.get("i").get(Index.at(0)))),
            Row.of("np.take_along_axis(a, c, 0)", m -> Np.takeAlongAxis(m.a(), m.get("c"), 0)),
            Row.of(
                "np.choose(i % 3, [v[:1], w, 5 * np.ones((1, 1), a.dtype)])",
                m -> choose(m, Np.remainder(m.get("i"), 3L), Bounds.RAISE)),
            Row.of(
                "np.choose(i, [v[:1], w, 5 * np.ones((1, 1), a.dtype)], mode='wrap')",
                m -> choose(m, m.get("i"), Bounds.WRAP)),
            Row.of(
                "np.choose(i, [v[:1], w, 5 * np.ones((1, 1), a.dtype)], mode='clip')",
                m -> choose(m, m.get("i"), Bounds.CLIP)),
            Row.of(
                "np.choose(i, [w, w])",
                m -> Np.choose(m.get("i"), List.of(m.get("w"), m.get("w")), Bounds.RAISE)),
            Row.of("np.compress(t, a)", m -> Np.compress(m.get("t"), m.a())),
            Row.of("np.compress(t, a, 0)", m -> Np.compress(m.get("t"), m.a(), 0)),
            Row.of("np.compress(c, a)", m -> Np.compress(m.get("c"), m.a())),
            Row.of("np.extract(c, a)", m -> Np.extract(m.get("c"), m.a())),
            Row.of("list(np.nonzero(a))", m -> Np.nonzero(m.a())),
            Row.of("list(np.where(c))", m -> Np.where(m.get("c"))),
            Row.of("np.flatnonzero(a)", m -> Np.flatnonzero(m.a())),
            Row.of("np.argwhere(a)", m -> Np.argwhere(m.a())));
  }

  private static NDArray choose(Rows.Arrays m, NDArray which, Bounds mode) {
    var fives = Np.multiply(Np.ones(m.a().dtype(), 1, 1), 5L);
    var one = m.get("v").get(Index.to(1));
    return Np.choose(which, List.of(one, m.get("w"), fives), mode);
  }

  @TestFactory
  Stream<DynamicTest> choosing_by_condition() {
    return Rows.of("conditions", 50, PickingConformanceTest::views)
        .tests(
            Row.of(
                "np.select([c, ~c], [a, w], 0)",
                m -> select(m, List.of(m.get("c"), Np.logicalNot(m.get("c"))))),
            Row.of(
                "np.select([c], [a], a.dtype.type(3))",
                m -> Np.select(List.of(m.get("c")), List.of(m.a()), three(m.a().dtype()))),
            Row.of(
                "np.select([i], [a], w)",
                m -> Np.select(List.of(m.get("i")), List.of(m.a()), m.get("w"))),
            Row.of("np.select([], [], w)", m -> Np.select(List.of(), List.of(), m.get("w"))),
            Row.of(
                "np.piecewise(a, [c], [lambda x: x, lambda x: x * 0])",
                m ->
                    Np.piecewise(
                        m.a(), List.of(m.get("c")), List.of(x -> x, x -> Np.multiply(x, 0L)))),
            Row.of(
                "np.piecewise(a, [c, c], [lambda x: x])",
                m ->
                    Np.piecewise(
                        m.a(),
                        List.of(m.get("c"), m.get("c")),
                        List.of(UnaryOperator.identity()))));
  }

  private static NDArray select(Rows.Arrays m, List<NDArray> conditions) {
    // The plain 0 of the Python side takes the dtype of the choices.
    var type = Np.promoteTypes(m.a().dtype(), m.get("w").dtype());
    var zero = type == DType.BOOL ? DType.INT64 : type;
    return Np.select(conditions, List.of(m.a(), m.get("w")), NDArray.zeros(zero));
  }

  private static NDArray three(DType dtype) {
    return NDArray.scalar(dtype, 3L);
  }

  @TestFactory
  Stream<DynamicTest> placing() {
    return Rows.of("placing", 60, PickingConformanceTest::views)
        .tests(
            write("np.put(a, i, v)", m -> Np.put(m.a(), m.get("i"), m.get("v"), Bounds.RAISE)),
            write(
                "np.put(a, i, v, mode='wrap')",
                m -> Np.put(m.a(), m.get("i"), m.get("v"), Bounds.WRAP)),
            write(
                "np.put(a, i, v, mode='clip')",
                m -> Np.put(m.a(), m.get("i"), m.get("v"), Bounds.CLIP)),
            write("np.place(a, c, v)", m -> Np.place(m.a(), m.get("c"), m.get("v"))),
            write("np.place(a, t, v)", m -> Np.place(m.a(), m.get("t"), m.get("v"))),
            write("np.putmask(a, c, v)", m -> Np.putmask(m.a(), m.get("c"), m.get("v"))),
            write(
                "np.copyto(a, v[:1], where=c)",
                m -> Np.copyto(m.a(), m.get("v").get(Index.to(1)), Casting.SAME_KIND, m.get("c"))),
            write("np.copyto(a, v)", m -> Np.copyto(m.a(), m.get("v"))),
            write("np.copyto(a, w)", m -> Np.copyto(m.a(), m.get("w"))),
            write(
                "np.copyto(a, w, casting='safe')", m -> Np.copyto(m.a(), m.get("w"), Casting.SAFE)),
            write(
                "np.copyto(a, w, where=i)",
                m -> Np.copyto(m.a(), m.get("w"), Casting.UNSAFE, m.get("i"))),
            write(
                "np.put_along_axis(a, np.argmax(a, -1, keepdims=True), v[:1], -1)",
                m ->
                    Np.putAlongAxis(
                        m.a(),
                        Np.argmax(m.a(), -1).expandDims(-1),
                        m.get("v").get(Index.to(1)),
                        -1)),
            write("np.fill_diagonal(a, v)", m -> Np.fillDiagonal(m.a(), m.get("v"), false)),
            write(
                "np.fill_diagonal(a, v, wrap=True)", m -> Np.fillDiagonal(m.a(), m.get("v"), true)),
            write("a.flat[::2] = v", m -> Np.flat(m.a()).set(m.get("v"), Index.step(2))),
            write("a.flat[i] = v", m -> Np.flat(m.a()).set(m.get("v"), Index.of(m.get("i")))),
            write("a.flat[-1] = 1", m -> Np.flat(m.a()).setItem(1L, -1)),
            Row.of("a.flat[1:]", m -> Np.flat(m.a()).get(Index.from(1))));
  }

  private static Row write(String code, java.util.function.Consumer<Rows.Arrays> action) {
    return Row.of(
        code + "\na",
        m -> {
          action.accept(m);
          return m.a();
        });
  }

  private static Map<String, NDArray> sets(RandomGenerator random) {
    var dtype = dtype(random);
    return Map.of(
        "a", few(random, dtype, random.nextInt(2, 40)),
        "b", few(random, random.nextInt(3) == 0 ? dtype(random) : dtype, random.nextInt(12)),
        "x", few(random, dtype, random.nextInt(4), 3, 2),
        "p", Np.arange(random.nextInt(2, 9)),
        "q", Np.multiply(Np.arange(random.nextInt(2, 9)), 2L));
  }

  private static DType dtype(RandomGenerator random) {
    return List.of(
            DType.INT64,
            DType.INT8,
            DType.UINT16,
            DType.FLOAT64,
            DType.FLOAT32,
            DType.BOOL,
            DType.COMPLEX128)
        .get(random.nextInt(7));
  }

  /// Few different values; NaN among floats.
  private static NDArray few(RandomGenerator random, DType dtype, long... shape) {
    var a = NDArray.empty(dtype, shape);
    var flat = a.reshape(-1);
    for (long i = 0; i < a.size(); i++) {
      var nothing = dtype.kind() == Kind.FLOATING && random.nextInt(6) == 0;
      if (nothing) {
        flat.setDouble(Double.NaN, i);
      } else {
        flat.setLong(random.nextInt(0, 5), i);
      }
    }
    return a;
  }

  @TestFactory
  Stream<DynamicTest> sets_of_elements() {
    return Rows.of("sets", 60, PickingConformanceTest::sets)
        .tests(
            Row.of("np.unique(a)", m -> Np.unique(m.a())),
            Row.of("np.unique(a, equal_nan=False)", m -> Np.unique(m.a(), false)),
            Row.of("list(np.unique(a, True, True, True))", m -> all(Np.uniqueAll(m.a(), true))),
            Row.of("list(np.unique_all(x))", m -> all(Np.uniqueAll(m.get("x")))),
            Row.of(
                "list(np.unique_counts(x))",
                m -> {
                  var found = Np.uniqueCounts(m.get("x"));
                  return List.of(found.values(), found.counts());
                }),
            Row.of(
                "list(np.unique_inverse(np.append(q, p)))",
                m -> {
                  var found = Np.uniqueInverse(Np.append(m.get("q"), m.get("p")));
                  return List.of(found.values(), found.inverse());
                }),
            Row.of("np.sort(np.unique_values(a))", m -> Np.uniqueValues(m.a())),
            Row.of("np.unique(x, axis=0)", m -> Np.unique(m.get("x"), 0)),
            Row.of(
                "list(np.unique(x, True, True, True, axis=1))",
                m -> all(Np.uniqueAll(m.get("x"), 1))),
            Row.of("np.unique(x, axis=3)", m -> Np.unique(m.get("x"), 3)),
            Row.of("np.isin(x, b)", m -> Np.isin(m.get("x"), m.b())),
            Row.of(
                "np.isin(a, b, invert=True, kind='sort')",
                m -> Np.isin(m.a(), m.b(), true, Optional.of("sort"))),
            Row.of(
                "np.isin(a, a.astype('f4'), kind='table')",
                m -> Np.isin(m.a(), m.a().astype(DType.FLOAT32), false, Optional.of("table"))),
            Row.of("np.intersect1d(a, b)", m -> Np.intersect1d(m.a(), m.b())),
            Row.of(
                "list(np.intersect1d(a, b, return_indices=True))",
                m -> {
                  var found = Np.intersect1d(m.a(), m.b(), false);
                  return List.of(found.values(), found.first(), found.second());
                }),
            Row.of(
                "list(np.intersect1d(p, q, True, True))",
                m -> {
                  var found = Np.intersect1d(m.get("p"), m.get("q"), true);
                  return List.of(found.values(), found.first(), found.second());
                }),
            Row.of("np.union1d(x, b)", m -> Np.union1d(m.get("x"), m.b())),
            Row.of("np.setdiff1d(a, b)", m -> Np.setdiff1d(m.a(), m.b())),
            Row.of(
                "np.setdiff1d(q[::-1], p, True)",
                m -> Np.setdiff1d(m.get("q").flip(), m.get("p"), true)),
            Row.of("np.setxor1d(a, b)", m -> Np.setxor1d(m.a(), m.b())),
            Row.of("np.setxor1d(p, q, True)", m -> Np.setxor1d(m.get("p"), m.get("q"), true)),
            Row.of("np.ediff1d(a)", m -> Np.ediff1d(m.a())),
            Row.of(
                "np.ediff1d(a, b, b[:1])", m -> Np.ediff1d(m.a(), m.b().get(Index.to(1)), m.b())));
  }

  private static List<Object> all(Unique found) {
    return List.of(found.values(), found.indices(), found.inverse(), found.counts());
  }

  @TestFactory
  Stream<DynamicTest> sorting_and_searching() {
    return Rows.of("ordering", 50, PickingConformanceTest::sets)
        .tests(
            Row.of("np.sort(x, 0)", m -> Np.sort(m.get("x"), 0)),
            Row.of("np.argsort(x, 1, kind='stable')", m -> Np.argsort(m.get("x"), 1)),
            Row.of(
                "np.lexsort((a[:8], a[::-1][:8], a[-8:]))",
                m -> {
                  var n = Index.to(8);
                  return Np.lexsort(
                      List.of(m.a().get(n), m.a().flip().get(n), m.a().get(Index.from(-8))), -1);
                }),
            Row.of(
                "np.lexsort((x, x * 0), axis=0)",
                m -> Np.lexsort(List.of(m.get("x"), Np.multiply(m.get("x"), 0L)), 0)),
            Row.of("np.lexsort(())", _ -> Np.lexsort(List.of(), -1)),
            Row.of("np.sort_complex(a)", m -> Np.sortComplex(m.a())),
            Row.of(
                "np.searchsorted(np.sort(a), b, 'right')",
                m -> Np.searchsorted(Np.sort(m.a()), m.b(), true)),
            Row.of(
                "np.searchsorted(a, b, sorter=np.argsort(a, kind='stable'))",
                m -> Np.searchsorted(m.a(), m.b(), false, Np.argsort(m.a()))),
            Row.of(
                "np.searchsorted(a, b, sorter=[0])",
                m -> Np.searchsorted(m.a(), m.b(), false, Np.array(0L))),
            Row.of(
                "np.partition(a, [1, -1])[[1, -1]]",
                m -> Np.partition(m.a(), 0, 1, -1).get(Index.positions(1, -1))),
            Row.of(
                "np.partition(x, 2, 0)[2]", m -> Np.partition(m.get("x"), 0, 2).get(Index.at(2))),
            Row.of("np.sort(np.argpartition(a, 1))", m -> Np.sort(Np.argpartition(m.a(), 0, 1))));
  }

  @TestFactory
  Stream<DynamicTest> bits_and_comparisons() {
    return Rows.of("bits", 40, PickingConformanceTest::bits)
        .tests(
            Row.of("np.packbits(a)", m -> Np.packbits(m.a())),
            Row.of("np.packbits(a, 0, 'little')", m -> Np.packbits(m.a(), 0, true)),
            Row.of("np.packbits(a, -1)", m -> Np.packbits(m.a(), -1, false)),
            Row.of("np.unpackbits(u)", m -> Np.unpackbits(m.get("u"))),
            Row.of(
                "np.unpackbits(u, 0, 11, 'little')",
                m -> Np.unpackbits(m.get("u"), 0, OptionalLong.of(11), true)),
            Row.of(
                "np.unpackbits(u, -1, count=-3)",
                m -> Np.unpackbits(m.get("u"), -1, OptionalLong.of(-3), false)),
            Row.of("np.unpackbits(a)", m -> Np.unpackbits(m.a())),
            Row.of("bool(np.array_equal(a, u))", m -> Np.arrayEqual(m.a(), m.get("u"))),
            Row.of("bool(np.array_equal(f, f))", m -> Np.arrayEqual(m.get("f"), m.get("f"))),
            Row.of(
                "bool(np.array_equal(f, f.copy(), equal_nan=True))",
                m -> Np.arrayEqual(m.get("f"), m.get("f"), true)),
            Row.of(
                "bool(np.array_equiv(f, f[:1]))",
                m -> Np.arrayEquiv(m.get("f"), m.get("f").get(Index.to(1)))),
            Row.of(
                "np.apply_along_axis(np.sort, 0, f)",
                m -> Np.applyAlongAxis(Np::sort, 0, m.get("f"))),
            Row.of(
                "np.apply_along_axis(np.diag, -1, f)",
                m -> Np.applyAlongAxis(Np::diag, -1, m.get("f"))),
            Row.of(
                "np.apply_along_axis(np.max, 1, u)",
                m -> Np.applyAlongAxis(each -> Np.max(each), 1, m.get("u"))),
            Row.of(
                "np.apply_over_axes(np.max, f, (0, -1))",
                m -> Np.applyOverAxes((each, axis) -> Np.max(each, axis), m.get("f"), 0, -1)));
  }

  private static Map<String, NDArray> bits(RandomGenerator random) {
    var f = Fixtures.array(random, DType.FLOAT64, random.nextInt(1, 3), random.nextInt(1, 4));
    return Map.of(
        "a", Fixtures.view(random),
        "u", Fixtures.view(random, Fixtures.array(random, DType.UINT8, Fixtures.shape(random, 3))),
        "f", f);
  }
}
