package ruchy.std.collection;

import ruchy.runtime.collection.Cell;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.task.Guard;

/// Places for one value that can be changed in place. Nobody counts who borrows: values are shared
/// and collected.
@Namespace("RefCell")
public final class RefCells {
  private RefCells() {}

  /// A cell whose value can be changed in place.
  ///
  /// ```ruchy
  /// >>> let names = RefCell::new(["Ada"])
  /// >>> names.borrow_mut().push("Grace")
  /// >>> names.borrow().len()
  /// 2
  /// ```
  @Signature("fn new<T>(value: T) -> RefCell<T>")
  public static Cell cell(Object value) {
    return new Cell(value);
  }

  /// The value, to read or to change.
  @Signature({
    "fn borrow<T>(self: RefCell<T>) -> Ref<T>",
    "fn borrow_mut<T>(self: RefCell<T>) -> Ref<T>"
  })
  public static Guard borrow(Cell self) {
    return new Guard(self::get, self::set, () -> {});
  }

  /// The value that is borrowed; `*cell.borrow()` reads it.
  @Signature({"fn ref_get<T>(self: Ref<T>) -> T", "fn ref_take<T>(self: Ref<T>) -> T"})
  public static Object get(Guard self) {
    return self.get();
  }

  /// Replaces the value that is borrowed; `*cell.borrow_mut() = value` does.
  @Signature("fn ref_set<T>(self: Ref<T>, value: T)")
  public static void set(Guard self, Object value) {
    self.set(value);
  }

  /// Ends the loan; blocks do it for what they borrowed.
  @Signature("fn ref_unlock<T>(self: Ref<T>)")
  public static void giveBack(Guard self) {
    self.unlock();
  }

  /// The value, once all is done with the cell.
  @Signature("fn into_inner<T>(self: RefCell<T>) -> T")
  public static Object intoInner(Cell self) {
    return self.get();
  }

  /// Replaces the value and gives the one before.
  @Signature("fn replace<T>(self: RefCell<T>, value: T) -> T")
  public static Object replace(Cell self, Object value) {
    return self.set(value);
  }

  /// The same cell: who has it shares its value.
  @Signature({"fn clone<T>(self: RefCell<T>) -> RefCell<T>"})
  public static Cell same(Cell self) {
    return self;
  }
}
