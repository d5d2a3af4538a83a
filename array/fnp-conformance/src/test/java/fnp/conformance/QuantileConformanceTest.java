package fnp.conformance;

import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.statistics.QuantileMethod;
import frankennumpy.Np;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

/// Medians, quantiles by every method, and reductions without NaN.
@NeedsOracle
class QuantileConformanceTest {
  private static final Tolerance CLOSE = new Tolerance.Close(1e-9, 1e-12);
  private static final Tolerance ULPS = new Tolerance.Ulps(4);
  private static final DType[] REAL = {
    DType.BOOL,
    DType.INT8,
    DType.INT32,
    DType.INT64,
    DType.UINT8,
    DType.UINT64,
    DType.FLOAT16,
    DType.FLOAT32,
    DType.FLOAT64
  };

  private record Row(
      String code, Function<Map<String, NDArray>, NDArray> ours, Tolerance tolerance) {
    static Row of(String code, Function<Map<String, NDArray>, NDArray> ours) {
      return new Row(code, ours, Tolerance.BITS);
    }

    static Row near(String code, Function<Map<String, NDArray>, NDArray> ours) {
      return new Row(code, ours, ULPS);
    }

    static Row close(String code, Function<Map<String, NDArray>, NDArray> ours) {
      return new Row(code, ours, CLOSE);
    }
  }

  @TestFactory
  Stream<DynamicTest> quantiles_agree_by_every_method() {
    return Arrays.stream(QuantileMethod.values())
        .map(method -> DynamicTest.dynamicTest(method.toString(), () -> quantiles(method)));
  }

  private static void quantiles(QuantileMethod method) {
    var family = ParityReport.family("quantile: " + method);
    var q = NDArray.ofDoubles(0, 0.1, 0.25, 0.5, 0.6, 1.0, 0.75, 0.25);
    Seeds.forEach(
        2,
        random -> {
          for (var dtype : REAL) {
            var x = Fixtures.view(random, Values.tame(random, dtype, 3, 1 + random.nextInt(8), 2));
            var axis = random.nextInt(3);
            var share = random.nextInt(5) / 4.0;
            Differential.values(
                family,
                "np.quantile(x, q, axis=%d, method='%s')".formatted(axis, method),
                Map.of("x", x, "q", q),
                ULPS,
                () -> Np.quantile(x, q, method, Over.axis(axis)));
            Differential.values(
                family,
                "np.quantile(x, %s, axis=(0, 2), method='%s', keepdims=True)"
                    .formatted(share, method),
                Map.of("x", x),
                ULPS,
                () -> Np.quantile(x, share, method, Over.axis(0, 2).keepDims()));
            Differential.values(
                family,
                "np.percentile(x, q * 100, method='%s')".formatted(method),
                Map.of("x", x, "q", q),
                ULPS,
                () -> Np.percentile(x, Np.multiply(q, 100L), method, Over.all()));
          }
        });
    family.assertAgreement();
  }

  @Test
  void quantiles_of_nan_times_and_wrong_shares_agree() {
    var family = ParityReport.family("quantile: special values");
    Seeds.forEach(
        6,
        random -> {
          var x = Fixtures.array(random, DType.FLOAT64, 4, 5);
          var t = Fixtures.array(random, DType.of("m8[s]"), 7);
          var d = Fixtures.array(random, DType.of("M8[D]"), 3, 5);
          var all = Map.of("x", x, "t", t, "d", d);
          check(
              family,
              all,
              Row.near("np.quantile(x, 0.3, axis=1)", _ -> Np.quantile(x, 0.3, 1)),
              Row.near("np.median(x, axis=0)", _ -> Np.median(x, 0)),
              Row.of("np.median(t)", _ -> Np.median(t)),
              Row.of("np.median(d)", _ -> Np.median(d)),
              Row.of("np.quantile(t, 0.5)", _ -> Np.quantile(t, 0.5)),
              Row.of("np.quantile(d, 0.25, axis=1)", _ -> Np.quantile(d, 0.25, 1)),
              Row.of(
                  "np.quantile(d, 0.25, axis=1, method='nearest')",
                  _ -> Np.quantile(d, 0.25, QuantileMethod.NEAREST, Over.axis(1))),
              Row.of("np.quantile(x, 1.5)", _ -> Np.quantile(x, 1.5)),
              Row.of("np.percentile(x, -1)", _ -> Np.percentile(x, -1)),
              Row.of("np.quantile(x + 0j, 0.5)", _ -> Np.quantile(complex(x), 0.5)),
              Row.of("np.quantile(x[:0], 0.5)", _ -> Np.quantile(x.get(Index.to(0)), 0.5)));
        });
    family.assertAgreement();
  }

