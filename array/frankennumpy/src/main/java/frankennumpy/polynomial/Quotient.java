package frankennumpy.polynomial;

import fnp.ndarray.NDArray;

/// What division of polynomials gives.
///
/// @param quotient coefficients
/// @param remainder coefficients
public record Quotient(NDArray quotient, NDArray remainder) {}
