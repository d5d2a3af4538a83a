/// Inner loops on the Vector API: the only package that names `jdk.incubator.vector`.
///
/// Start at [VectorLoops], which says for which operation and types there is a vector loop. There
/// is one template per shape of loop ([LanesBinary], [LanesCompare], [LanesUnary]) for all kinds of
/// lanes; what it does to a vector is in [LaneOperators], [LaneTests], [LaneFunctions] and
/// [LaneCast]. [DeferredLoop] keeps to the scalar loop until a vector loop is compiled.
///
/// Invariant: a vector loop gives the same bits as the scalar loop beside it, transcendental
/// functions excepted, and is only loaded when the module is there.
@NullMarked
package fnp.ufunc.simd;

import org.jspecify.annotations.NullMarked;
