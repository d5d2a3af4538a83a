/// NumPy's functions of text: `np.strings` and what `np.char` adds to it.
///
/// Start at [frankennumpy.strings.Strings]. All functions take arrays of bytes (`S`), of text (`U`)
/// and of texts of any length (`T`), stretch their operands to one shape and give an array of the
/// same kind, as wide as its longest text needs. Positions count code points.
@NullMarked
package frankennumpy.strings;

import org.jspecify.annotations.NullMarked;
