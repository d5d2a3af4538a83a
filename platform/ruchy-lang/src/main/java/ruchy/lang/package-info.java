/// Text to tokens, tree, typed tree and core; diagnostics.
@NullMarked
package ruchy.lang;

import org.jspecify.annotations.NullMarked;
