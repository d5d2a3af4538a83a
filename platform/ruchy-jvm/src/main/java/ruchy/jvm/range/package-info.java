/// What is known of the integers of a program before it runs: bounds of expressions, what a
/// condition says of its operands, and which counters of a loop fit 32 bits.
///
/// Pure analysis of core; the emitters use it to leave out checks that cannot fail and to count in
/// `int`, which the JIT optimises best. Bounds are never a guess: code relies on them.
@org.jspecify.annotations.NullMarked
package ruchy.jvm.range;
