/// Text laid out in the language's style. Start at [Formatter]; it changes spaces and line ends
/// only, so the program stays the same.
@NullMarked
package ruchy.lang.format;

import org.jspecify.annotations.NullMarked;
