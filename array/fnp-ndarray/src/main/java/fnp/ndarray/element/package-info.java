/// Single elements and rows of them in native memory: numbers, half floats, texts.
///
/// Start at [Elements], which reads and writes one element; a [Run] converts many.
///
/// Invariant: the addresses are the caller's, who has proved that they are inside an array.
@NullMarked
package fnp.ndarray.element;

import org.jspecify.annotations.NullMarked;
