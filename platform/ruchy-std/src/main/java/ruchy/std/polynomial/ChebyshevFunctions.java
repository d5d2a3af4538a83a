package ruchy.std.polynomial;

import fnp.ndarray.NDArray;
import frankennumpy.polynomial.Domains;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// What the namespace `np.polynomial.chebyshev` has alone.
@Namespace("np.polynomial.chebyshev")
public final class ChebyshevFunctions {
  private ChebyshevFunctions() {}

  /// The roots of a Chebyshev polynomial.
  @Signature("fn chebpts1(npts: i64) -> Array<f64>")
  public static NDArray chebpts1(long npts) {
    return Domains.chebpts1(npts);
  }

  /// The extremes of a Chebyshev polynomial.
  @Signature("fn chebpts2(npts: i64) -> Array<f64>")
  public static NDArray chebpts2(long npts) {
    return Domains.chebpts2(npts);
  }
}
