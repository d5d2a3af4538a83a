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
  private static final int[] NOT_YET = {};

  private final Groups groups;
  private final int[] ends;
  private final boolean whole;

  /// The rows, those of a group together; made when it is needed.
  private int[] order = NOT_YET;

  private Scope(Groups groups, int[] ends, boolean whole) {
    this.groups = groups;
    this.ends = ends;
    this.whole = whole;
  }

  /// All rows together.
  static Scope whole(long rows) {
    return new Scope(Groups.whole(rows), new int[] {RowOrder.count(rows)}, true);
  }

  /// The rows with equal keys together.
  static Scope of(List<Column> keys) {
    var table = KeyCodes.of(true);
    int[] codes = table.add(keys);
    int[] ends = new int[table.count()];
    for (int code : codes) {
      ends[code]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    return new Scope(Groups.of(table, codes), ends, false);
  }

  private int[] order() {
    int[] codes = groups.codes();
    if (order.length != codes.length) {
      order = new int[codes.length];
      int[] next = ends.clone();
      for (int row = codes.length - 1; row >= 0; row--) {
        order[--next[codes[row]]] = row;
      }
    }
    return order;
  }

  boolean isWhole() {
    return whole;
  }

  Groups groups() {
    return groups;
  }

  /// A column with a value for each group, on every row.
  Column spread(Column perGroup, long rows) {
    return Gather.column(perGroup, isWhole() ? new int[RowOrder.count(rows)] : groups.codes());
  }

  /// The column's rows, those of a group together.
  Column together(Column column) {
    return isWhole() ? column : Gather.column(column, order());
  }

  /// The opposite of {@link #together}.
  Column apart(Column column) {
    if (isWhole()) {
      return column;
    }
    int[] together = order();
    int[] places = new int[together.length];
    for (int i = 0; i < together.length; i++) {
      places[together[i]] = i;
    }
    return Gather.column(column, places);
  }

  /// Where each group ends among the rows of {@link #together}.
  int[] ends() {
    return ends.clone();
  }
}
