package fnp.linalg;

import fnp.ndarray.NDArray;

/// What [OrthonormalFactors#raw] returns.
///
/// @param h the triangle and the reflections, transposed: `(…, n, m)`
/// @param tau the scales of the reflections: `(…, min(m, n))`
/// @numpy the tuple of `numpy.linalg.qr` with `mode="raw"`
public record Reflections(NDArray h, NDArray tau) {}
