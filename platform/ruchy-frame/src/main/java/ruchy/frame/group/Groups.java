package ruchy.frame.group;

import ruchy.frame.column.Column;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.rows.RowOrder;

/// Which group each row is in.
public final class Groups {
  private static final int[] NOT_YET = {};

  private final int rows;
  private final int count;
  private int[] codes;
  private int[] sizes = NOT_YET;

  private Groups(int rows, int count, int[] codes) {
    this.rows = rows;
    this.count = count;
    this.codes = codes;
  }

  /// One group of all rows, even of no rows.
  public static Groups whole(long rows) {
    return new Groups(RowOrder.count(rows), 1, NOT_YET);
  }

  /// The groups of rows with equal keys.
  static Groups of(int[] codes, int count) {
    return new Groups(codes.length, count, codes);
  }

  /// The groups of rows that have been coded.
  public static Groups of(KeyCodes keys, int[] codes) {
    return of(codes, keys.count());
  }

  /// How many groups there are.
  public int count() {
    return count;
  }

  int rows() {
    return rows;
  }

  /// The group of each row.
  public int[] codes() {
    if (codes.length != rows) {
      codes = new int[rows];
    }
    return codes;
  }

  /// How many rows each group has.
  int[] sizes() {
    if (sizes.length != count) {
      int[] counted = new int[count];
      if (codes.length == 0) {
        counted[0] = rows;
      } else {
        for (int code : codes) {
          counted[code]++;
        }
      }
      sizes = counted;
    }
    return sizes;
  }

  /// How many values of a column each group has that are not null.
  public int[] sizes(Column column) {
    if (!column.hasNulls()) {
      return sizes();
    }
    int[] counted = new int[count];
    int[] all = codes();
    for (int row = 0; row < rows; row++) {
      counted[all[row]] += column.isNull(row) ? 0 : 1;
    }
    return counted;
  }
}
