package ruchy.std.iterate;

import ruchy.runtime.iterate.Cursor;
import ruchy.runtime.library.LibraryTypes;

/// The type of what is walked through once.
@LibraryTypes({
  @LibraryTypes.Entry(
      name = "Entry",
      javaClass = Entry.class,
      documentation = "A key of a map, with a value or not yet: `m.entry(k).or_insert(0)`."),
  @LibraryTypes.Entry(
      name = "Iterator",
      javaClass = Cursor.class,
      documentation =
          """
          Values that are computed one by one, when they are asked for: `xs.iter()`, `(1..).map(|x| x * x)`.
          A method that gives another iterator, or a result, uses it up; `collect()` makes a list.\
          """)
})
final class IterationTypes {
  private IterationTypes() {}
}
