/// Small numbers for the values of key columns: what grouping, joining and finding different rows
/// have in common.
///
/// Start at {@link ruchy.frame.keys.KeyCodes}. Invariant: numbers count up in the order in which
/// values appear first, however many threads ran.
@NullMarked
package ruchy.frame.keys;

import org.jspecify.annotations.NullMarked;
