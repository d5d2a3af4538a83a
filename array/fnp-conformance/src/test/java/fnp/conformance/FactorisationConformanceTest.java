package fnp.conformance;

import fnp.dtype.DType;
import fnp.linalg.Backends;
import fnp.linalg.Cutoff;
import fnp.linalg.Decompositions;
import fnp.linalg.LinAlgException;
import fnp.linalg.NormOrder;
import fnp.linalg.Norms;
import fnp.linalg.OrthonormalFactors;
import fnp.linalg.Ranks;
import fnp.linalg.lapack.Lapack;
import fnp.ndarray.ArrayException;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

/// `numpy.linalg` in pure Java and through LAPACK, on dtypes, shapes and strides. What is
/// determined only up to a sign or a phase is compared by absolute values.
@NeedsOracle
class FactorisationConformanceTest {
  private static final List<DType> TYPES =
      List.of(
          DType.FLOAT64,
          DType.FLOAT32,
          DType.COMPLEX128,
          DType.COMPLEX64,
          DType.INT32,
          DType.FLOAT16);

  private static final long[][] SQUARE = {
    {1, 1}, {2, 2}, {3, 3}, {7, 7}, {45, 45}, {3, 4, 4}, {2, 1, 3, 3}, {0, 0}, {2, 0, 0}, {0, 3, 3}
  };

  private static final long[][] RECTANGULAR = {
    {4, 6}, {6, 4}, {9, 2}, {50, 35}, {35, 50}, {90, 40}, {2, 5, 3}, {0, 3}, {3, 0}, {2, 3, 0}, {3}
  };

  private static final double INF = Double.POSITIVE_INFINITY;

  private record Row(String code, Function<Map<String, NDArray>, NDArray> ours) {}

  private static final List<Row> OF_SQUARE =
      List.of(
          new Row("L.solve(a, v)", m -> Np.solve(m.get("a"), m.get("v"))),
          new Row("L.solve(a, b)", m -> Np.solve(m.get("a"), m.get("b"))),
          new Row("L.inv(a)", m -> Np.inv(m.get("a"))),
          new Row("L.det(a)", m -> Np.det(m.get("a"))),
          new Row("L.slogdet(a)[0]", m -> Np.slogdet(m.get("a")).sign()),
          new Row("L.slogdet(a)[1]", m -> Np.slogdet(m.get("a")).logAbsDet()),
          new Row("L.det(z)", m -> Np.det(m.get("z"))),
          new Row("L.slogdet(z)[1]", m -> Np.slogdet(m.get("z")).logAbsDet()),
          new Row("L.inv(z)", m -> Np.inv(m.get("z"))),
          new Row("L.solve(z, b)", m -> Np.solve(m.get("z"), m.get("b"))),
          new Row("L.cholesky(p)", m -> Np.cholesky(m.get("p"))),
          new Row("L.cholesky(p, upper=True)", m -> Np.cholesky(m.get("p"), true)),
          new Row("L.cholesky(z)", m -> Np.cholesky(m.get("z"))),
          new Row("np.sort(L.eigvals(a))", m -> Np.sort(Np.eigvals(m.get("a")))),
          new Row("np.sort(L.eig(a)[0])", m -> Np.sort(Np.eig(m.get("a")).eigenvalues())),
          new Row("L.eigvalsh(a)", m -> Decompositions.eigvalsh(m.get("a"), false)),
          new Row("L.eigvalsh(a, 'U')", m -> Decompositions.eigvalsh(m.get("a"), true)),
          new Row("L.eigh(a)[0]", m -> Np.eigh(m.get("a")).eigenvalues()),
          new Row("abs(L.eigh(a)[1])", m -> Np.abs(Np.eigh(m.get("a")).eigenvectors())),
          new Row(
              "abs(L.eigh(a, 'U')[1])",
              m -> Np.abs(Decompositions.eigh(m.get("a"), true).eigenvectors())),
          new Row("L.matrix_power(a, 3)", m -> Np.matrixPower(m.get("a"), 3)),
          new Row("L.matrix_power(a, -2)", m -> Np.matrixPower(m.get("a"), -2)),
          new Row("L.matrix_power(a, 0)", m -> Np.matrixPower(m.get("a"), 0)),
          new Row("L.cond(a)", m -> Np.cond(m.get("a"))),
          new Row("L.cond(a, 1)", m -> Np.cond(m.get("a"), 1)),
          new Row("L.cond(a, -np.inf)", m -> Np.cond(m.get("a"), -INF)),
          new Row("L.cond(a, -2)", m -> Np.cond(m.get("a"), -2)),
          new Row("L.cond(a, 'fro')", m -> Ranks.cond(m.get("a"), NormOrder.of("fro"))),
          new Row("L.cond(z, 1)", m -> Np.cond(m.get("z"), 1)),
          new Row("L.svd(p, hermitian=True)[1]", m -> Decompositions.hermitianSvd(m.get("p")).s()),
          new Row(
              "abs(L.svd(p, hermitian=True)[2])",
              m -> Np.abs(Decompositions.hermitianSvd(m.get("p")).vh())),
          new Row("L.pinv(p, hermitian=True)", m -> Np.pinv(m.get("p"), new Cutoff.Usual(), true)));

