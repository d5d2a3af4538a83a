/// What `?` finds besides the library's own words: the sections of the user's guide and of the
/// reference of the language.
@NullMarked
package ruchy.session.help;

import org.jspecify.annotations.NullMarked;
