package fnp.conformance;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

/// The functions of the facade: creation, shapes, statistics and linear algebra.
@NeedsOracle
class FacadeConformanceTest {
  private static final Tolerance CLOSE = new Tolerance.Close(1e-9, 1e-9);

  private record Row(
      String code, Function<Map<String, NDArray>, NDArray> ours, Tolerance tolerance) {
    static Row of(String code, Function<Map<String, NDArray>, NDArray> ours) {
      return new Row(code, ours, Tolerance.BITS);
    }

    static Row close(String code, Function<Map<String, NDArray>, NDArray> ours) {
      return new Row(code, ours, CLOSE);
    }
  }

  @TestFactory
  Stream<DynamicTest> creation() {
    return rows(
        "creation",
        1,
        Row.of("np.zeros((2, 3))", _ -> Np.zeros(2, 3)),
        Row.of("np.ones((2, 3), 'int32')", _ -> Np.ones(DType.INT32, 2, 3)),
        Row.of("np.full((2, 2), 2.5)", _ -> Np.full(2.5, 2, 2)),
        Row.of("np.array([[1, 2], [3, 4]])", _ -> Np.array(List.of(List.of(1, 2), List.of(3, 4)))),
        Row.of("np.array([1, 2.5, True])", _ -> Np.array(List.of(1, 2.5, true))),
        Row.of("np.array([True, False])", _ -> Np.array(List.of(true, false))),
        Row.of("np.array([[1, 2], [3]])", _ -> Np.array(List.of(List.of(1, 2), List.of(3)))),
        Row.of("np.arange(7)", _ -> Np.arange(7)),
        Row.of("np.arange(2, 20, 3)", _ -> Np.arange(2, 20, 3)),
        Row.of("np.arange(5, -5, -2)", _ -> Np.arange(5, -5, -2)),
        Row.of("np.arange(5, 5)", _ -> Np.arange(5, 5)),
        Row.of("np.arange(0, 1, 0.1)", _ -> Np.arange(0, 1, 0.1)),
        Row.of("np.arange(0.3, 2.1, 0.3)", _ -> Np.arange(0.3, 2.1, 0.3)),
        Row.of("np.linspace(0, 1, 11)", _ -> Np.linspace(0, 1, 11)),
        Row.of("np.linspace(2, 3, 1)", _ -> Np.linspace(2, 3, 1)),
        Row.of("np.linspace(2, 2, 4)", _ -> Np.linspace(2, 2, 4)),
        Row.of("np.linspace(0, 1, 7, endpoint=False)", _ -> Np.linspace(0, 1, 7, false)),
        Row.close("np.logspace(0, 3, 5)", _ -> Np.logspace(0, 3, 5)),
        Row.close("np.geomspace(1, 1000, 4)", _ -> Np.geomspace(1, 1000, 4)),
        Row.of("np.eye(3, 4, 1)", _ -> Np.eye(3, 4, 1)),
        Row.of("np.eye(3, 4, -1)", _ -> Np.eye(3, 4, -1)),
        Row.of("np.identity(3)", _ -> Np.identity(3)),
        Row.of("np.diag(np.arange(3))", _ -> Np.diag(Np.arange(3))),
        Row.of(
            "np.meshgrid(np.arange(3), np.arange(2))[0]",
            _ -> Np.meshgrid(Np.arange(3), Np.arange(2)).get(0)),
        Row.of(
            "np.meshgrid(np.arange(3), np.arange(2))[1]",
            _ -> Np.meshgrid(Np.arange(3), Np.arange(2)).get(1)),
        Row.of(
            "np.meshgrid(np.arange(3), np.arange(2), np.arange(4))[2]",
            _ -> Np.meshgrid(Np.arange(3), Np.arange(2), Np.arange(4)).get(2)));
  }

