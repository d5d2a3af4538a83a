/// What values are made of, and what they are like as a whole: `structure` and `summary`.
@org.jspecify.annotations.NullMarked
package ruchy.std.look;
