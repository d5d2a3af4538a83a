/// Arrays as text, byte for byte as NumPy prints them.
///
/// Start at [fnp.ndarray.print.ArrayText]. It reads any [fnp.ndarray.print.Cells], so that it does
/// not know arrays and they can print themselves with it.
///
/// Invariant: only the elements that will be shown are read.
@NullMarked
package fnp.ndarray.print;

import org.jspecify.annotations.NullMarked;