  @TestFactory
  Stream<DynamicTest> shapes() {
    return rows(
        "shapes",
        20,
        Row.of(
            "np.concatenate([a, b], axis=1)",
            m -> Np.concatenate(List.of(m.get("a"), m.get("b")), 1)),
        Row.of("np.stack([a, a], axis=-1)", m -> Np.stack(List.of(m.get("a"), m.get("a")), -1)),
        Row.of("np.vstack([a, b])", m -> Np.vstack(m.get("a"), m.get("b"))),
        Row.of("np.hstack([a, b])", m -> Np.hstack(m.get("a"), m.get("b"))),
        Row.of("np.hstack([x, x])", m -> Np.hstack(m.get("x"), m.get("x"))),
        Row.of("np.column_stack([x, x])", m -> Np.columnStack(m.get("x"), m.get("x"))),
        Row.of("np.append(a, x)", m -> Np.append(m.get("a"), m.get("x"))),
        Row.of("np.split(a, 2, axis=1)[1]", m -> Np.split(m.get("a"), 2, 1).get(1)),
        Row.of("np.array_split(x, 3)[1]", m -> Np.arraySplit(m.get("x"), 3, 0).get(1)),
        Row.of("np.tile(a, (2, 3))", m -> Np.tile(m.get("a"), 2, 3)),
        Row.of("np.tile(x, (2, 1, 2))", m -> Np.tile(m.get("x"), 2, 1, 2)),
        Row.of("np.repeat(a, 3)", m -> Np.repeat(m.get("a"), 3)),
        Row.of("np.repeat(a, 2, axis=1)", m -> Np.repeat(m.get("a"), 2, 1)),
        Row.of("np.roll(a, 3)", m -> Np.roll(m.get("a"), 3)),
        Row.of("np.roll(a, -1, axis=1)", m -> Np.roll(m.get("a"), -1, 1)),
        Row.of("np.rot90(a)", m -> Np.rot90(m.get("a"), 1)),
        Row.of("np.rot90(a, 3)", m -> Np.rot90(m.get("a"), 3)),
        Row.of("np.flip(a, 1)", m -> Np.flip(m.get("a"), 1)),
        Row.of("np.atleast_2d(x)", m -> Np.atleast2d(m.get("x"))),
        Row.of("np.tril(a, 1)", m -> Np.tril(m.get("a"), 1)),
        Row.of("np.triu(a)", m -> Np.triu(m.get("a"), 0)),
        Row.of("np.take(a, i)", m -> Np.take(m.get("a"), m.get("i"))),
        Row.of("np.take(a, i, axis=1)", m -> Np.take(m.get("a"), m.get("i"), 1)),
        Row.of("np.diff(a, axis=0)", m -> Np.diff(m.get("a"), 0)),
        Row.of("np.clip(a, 2, 50)", m -> Np.clip(m.get("a"), 2, 50)),
        Row.of("np.vander(x, 3)", m -> Np.vander(m.get("x"), 3)),
        Row.of("np.count_nonzero(a, axis=0)", m -> Np.countNonzero(m.get("a"), 0)));
  }

