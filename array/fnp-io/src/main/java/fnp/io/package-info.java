/// Arrays in files of NumPy's binary formats, and memory maps.
///
/// Start at [fnp.io.NpyFile]; [fnp.io.NpzArchive] is a zip archive of such files,
/// [fnp.io.MemoryMap] an array whose memory is a file. Text is in `fnp.io.text`.
///
/// Invariant: what a file claims is never believed. A header is parsed, not evaluated, and no
/// memory is taken before the file is known to be long enough to fill it.
@NullMarked
package fnp.io;

import org.jspecify.annotations.NullMarked;
