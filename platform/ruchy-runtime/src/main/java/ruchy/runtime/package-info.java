/// What compiled programs stand on: values, text, errors, arithmetic, polling. Plain Java that
/// knows nothing of the compiler. Start at [RuchyList] for values, [Display] for text, [RuchyError]
/// for errors.
@NullMarked
package ruchy.runtime;

import org.jspecify.annotations.NullMarked;
