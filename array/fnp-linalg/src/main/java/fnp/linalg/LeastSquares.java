package fnp.linalg;

import fnp.ndarray.NDArray;

/// What [LinearAlgebra#lstsq] returns.
///
/// @param solution shape `(n,)` or `(n, k)`
/// @param residuals the squared distance of each column, shape `(k,)`; without elements if the rank
///   is below `n` or there are no more rows than columns
/// @param rank the number of singular values that count
/// @param singularValues shape `(min(m, n),)`, greatest first
/// @numpy the tuple of `numpy.linalg.lstsq`
public record LeastSquares(NDArray solution, NDArray residuals, int rank, NDArray singularValues) {}
