/// The functions of `np.random` without a generator of their own. Start at
/// [ruchy.std.random.SharedStream]; the distributions are in
/// [ruchy.std.random.SharedDistributions]. The stream is that of [frankennumpy.Random].
@NullMarked
package ruchy.std.random;

import org.jspecify.annotations.NullMarked;
