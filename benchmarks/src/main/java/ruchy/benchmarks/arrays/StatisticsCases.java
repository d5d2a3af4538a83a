package ruchy.benchmarks.arrays;

import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.statistics.QuantileMethod;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import frankennumpy.statistics.Binning;
import java.util.List;

/// The statistics that are compared, by family.
public final class StatisticsCases {
  private static final NDArray TENTHS = Np.linspace(0.5, 1.5, 11);
  private static final NDArray THREE = NDArray.ofDoubles(0.1, 0.5, 0.9);

  private StatisticsCases() {}

  /// All of them.
  public static List<Case> all() {
    return List.of(
        new Case("order", "np.median(p)", x -> Np.median(x.p())),
        new Case("order", "np.median(p4)", x -> Np.median(x.p4())),
        new Case("order", "np.median(i)", x -> Np.median(x.i())),
        new Case("order", "np.median(m, axis=0)", x -> Np.median(x.m(), 0)),
        new Case("order", "np.median(m, axis=1)", x -> Np.median(x.m(), 1)),
        new Case("order", "np.percentile(p, 90)", x -> Np.percentile(x.p(), 90)),
        new Case(
            "order",
            "np.quantile(p, [0.1, 0.5, 0.9])",
            x -> Np.quantile(x.p(), THREE, QuantileMethod.LINEAR, Over.all())),
        new Case("order", "np.nanmedian(p)", x -> Np.nanmedian(x.p(), Over.all())),
        new Case("bins", "np.histogram(p, 50)", x -> Np.histogram(x.p(), 50)),
        new Case("bins", "np.histogram(i, 20)", x -> Np.histogram(x.i(), 20)),
        new Case(
            "bins",
            "np.histogram(p, 50, weights=q)",
            x -> Np.histogram(x.p(), Binning.equal(50).weights(x.q()))),
        new Case(
            "bins", "np.histogram(p, np.linspace(0.5, 1.5, 11))", x -> Np.histogram(x.p(), TENTHS)),
        new Case(
            "bins",
            "np.digitize(p, np.linspace(0.5, 1.5, 11))",
            x -> Np.digitize(x.p(), TENTHS, false)),
        new Case("bins", "np.bincount(i)", x -> Np.bincount(x.i())),
        new Case("bins", "np.bincount(u1)", x -> Np.bincount(x.u1())),
        new Case("bins", "np.bincount(i, weights=p)", x -> Np.bincount(x.i(), x.p(), 0)),
        new Case(
            "curves",
            "np.interp(p, np.linspace(0.5, 1.5, 11), np.linspace(0.5, 1.5, 11))",
            x -> Np.interp(x.p(), TENTHS, TENTHS)),
        new Case("curves", "np.diff(p)", x -> Np.diff(x.p())),
        new Case("curves", "np.gradient(p)", x -> Np.gradient(x.p())),
        new Case("curves", "np.trapezoid(p)", x -> Np.trapezoid(x.p(), 1.0, -1)),
        new Case("moments", "np.average(p, weights=q)", x -> Np.average(x.p(), x.q())),
        new Case("moments", "np.cov(p, q)", x -> Np.cov(x.p(), x.q())),
        new Case("moments", "np.nanmean(p)", x -> Np.nanmean(x.p())),
        new Case("moments", "np.nanstd(p)", x -> Np.nanstd(x.p())),
        new Case("moments", "np.isclose(p, q)", x -> Np.isclose(x.p(), x.q(), 1e-5, 1e-8)),
        new Case("moments", "np.nan_to_num(p)", x -> Np.nanToNum(x.p())),
        new Case(
            "masked",
            "np.ma.array(p, mask=a) + 1.5",
            x -> Ma.add(MaskedArray.of(x.p(), x.a()), MaskedArray.of(Np.array(1.5).reshape()))),
        new Case(
            "masked", "np.ma.array(p, mask=a).mean()", x -> MaskedArray.of(x.p(), x.a()).mean()));
  }
}
