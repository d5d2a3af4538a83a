/// What the benchmarks of frames share: their data, their peers, and how times become a table.
@NullMarked
package ruchy.benchmarks.frames;

import org.jspecify.annotations.NullMarked;
