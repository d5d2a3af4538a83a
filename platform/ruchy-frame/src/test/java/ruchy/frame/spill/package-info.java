/// Frames larger than the memory that queries may have: each test runs a program in a process of
/// its own, since limits hold for a process.
@NullMarked
package ruchy.frame.spill;

import org.jspecify.annotations.NullMarked;
