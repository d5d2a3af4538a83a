/// Runs the programs of the language corpus on every emitter. Start at [Program] for what a program
/// promises, and at [Engine] for what runs it.
@NullMarked
package ruchy.checks.corpus;

import org.jspecify.annotations.NullMarked;
