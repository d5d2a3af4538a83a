/// Programs of several files: finds the files that modules and imports name and joins their trees.
@NullMarked
package ruchy.lang.link;

import org.jspecify.annotations.NullMarked;
