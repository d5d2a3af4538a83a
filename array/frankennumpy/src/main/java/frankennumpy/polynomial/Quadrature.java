package frankennumpy.polynomial;

import fnp.ndarray.NDArray;

/// Points and weights whose weighted sum of values is an integral.
///
/// @param points where to evaluate
/// @param weights of the values
public record Quadrature(NDArray points, NDArray weights) {}
