/// The array functions of the standard library: `np`, its namespaces, and the methods and operators
/// of arrays.
///
/// Each is one public static Java method with a `@Signature` over the array engine; parameters have
/// NumPy's own names.
@NullMarked
package ruchy.std.array;

import org.jspecify.annotations.NullMarked;
