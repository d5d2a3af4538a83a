package ruchy.std.number;

import java.math.BigInteger;
import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;

/// The types of numbers that are not built in.
@LibraryTypes({
  @Entry(
      name = "BigInt",
      javaClass = BigInteger.class,
      documentation = "A whole number of any size: `BigInt::from(2) ** 100`.")
})
final class NumberTypes {
  private NumberTypes() {}
}