  @Test
  void long_runs_are_selected_as_sorting_would() {
    var family = ParityReport.family("quantile: long runs");
    Seeds.forEach(
        2,
        random -> {
          for (var dtype : new DType[] {DType.FLOAT64, DType.FLOAT32, DType.INT64, DType.UINT8}) {
            var x = Values.tame(random, dtype, 20_000);
            var sorted = Np.sort(x);
            var few = Np.remainder(x, 3L);
            var all = Map.of("x", x, "sorted", sorted, "few", few);
            check(
                family,
                all,
                Row.near("np.median(x)", _ -> Np.median(x)),
                Row.near("np.median(sorted[::-1])", _ -> Np.median(sorted.flip(0))),
                Row.near("np.median(few)", _ -> Np.median(few)),
                Row.near(
                    "np.quantile(x, [0.01, 0.5, 0.99])",
                    _ ->
                        Np.quantile(
                            x,
                            NDArray.ofDoubles(0.01, 0.5, 0.99),
                            QuantileMethod.LINEAR,
                            Over.all())),
                Row.near(
                    "np.quantile(x, np.linspace(0, 1, 11))",
                    _ -> Np.quantile(x, Np.linspace(0, 1, 11), QuantileMethod.LINEAR, Over.all())));
          }
        });
    family.assertAgreement();
  }

  @Test
  void weighted_quantiles_agree() {
    var family = ParityReport.family("quantile: weights");
    var q = NDArray.ofDoubles(0, 0.2, 0.5, 0.9, 1);
    Seeds.forEach(
        5,
        random -> {
          var x = Values.tame(random, REAL[random.nextInt(1, REAL.length)], 3, 5);
          var w = Np.absolute(Values.tame(random, DType.FLOAT64, 3, 5));
          var v = NDArray.ofLongs(0, 1, 2, 1, 3);
          var all = Map.of("x", x, "w", w, "v", v, "q", q);
          check(
              family,
              all,
              Row.of(
                  "np.quantile(x, q, weights=w, method='inverted_cdf')",
                  _ -> Np.quantile(x, q, w, Over.all())),
              Row.of(
                  "np.quantile(x, q, axis=1, weights=w, method='inverted_cdf')",
                  _ -> Np.quantile(x, q, w, Over.axis(1))),
              Row.of(
                  "np.percentile(x, 50, axis=1, weights=v, method='inverted_cdf', keepdims=True)",
                  _ -> Np.percentile(x, Np.array(50L).reshape(), v, Over.axis(1).keepDims())),
              Row.of(
                  "np.quantile(x, q, weights=-w, method='inverted_cdf')",
                  _ -> Np.quantile(x, q, Np.negative(w), Over.all())),
              Row.of(
                  "np.quantile(x, q, weights=v, method='inverted_cdf')",
                  _ -> Np.quantile(x, q, v, Over.all())));
        });
    family.assertAgreement();
  }

  private record NanRow(String name, BiFunction<NDArray, Over, NDArray> ours) {}

  private static final NanRow[] NAN_ROWS = {
    new NanRow("nansum", Np::nansum),
    new NanRow("nanprod", Np::nanprod),
    new NanRow("nanmean", Np::nanmean),
    new NanRow("nanvar", Np::nanvar),
    new NanRow("nanstd", Np::nanstd),
    new NanRow("nanmin", Np::nanmin),
    new NanRow("nanmax", Np::nanmax),
    new NanRow("nanmedian", Np::nanmedian),
    new NanRow("nanargmin", Np::nanargmin),
    new NanRow("nanargmax", Np::nanargmax),
  };

