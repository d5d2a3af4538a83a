/// The standard library: binds the Java libraries to the language.
@NullMarked
package ruchy.std;

import org.jspecify.annotations.NullMarked;
