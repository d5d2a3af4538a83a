/// What the core interpreter needs from the platform: values of the runtime, and calls of Java by
/// reflection. Start at [RuntimeValues].
@NullMarked
package ruchy.jvm.interpreted;

import org.jspecify.annotations.NullMarked;
