/// JMH benchmarks and side-by-side runs against the peers.
@NullMarked
package ruchy.benchmarks;

import org.jspecify.annotations.NullMarked;
