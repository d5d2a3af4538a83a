/// Plots: what is drawn ([Plot] and its [Layer]s), and three ways to draw it: SVG, PNG and text in
/// a terminal. Start at [Plot].
///
/// Invariant: renderers read a [Chart], which has decided axes, ticks and colours, so that all of
/// them show the same.
@NullMarked
package ruchy.frame.plot;

import org.jspecify.annotations.NullMarked;
