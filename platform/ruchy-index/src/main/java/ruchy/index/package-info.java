/// Annotation processor that turns annotated library methods into one index.
@NullMarked
package ruchy.index;

import org.jspecify.annotations.NullMarked;
