/// Universal functions that a program makes beyond those of one or two numbers, which
/// [fnp.ufunc.Ufunc] makes: of whole vectors and matrices, and of any objects.
///
/// Start at [GeneralizedUfunc].
@NullMarked
package fnp.ufunc.user;

import org.jspecify.annotations.NullMarked;
