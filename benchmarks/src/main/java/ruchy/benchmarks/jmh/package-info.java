/// JMH benchmarks of single hot paths, for work on one of them: `scripts/benchmark.sh jmh PATTERN`.
/// Comparisons with the peers are the programs of [ruchy.benchmarks].
@NullMarked
package ruchy.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
