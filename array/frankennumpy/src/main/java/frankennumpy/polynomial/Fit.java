package frankennumpy.polynomial;

import fnp.ndarray.NDArray;

/// What a fit by least squares found.
///
/// @param coefficients one column per column of values
/// @param residuals the sums of squared distances; none if the rank is too low
/// @param rank of the scaled matrix of values; less than the number of terms says that the fit is
///   poorly conditioned
/// @param singularValues of that matrix
/// @param rcond the least part of the greatest singular value that counts
public record Fit(
    NDArray coefficients, NDArray residuals, int rank, NDArray singularValues, double rcond) {}
