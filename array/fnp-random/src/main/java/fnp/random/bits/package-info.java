/// Seeds, and the generators of random words. Start at [BitGenerator].
///
/// Invariant: words are made ahead in blocks, but the state that can be read, copied or jumped from
/// is always that after the words handed out.
@NullMarked
package fnp.random.bits;

import org.jspecify.annotations.NullMarked;
