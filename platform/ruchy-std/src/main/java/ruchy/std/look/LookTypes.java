package ruchy.std.look;

import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;

/// The type of text about values.
@LibraryTypes({
  @Entry(
      name = "Description",
      javaClass = Description.class,
      documentation = "Text about a value, shown as it is: what `structure` and `summary` give.")
})
final class LookTypes {
  private LookTypes() {}
}
