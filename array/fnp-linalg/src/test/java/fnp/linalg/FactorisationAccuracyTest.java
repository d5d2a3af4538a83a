package fnp.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Ufuncs;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.testkit.Seeds;

/// How far the pure Java factorisations are from what they factorise: as little as LAPACK's. The
/// orders lie on both sides of every change of method.
class FactorisationAccuracyTest {
  private static final double EPSILON = Math.ulp(1.0);

  private record Form(DType type, int rows, int columns) {}

  static Stream<Form> forms() {
    return Stream.of(DType.FLOAT64, DType.COMPLEX128)
        .flatMap(type ->
            IntStream.of(1, 2, 3, 17, 33, 70, 140)
                .boxed()
                .flatMap(n ->
                    Stream.of(
                        new Form(type, n, n), new Form(type, n, 2 * n), new Form(type, n + 9, n))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void orthonormal_factors_and_singular_values_give_the_matrix_back(Form form) {
    inJava(random -> {
      var a = random(random, form);
      var qr = OrthonormalFactors.complete(a);
      assertClose(Products.matmul(qr.q(), qr.r()), a);
      assertOrthonormal(qr.q());
      var svd = Decompositions.svd(a, true);
      var k = Math.min(form.rows, form.columns);
      var u = svd.u().get(Index.ALL, Index.to(k));
      var vh = svd.vh().get(Index.to(k));
      assertClose(Products.matmul(Ufuncs.MULTIPLY.call(u, svd.s()), vh), a);
      assertOrthonormal(svd.u());
      assertOrthonormal(adjoint(svd.vh()));
    });
  }

  @ParameterizedTest
  @MethodSource("forms")
  void triangles_eigenvectors_and_inverses_give_the_matrix_back(Form form) {
    if (form.rows != form.columns) {
      return;
    }
    inJava(random -> {
      var a = random(random, form);
      var positive = Ufuncs.ADD.call(Products.matmul(a, adjoint(a)), unit(form.rows));
      var l = LinearAlgebra.cholesky(positive);
      assertClose(Products.matmul(l, adjoint(l)), positive);
      var hermitian = Decompositions.eigh(positive);
      assertEigen(positive, hermitian);
      assertOrthonormal(hermitian.eigenvectors());
      assertEigen(a, Decompositions.eig(a));
      var x = LinearAlgebra.solve(positive, a);
      assertClose(Products.matmul(positive, x), a);
    });
  }

  @Test
  void equal_eigenvalues_and_singular_values_of_nothing_keep_their_vectors_orthogonal() {
    var n = 130;
    for (var a : new NDArray[] {unit(n), NDArray.zeros(DType.FLOAT64, n, n), second(n), ones(n)}) {
      inJava(_ -> {
        var eigen = Decompositions.eigh(a);
        assertEigen(a, eigen);
        assertOrthonormal(eigen.eigenvectors());
        var svd = Decompositions.svd(a, true);
        assertOrthonormal(svd.u());
        assertClose(Products.matmul(Ufuncs.MULTIPLY.call(svd.u(), svd.s()), svd.vh()), a);
      });
    }
  }

  /// Also where LAPACK is installed.
  private static void inJava(Consumer<RandomGenerator> body) {
    Seeds.forEach(
        1,
        random ->
            Backends.with(
                Backends.java(),
                () -> {
                  body.accept(random);
                  return true;
                }));
  }

  private static NDArray ones(int n) {
    var a = NDArray.empty(DType.FLOAT64, n, n);
    a.fill(1);
    return a;
  }

  /// The matrix of second differences.
  private static NDArray second(int n) {
    var a = NDArray.zeros(DType.FLOAT64, n, n);
    for (int i = 0; i < n; i++) {
      a.setDouble(2, i, i);
      if (i > 0) {
        a.setDouble(-1, i, i - 1);
        a.setDouble(-1, i - 1, i);
      }
    }
    return a;
  }

  private static NDArray unit(int n) {
    var a = NDArray.zeros(DType.FLOAT64, n, n);
    for (int i = 0; i < n; i++) {
      a.setDouble(1, i, i);
    }
    return a;
  }

  private static NDArray random(RandomGenerator random, Form form) {
    var a = NDArray.empty(form.type, form.rows, form.columns);
    for (long i = 0; i < form.rows; i++) {
      for (long j = 0; j < form.columns; j++) {
        a.setItem(item(random, form.type), i, j);
      }
    }
    return a;
  }

  private static Object item(RandomGenerator random, DType type) {
    var real = random.nextGaussian();
    return type == DType.COMPLEX128 ? new Complex(real, random.nextGaussian()) : (Object) real;
  }

  private static NDArray adjoint(NDArray a) {
    return Ufuncs.CONJUGATE.call(Products.matrixTranspose(a));
  }

  private static double size(NDArray a) {
    return Reductions.max(Ufuncs.ABSOLUTE.call(a), Over.all()).getDouble();
  }

  private static void assertEigen(NDArray a, EigenSystem eigen) {
    assertClose(
        Products.matmul(a, eigen.eigenvectors()),
        Ufuncs.MULTIPLY.call(eigen.eigenvectors(), eigen.eigenvalues()),
        Math.max(1, size(a)));
  }

  private static void assertOrthonormal(NDArray q) {
    assertClose(Products.matmul(adjoint(q), q), unit((int) q.shape(1)), 1);
  }

  private static void assertClose(NDArray actual, NDArray expected) {
    assertClose(actual, expected, size(expected));
  }

  private static void assertClose(NDArray actual, NDArray expected, double scale) {
    var order = Math.max(expected.shape(0), expected.shape(1));
    assertThat(size(Ufuncs.SUBTRACT.call(actual, expected)))
        .isLessThanOrEqualTo(20 * EPSILON * order * scale);
  }
}
