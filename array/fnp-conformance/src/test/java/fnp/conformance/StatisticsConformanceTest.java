package fnp.conformance;

import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import frankennumpy.Emath;
import frankennumpy.Np;
import frankennumpy.statistics.BinEstimator;
import frankennumpy.statistics.Binning;
import frankennumpy.statistics.Covariance;
import frankennumpy.statistics.Curves;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

/// Statistics with all their options.
@NeedsOracle
class StatisticsConformanceTest {
  private static final Tolerance CLOSE = new Tolerance.Close(1e-9, 1e-12);
  private static final Tolerance ULPS = new Tolerance.Ulps(4);
  private static final DType[] FLOATS = {
    DType.FLOAT16, DType.FLOAT32, DType.FLOAT64, DType.COMPLEX64, DType.COMPLEX128
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

  @Test
  void options_of_reductions_agree() {
    var family = ParityReport.family("reductions: options");
    Seeds.forEach(
        3,
        random -> {
          for (var dtype : new DType[] {DType.INT8, DType.INT64, DType.FLOAT32, DType.FLOAT64}) {
            var x = Values.tame(random, dtype, 3, 4);
            var w = Values.tame(random, DType.BOOL, 3, 4);
            w.setBoolean(true, 0, 0);
            var m = Np.mean(x, Over.axis(0).keepDims());
            var all = Map.of("x", x, "w", w, "m", m);
            check(
                family,
                all,
                Row.of("np.sum(x, axis=1, where=w)", _ -> Np.sum(x, Over.axis(1).where(w))),
                Row.of("np.sum(x, initial=5)", _ -> Np.sum(x, Over.all().initial(5))),
                Row.of(
                    "np.min(x, axis=1, where=w, initial=120)",
                    _ -> Np.min(x, Over.axis(1).where(w).initial(120))),
                Row.of("np.min(x, axis=1, where=w)", _ -> Np.min(x, Over.axis(1).where(w))),
                Row.of("np.mean(x, axis=0, where=w)", _ -> Np.mean(x, Over.axis(0).where(w))),
                Row.of("np.var(x, axis=0, where=w)", _ -> Np.var(x, Over.axis(0).where(w))),
                Row.of("np.var(x, axis=0, ddof=1)", _ -> Np.var(x, Over.axis(0), 1)),
                Row.of("np.std(x, correction=1)", _ -> Np.std(x, Over.all(), 1)),
                Row.of("np.var(x, axis=0, mean=m)", _ -> Np.var(x, Over.axis(0), 0, m)),
                Row.of("np.std(x, axis=0, mean=m, ddof=1)", _ -> Np.std(x, Over.axis(0), 1, m)),
                Row.of(
                    "np.sum(x, axis=0, dtype='f4')",
                    _ -> Np.sum(x, Over.axis(0).dtype(DType.FLOAT32))),
                Row.of(
                    "np.mean(x, axis=0, dtype='f4')",
                    _ -> Np.mean(x, Over.axis(0).dtype(DType.FLOAT32))),
                Row.of(
                    "o = np.zeros(4); np.mean(x, axis=0, out=o); o",
                    _ -> Np.mean(x, Over.axis(0).out(Np.zeros(4)))),
                Row.of(
                    "o = np.zeros(3); np.median(x, axis=1, out=o); o",
                    _ -> Np.median(x, Over.axis(1).out(Np.zeros(3)))),
                Row.of(
                    "o = np.zeros(5); np.max(x, axis=0, out=o)",
                    _ -> Np.max(x, Over.axis(0).out(Np.zeros(5)))),
                Row.of("np.argmin(x, axis=1, keepdims=True)", _ -> argmin(x, 1)),
                Row.of("np.argmax(x, keepdims=True)", _ -> Np.argmax(x, Over.all().keepDims())),
                Row.of("np.any(x > 9, axis=0, where=w)", _ -> any(x, w)),
                Row.of("np.count_nonzero(x, axis=(0, 1))", _ -> Np.countNonzero(x, 0, 1)),
                Row.of(
                    "np.cumsum(x, axis=1, dtype='i1')" + (dtype.kind().isInteger() ? "" : ".T"),
                    _ -> cumsum(x, dtype)),
                Row.of(
                    "np.cumulative_sum(x, axis=1, include_initial=True)",
                    _ -> Np.cumulativeSum(x, Over.axis(1), true)),
                Row.of(
                    "np.cumulative_prod(x[0], include_initial=True)",
                    _ -> Np.cumulativeProd(x.get(Index.at(0)), Over.all(), true)),
                Row.of("np.cumulative_sum(x)", _ -> Np.cumulativeSum(x, Over.all(), false)),
                Row.of("np.nancumsum(x, axis=0)", _ -> Np.nancumsum(x, Over.axis(0))),
                Row.of("np.nancumprod(x)", _ -> Np.nancumprod(x, Over.all())),
                Row.of("np.nanvar(x, axis=0, ddof=1)", _ -> Np.nanvar(x, Over.axis(0), 1)),
                Row.of("np.ptp(x, axis=1, keepdims=True)", _ -> ptp(x)));
          }
        });
    family.assertAgreement();
  }

  private static NDArray argmin(NDArray x, int axis) {
    return Np.argmin(x, Over.axis(axis).keepDims());
  }

  private static NDArray any(NDArray x, NDArray where) {
    return Np.any(Np.greater(x, 9L), Over.axis(0).where(where));
  }

  private static NDArray ptp(NDArray x) {
    return Np.ptp(x, Over.axis(1).keepDims());
  }

  private static NDArray cumsum(NDArray x, DType dtype) {
    var sums = Np.cumsum(x, Over.axis(1).dtype(DType.INT8));
    return dtype.kind().isInteger() ? sums : sums.transpose();
  }

  @TestFactory
  Stream<DynamicTest> histograms_agree() {
    return Stream.of(
            DType.BOOL,
            DType.INT8,
            DType.INT64,
            DType.UINT8,
            DType.FLOAT16,
            DType.FLOAT32,
            DType.FLOAT64)
        .map(dtype -> DynamicTest.dynamicTest(dtype.toString(), () -> histograms(dtype)));
  }

  private static void histograms(DType dtype) {
    var family = ParityReport.family("histogram: " + dtype);
    Seeds.forEach(
        2,
        random -> {
          var x = Fixtures.view(random, Values.tame(random, dtype, 4, 30));
          var w = Values.tame(random, FLOATS[random.nextInt(1, 5)], x.shape().toArray());
          var i = Values.tame(random, DType.INT64, x.shape().toArray());
          var e = NDArray.ofDoubles(-5, 0, 0.5, 3, 3, 20);
          var all = Map.of("x", x, "w", w, "i", i, "e", e);
          for (var part = 0; part < 2; part++) {
            both(family, all, part, "x, 7", Binning.equal(7), x);
            both(family, all, part, "x, 5, range=(-1.5, 40)", Binning.equal(5).range(-1.5, 40), x);
            both(family, all, part, "x, 5, density=True", Binning.equal(5).density(), x);
            both(family, all, part, "x, 6, weights=w", Binning.equal(6).weights(w), x);
            both(family, all, part, "x, 6, weights=i", Binning.equal(6).weights(i), x);
            both(family, all, part, "x, e", Binning.edges(e), x);
            both(family, all, part, "x, e, weights=i", Binning.edges(e).weights(i), x);
            both(family, all, part, "x, e[::-1]", Binning.edges(e.flip(0)), x);
            both(family, all, part, "x, 0", Binning.equal(0), x);
            both(family, all, part, "x, 3, range=(5, 1)", Binning.equal(3).range(5, 1), x);
            var empty = x.reshape(-1).get(Index.to(0));
            both(family, all, part, "x.ravel()[:0], 4", Binning.equal(4), empty);
          }
          for (var estimator : BinEstimator.values()) {
            Differential.values(
                family,
                "np.histogram_bin_edges(x, '%s')".formatted(estimator),
                all,
                CLOSE,
                () -> Np.histogramBinEdges(x, Binning.of(estimator.toString())));
          }
        });
    family.assertAgreement();
  }

  private static void both(
      ParityReport.Family family,
      Map<String, NDArray> all,
      int part,
      String arguments,
      Binning binning,
      NDArray x) {
    Differential.values(
        family,
        "np.histogram(%s)[%d]".formatted(arguments, part),
        named(arguments, all),
        CLOSE,
        () -> {
          var ours = Np.histogram(x, binning);
          return part == 0 ? ours.counts() : ours.edges();
        });
  }

  @Test
  void histograms_of_several_variables_agree() {
    var family = ParityReport.family("histogramdd");
    Seeds.forEach(
        3,
        random -> {
          var s = Values.tame(random, DType.FLOAT64, 50, 3);
          var x = s.get(Index.ALL, Index.at(0));
          var y = s.get(Index.ALL, Index.at(1));
          var w = Values.tame(random, DType.FLOAT64, 50);
          var e = NDArray.ofDoubles(-20, 0, 5, 30);
          var all = Map.of("s", s, "x", x, "y", y, "w", w, "e", e);
          var four = Binning.equal(4);
          check(
              family,
              all,
              Row.of("np.histogram2d(x, y, 4)[0]", _ -> Np.histogram2d(x, y, four, four).counts()),
              Row.of(
                  "np.histogram2d(x, y, [4, 5], range=[[-3, 9], [0, 10]])[0]",
                  _ ->
                      Np.histogram2d(x, y, four.range(-3, 9), Binning.equal(5).range(0, 10))
                          .counts()),
              Row.of(
                  "np.histogram2d(x, y, [4, e], density=True)[0]",
                  _ -> Np.histogram2d(x, y, four.density(), Binning.edges(e)).counts()),
              Row.of(
                  "np.histogram2d(x, y, 4, weights=w)[0]",
                  _ -> Np.histogram2d(x, y, four.weights(w), four).counts()),
              Row.of(
                  "np.histogramdd(s, 3)[0]",
                  _ -> Np.histogramdd(s, List.of(Binning.equal(3))).counts()),
              Row.of(
                  "np.histogramdd(s, (2, e, 3))[1][0]",
                  _ ->
                      Np.histogramdd(
                              s, List.of(Binning.equal(2), Binning.edges(e), Binning.equal(3)))
                          .edges()
                          .getFirst()));
        });
    family.assertAgreement();
  }

  @Test
  void counting_and_digitizing_agree() {
    var family = ParityReport.family("bincount and digitize");
    Seeds.forEach(
        5,
        random -> {
          var i =
              Values.tame(
                  random,
                  new DType[] {DType.INT8, DType.INT64, DType.UINT8, DType.BOOL}[random.nextInt(4)],
                  41);
          var f = Fixtures.array(random, DType.FLOAT64, 5, 4);
          var w = Values.tame(random, DType.FLOAT32, 41);
          var e = NDArray.ofDoubles(-50, -3, 0, 0, 12.5, 90);
          var all = Map.of("i", i, "f", f, "w", w, "e", e);
          check(
              family,
              all,
              Row.of("np.bincount(i)", _ -> Np.bincount(i)),
              Row.of("np.bincount(i, minlength=150)", _ -> Np.bincount(i, 150)),
              Row.of("np.bincount(i, weights=w)", _ -> Np.bincount(i, w, 0)),
              Row.of("np.bincount(i, weights=w[1:])", _ -> Np.bincount(i, w.get(Index.from(1)), 0)),
              Row.of("np.bincount(f)", _ -> Np.bincount(f)),
              Row.of("np.bincount(w)", _ -> Np.bincount(w)),
              Row.of("np.bincount(i.astype('u8'))", _ -> Np.bincount(i.astype(DType.UINT64))),
              Row.of("np.bincount(-i.astype('i8') - 1)", _ -> Np.bincount(negative(i))),
              Row.of("np.digitize(f, e)", _ -> Np.digitize(f, e, false)),
              Row.of("np.digitize(f, e, right=True)", _ -> Np.digitize(f, e, true)),
              Row.of("np.digitize(f, e[::-1])", _ -> Np.digitize(f, e.flip(0), false)),
              Row.of("np.digitize(i, e[::-1], True)", _ -> Np.digitize(i, e.flip(0), true)),
              Row.of(
                  "np.digitize(f, e[[1, 0, 2]])",
                  _ -> Np.digitize(f, NDArray.ofDoubles(1, 0, 2), true)));
        });
    family.assertAgreement();
  }

  private static NDArray negative(NDArray i) {
    return Np.subtract(Np.negative(i.astype(DType.INT64)), 1L);
  }

  private static NDArray complex(NDArray x) {
    return x.astype(DType.COMPLEX128);
  }

  @Test
  void curves_agree() {
    var family = ParityReport.family("curves");
    Seeds.forEach(
        5,
        random -> {
          var all = new HashMap<String, NDArray>();
          var f =
              Values.tame(
                  random,
                  new DType[] {DType.INT32, DType.FLOAT32, DType.FLOAT64, DType.COMPLEX128}
                      [random.nextInt(4)],
                  5,
                  6);
          var u = Values.tame(random, DType.FLOAT64, 9);
          var s = Np.sort(Values.tame(random, DType.FLOAT64, 9));
          var v = Fixtures.array(random, DType.FLOAT64, 3, 5);
          var p = Np.cumsum(Np.add(Np.absolute(Values.tame(random, DType.FLOAT64, 6)), 0.1));
          var t = Fixtures.array(random, DType.of("M8[s]"), 6);
          all.put("f", f);
          all.put("u", u);
          all.put("s", s);
          all.put("v", v);
          all.put("p", p);
          all.put("t", t);
          check(family, all, interpolation(u, s, v));
          check(family, all, differences(f, p, t));
        });
    family.assertAgreement();
  }

  private static Row[] interpolation(NDArray u, NDArray s, NDArray v) {
    var nearest = Curves.Outside.nearest();
    return new Row[] {
      Row.of("np.interp(v, s, u)", _ -> Np.interp(v, s, u)),
      Row.of(
          "np.interp(v, s, u, left=-1, right=np.inf)",
          _ ->
              Np.interp(
                  v,
                  s,
                  u,
                  nearest
                      .left(NDArray.scalar(DType.FLOAT64, -1.0))
                      .right(NDArray.scalar(DType.FLOAT64, Double.POSITIVE_INFINITY)))),
      Row.of("np.interp(v, s, u, period=7)", _ -> Np.interp(v, s, u, nearest.period(7))),
      Row.of("np.interp(v, s, u + (0j + 1))", _ -> Np.interp(v, s, Np.add(complex(u), 1.0))),
      Row.of("np.interp(v, s, u[1:])", _ -> Np.interp(v, s, u.get(Index.from(1)))),
      Row.of(
          "np.interp(v, s[:1], u[:1])", _ -> Np.interp(v, s.get(Index.to(1)), u.get(Index.to(1)))),
      Row.of("np.interp(v, s, u, period=0)", _ -> Np.interp(v, s, u, nearest.period(0)))
    };
  }

  private static Row[] differences(NDArray f, NDArray p, NDArray t) {
    var two = NDArray.scalar(DType.FLOAT64, 2.0);
    return new Row[] {
      Row.of("np.diff(f, n=2, axis=0)", _ -> Np.diff(f, 2, 0)),
      Row.of("np.diff(f, n=0)", _ -> Np.diff(f, 0, -1)),
      Row.of("np.diff(f, n=-1)", _ -> Np.diff(f, -1, -1)),
      Row.of("np.diff(f, axis=5)", _ -> Np.diff(f, 1, 5)),
      Row.of("np.diff(f.real > 2)", _ -> Np.diff(Np.greater(f.real(), 2L))),
      Row.of("np.diff(t)", _ -> Np.diff(t)),
      Row.of(
          "np.diff(f, prepend=np.array(0, f.dtype), append=f)",
          _ -> Np.diff(f, 1, -1, Optional.of(NDArray.scalar(f.dtype(), 0L)), Optional.of(f))),
      Row.of("np.trapezoid(f, dx=0.5)", _ -> Np.trapezoid(f, 0.5, -1)),
      Row.of("np.trapezoid(f, p)", _ -> Np.trapezoid(f, p)),
      Row.of("np.trapezoid(f, f * 2, axis=0)", _ -> Np.trapezoid(f, Np.multiply(f, 2L), 0)),
      Row.of("np.gradient(f)[0]", _ -> Np.gradient(f, List.of(), new int[0], 1).get(0)),
      Row.of("np.gradient(f)[1]", _ -> Np.gradient(f, List.of(), new int[0], 1).get(1)),
      Row.of("np.gradient(f, 2.0)[1]", _ -> Np.gradient(f, List.of(two), new int[0], 1).get(1)),
      Row.of("np.gradient(f, p, axis=1)", _ -> Np.gradient(f, List.of(p), new int[] {1}, 1).get(0)),
      Row.of(
          "np.gradient(f, p, axis=-1, edge_order=2)",
          _ -> Np.gradient(f, List.of(p), new int[] {-1}, 2).get(0)),
      Row.of(
          "np.gradient(f, 2.0, axis=0, edge_order=2)",
          _ -> Np.gradient(f, List.of(two), new int[] {0}, 2).get(0)),
      Row.of("np.gradient(f, p, axis=0)", _ -> Np.gradient(f, List.of(p), new int[] {0}, 1).get(0)),
      Row.of("np.gradient(f, edge_order=3)", _ -> Np.gradient(f, List.of(), new int[0], 3).get(0)),
      Row.of(
          "np.gradient(f[:1], axis=0)",
          _ -> Np.gradient(f.get(Index.to(1)), List.of(), new int[] {0}, 1).get(0)),
      Row.of("np.gradient(t)", _ -> Np.gradient(t))
    };
  }

  @Test
  void covariances_and_averages_agree() {
    var family = ParityReport.family("covariance");
    Seeds.forEach(
        3,
        random -> {
          var m =
              Values.tame(
                  random,
                  new DType[] {DType.INT32, DType.FLOAT32, DType.FLOAT64, DType.COMPLEX128}
                      [random.nextInt(4)],
                  4,
                  6);
          var y = Values.tame(random, DType.FLOAT64, 4, 6);
          var fw = NDArray.ofLongs(1, 2, 0, 3, 1, 1);
          var aw = NDArray.ofDoubles(0.5, 1, 1, 2, 0.1, 3);
          var all = Map.of("m", m, "y", y, "fw", fw, "aw", aw);
          var plain = Covariance.plain();
          check(
              family,
              all,
              Row.close("np.cov(m)", _ -> Np.cov(m)),
              Row.close("np.cov(m, y)", _ -> Np.cov(m, y)),
              Row.close("np.cov(m, rowvar=False)", _ -> Np.cov(m, plain.rowvar(false))),
              Row.close("np.cov(m, bias=True)", _ -> Np.cov(m, plain.bias(true))),
              Row.close("np.cov(m, ddof=2)", _ -> Np.cov(m, plain.ddof(2))),
              Row.close("np.cov(m, fweights=fw)", _ -> Np.cov(m, plain.fweights(fw))),
              Row.close("np.cov(m, aweights=aw)", _ -> Np.cov(m, plain.aweights(aw))),
              Row.close(
                  "np.cov(m, fweights=fw, aweights=aw, ddof=0)",
                  _ -> Np.cov(m, plain.fweights(fw).aweights(aw).ddof(0))),
              Row.close("np.cov(m[0])", _ -> Np.cov(m.get(Index.at(0)))),
              Row.close("np.corrcoef(m)", _ -> Np.corrcoef(m)),
              Row.close(
                  "np.corrcoef(m, y, rowvar=False)", _ -> Np.corrcoef(m, plain.y(y).rowvar(false))),
              Row.close("np.corrcoef(m[0])", _ -> Np.corrcoef(m.get(Index.at(0)))),
              Row.near(
                  "np.average(m, axis=1, weights=aw)",
                  _ -> Np.average(m, aw, Over.axis(1)).average()),
              Row.near("np.average(m, weights=y)", _ -> Np.average(m, y)),
              Row.near("np.average(m, axis=0)", _ -> Np.average(m, Over.axis(0)).average()),
              Row.near(
                  "np.average(m, axis=1, weights=aw, returned=True)[1]",
                  _ -> Np.average(m, aw, Over.axis(1)).weights()),
              Row.near(
                  "np.average(m, axis=(0, 1), weights=y, keepdims=True)",
                  _ -> Np.average(m, y, Over.axis(0, 1).keepDims()).average()),
              Row.near("np.average(m, weights=aw)", _ -> Np.average(m, aw)),
              Row.near(
                  "np.average(m, axis=0, weights=aw)",
                  _ -> Np.average(m, aw, Over.axis(0)).average()));
        });
    family.assertAgreement();
  }

  @Test
  void vectors_are_crossed_as_in_numpy() {
    var family = ParityReport.family("cross");
    Seeds.forEach(
        3,
        random -> {
          var a =
              Values.tame(
                  random, new DType[] {DType.INT32, DType.FLOAT64}[random.nextInt(2)], 4, 3);
          var b = Values.tame(random, DType.FLOAT64, 3);
          var c = Values.tame(random, DType.FLOAT64, 4, 2);
          var all = Map.of("a", a, "b", b, "c", c);
          check(
              family,
              all,
              Row.of("np.cross(a, b)", _ -> Np.cross(a, b)),
              Row.of(
                  "np.cross(a.T, b, axisa=0, axisc=0)", _ -> Np.cross(a.transpose(), b, 0, -1, 0)),
              Row.of("np.cross(a, c)", _ -> Np.cross(a, c)),
              Row.of("np.cross(c, a)", _ -> Np.cross(c, a)),
              Row.of("np.cross(c, c[::-1])", _ -> Np.cross(c, c.flip(0))),
              Row.of("np.cross(a.T, b)", _ -> Np.cross(a.transpose(), b)));
        });
    family.assertAgreement();
  }

  @TestFactory
  Stream<DynamicTest> rounding_and_clipping_agree() {
    return Arrays.stream(Primitive.values())
        .map(dtype -> DynamicTest.dynamicTest(dtype.toString(), () -> rounding(dtype)));
  }

  private static void rounding(DType dtype) {
    var family = ParityReport.family("rounding: " + dtype);
    Seeds.forEach(
        2,
        random -> {
          var x = Fixtures.view(random, Fixtures.array(random, dtype, 4, 5));
          var all =
              Map.of(
                  "x",
                  x,
                  "lo",
                  NDArray.ofDoubles(-2.5).reshape(),
                  "hi",
                  NDArray.ofLongs(30).reshape());
          var low = Optional.of(all.get("lo"));
          var high = Optional.of(all.get("hi"));
          var none = Optional.<NDArray>empty();
          check(
              family,
              all,
              Row.of("np.nan_to_num(x)", _ -> Np.nanToNum(x)),
              Row.of(
                  "np.nan_to_num(x, nan=7, posinf=5, neginf=-5)",
                  _ -> Np.nanToNum(x, 7, OptionalDouble.of(5), OptionalDouble.of(-5), true)),
              Row.of("np.isclose(x, x[::-1])", _ -> Np.isclose(x, x.flip(0), 1e-5, 1e-8)),
              Row.of("np.isclose(x, x, equal_nan=True)", _ -> Np.isclose(x, x, 1e-5, 1e-8, true)),
              Row.of("np.real_if_close(x)", _ -> Np.realIfClose(x, 100)),
              Row.near("np.angle(x)", _ -> Np.angle(x)),
              Row.near("np.angle(x, deg=True)", _ -> Np.angle(x, true)));
          if (dtype != DType.BOOL) {
            check(
                family,
                all,
                Row.of("np.round(x, 1)", _ -> Np.round(x, 1)),
                Row.of("np.around(x)", _ -> Np.around(x, 0)));
          }
          if (!isComplex(dtype)) {
            check(
                family,
                all,
                Row.of("np.clip(x, lo, hi)", _ -> Np.clip(x, low, high, Call.plain())),
                Row.of("np.clip(x, None, hi)", _ -> Np.clip(x, none, high, Call.plain())),
                Row.of("np.clip(x, lo, None)", _ -> Np.clip(x, low, none, Call.plain())),
                Row.of("np.clip(x, 0, 100)", _ -> Np.clip(x, 0L, 100L)),
                Row.of("np.clip(x, -1.5, 2.5)", _ -> Np.clip(x, -1.5, 2.5)),
                Row.of("np.fix(x)", _ -> Np.fix(x)));
          }
        });
    family.assertAgreement();
  }

  @TestFactory
  Stream<DynamicTest> functions_that_become_complex_agree() {
    return Stream.of(
            DType.INT8,
            DType.INT64,
            DType.FLOAT32,
            DType.FLOAT64,
            DType.COMPLEX64,
            DType.COMPLEX128)
        .map(dtype -> DynamicTest.dynamicTest(dtype.toString(), () -> becomingComplex(dtype)));
  }

  private static void becomingComplex(DType dtype) {
    var family = ParityReport.family("emath: " + dtype);
    var tolerance = new Tolerance.Close(1e-5, 1e-6);
    Seeds.forEach(
        2,
        random -> {
          var x = Values.tame(random, dtype, 6);
          var y = Np.absolute(x);
          var all =
              Map.of("x", Np.negative(x), "y", Np.add(y, 1L), "h", Np.minimum(y, Np.onesLike(y)));
          for (var name : List.of("x", "y", "h")) {
            var a = all.get(name);
            rows(family, all, tolerance, name, a);
          }
        });
    family.assertAgreement();
  }

  private static void rows(
      ParityReport.Family family,
      Map<String, NDArray> all,
      Tolerance tolerance,
      String name,
      NDArray a) {
    Map<String, Function<NDArray, NDArray>> functions =
        Map.of(
            "sqrt", Emath::sqrt,
            "log", Emath::log,
            "log2", Emath::log2,
            "log10", Emath::log10,
            "arccos", Emath::arccos,
            "arcsin", Emath::arcsin,
            "arctanh", Emath::arctanh);
    functions.forEach((function, ours) ->
        Differential.values(
            family,
            "np.emath.%s(%s)".formatted(function, name),
            all,
            tolerance,
            () -> ours.apply(a)));
    Differential.values(
        family,
        "np.emath.power(%s, np.array(1.5))".formatted(name),
        all,
        tolerance,
        () -> Emath.power(a, NDArray.scalar(DType.FLOAT64, 1.5)));
    Differential.values(
        family,
        "np.emath.logn(np.array(2.0), %s)".formatted(name),
        all,
        tolerance,
        () -> Emath.logn(NDArray.scalar(DType.FLOAT64, 2.0), a));
  }

  private static boolean isComplex(DType dtype) {
    return dtype == DType.COMPLEX64 || dtype == DType.COMPLEX128;
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
