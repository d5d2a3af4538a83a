/// Every operation against what Polars and pandas answered on generated frames.
///
/// Start at {@link ruchy.frame.peers.PeersTest}. Invariant: the answers are the peers' own, written
/// by `peers.py` beside them, never by hand.
@NullMarked
package ruchy.frame.peers;

import org.jspecify.annotations.NullMarked;
