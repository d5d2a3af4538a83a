/// Loops over elements: universal functions, reductions, scans.
@NullMarked
package fnp.ufunc;

import org.jspecify.annotations.NullMarked;