  private static final List<Row> OF_RECTANGULAR =
      List.of(
          new Row("L.qr(a)[0]", m -> Np.qr(m.get("a")).q()),
          new Row("L.qr(a)[1]", m -> Np.qr(m.get("a")).r()),
          new Row("L.qr(a, 'complete')[0]", m -> Np.qr(m.get("a"), true).q()),
          new Row("L.qr(a, 'complete')[1]", m -> Np.qr(m.get("a"), true).r()),
          new Row("L.qr(a, 'r')", m -> OrthonormalFactors.triangle(m.get("a"))),
          new Row("L.qr(a, 'raw')[0]", m -> OrthonormalFactors.raw(m.get("a")).h()),
          new Row("L.qr(a, 'raw')[1]", m -> OrthonormalFactors.raw(m.get("a")).tau()),
          new Row("L.svd(a)[1]", m -> Np.svd(m.get("a")).s()),
          new Row("abs(L.svd(a, False)[0])", m -> Np.abs(Np.svd(m.get("a"), false).u())),
          new Row("abs(L.svd(a, False)[2])", m -> Np.abs(Np.svd(m.get("a"), false).vh())),
          new Row("L.svd(a)[0].shape", m -> shape(Np.svd(m.get("a")).u())),
          new Row("L.svd(a)[2].shape", m -> shape(Np.svd(m.get("a")).vh())),
          new Row("L.svdvals(a)", m -> Np.svdvals(m.get("a"))),
          new Row("L.pinv(a)", m -> Np.pinv(m.get("a"))),
          // NumPy 2.4 has counted singular values of nothing only since a later correction.
          new Row(
              "L.matrix_rank(a) if a.size else (L.svdvals(a), np.zeros(a.shape[:-2], int))[1]",
              m -> Np.matrixRank(m.get("a"))),
          new Row(
              "L.matrix_rank(a, rtol=0.5) if a.size else (L.svdvals(a), np.zeros(a.shape[:-2], int))[1]",
              m ->
                  Np.matrixRank(
                      m.get("a"), new Cutoff.Relative(NDArray.scalar(DType.FLOAT64, .5)), false)),
          new Row("L.lstsq(a, c)[0]", m -> Np.lstsq(m.get("a"), m.get("c")).solution()),
          new Row("L.lstsq(a, c)[1]", m -> Np.lstsq(m.get("a"), m.get("c")).residuals()),
          new Row("L.lstsq(a, c)[3]", m -> Np.lstsq(m.get("a"), m.get("c")).singularValues()),
          new Row("L.lstsq(a, w)[0]", m -> Np.lstsq(m.get("a"), m.get("w")).solution()),
          new Row("L.lstsq(a, c, 0.4)[0]", m -> Np.lstsq(m.get("a"), m.get("c"), .4).solution()),
          new Row("L.norm(a)", m -> Np.norm(m.get("a"))),
          new Row("L.norm(a, keepdims=True)", m -> Norms.norm(m.get("a"), NormOrder.usual(), true)),
          new Row("L.norm(a, 2)", m -> Np.norm(m.get("a"), NormOrder.of(2))),
          new Row("L.norm(a, -2)", m -> Np.norm(m.get("a"), NormOrder.of(-2))),
          new Row("L.norm(a, 1)", m -> Np.norm(m.get("a"), NormOrder.of(1))),
          new Row("L.norm(a, -1)", m -> Np.norm(m.get("a"), NormOrder.of(-1))),
          new Row("L.norm(a, 3)", m -> Np.norm(m.get("a"), NormOrder.of(3))),
          new Row("L.norm(a, 0)", m -> Np.norm(m.get("a"), NormOrder.of(0))),
          new Row("L.norm(a, np.inf)", m -> Np.norm(m.get("a"), NormOrder.of(INF))),
          new Row("L.norm(a, -np.inf)", m -> Np.norm(m.get("a"), NormOrder.of(-INF))),
          new Row("L.norm(a, 'fro')", m -> Np.norm(m.get("a"), NormOrder.of("fro"))),
          new Row("L.norm(a, 'nuc')", m -> Np.norm(m.get("a"), NormOrder.of("nuc"))),
          new Row("L.norm(a, 'x')", m -> Np.norm(m.get("a"), NormOrder.of("x"))),
          new Row("L.norm(a, 3, axis=-1)", m -> Np.norm(m.get("a"), NormOrder.of(3), -1)),
          new Row("L.norm(a, 0, axis=0)", m -> Np.norm(m.get("a"), NormOrder.of(0), 0)),
          new Row("L.norm(a, axis=0)", m -> Np.norm(m.get("a"), 0)),
          new Row("L.norm(a, 1, axis=(1, 0))", m -> Np.norm(m.get("a"), NormOrder.of(1), 1, 0)),
          new Row("L.norm(a, axis=(0, 0))", m -> Np.norm(m.get("a"), NormOrder.usual(), 0, 0)),
          new Row(
              "L.matrix_norm(a, keepdims=True)",
              m -> Norms.matrixNorm(m.get("a"), NormOrder.of("fro"), true)),
          new Row(
              "L.vector_norm(a, keepdims=True, ord=1)",
              m -> Norms.vectorNorm(m.get("a"), NormOrder.of(1), true)),
          new Row(
              "L.vector_norm(a, axis=(1, 0), keepdims=True)",
              m -> Norms.vectorNorm(m.get("a"), NormOrder.of(2), new int[] {1, 0}, true)),
          new Row("L.inv(a)", m -> Np.inv(m.get("a"))),
          new Row("L.eig(a)[0]", m -> Np.eig(m.get("a")).eigenvalues()),
          new Row("L.cond(a)", m -> Np.cond(m.get("a"))));

