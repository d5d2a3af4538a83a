package frankennumpy.statistics;

import fnp.ndarray.NDArray;

/// What [Np#average] returns.
///
/// @param average the weighted mean
/// @param weights the sum of the weights behind each, in the shape of the mean
/// @numpy `numpy.average` with `returned=True`
public record Average(NDArray average, NDArray weights) {}
