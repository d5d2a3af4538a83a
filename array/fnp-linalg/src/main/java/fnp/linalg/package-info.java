/// Matrix products, factorisations and solvers.
@NullMarked
package fnp.linalg;

import org.jspecify.annotations.NullMarked;
