/// Walking over arrays and shapes, element by element or in runs. Start at [Nditer].
@NullMarked
package fnp.ndarray.iterate;

import org.jspecify.annotations.NullMarked;
