/// Annotations that make a Java method a function of the language's library; the index reads them
/// together with the doc comment. Start at [Signature].
@NullMarked
package ruchy.runtime.annotation;

import org.jspecify.annotations.NullMarked;
