/// Native memory for arrays: the pool, owners, scopes and counters.
///
/// Start at [fnp.ndarray.storage.Allocator]. Small requests bump a pointer in a thread's slab;
/// large ones take a block from size-classed free lists. Both come from mappings that are never
/// given back while the process has room, because touching fresh memory costs more than computing
/// on it.
///
/// Invariant: memory is reused only when its [fnp.ndarray.storage.Owner] is unreachable, or when
/// its array was released on purpose, after which the array refuses to be used.
@NullMarked
package fnp.ndarray.storage;

import org.jspecify.annotations.NullMarked;
