/// The standard library: what programs can call without writing it. Start at [StandardLibrary].
///
/// A function is one public static Java method with a `@Signature`; the build makes the index that
/// the checker, completion and help read. What takes closures or is generic over elements is
/// written in the language itself, in `prelude.ruchy`.
@NullMarked
package ruchy.std;

import org.jspecify.annotations.NullMarked;
