/// What happens to values whose type is known only at run time. Start at [Dynamic].
@NullMarked
package ruchy.runtime.dynamic;

import org.jspecify.annotations.NullMarked;
