/// What the statistics of the façade are composed of. Use through [frankennumpy.Np]; the choices
/// that its functions take are here: [Binning], [BinEstimator], [Weighting].
///
/// Invariant: no loop over elements; those are in `fnp.ufunc.statistics`.
@NullMarked
package frankennumpy.statistics;

import org.jspecify.annotations.NullMarked;
