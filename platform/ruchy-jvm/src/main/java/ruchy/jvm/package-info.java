/// Core to class files and to readable Java.
@NullMarked
package ruchy.jvm;

import org.jspecify.annotations.NullMarked;
