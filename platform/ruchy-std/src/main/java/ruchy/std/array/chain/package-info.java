/// What the compiler calls where a program computes with arrays: chains of operations, and the end
/// of arrays that are used for the last time. No program names these.
@org.jspecify.annotations.NullMarked
package ruchy.std.array.chain;
