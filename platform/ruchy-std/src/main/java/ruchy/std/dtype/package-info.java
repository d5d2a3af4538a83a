/// Types of elements in the language: their names and what they do to values. Start at
/// [ruchy.std.dtype.TypeNames].
///
/// Invariant: a type is a text, such as `"float32"`; what that means, [fnp.dtype.DType] knows.
@NullMarked
package ruchy.std.dtype;

import org.jspecify.annotations.NullMarked;
