/// Java libraries by their Maven coordinates: what they need besides, where their files are, and
/// the lock file that says what was chosen.
@org.jspecify.annotations.NullMarked
package ruchy.packages;
