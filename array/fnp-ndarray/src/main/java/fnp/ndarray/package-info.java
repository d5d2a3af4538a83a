/// Storage, shape, strides, views and indexing: the stride calculus engine.
@NullMarked
package fnp.ndarray;

import org.jspecify.annotations.NullMarked;
