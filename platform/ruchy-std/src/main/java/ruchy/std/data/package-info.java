/// Text that stands for something else: JSON, CSV, regular expressions, encodings and hashes. Start
/// at [Json].
///
/// What may be wrong with a text is a `Result`, with the place in it; nothing here reads files.
@NullMarked
package ruchy.std.data;

import org.jspecify.annotations.NullMarked;
