package ruchy.runtime.collection;

import ruchy.runtime.Display;

/// A place for one value, which whoever has the cell may replace: `Cell<T>`, `RefCell<T>`.
public final class Cell {
  private Object value;

  /// A cell that holds a value.
  public Cell(Object value) {
    this.value = value;
  }

  /// The value.
  public Object get() {
    return value;
  }

  /// Replaces the value and gives the one before.
  public Object set(Object next) {
    Object before = value;
    value = next;
    return before;
  }

  /// By the values, as in Rust.
  @Override
  public boolean equals(Object other) {
    return other instanceof Cell cell && ruchy.runtime.Equality.equal(value, cell.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "Cell(" + Display.quoted(value) + ")";
  }
}
