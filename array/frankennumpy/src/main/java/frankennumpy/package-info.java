/// NumPy for Java: the functions of `numpy` on [fnp.ndarray.NDArray].
///
/// Start at [Np]: every function is a static method of it, under NumPy's name in Java's spelling
/// (`np.expand_dims` is `Np.expandDims`). The classes above it hold one chapter of NumPy's
/// reference each.
///
/// Invariant: nothing here touches memory itself; everything is composed of the engine's functions.
@NullMarked
package frankennumpy;

import org.jspecify.annotations.NullMarked;
