package ruchy.frame.local;

import ruchy.frame.column.Column;
import ruchy.frame.rows.RowOrder;

/// The rows of a column in order of their values, nulls last.
public final class Sorted {
  private Sorted() {}

  /// The numbers of the rows.
  public static int[] rows(Column column) {
    return Sorting.sorted(column, false, RowOrder.identity(column.length()));
  }
}
