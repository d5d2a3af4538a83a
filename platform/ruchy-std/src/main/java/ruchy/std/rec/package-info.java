/// The namespace `np.rec`: arrays of records. Start at [ruchy.std.rec.RecordFunctions].
@NullMarked
package ruchy.std.rec;

import org.jspecify.annotations.NullMarked;
