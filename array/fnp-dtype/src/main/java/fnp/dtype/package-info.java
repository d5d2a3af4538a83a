/// Dtypes, promotion and casting tables.
@NullMarked
package fnp.dtype;

import org.jspecify.annotations.NullMarked;
