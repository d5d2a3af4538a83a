/// Loops of statistics: quantiles, counting into bins, interpolation. Start at [Quantiles] and
/// [Bins].
///
/// Invariant: nothing here writes to its operands.
@NullMarked
package fnp.ufunc.statistics;

import org.jspecify.annotations.NullMarked;
