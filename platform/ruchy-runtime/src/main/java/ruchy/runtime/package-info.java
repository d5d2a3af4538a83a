/// What compiled code calls: values, display, errors, polling.
@NullMarked
package ruchy.runtime;

import org.jspecify.annotations.NullMarked;
