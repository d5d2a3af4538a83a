/// Differential tests against the real NumPy.
///
/// Start at [fnp.conformance.Oracle], which runs NumPy as a subprocess, and at
/// [fnp.conformance.ParityReport], which collects what agreed and what did not.
///
/// Invariant: nothing here knows how an operation is computed; it compares what comes out.
@NullMarked
package fnp.conformance;

import org.jspecify.annotations.NullMarked;
