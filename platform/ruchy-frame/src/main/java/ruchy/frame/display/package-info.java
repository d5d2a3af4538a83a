/// Tables for people: in the terminal and as HTML.
///
/// Start at {@link ruchy.frame.display.TextTable}. Invariant: no line is wider than the style
/// allows, however wide the letters are.
@NullMarked
package ruchy.frame.display;

import org.jspecify.annotations.NullMarked;
