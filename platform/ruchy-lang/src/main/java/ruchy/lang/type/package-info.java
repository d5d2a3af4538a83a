/// Types as the checker knows them, all resolved. Start at [Type].
@NullMarked
package ruchy.lang.type;

import org.jspecify.annotations.NullMarked;
