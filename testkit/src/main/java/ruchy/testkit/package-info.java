/// Seeds, golden files and comparison for the tests of every module.
@NullMarked
package ruchy.testkit;

import org.jspecify.annotations.NullMarked;
