/// Universal functions, sorting and reductions of dtypes that are not just machine numbers: numbers
/// in the other order of bytes, bytes, text, records and references to objects.
///
/// Start at [fnp.ufunc.general.GeneralUfuncs]. Invariant: no loop over numbers is in here, and the
/// functions of numbers get here only when an operand is a [fnp.dtype.GeneralType].
@NullMarked
package fnp.ufunc.general;

import org.jspecify.annotations.NullMarked;