  @TestFactory
  Stream<DynamicTest> statistics() {
    return rows(
        "statistics",
        20,
        Row.close("np.cov(f)", m -> Np.cov(m.get("f"))),
        Row.close("np.cov(u)", m -> Np.cov(m.get("u"))),
        Row.close("np.corrcoef(f)", m -> Np.corrcoef(m.get("f"))),
        Row.close("np.corrcoef(u, v)", m -> Np.corrcoef(m.get("u"), m.get("v"))),
        Row.close(
            "np.average(u, weights=v * v)", m -> Np.average(m.get("u"), Np.square(m.get("v")))),
        Row.close("np.polyfit(u, v, 2)", m -> Np.polyfit(m.get("u"), m.get("v"), 2)),
        Row.close("np.polyval(u, v)", m -> Np.polyval(m.get("u"), m.get("v"))),
        Row.of(
            "np.interp(v, np.sort(u), v)",
            m -> Np.interp(m.get("v"), Np.sort(m.get("u")), m.get("v"))),
        Row.of("np.histogram(u, 5)[0]", m -> Np.histogram(m.get("u"), 5).counts()),
        Row.of("np.histogram(u, 5)[1]", m -> Np.histogram(m.get("u"), 5).edges()),
        Row.of("np.histogram(a, 7)[0]", m -> Np.histogram(m.get("a"), 7).counts()),
        Row.of(
            "np.histogram(u, 4, range=(-1, 2))[0]",
            m -> Np.histogram(m.get("u"), 4, -1, 2).counts()),
        Row.of("np.bincount(i)", m -> Np.bincount(Np.absolute(m.get("i")))),
        Row.close("np.trapezoid(u, v)", m -> Np.trapezoid(m.get("u"), m.get("v"))),
        Row.close("np.quantile(f, 0.3, axis=1)", m -> Np.quantile(m.get("f"), 0.3, 1)),
        Row.close("np.percentile(f, 75)", m -> Np.percentile(m.get("f"), 75)),
        Row.close("np.nansum(g, axis=0)", m -> Np.nansum(m.get("g"), 0)),
        Row.close("np.nanmean(g)", m -> Np.nanmean(m.get("g"))),
        Row.close("np.nanstd(g, axis=1)", m -> Np.nanstd(m.get("g"), 1)),
        Row.close("np.nanmin(g, axis=0)", m -> Np.nanmin(m.get("g"), 0)),
        Row.close("np.nanmax(g)", m -> Np.nanmax(m.get("g"))),
        Row.of("np.nan_to_num(g)", m -> Np.nanToNum(m.get("g"))),
        Row.of("np.round(f, 2)", m -> Np.round(m.get("f"), 2)),
        Row.of(
            "np.isclose(f, f + 1e-9)",
            m -> Np.isclose(m.get("f"), Np.add(m.get("f"), 1e-9), 1e-5, 1e-8)));
  }

  @TestFactory
  Stream<DynamicTest> linear_algebra() {
    return rows(
        "linear algebra",
        20,
        Row.close("a @ b.T", m -> Np.matmul(m.get("a"), m.get("b").transpose())),
        Row.close("f @ f.T", m -> Np.matmul(m.get("f"), m.get("f").transpose())),
        Row.close("f @ w", m -> Np.matmul(m.get("f"), m.get("w"))),
        Row.close("s @ s", m -> Np.matmul(m.get("s"), m.get("s"))),
        Row.close("np.matmul(s, f[:4, :4])", m -> Np.matmul(m.get("s"), square(m.get("f")))),
        Row.of(
            "(f > 0) @ (f.T > 0)",
            m -> Np.matmul(Np.greater(m.get("f"), 0L), Np.greater(m.get("f").transpose(), 0L))),
        Row.of("a @ a", m -> Np.matmul(m.get("a"), m.get("a"))),
        Row.close("np.dot(s, s)", m -> Np.dot(m.get("s"), m.get("s"))),
        Row.close("np.dot(u, v)", m -> Np.dot(m.get("u"), m.get("v"))),
        Row.close("np.vdot(f, f)", m -> Np.vdot(m.get("f"), m.get("f"))),
        Row.close("np.inner(s, f[:4, :4])", m -> Np.inner(m.get("s"), square(m.get("f")))),
        Row.of("np.outer(x, x)", m -> Np.outer(m.get("x"), m.get("x"))),
        Row.close(
            "np.tensordot(f, f.T, axes=1)",
            m -> Np.tensordot(m.get("f"), m.get("f").transpose(), 1)),
        Row.close("np.trace(f)", m -> Np.trace(m.get("f"))),
        Row.close(
            "np.linalg.solve(f[:4, :4], f[:4, :2])",
            m -> Np.solve(square(m.get("f")), Shapes.block(m.get("f"), 4, 2))),
        Row.close(
            "np.linalg.solve(s, v[:4])",
            m -> Np.solve(m.get("s"), Np.ravel(Shapes.first(m.get("v"), 4)))),
        Row.close("np.linalg.inv(s)", m -> Np.inv(m.get("s"))),
        Row.close("np.linalg.inv(np.zeros((2, 2)))", _ -> Np.inv(Np.zeros(2, 2))),
        Row.close("np.linalg.inv(f)", m -> Np.inv(m.get("f"))),
        Row.close("np.linalg.det(s)", m -> Np.det(m.get("s"))),
        Row.close(
            "np.linalg.cholesky(f @ f.T + np.eye(5))",
            m -> Np.cholesky(Np.add(Np.matmul(m.get("f"), m.get("f").transpose()), Np.eye(5)))),
        Row.close("np.linalg.cholesky(-np.eye(3))", _ -> Np.cholesky(Np.negative(Np.eye(3)))),
        Row.close("np.linalg.qr(f)[0]", m -> Np.qr(m.get("f")).q()),
        Row.close("np.linalg.qr(f)[1]", m -> Np.qr(m.get("f")).r()),
        Row.close("np.linalg.qr(f.T)[1]", m -> Np.qr(m.get("f").transpose()).r()),
        Row.close(
            "np.linalg.lstsq(f.T, w)[0]",
            m -> Np.lstsq(m.get("f").transpose(), m.get("w")).solution()),
        Row.close(
            "np.linalg.lstsq(f.T, w)[1]",
            m -> Np.lstsq(m.get("f").transpose(), m.get("w")).residuals()),
        Row.close(
            "np.linalg.lstsq(f, v[:5])[0]",
            m -> Np.lstsq(m.get("f"), Shapes.first(m.get("v"), 5)).solution()),
        Row.close(
            "np.linalg.lstsq(f, v[:5])[3]",
            m -> Np.lstsq(m.get("f"), Shapes.first(m.get("v"), 5)).singularValues()),
        Row.close("np.linalg.svdvals(s)", m -> Np.svdvals(m.get("s"))),
        Row.close("np.linalg.pinv(f)", m -> Np.pinv(m.get("f"))),
        Row.close("np.linalg.norm(f)", m -> Np.norm(m.get("f"))),
        Row.close("np.linalg.norm(f, axis=1)", m -> Np.norm(m.get("f"), 1)));
  }

