/// Sorting of runs of elements, by value and by position: elements become keys whose bits are
/// ordered, keys are sorted digit by digit, and become elements again.
///
/// Start at [LaneSorter]. Invariant: equal keys keep their order, and no input takes more than a
/// fixed number of passes.
@NullMarked
package fnp.ufunc.sort;

import org.jspecify.annotations.NullMarked;
