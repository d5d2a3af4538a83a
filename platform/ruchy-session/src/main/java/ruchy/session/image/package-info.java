/// Workspaces in files: the values of a session as MessagePack, frames as Parquet and arrays as npy
/// inside, in chunks that are written once. Start at [Image]; [ChunkStore] is the file, and the
/// only place that knows how a save becomes atomic.
@NullMarked
package ruchy.session.image;

import org.jspecify.annotations.NullMarked;
