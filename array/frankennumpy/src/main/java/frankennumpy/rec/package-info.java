/// Arrays of records: NumPy's module `np.rec`. Start at [frankennumpy.rec.Records].
///
/// Invariant: an array of records is a plain array whose dtype has fields.
@NullMarked
package frankennumpy.rec;

import org.jspecify.annotations.NullMarked;
