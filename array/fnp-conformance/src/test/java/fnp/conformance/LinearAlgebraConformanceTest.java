package fnp.conformance;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

/// Products, decompositions and norms against `numpy.einsum` and `numpy.linalg`. Vectors are
/// compared without their signs, which are not determined.
@NeedsOracle
class LinearAlgebraConformanceTest {
  private static final Tolerance CLOSE = new Tolerance.Close(1e-9, 1e-9);

  private record Row(String code, Function<Map<String, NDArray>, NDArray> ours) {}

  @TestFactory
  Stream<DynamicTest> named_sums() {
    return Stream.of(
            "ij,jk->ik f h",
            "ij,jk f h",
            "ij,kj->ik f f",
            "ij->ji f",
            "ij->j f",
            "ij-> f",
            "ii q",
            "ii->i q",
            "bii->bi s",
            "bij,bjk->bik s s",
            "...ij,...jk->...ik s s",
            "...ij,jk s q",
            "i,j->ij u v",
            "i,i u v",
            "i,i->i u v",
            "ij,j,i-> q w w",
            "ij,jk,kl->il q q q",
            "ij,jk,kl,lm->im f h f h",
            "ba,ab->a h f",
            "ij,ij->ij f f",
            "abc,bd,ce->ade s q q",
            "bij->bji s",
            "i...->... s",
            "a,b,c->cab w w w",
            "ij,ij->j i i",
            "ij,jk->ik i i",
            "ij,jk->ik f f",
            "ij->k f",
            "ij,jk->ijj f h",
            "i,i->i o u",
            "ij f f",
            "i->ii u",
            "ij,k->ik f u",
            "Ab,bA f h")
        .map(row -> {
          var words = row.split(" ");
          var operands = words.length - 1;
          var names = String.join(", ", java.util.Arrays.copyOfRange(words, 1, words.length));
          return new Row(
              "np.einsum('%s', %s)".formatted(words[0], names),
              m -> {
                var arrays = new NDArray[operands];
                for (int k = 0; k < operands; k++) {
                  arrays[k] = m.get(words[k + 1]);
                }
                return Np.einsum(words[0], arrays);
              });
        })
        .map(row -> test("einsum", row));
  }

  @TestFactory
  Stream<DynamicTest> products() {
    return Stream.of(
            new Row("np.kron(f, q)", m -> Np.kron(m.get("f"), m.get("q"))),
            new Row("np.kron(u, s)", m -> Np.kron(m.get("u"), m.get("s"))),
            new Row("np.kron(s, i)", m -> Np.kron(m.get("s"), m.get("i"))),
            new Row(
                "np.linalg.multi_dot([f, h, f, h])",
                m -> Np.multiDot(m.get("f"), m.get("h"), m.get("f"), m.get("h"))),
            new Row(
                "np.linalg.multi_dot([w, q, w])",
                m -> Np.multiDot(m.get("w"), m.get("q"), m.get("w"))),
            new Row("np.linalg.multi_dot([w, q])", m -> Np.multiDot(m.get("w"), m.get("q"))),
            new Row(
                "np.tensordot(s, q, axes=([1, 2], [0, 1]))",
                m -> Np.tensordot(m.get("s"), m.get("q"), new int[] {1, 2}, new int[] {0, 1})),
            new Row("np.linalg.matrix_power(q, 5)", m -> Np.matrixPower(m.get("q"), 5)),
            new Row("np.linalg.matrix_power(s, 0)", m -> Np.matrixPower(m.get("s"), 0)),
            new Row("np.linalg.matrix_power(s, -2)", m -> Np.matrixPower(m.get("s"), -2)),
            new Row("np.linalg.matrix_power(i, 3)", m -> Np.matrixPower(m.get("i"), 3)),
            new Row("np.linalg.matrix_power(f, 3)", m -> Np.matrixPower(m.get("f"), 3)))
        .map(row -> test("products of matrices", row));
  }

