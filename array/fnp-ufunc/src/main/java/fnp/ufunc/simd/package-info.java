/// Inner loops on the Vector API: the only package that names `jdk.incubator.vector`.
///
/// Start at [VectorLoops], which says for which operation and types there is a vector loop. Each
/// typed template serves one kind of lane; [WideBinary] serves 8- and 16-bit lanes.
///
/// Invariant: a vector loop gives the same bits as the scalar loop beside it, transcendental
/// functions excepted, and is only loaded when the module is there.
@NullMarked
package fnp.ufunc.simd;

import org.jspecify.annotations.NullMarked;
