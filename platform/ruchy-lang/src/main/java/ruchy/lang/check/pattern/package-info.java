/// Whether the patterns of a `match` cover all values. Start at
/// [ruchy.lang.check.pattern.Coverage]; it knows patterns and types, and nothing of core.
@NullMarked
package ruchy.lang.check.pattern;

import org.jspecify.annotations.NullMarked;
