/// Sessions of the corpus: what is entered, and what is answered. Start at [CorpusSession].
@NullMarked
package ruchy.checks.sessions;

import org.jspecify.annotations.NullMarked;