  @TestFactory
  Stream<DynamicTest> reductions_without_nan_agree() {
    return Arrays.stream(NAN_ROWS)
        .map(row -> DynamicTest.dynamicTest(row.name, () -> withoutNan(row)));
  }

  private static void withoutNan(NanRow row) {
    var family = ParityReport.family(row.name);
    Seeds.forEach(
        2,
        random -> {
          for (var dtype : Primitive.values()) {
            var ordered =
                row.name.equals("nanmedian") || row.name.contains("m") && isComplex(dtype);
            if (ordered && isComplex(dtype)) {
              continue;
            }
            var x = Fixtures.view(random, holes(random, dtype, 2, 1 + random.nextInt(5), 3));
            var axis = random.nextInt(3);
            for (var keep : new boolean[] {false, true}) {
              Differential.values(
                  family,
                  "np.%s(x, axis=%d, keepdims=%s)"
                      .formatted(row.name, axis, keep ? "True" : "False"),
                  Map.of("x", x),
                  ULPS,
                  () -> row.ours.apply(x, Over.axis(axis).keepDims(keep)));
            }
            Differential.values(
                family,
                "np.%s(x)".formatted(row.name),
                Map.of("x", x),
                ULPS,
                () -> row.ours.apply(x, Over.all()));
          }
        });
    family.assertAgreement();
  }

  private static boolean isComplex(DType dtype) {
    return dtype == DType.COMPLEX64 || dtype == DType.COMPLEX128;
  }

  /// Numbers some of which are NaN.
  private static NDArray holes(RandomGenerator random, DType dtype, long... shape) {
    var x = Values.tame(random, dtype, shape);
    if (dtype.kind().isInexact()) {
      var flat = x.reshape(-1);
      for (long i = 0; i < flat.size(); i++) {
        if (random.nextInt(3) == 0) {
          flat.setDouble(Double.NaN, i);
        }
      }
    }
    return x;
  }

  @Test
  void quantiles_without_nan_agree() {
    var family = ParityReport.family("nanquantile");
    var q = NDArray.ofDoubles(0, 0.2, 0.5, 1);
    Seeds.forEach(
        5,
        random -> {
          var dtype = new DType[] {DType.FLOAT32, DType.FLOAT64, DType.INT64}[random.nextInt(3)];
          var x = holes(random, dtype, 3, 4);
          var w = Np.absolute(Values.tame(random, DType.FLOAT64, 3, 4));
          var all = Map.of("x", x, "q", q, "w", w);
          check(
              family,
              all,
              Row.near(
                  "np.nanquantile(x, q, axis=0)",
                  _ -> Np.nanquantile(x, q, QuantileMethod.LINEAR, Over.axis(0))),
              Row.near(
                  "np.nanpercentile(x, q * 100, axis=1, keepdims=True, method='hazen')",
                  _ ->
                      Np.nanpercentile(
                          x, Np.multiply(q, 100.0), QuantileMethod.HAZEN, Over.axis(1).keepDims())),
              Row.near(
                  "np.nanquantile(x, q)",
                  _ -> Np.nanquantile(x, q, QuantileMethod.LINEAR, Over.all())),
              Row.near(
                  "np.nanquantile(x, q, weights=w, method='inverted_cdf')",
                  _ -> Np.nanquantile(x, q, w, Over.all())));
        });
    family.assertAgreement();
  }

  private static NDArray complex(NDArray x) {
    return x.astype(DType.COMPLEX128);
  }

  private static void check(ParityReport.Family family, Map<String, NDArray> all, Row... rows) {
    for (var row : rows) {
      Differential.values(
          family, row.code, named(row.code, all), row.tolerance, () -> row.ours.apply(all));
    }
  }

  /// Only the arrays that code reads.
  private static Map<String, NDArray> named(String code, Map<String, NDArray> all) {
    var words = List.of(code.split("\\W+", -1));
    var named = new HashMap<>(all);
    named.keySet().retainAll(words);
    return named;
  }
}
