/// Architecture, tidiness, examples, documentation and the language corpus.
@NullMarked
package ruchy.checks;

import org.jspecify.annotations.NullMarked;
