package fnp.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Complex numbers and float16 outside the universal functions: parts, products, rounding.
@NeedsOracle
class ComplexConformanceTest {
  private static final DType[] DTYPES = {DType.COMPLEX64, DType.COMPLEX128, DType.FLOAT16};

  private record Row(String code, UnaryOperator<NDArray> ours, Tolerance tolerance) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("np.real(x)", Np::real, Tolerance.BITS),
          new Row("np.imag(x)", Np::imag, Tolerance.BITS),
          new Row("np.conj(x)", Np::conj, Tolerance.BITS),
          new Row("np.angle(x)", Np::angle, new Tolerance.Ulps(4)),
          new Row("np.isreal(x)", Np::isreal, Tolerance.BITS),
          new Row("np.iscomplex(x)", Np::iscomplex, Tolerance.BITS),
          new Row("np.round(x, 0)", x -> Np.round(x, 0), Tolerance.BITS),
          new Row("np.round(x, 1)", x -> Np.round(x, 1), Tolerance.BITS),
          new Row("np.nan_to_num(x)", Np::nanToNum, Tolerance.BITS),
          new Row("np.mean(x)", Np::mean, new Tolerance.Ulps(1)),
          new Row("np.median(x)", Np::median, new Tolerance.Ulps(1)),
          new Row("x + (1+2j)", x -> Ufuncs.ADD.call(x, new Complex(1, 2)), Tolerance.BITS),
          new Row("2j * x", x -> Ufuncs.MULTIPLY.call(new Complex(0, 2), x), Tolerance.BITS),
          new Row("np.count_nonzero(x)", x -> count(x), Tolerance.BITS),
          new Row(
              "x[..., ::2].T",
              x -> x.get(Index.ELLIPSIS, Index.step(2)).transpose(),
              Tolerance.BITS));

  private static NDArray count(NDArray x) {
    return fnp.ufunc.Reductions.countNonzero(x, fnp.ufunc.Over.all());
  }

  @Test
  void parts_and_rounding_agree() {
    var family = ParityReport.family("complex numbers in parts");
    Seeds.forEach(
        60,
        random -> {
          for (var dtype : DTYPES) {
            var x = Fixtures.view(random, array(random, dtype));
            for (var row : ROWS) {
              Differential.values(
                  family, row.code, Map.of("x", x), row.tolerance, () -> row.ours.apply(x));
            }
          }
        });
    family.assertAgreement();
  }

  private static NDArray array(RandomGenerator random, DType dtype) {
    return random.nextBoolean()
        ? Values.tame(random, dtype, 3, 4)
        : Fixtures.array(random, dtype, 3, 4);
  }

  @Test
  void products_agree() {
    var family = ParityReport.family("products of complex numbers and float16");
    Seeds.forEach(
        40,
        random -> {
          for (var dtype : DTYPES) {
            var rows = random.nextInt(1, 12);
            var depth = random.nextInt(1, 40);
            var a = Fixtures.view(random, Values.tame(random, dtype, rows, depth));
            var b = Values.tame(random, dtype, a.shape(-1), random.nextInt(1, 9));
            if (a.ndim() > 2) {
              continue;
            }
            var close = new Tolerance.Close(dtype == DType.COMPLEX128 ? 1e-12 : 1e-3, 0.05);
            var tight = dtype == DType.COMPLEX128 ? new Tolerance.Close(1e-12, 1e-10) : close;
            Differential.values(
                family, "np.matmul(a, b)", Map.of("a", a, "b", b), tight, () -> Np.matmul(a, b));
            Differential.values(
                family, "np.vdot(a, a)", Map.of("a", a, "b", b), wide(dtype), () -> Np.vdot(a, a));
            Differential.values(
                family,
                "np.dot(a, b[:, 0])",
                Map.of("a", a, "b", b),
                tight,
                () -> Np.dot(a, b.get(Index.ALL, Index.at(0))));
          }
        });
    family.assertAgreement();
  }

  /// Sums of many squares.
  private static Tolerance wide(DType dtype) {
    return dtype == DType.COMPLEX128
        ? new Tolerance.Close(1e-12, 1e-9)
        : new Tolerance.Close(2e-3, 1e-3);
  }

  @Test
  void parts_are_views() {
    var z = NDArray.zeros(DType.COMPLEX64, 2, 3);
    z.imag().fill(2.0);
    z.real().set(Np.array(1.0, 2.0, 3.0), Index.at(1));
    assertThat(z.item(1, 2)).isEqualTo(new Complex(3, 2));
    assertThat(z.real().mayShareMemory(z)).isTrue();
    assertThat(z.view(DType.FLOAT32).shape()).hasToString("(2, 6)");
  }
}
