/// Text as tokens. Start at [Lexer]; it never throws, and comments are kept aside.
@NullMarked
package ruchy.lang.token;

import org.jspecify.annotations.NullMarked;
