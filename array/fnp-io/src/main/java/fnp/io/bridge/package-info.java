/// Arrays shared with other libraries in this process, without copies: DLPack and the Arrow C data
/// interface, both laid out in native memory as their C headers have it.
///
/// Start at [fnp.io.bridge.DlPack] and [fnp.io.bridge.ArrowData].
///
/// Invariant: what is handed out keeps its array alive until its receiver calls the function that
/// gives it back; what is received calls that function when the last array over it is gone.
@NullMarked
package fnp.io.bridge;

import org.jspecify.annotations.NullMarked;
