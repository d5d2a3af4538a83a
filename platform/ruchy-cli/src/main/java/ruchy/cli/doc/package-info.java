/// The documentation of programs as one page of HTML that needs nothing else. Start at
/// [ruchy.cli.doc.Page].
@NullMarked
package ruchy.cli.doc;

import org.jspecify.annotations.NullMarked;
