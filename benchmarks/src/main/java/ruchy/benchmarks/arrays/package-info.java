/// The array operations that are compared with NumPy, and what they work on.
@NullMarked
package ruchy.benchmarks.arrays;

import org.jspecify.annotations.NullMarked;
