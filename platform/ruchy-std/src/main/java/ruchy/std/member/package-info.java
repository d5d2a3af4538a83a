/// Methods and attributes of the type `Array` beside its operators, and of what they give. Start at
/// [ruchy.std.member.ArrayMembers].
@NullMarked
package ruchy.std.member;

import org.jspecify.annotations.NullMarked;
