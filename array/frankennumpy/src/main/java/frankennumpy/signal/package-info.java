/// What convolutions and windows are composed of: [Overlap], [Bessel].
///
/// Invariant: no loop over the elements of arrays.
@NullMarked
package frankennumpy.signal;

import org.jspecify.annotations.NullMarked;
