/// Text with holes: `"{} and {name:.2}"`. Start at [ruchy.lang.check.text.Holed].
@NullMarked
package ruchy.lang.check.text;

import org.jspecify.annotations.NullMarked;
