/// Lists of numbers narrower than `i64` and `f64`, and of characters: no element is boxed. Start at
/// [U8List]; what they share is in `ruchy.runtime.NarrowList`.
@NullMarked
package ruchy.runtime.list;

import org.jspecify.annotations.NullMarked;
