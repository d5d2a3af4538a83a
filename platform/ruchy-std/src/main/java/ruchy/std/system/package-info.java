/// What is outside of the program: files, the environment, other programs, the network. Start at
/// [Files].
///
/// What may fail is a `Result` whose error names the file, program or address.
@NullMarked
package ruchy.std.system;

import org.jspecify.annotations.NullMarked;
