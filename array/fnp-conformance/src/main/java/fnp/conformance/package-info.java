/// Differential tests against the real NumPy.
@NullMarked
package fnp.conformance;

import org.jspecify.annotations.NullMarked;
