/// Closures: one interface for each number of parameters, and unboxed ones for common shapes, which
/// extend the boxed one. Start at [Function1].
@NullMarked
package ruchy.runtime.function;

import org.jspecify.annotations.NullMarked;