  private static NDArray shape(NDArray a) {
    return NDArray.ofLongs(a.shape().toArray());
  }

  @TestFactory
  Stream<DynamicTest> square_matrices() {
    return backends().flatMap(backend -> tests(backend, "square", SQUARE, OF_SQUARE));
  }

  @TestFactory
  Stream<DynamicTest> rectangular_matrices() {
    return backends().flatMap(backend -> tests(backend, "any", RECTANGULAR, OF_RECTANGULAR));
  }

  private static Stream<Lapack> backends() {
    return Stream.concat(Stream.of(Backends.java()), Backends.installed().stream());
  }

  private static Stream<DynamicTest> tests(
      Lapack backend, String kind, long[][] shapes, List<Row> rows) {
    return TYPES.stream()
        .map(type -> {
          var name = "linalg of %s %s matrices by %s".formatted(kind, type, backend.name());
          return DynamicTest.dynamicTest(name, () -> check(name, backend, type, shapes, rows));
        });
  }

  private static void check(
      String name, Lapack backend, DType type, long[][] shapes, List<Row> rows) {
    var family = ParityReport.family(name);
    Seeds.forEach(
        1,
        random -> {
          for (var shape : shapes) {
            var arrays = arrays(random, type, shape);
            var theirs = Oracle.shared().eval(code(rows), arrays).items();
            for (int i = 0; i < rows.size(); i++) {
              var row = rows.get(i);
              var answer = theirs.get(i);
              var difference = Backends.with(backend, () -> difference(answer, row, arrays));
              family.count(row.code + " of " + type + " " + arrays.get("a").layout(), difference);
            }
          }
        });
    family.assertAgreement();
  }

