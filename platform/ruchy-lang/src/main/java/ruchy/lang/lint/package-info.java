/// What is allowed but better written another way. Start at [ruchy.lang.lint.Linter]; each rule is
/// a class of its own, listed in [ruchy.lang.lint.Rules], with a page in `docs/errors`.
@NullMarked
package ruchy.lang.lint;

import org.jspecify.annotations.NullMarked;
