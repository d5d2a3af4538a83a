package fnp.conformance;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.fft.Fft;
import frankennumpy.fft.FftAxes;
import frankennumpy.fft.FftOptions;
import frankennumpy.fft.Norm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Fourier transforms against `numpy.fft`. Errors of a transform are counted at the size of all its
/// results, so they are compared with an absolute tolerance.
@NeedsOracle
class FftConformanceTest {
  private static final Tolerance SINGLE = new Tolerance.Close(2e-5, 1e-3);
  private static final Tolerance DOUBLE = new Tolerance.Close(1e-12, 1e-11);
  private static final Tolerance HALF = new Tolerance.Close(2e-3, 1e-2);

  private static final Map<String, BiFunction<NDArray, FftOptions, NDArray>> ALONG =
      Map.of(
          "fft", Fft::fft,
          "ifft", Fft::ifft,
          "rfft", Fft::rfft,
          "irfft", Fft::irfft,
          "hfft", Fft::hfft,
          "ihfft", Fft::ihfft);

  private static final Map<String, BiFunction<NDArray, FftAxes, NDArray>> OVER =
      Map.of("fftn", Fft::fftn, "ifftn", Fft::ifftn, "rfftn", Fft::rfftn, "irfftn", Fft::irfftn);

  @Test
  void transforms_of_every_length() {
    var family = ParityReport.family("fft lengths");
    var random = new Random(1);
    for (var type : List.of(DType.COMPLEX128, DType.COMPLEX64, DType.FLOAT64, DType.FLOAT32)) {
      for (int n : lengths()) {
        var a = Values.tame(random, type, n);
        for (var name : ALONG.keySet()) {
          if (type.kind() == Kind.COMPLEX && (name.equals("rfft") || name.equals("ihfft"))) {
            continue;
          }
          compare(family, name, a, "", FftOptions.DEFAULT);
          if (n % 7 == 0) {
            compare(family, name, a, ", n=%d".formatted(n + 3), FftOptions.length(n + 3));
          }
        }
      }
    }
    family.assertAgreement();
  }

  private static int[] lengths() {
    var few = new int[] {97, 100, 121, 128, 169, 243, 251, 256, 360, 500, 997, 1000, 1024, 2048};
    var lengths = new int[36 + few.length];
    for (int i = 0; i < 36; i++) {
      lengths[i] = i + 1;
    }
    System.arraycopy(few, 0, lengths, 36, few.length);
    return lengths;
  }

  @Test
  void transforms_of_any_dtype_and_layout() {
    var family = ParityReport.family("fft layouts");
    Seeds.forEach(
        60,
        random -> {
          var type = Primitive.values()[random.nextInt(Primitive.values().length)];
          var a = view(random, type);
          if (a.ndim() == 0) {
            return;
          }
          var axis = random.nextInt(-a.ndim(), a.ndim());
          if (a.shape(axis) == 0) {
            // There hfft of NumPy reads memory that nobody wrote.
            return;
          }
          var norm = Norm.values()[random.nextInt(3)];
          var options = FftOptions.along(axis).norm(norm);
          var text = ", axis=%d, norm='%s'".formatted(axis, norm.name().toLowerCase(Locale.ROOT));
          for (var name : ALONG.keySet()) {
            compare(family, name, a, text, options);
            compare(family, name, a, text + ", n=6", options.n(6));
            compare(family, name, a, text + ", n=3", options.n(3));
          }
        });
    family.assertAgreement();
  }

  private static NDArray view(java.util.random.RandomGenerator random, DType type) {
    var a = Values.tame(random, type, Fixtures.shape(random, 3));
    return Fixtures.view(random, a);
  }

  @Test
  void transforms_over_several_axes() {
    var family = ParityReport.family("fft axes");
    Seeds.forEach(
        30,
        random -> {
          var type = Primitive.values()[random.nextInt(Primitive.values().length)];
          var a = view(random, type);
          for (var name : OVER.keySet()) {
            over(family, name, a, "", FftAxes.ALL);
            over(family, name, a, ", norm='ortho'", FftAxes.ALL.norm(Norm.ORTHO));
            over(family, name, a, ", axes=(0,)", FftAxes.of(0));
            over(family, name, a, ", axes=(-1, 0)", FftAxes.of(-1, 0));
            over(family, name, a, ", axes=(1, 0, 1)", FftAxes.of(1, 0, 1));
            over(family, name, a, ", s=(4, -1), axes=(0, 1)", FftAxes.of(0, 1).s(4, -1));
            over(family, name, a, ", s=(3,), axes=(0, 1)", FftAxes.of(0, 1).s(3));
            over(family, name, a, ", axes=()", FftAxes.of());
          }
          for (var name : List.of("fft2", "ifft2", "rfft2", "irfft2")) {
            var tall = name.replace('2', 'n');
            compare(family, name, a, "", () -> OVER.get(tall).apply(a, FftAxes.LAST_TWO));
          }
        });
    family.assertAgreement();
  }

