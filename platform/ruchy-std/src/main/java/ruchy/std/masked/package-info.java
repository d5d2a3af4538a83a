/// Masked arrays in the language: the namespace `np.ma`, and methods and operators of the type
/// `MaskedArray`. Start at [MaskedCreation].
///
/// Invariant: nothing is computed here; `frankennumpy.ma` does.
@NullMarked
package ruchy.std.masked;

import org.jspecify.annotations.NullMarked;
