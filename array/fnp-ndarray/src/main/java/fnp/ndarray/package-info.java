/// Storage, shape, strides, views and indexing: the stride calculus engine.
///
/// Start at [fnp.ndarray.NDArray]. A [fnp.ndarray.Layout] is the pure part of an array (shape and
/// strides); [fnp.ndarray.StrideCalculus] decides, as data, whether an operation on it is a view,
/// needs a copy, or is illegal and why. [fnp.ndarray.Memory] reads and writes raw addresses.
///
/// Invariant: no address outside an array's owner is ever formed. It is proved once when an array
/// is made, from its layout; loops over elements check nothing.
@NullMarked
package fnp.ndarray;

import org.jspecify.annotations.NullMarked;
