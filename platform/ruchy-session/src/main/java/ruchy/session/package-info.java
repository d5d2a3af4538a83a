/// One evaluation session, headless: cells in, events out.
@NullMarked
package ruchy.session;

import org.jspecify.annotations.NullMarked;
