/// Variables that are shared: globals of a session, and locals that a closure captures and that are
/// assigned later. Start at [Ref].
@NullMarked
package ruchy.runtime.ref;

import org.jspecify.annotations.NullMarked;
