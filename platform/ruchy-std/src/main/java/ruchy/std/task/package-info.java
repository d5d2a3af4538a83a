/// Tasks, channels, selections, locks and sleeping, as the language sees them. Start at [Tasks].
///
/// What happens is in `ruchy.runtime.task`; here it gets its names and signatures.
@NullMarked
package ruchy.std.task;

import org.jspecify.annotations.NullMarked;