  @TestFactory
  Stream<DynamicTest> solvers() {
    return Stream.of(
            new Row("np.linalg.slogdet(s)[0]", m -> Np.slogdet(m.get("s")).sign()),
            new Row("np.linalg.slogdet(s)[1]", m -> Np.slogdet(m.get("s")).logAbsDet()),
            new Row("np.linalg.slogdet(q * 0)[0]", m -> Np.slogdet(zero(m)).sign()),
            new Row("np.linalg.slogdet(q * 0)[1]", m -> Np.slogdet(zero(m)).logAbsDet()),
            new Row("np.linalg.slogdet(f)[1]", m -> Np.slogdet(m.get("f")).logAbsDet()),
            new Row("np.linalg.solve(big, big[:, :3])", m -> Np.solve(m.get("big"), columns(m))),
            new Row("np.linalg.inv(big) @ big", m -> Np.matmul(Np.inv(m.get("big")), m.get("big"))),
            new Row("np.linalg.tensorsolve(t, q)", m -> Np.tensorsolve(m.get("t"), m.get("q"))),
            new Row("np.linalg.tensorinv(t)", m -> Np.tensorinv(m.get("t"), 2)),
            new Row("np.linalg.tensorinv(s)", m -> Np.tensorinv(m.get("s"), 2)),
            new Row("np.linalg.cholesky(p)", m -> Np.cholesky(m.get("p"))))
        .map(row -> test("solvers", row));
  }

  @TestFactory
  Stream<DynamicTest> decompositions() {
    return Stream.of(
            new Row("np.linalg.qr(h, mode='complete')[0]", m -> Np.qr(m.get("h"), true).q()),
            new Row("np.linalg.qr(h, mode='complete')[1]", m -> Np.qr(m.get("h"), true).r()),
            new Row("np.linalg.qr(f, mode='complete')[1]", m -> Np.qr(m.get("f"), true).r()),
            new Row("np.linalg.svd(f)[1]", m -> Np.svd(m.get("f")).s()),
            new Row("np.linalg.svd(s)[1]", m -> Np.svd(m.get("s")).s()),
            new Row("abs(np.linalg.svd(f, False)[0])", m -> Np.abs(Np.svd(m.get("f"), false).u())),
            new Row("abs(np.linalg.svd(f, False)[2])", m -> Np.abs(Np.svd(m.get("f"), false).vh())),
            new Row(
                "np.linalg.svd(f)[2] @ np.linalg.svd(f)[2].T", m -> gram(Np.svd(m.get("f")).vh())),
            new Row(
                "np.linalg.svd(h)[0] @ np.linalg.svd(h)[0].T", m -> gram(Np.svd(m.get("h")).u())),
            new Row("np.eye(5)", m -> gram(Np.svd(Np.multiply(m.get("f"), 0.0)).u())),
            new Row(
                "np.sort(np.linalg.eigvals(q).real)", m -> Np.sort(Np.eigvals(m.get("q")).real())),
            new Row(
                "np.sort(abs(np.linalg.eigvals(s)))", m -> Np.sort(Np.abs(Np.eigvals(m.get("s"))))),
            new Row("np.sort(np.linalg.eigvals(p))", m -> Np.sort(Np.eigvals(m.get("p")))),
            new Row("np.linalg.eigvals(np.triu(q))", m -> Np.eigvals(Np.triu(m.get("q"), 0))),
            new Row(
                "np.sort(np.linalg.eigvals(np.roll(np.eye(5), 1, 0)).real)",
                _ -> Np.sort(Np.eigvals(Np.roll(Np.eye(5), 1, 0)).real())),
            new Row("np.zeros((4, 4))", m -> residual(m.get("q"))),
            new Row("np.zeros((3, 4, 4))", m -> residual(m.get("s"))),
            new Row("np.linalg.eig(f)[0]", m -> Np.eigvals(m.get("f"))),
            new Row("np.linalg.eigh(p)[0]", m -> Np.eigh(m.get("p")).eigenvalues()),
            new Row("abs(np.linalg.eigh(p)[1])", m -> Np.abs(Np.eigh(m.get("p")).eigenvectors())),
            new Row("np.linalg.eigvalsh(s)", m -> Np.eigvalsh(m.get("s"))),
            new Row("np.linalg.eigvalsh(np.eye(4))", _ -> Np.eigvalsh(Np.eye(4))),
            new Row("np.linalg.eigh(f)[0]", m -> Np.eigh(m.get("f")).eigenvalues()))
        .map(row -> test("decompositions", row));
  }

