/// The namespaces below `np.lib`, and functions of `np` on memory and devices. Start at
/// [ruchy.std.lib.StrideTricks].
@NullMarked
package ruchy.std.lib;

import org.jspecify.annotations.NullMarked;
