/// The ruchy command.
@NullMarked
package ruchy.cli;

import org.jspecify.annotations.NullMarked;
