/// Build step: makes of the jars of the build what the launcher starts: one jar, linked early, and
/// what the JVM and the line editor would otherwise unpack or look up at each start. Start at
/// [Image].
///
/// Invariant: nothing here changes what a program does, only when its classes are linked.
@NullMarked
package ruchy.cli.image;

import org.jspecify.annotations.NullMarked;
