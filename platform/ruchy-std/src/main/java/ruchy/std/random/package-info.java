/// Random numbers: sources of bits, generators and the namespace `np.random`. Start at
/// [ruchy.std.random.RandomGenerators]; what the older generators can,
/// [ruchy.std.random.RandomStates], the functions of the namespace do on the stream of
/// [frankennumpy.Random], by classes that the index writes.
@NullMarked
package ruchy.std.random;

import org.jspecify.annotations.NullMarked;