  private static NDArray square(NDArray f) {
    return Shapes.block(f, 4, 4);
  }

  /// Parts of matrices.
  private static final class Shapes {
    private Shapes() {}

    static NDArray block(NDArray a, long rows, long columns) {
      return a.get(fnp.ndarray.Index.to(rows), fnp.ndarray.Index.to(columns));
    }

    static NDArray first(NDArray a, long count) {
      return a.get(fnp.ndarray.Index.to(count));
    }
  }

  private static Stream<DynamicTest> rows(String name, int seeds, Row... rows) {
    return Stream.of(rows)
        .map(row -> DynamicTest.dynamicTest(row.code, () -> check(name, seeds, row)));
  }

  private static void check(String name, int seeds, Row row) {
    var family = ParityReport.family(name + ": " + row.code);
    Seeds.forEach(
        seeds,
        random -> {
          var arrays = new HashMap<String, NDArray>();
          arrays.put("a", Fixtures.array(random, DType.INT64, 4, 4));
          arrays.put("b", Fixtures.array(random, DType.INT32, 4, 4));
          arrays.put("x", Fixtures.array(random, DType.INT64, 7));
          arrays.put("i", NDArray.empty(DType.INT64, 5));
          var i = arrays.get("i");
          for (int k = 0; k < 5; k++) {
            i.setLong(random.nextInt(4), k);
          }
          arrays.put("f", Values.tame(random, DType.FLOAT64, 5, 6));
          arrays.put("u", Values.tame(random, DType.FLOAT64, 9));
          arrays.put("v", Values.tame(random, DType.FLOAT64, 9));
          arrays.put("w", Values.tame(random, DType.FLOAT64, 6));
          arrays.put("s", Values.tame(random, DType.FLOAT64, 3, 4, 4));
          var g = Values.tame(random, DType.FLOAT64, 4, 5);
          g.setDouble(Double.NaN, random.nextInt(4), random.nextInt(5));
          arrays.put("g", g);
          Differential.values(
              family, row.code, arrays, row.tolerance, () -> row.ours.apply(arrays));
        });
    family.assertAgreement();
  }
}
