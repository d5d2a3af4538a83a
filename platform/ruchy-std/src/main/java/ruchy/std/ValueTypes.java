package ruchy.std;

import java.math.BigInteger;
import ruchy.runtime.library.LibraryTypes;

/// The types of numbers and of parts of collections that are not built in.
@LibraryTypes({
  @LibraryTypes.Entry(
      name = "Entry",
      javaClass = Entry.class,
      documentation = "A key of a map, with a value or not yet: `m.entry(k).or_insert(0)`."),
  @LibraryTypes.Entry(
      name = "BigInt",
      javaClass = BigInteger.class,
      documentation = "A whole number of any size: `BigInt::from(2) ** 100`.")
})
final class ValueTypes {
  private ValueTypes() {}
}
