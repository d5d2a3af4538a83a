/// Masked arrays: arrays some of whose elements are missing or invalid. Start at [MaskedArray], and
/// [Ma] for the functions.
///
/// Invariant: the mask is missing altogether, or a bool array of the shape of the data; an element
/// that is masked keeps what is in the data below it.
@NullMarked
package frankennumpy.ma;

import org.jspecify.annotations.NullMarked;