  @Test
  void large_transforms_and_blocks_of_columns() {
    var family = ParityReport.family("fft large");
    var random = new Random(2);
    for (var type : List.of(DType.COMPLEX128, DType.COMPLEX64)) {
      var a = Values.tame(random, type, 96, 150);
      over(family, "fftn", a, "", FftAxes.ALL);
      over(family, "ifftn", a, "", FftAxes.ALL);
      compare(family, "fft", a, ", axis=0, n=100", FftOptions.along(0).n(100));
      compare(family, "fft", a, ", axis=0, n=90", FftOptions.along(0).n(90));
      compare(family, "ifft", a.transpose(), ", axis=1", FftOptions.along(1));
      var b = Values.tame(random, type, 3, 40, 50);
      compare(family, "fft", b, ", axis=1", FftOptions.along(1));
      var c = Values.tame(random, type, 1 << 15);
      compare(family, "fft", c, "", FftOptions.DEFAULT);
      compare(family, "ifft", c, "", FftOptions.DEFAULT);
    }
    family.assertAgreement();
  }

  @Test
  void an_output_is_written_and_its_shape_and_dtype_are_checked() {
    var family = ParityReport.family("fft out");
    var random = new Random(3);
    var a = Values.tame(random, DType.COMPLEX128, 4, 6);
    for (var type : List.of(DType.COMPLEX128, DType.COMPLEX64, DType.FLOAT64)) {
      for (var shape : new long[][] {{4, 6}, {4, 5}, {6, 4}, {2, 6}, {6}}) {
        var text = java.util.Arrays.toString(shape);
        compare(
            family,
            "fft",
            a,
            ", out=np.empty(%s, '%s')".formatted(text, type),
            FftOptions.DEFAULT.out(NDArray.empty(type, shape)));
      }
    }
    var place = a.copy();
    var theirs = Oracle.shared().eval("np.fft.fft(a, axis=0)", Map.of("a", a)).array();
    Fft.fft(place, FftOptions.along(0).out(place));
    family.count("in place", DOUBLE.difference(theirs, place));
    family.assertAgreement();
  }

  @Test
  void frequencies_and_shifts() {
    var family = ParityReport.family("fft helpers");
    for (int n : new int[] {1, 2, 7, 8}) {
      exact(family, "np.fft.fftfreq(%d)".formatted(n), () -> Fft.fftfreq(n));
      exact(family, "np.fft.fftfreq(%d, 0.1)".formatted(n), () -> Fft.fftfreq(n, 0.1));
      exact(family, "np.fft.rfftfreq(%d)".formatted(n), () -> Fft.rfftfreq(n));
      exact(family, "np.fft.rfftfreq(%d, d=3.7)".formatted(n), () -> Fft.rfftfreq(n, 3.7));
    }
    Seeds.forEach(
        40,
        random -> {
          var a = Fixtures.view(random);
          Map<String, Function<NDArray, NDArray>> calls =
              Map.of(
                  "fftshift(a)", x -> Fft.fftshift(x),
                  "ifftshift(a)", x -> Fft.ifftshift(x),
                  "fftshift(a, axes=(0,))", x -> Fft.fftshift(x, 0),
                  "ifftshift(a, axes=(-1, 0))", x -> Fft.ifftshift(x, -1, 0));
          calls.forEach((code, ours) ->
              Differential.values(
                  family, "np.fft." + code, Map.of("a", a), Tolerance.BITS, () -> ours.apply(a)));
        });
    family.assertAgreement();
  }

  @Test
  void special_values_spread() {
    var family = ParityReport.family("fft special values");
    for (var value : List.of(Double.NaN, Double.POSITIVE_INFINITY)) {
      var a = Values.tame(new Random(4), DType.COMPLEX128, 8);
      a.setItem(new Complex(value, 1), 3);
      var theirs = Oracle.shared().eval("np.isfinite(np.fft.fft(a)).any()", Map.of("a", a));
      var ours = frankennumpy.Np.any(frankennumpy.Np.isfinite(Fft.fft(a))).getBoolean();
      family.count("finite results with " + value, theirs.array().getBoolean(), ours);
    }
    var zeros = NDArray.zeros(DType.COMPLEX128, 0, 3);
    compare(family, "fft", zeros, "", FftOptions.DEFAULT);
    compare(family, "fft", zeros, ", axis=0", FftOptions.along(0));
    compare(family, "fft", zeros, ", axis=0, n=2", FftOptions.along(0).n(2));
    compare(family, "fft", zeros.get(Index.slice(0, 0)), ", n=0", FftOptions.length(0));
    family.assertAgreement();
  }

  private static void compare(
      ParityReport.Family family, String name, NDArray a, String text, FftOptions options) {
    compare(family, name, a, text, () -> ALONG.get(name).apply(a, options));
  }

  private static void over(
      ParityReport.Family family, String name, NDArray a, String text, FftAxes axes) {
    compare(family, name, a, text, () -> OVER.get(name).apply(a, axes));
  }

  private static void compare(
      ParityReport.Family family,
      String name,
      NDArray a,
      String text,
      java.util.function.Supplier<NDArray> ours) {
    var tolerance =
        a.dtype() == DType.FLOAT16
            ? HALF
            : a.dtype() == DType.COMPLEX64 || a.dtype() == DType.FLOAT32 ? SINGLE : DOUBLE;
    var out = text.contains("complex64") ? SINGLE : tolerance;
    Differential.values(family, "np.fft.%s(a%s)".formatted(name, text), Map.of("a", a), out, ours);
  }

  private static void exact(
      ParityReport.Family family, String code, java.util.function.Supplier<NDArray> ours) {
    Differential.values(family, code, Map.of(), Tolerance.BITS, ours);
  }
}
