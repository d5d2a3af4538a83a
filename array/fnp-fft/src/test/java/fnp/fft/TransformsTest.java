package fnp.fft;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.fft.simd.Passes;
import fnp.fft.simd.Stage;
import fnp.ndarray.NDArray;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformsTest {
  private static final MathContext DIGITS = new MathContext(34);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 8, 11, 13, 16, 30, 32, 49, 60, 64, 97, 100, 128, 169, 256})
  void the_error_is_a_few_roundings(int n) {
    var x = numbers(DType.COMPLEX128, n);
    var result = NDArray.empty(DType.COMPLEX128, n);
    Fourier.complex(x, new Along(n, 0, 1, true), result);
    assertThat(error(x, result)).isLessThan(2.5e-16 * (1 + Math.log(n)));
  }

  /// The root mean square of the errors over that of the results, against sums of 34 digits.
  private static double error(NDArray x, NDArray result) {
    var n = (int) x.size();
    double errors = 0;
    double squares = 0;
    for (int k = 0; k < n; k++) {
      var real = BigDecimal.ZERO;
      var imag = BigDecimal.ZERO;
      for (int j = 0; j < n; j++) {
        var root = root((long) j * k % n, n);
        var re = new BigDecimal(x.getComplex(j).real());
        var im = new BigDecimal(x.getComplex(j).imag());
        real = real.add(re.multiply(root[0], DIGITS).subtract(im.multiply(root[1], DIGITS)));
        imag = imag.add(re.multiply(root[1], DIGITS).add(im.multiply(root[0], DIGITS)));
      }
      var got = result.getComplex(k);
      errors += square(real.subtract(new BigDecimal(got.real())).doubleValue());
      errors += square(imag.subtract(new BigDecimal(got.imag())).doubleValue());
      squares += square(real.doubleValue()) + square(imag.doubleValue());
    }
    return Math.sqrt(errors / squares);
  }

  private static double square(double x) {
    return x * x;
  }

  /// `exp(-2 π i k / n)` by its series.
  private static BigDecimal[] root(long k, long n) {
    var pi = new BigDecimal("3.14159265358979323846264338327950288419716939937510");
    var angle =
        pi.multiply(BigDecimal.valueOf(-2 * k)).divide(BigDecimal.valueOf(n), new MathContext(45));
    var parts = new BigDecimal[] {BigDecimal.ONE, BigDecimal.ZERO};
    var term = BigDecimal.ONE;
    for (int i = 1; i < 50; i++) {
      term = term.multiply(angle).divide(BigDecimal.valueOf(i), new MathContext(45));
      var signed = i % 4 < 2 ? term : term.negate();
      parts[i % 2] = parts[i % 2].add(signed);
    }
    return parts;
  }

  private static NDArray numbers(DType type, long n) {
    var random = new Random(n);
    var x = NDArray.empty(type, n);
    for (long i = 0; i < n; i++) {
      x.setItem(new Complex(random.nextGaussian(), random.nextGaussian()), i);
    }
    return x;
  }

  @Test
  void scalar_and_vector_passes_give_the_same_bits() {
    for (var float64 : new boolean[] {true, false}) {
      for (int radix : new int[] {1, 2, 3, 4, 5, 7, 8, 11, 13}) {
        for (var across : new boolean[] {true, false}) {
          var differing = new ArrayList<Integer>();
          for (int neighbours : new int[] {1, 2, 4, 8}) {
            var form = Passes.form(radix, float64, across, neighbours);
            if (!Arrays.equals(run(form, form), run(form.scalar(), form))) {
              differing.add(neighbours);
            }
          }
          assertThat(differing).as("radix %d, float64 %s", radix, float64).isEmpty();
        }
      }
    }
  }

  /// The results of a pass on the elements that fill the registers of another form.
  private static double[] run(Passes.Form form, Passes.Form shape) {
    var type = form.float64() ? DType.COMPLEX128 : DType.COMPLEX64;
    var itemsize = type.itemsize();
    var groups = form.across() ? 8 : form.radix() == 1 ? 1 : 3;
    var stride = form.across() ? itemsize : 2L * shape.bytes();
    var n = form.radix() * groups * stride / itemsize;
    var x = numbers(type, n);
    var y = NDArray.zeros(type, n);
    var factors = numbers(type, n);
    var scratch = NDArray.empty(DType.INT8, 1024);
    var stage =
        new Stage(factors.address(), groups, stride, 0, form.across() ? 8L * itemsize : stride);
    Passes.of(form).run(stage, x.address(), y.address(), scratch.address(), -1);
    return IntStream.range(0, (int) n)
        .mapToDouble(i -> y.getComplex(i).real() + 3 * y.getComplex(i).imag())
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_pass_between_real_and_complex_numbers_gives_the_same_bits_with_vectors(boolean float64) {
    var type = float64 ? DType.COMPLEX128 : DType.COMPLEX64;
    var form = Passes.form(0, float64, true, 16);
    var x = numbers(type, 65);
    var factors = numbers(type, 64);
    for (var sign : new double[] {1, -1}) {
      var ours = NDArray.zeros(type, 65);
      var expected = NDArray.zeros(type, 65);
      var end = 16L * type.itemsize();
      var stage = new Stage(factors.address(), 1, 64L * type.itemsize(), 0, end);
      Passes.of(form).run(stage, x.address(), ours.address(), 0, sign);
      Passes.of(form.scalar()).run(stage, x.address(), expected.address(), 0, sign);
      for (int i = 0; i < 65; i++) {
        assertThat(ours.getComplex(i)).isEqualTo(expected.getComplex(i));
      }
    }
  }

  @Test
  void lengths_are_split_into_small_factors() {
    assertThat(Stockham.radices(1024)).containsExactly(4, 4, 4, 4, 4);
    assertThat(Stockham.radices(1000)).containsExactly(4, 2, 5, 5, 5);
    assertThat(Stockham.fits(13 * 11 * 64)).isTrue();
    assertThat(Stockham.fits(17)).isFalse();
  }

  @Test
  void convolutions_of_large_primes_have_smooth_lengths() {
    assertThat(Bluestein.smoothLength(2 * 10007 - 1)).isBetween(20013L, 20480L);
  }
}
