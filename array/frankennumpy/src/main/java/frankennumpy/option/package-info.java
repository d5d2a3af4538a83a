/// What functions of several chapters take besides arrays: [Form] of a result, [Bounds] of
/// positions, [Padding], [Ticks] of a grid.
///
/// Invariant: each is checked where it is made, and never changes.
@NullMarked
package frankennumpy.option;

import org.jspecify.annotations.NullMarked;
