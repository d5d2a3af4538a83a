/// Dtypes, promotion and casting tables.
///
/// Start at [fnp.dtype.DType]; [fnp.dtype.PromotionTable] says which dtype an operation on two
/// others computes in, [fnp.dtype.Casting] which conversions a policy allows.
///
/// Invariant: nothing here knows about memory or arrays, and every table is checked pair by pair
/// against the NumPy release it is named after.
@NullMarked
package fnp.dtype;

import org.jspecify.annotations.NullMarked;
