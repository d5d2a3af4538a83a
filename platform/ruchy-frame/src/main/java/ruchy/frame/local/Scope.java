package ruchy.frame.local;

import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.group.Groups;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;

/// The rows that reductions and functions of neighbouring rows see together: all of them, or those
/// of each group.
final class Scope {
  private static final int[] AS_THEY_ARE = {};

  private final Groups groups;
  private final int[] codes;
  private final int[] order;
  private final int[] ends;

  private Scope(Groups groups, int[] codes, int[] order, int[] ends) {
    this.groups = groups;
    this.codes = codes;
    this.order = order;
    this.ends = ends;
  }

  /// All rows together.
  static Scope whole(long rows) {
    int count = RowOrder.count(rows);
    return new Scope(Groups.whole(rows), AS_THEY_ARE, AS_THEY_ARE, new int[] {count});
  }

  /// The rows with equal keys together.
  static Scope of(List<Column> keys) {
    var table = KeyCodes.of(true);
    int[] codes = table.add(keys);
    long[] ids = new long[codes.length];
    int[] ends = new int[table.count()];
    for (int row = 0; row < codes.length; row++) {
      ids[row] = codes[row];
      ends[codes[row]]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    int[] order = RowOrder.stableByIds(RowOrder.identity(codes.length), ids);
    return new Scope(Groups.of(table, codes), codes, order, ends);
  }

  boolean isWhole() {
    return order.length == 0;
  }

  Groups groups() {
    return groups;
  }

  /// A column with a value for each group, on every row.
  Column spread(Column perGroup, long rows) {
    return Gather.column(perGroup, isWhole() ? new int[RowOrder.count(rows)] : codes);
  }

  /// The column's rows, those of a group together.
  Column together(Column column) {
    return isWhole() ? column : Gather.column(column, order);
  }

  /// The opposite of {@link #together}.
  Column apart(Column column) {
    if (isWhole()) {
      return column;
    }
    int[] places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
    return Gather.column(column, places);
  }

  /// Where each group ends among the rows of {@link #together}.
  int[] ends() {
    return ends.clone();
  }
}
