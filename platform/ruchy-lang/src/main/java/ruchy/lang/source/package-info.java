/// Source text and positions in it. Start at [Source]; a [Span] always knows its source.
@NullMarked
package ruchy.lang.source;

import org.jspecify.annotations.NullMarked;