  @TestFactory
  Stream<DynamicTest> norms() {
    var inf = Double.POSITIVE_INFINITY;
    return Stream.of(
            new Row("np.linalg.norm(f, 1)", m -> Np.matrixNorm(m.get("f"), 1)),
            new Row("np.linalg.norm(f, -1)", m -> Np.matrixNorm(m.get("f"), -1)),
            new Row("np.linalg.norm(f, 2)", m -> Np.matrixNorm(m.get("f"), 2)),
            new Row("np.linalg.norm(f, -2)", m -> Np.matrixNorm(m.get("f"), -2)),
            new Row("np.linalg.norm(f, np.inf)", m -> Np.matrixNorm(m.get("f"), inf)),
            new Row("np.linalg.norm(f, -np.inf)", m -> Np.matrixNorm(m.get("f"), -inf)),
            new Row("np.linalg.norm(f, 'fro')", m -> Np.matrixNorm(m.get("f"), "fro")),
            new Row("np.linalg.norm(f, 'nuc')", m -> Np.matrixNorm(m.get("f"), "nuc")),
            new Row("np.linalg.norm(s, 1, axis=(1, 2))", m -> Np.matrixNorm(m.get("s"), 1)),
            new Row("np.linalg.norm(s, 2, axis=(1, 2))", m -> Np.matrixNorm(m.get("s"), 2)),
            new Row("np.linalg.norm(s, 'nuc', axis=(1, 2))", m -> Np.matrixNorm(m.get("s"), "nuc")),
            new Row("np.linalg.norm(f, 3, axis=-1)", m -> Np.vectorNorm(m.get("f"), 3)),
            new Row("np.linalg.norm(f, 0, axis=-1)", m -> Np.vectorNorm(m.get("f"), 0)),
            new Row("np.linalg.norm(f, -np.inf, axis=-1)", m -> Np.vectorNorm(m.get("f"), -inf)),
            new Row("np.linalg.cond(q)", m -> Np.cond(m.get("q"))),
            new Row("np.linalg.cond(f)", m -> Np.cond(m.get("f"))),
            new Row("np.linalg.cond(s, -2)", m -> Np.cond(m.get("s"), -2)),
            new Row("np.linalg.cond(s, 1)", m -> Np.cond(m.get("s"), 1)),
            new Row("np.linalg.cond(s, np.inf)", m -> Np.cond(m.get("s"), inf)))
        .map(row -> test("norms", row));
  }

  private static NDArray zero(Map<String, NDArray> arrays) {
    return Np.multiply(arrays.get("q"), 0.0);
  }

  private static NDArray columns(Map<String, NDArray> arrays) {
    return arrays.get("big").get(Index.ALL, Index.to(3));
  }

  /// How far eigenvectors are from what their matrix makes of them.
  private static NDArray residual(NDArray a) {
    var eigen = Np.eig(a);
    var scaled = Np.multiply(eigen.eigenvectors(), Np.expandDims(eigen.eigenvalues(), -2));
    return Np.abs(Np.subtract(Np.matmul(a, eigen.eigenvectors()), scaled));
  }

  private static NDArray gram(NDArray x) {
    return Np.matmul(x, x.transpose());
  }

  private static DynamicTest test(String name, Row row) {
    return DynamicTest.dynamicTest(row.code, () -> check(name, row));
  }

  private static void check(String name, Row row) {
    var family = ParityReport.family("linear algebra, " + name + ": " + row.code);
    Seeds.forEach(
        6,
        random -> {
          var arrays = new HashMap<String, NDArray>();
          arrays.put("f", Values.tame(random, DType.FLOAT64, 5, 6));
          arrays.put("h", Values.tame(random, DType.FLOAT64, 6, 5));
          arrays.put("q", Values.tame(random, DType.FLOAT64, 4, 4));
          arrays.put("i", Fixtures.array(random, DType.INT32, 4, 4));
          arrays.put("s", Values.tame(random, DType.FLOAT64, 3, 4, 4));
          arrays.put("t", Values.tame(random, DType.FLOAT64, 4, 4, 2, 8));
          arrays.put("u", Values.tame(random, DType.FLOAT64, 9));
          arrays.put("v", Values.tame(random, DType.FLOAT64, 9));
          arrays.put("o", Values.tame(random, DType.FLOAT64, 1));
          arrays.put("w", Values.tame(random, DType.FLOAT64, 4));
          var h = arrays.get("h");
          arrays.put("p", Np.add(Np.matmul(h, h.transpose()), Np.eye(6)));
          var big = Values.tame(random, DType.FLOAT64, 150, 150);
          arrays.put("big", Np.add(big, Np.multiply(Np.eye(150), 400.0)));
          Differential.values(family, row.code, arrays, CLOSE, () -> row.ours.apply(arrays));
        });
    family.assertAgreement();
  }
}
