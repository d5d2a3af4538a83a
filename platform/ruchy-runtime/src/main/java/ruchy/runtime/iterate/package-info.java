/// Values that come one after the other, when they are asked for. Start at [Cursor]; [Spread] walks
/// over lists and ranges.
///
/// A cursor never computes a value before somebody wants it.
@NullMarked
package ruchy.runtime.iterate;

import org.jspecify.annotations.NullMarked;
