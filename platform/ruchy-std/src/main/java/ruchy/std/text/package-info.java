/// The namespace `np.char`: functions of texts under their older names. Start at
/// [ruchy.std.text.CharArrays], where they differ from those of `np.strings`.
@NullMarked
package ruchy.std.text;

import org.jspecify.annotations.NullMarked;
