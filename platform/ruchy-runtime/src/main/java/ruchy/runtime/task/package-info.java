/// Tasks that run beside each other, and what they meet at: channels, selections, locks. Start at
/// [Task].
///
/// All waiting goes through [Waiter], under one lock, so that a program in which every task waits
/// for another is noticed instead of standing still for ever.
@NullMarked
package ruchy.runtime.task;

import org.jspecify.annotations.NullMarked;
