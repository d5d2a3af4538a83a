/// Apache Arrow's files and streams, over our columns, whose memory is nearly laid out as theirs.
///
/// Start at {@link ruchy.frame.arrow.ArrowReader} and {@link ruchy.frame.arrow.ArrowWriter}.
/// Invariant: no length or offset of a file is believed; every access is checked against its bytes.
@NullMarked
package ruchy.frame.arrow;

import org.jspecify.annotations.NullMarked;
