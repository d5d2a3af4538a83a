/// What a program that leaves the compiler behind needs bound before: the members of values of type
/// `Any`. Start at [MembersOfAny].
@NullMarked
package ruchy.lang.closed;

import org.jspecify.annotations.NullMarked;
