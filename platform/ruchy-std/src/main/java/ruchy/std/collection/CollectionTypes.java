package ruchy.std.collection;

import ruchy.runtime.collection.BinaryHeap;
import ruchy.runtime.collection.Cell;
import ruchy.runtime.collection.VecDeque;
import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;
import ruchy.runtime.task.Guard;

/// The types of this package.
@LibraryTypes({
  @Entry(
      name = "VecDeque",
      javaClass = VecDeque.class,
      documentation =
          """
          A queue with two ends: `push_back`, `push_front`, `pop_front`, `pop_back`, each in constant time.
          `VecDeque::from([1, 2])` makes one of a list; all other methods of lists work too.\
          """),
  @Entry(
      name = "BinaryHeap",
      javaClass = BinaryHeap.class,
      documentation =
          """
          A heap: `push`, and `pop` of the greatest element. `Reverse(x)` turns the order around, so that the
          smallest comes first.\
          """),
  @Entry(
      name = "Cell",
      javaClass = Cell.class,
      documentation = "A place for one value that whoever has the cell may replace: `c.set(1)`."),
  @Entry(
      name = "Ref",
      javaClass = Guard.class,
      documentation = "The value of a `RefCell` while it is borrowed: `cell.borrow().len()`."),
  @Entry(
      name = "RefCell",
      javaClass = Cell.class,
      documentation =
          """
          A place for one value that whoever has the cell may change: `c.borrow_mut().push(1)`. Objects of
          classes are shared without one.\
          """)
})
final class CollectionTypes {
  private CollectionTypes() {}
}
