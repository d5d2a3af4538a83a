/// Inner loops: the code that touches elements, and nothing else.
///
/// Start at [BinaryLoop] and [UnaryLoop], the two shapes a loop has, then [ScalarLoops], which
/// makes them from one template per family by [ClassCopy].
///
/// Invariant: a loop checks nothing. Whoever calls it has proved bounds, alignment of types and
/// overlap; addresses are raw and strides are in bytes.
@NullMarked
package fnp.ufunc.loop;

import org.jspecify.annotations.NullMarked;
