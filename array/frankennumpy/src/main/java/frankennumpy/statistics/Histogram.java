package frankennumpy.statistics;

import fnp.ndarray.NDArray;

/// What [Np#histogram] returns.
///
/// @param counts int64 number of elements per bin
/// @param edges float64 edges of the bins, one more than there are bins
public record Histogram(NDArray counts, NDArray edges) {}
