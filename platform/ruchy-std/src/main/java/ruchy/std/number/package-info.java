/// Numbers beyond the built-in ones: of any size, and in other number systems. Start at
/// [ruchy.std.number.BigIntegers].
@org.jspecify.annotations.NullMarked
package ruchy.std.number;
