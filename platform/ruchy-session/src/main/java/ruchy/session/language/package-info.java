/// What sessions and editors share below them: the language with its parts wired together, and the
/// files of programs.
@NullMarked
package ruchy.session.language;

import org.jspecify.annotations.NullMarked;
