package ruchy.std.collection;

import ruchy.runtime.collection.Cell;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Places for one value, which who has the cell replaces as a whole.
@Namespace("Cell")
public final class Cells {
  private Cells() {}

  /// A cell that holds a value.
  ///
  /// ```ruchy
  /// >>> let hits = Cell::new(1)
  /// >>> let count = || hits.set(hits.get() + 1)
  /// >>> count()
  /// >>> hits.get()
  /// 2
  /// ```
  @Signature("fn new<T>(value: T) -> Cell<T>")
  public static Cell cell(Object value) {
    return new Cell(value);
  }

  /// The value.
  @Signature({"fn get<T>(self: Cell<T>) -> T", "fn into_inner<T>(self: Cell<T>) -> T"})
  public static Object get(Cell self) {
    return self.get();
  }

  /// Replaces the value.
  @Signature("fn set<T>(self: Cell<T>, value: T)")
  public static void set(Cell self, Object value) {
    self.set(value);
  }

  /// Replaces the value and gives the one before.
  @Signature("fn replace<T>(self: Cell<T>, value: T) -> T")
  public static Object replace(Cell self, Object value) {
    return self.set(value);
  }

  /// Exchanges the values of two cells.
  @Signature("fn swap<T>(self: Cell<T>, other: Cell<T>)")
  public static void swap(Cell self, Cell other) {
    self.set(other.set(self.get()));
  }
}