  private static String code(List<Row> rows) {
    var code =
        new StringBuilder(
            """
            L = np.linalg
            def attempt(f):
                try:
                    r = f()
                    return np.asarray(r)
                except Exception as e:
                    return type(e).__name__
            [\
            """);
    rows.forEach(row -> code.append("attempt(lambda: ").append(row.code).append("), "));
    return code.append("]").toString();
  }

  /// Matrices that are far from singular (`a`, by the diagonal), singular (`z`) and positive
  /// definite (`p`), vectors and right sides; all with odd strides.
  private static Map<String, NDArray> arrays(RandomGenerator random, DType type, long[] shape) {
    var arrays = new TreeMap<String, NDArray>();
    var a = strided(random, type, shape);
    arrays.put("a", a);
    var rows = shape.length < 2 ? shape[0] : shape[shape.length - 2];
    arrays.put("v", strided(random, type, rows));
    arrays.put("w", strided(random, type, rows));
    arrays.put("b", strided(random, type, rows, 3));
    arrays.put("c", strided(random, type, rows, 2));
    arrays.put("z", NDArray.zeros(type, shape));
    if (shape.length >= 2 && rows == shape[shape.length - 1]) {
      var x = type == DType.FLOAT16 ? a.astype(DType.FLOAT64) : a;
      var p = Np.matmul(x, Ufuncs.CONJUGATE.call(Np.matrixTranspose(x)));
      arrays.put("p", Np.add(p, Np.multiply(Np.eye(rows), 5.0)).astype(x.dtype()));
    }
    return arrays;
  }

  private static NDArray strided(RandomGenerator random, DType type, long... shape) {
    var filled = Values.tame(random, type, shape);
    return switch (random.nextInt(3)) {
      case 0 -> filled;
      case 1 -> filled.flip(0);
      default -> filled.ndim() < 2 ? filled : filled.copy(Order.F);
    };
  }

  private static Optional<String> difference(Answer theirs, Row row, Map<String, NDArray> arrays) {
    var failure = theirs instanceof Answer.Text(var name) ? name : "";
    try {
      var mine = row.ours.apply(arrays);
      return failure.isEmpty()
          ? tolerance(mine).difference(theirs.array(), mine)
          : Optional.of("gave shape " + mine.shape() + ", expected " + failure);
    } catch (LinAlgException problem) {
      return expected(failure.equals("LinAlgError"), failure, problem);
    } catch (UfuncException problem) {
      var name = problem.kind() == UfuncException.Kind.TYPE ? "TypeError" : "ValueError";
      return expected(failure.endsWith(name), failure, problem);
    } catch (ArrayException problem) {
      return expected(List.of("ValueError", "AxisError").contains(failure), failure, problem);
    }
  }

  private static Optional<String> expected(boolean fits, String failure, Exception problem) {
    return fits
        ? Optional.empty()
        : Optional.of("threw %s, expected %s".formatted(problem, failure));
  }

  private static Tolerance tolerance(NDArray result) {
    var single = result.dtype() == DType.FLOAT32 || result.dtype() == DType.COMPLEX64;
    return single ? new Tolerance.Close(1e-3, 1e-3) : new Tolerance.Close(1e-8, 1e-8);
  }
}
