/// Java's descriptors as types of the language. Start at [ruchy.lang.check.java.Descriptor].
@NullMarked
package ruchy.lang.check.java;

import org.jspecify.annotations.NullMarked;
