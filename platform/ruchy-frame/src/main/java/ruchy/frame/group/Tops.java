package ruchy.frame.group;

import ruchy.frame.column.Column;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Validity;
import ruchy.frame.rows.Gather;

/// The greatest values of each group, the greatest first; of equal ones the first rows. NaN is
/// greatest.
final class Tops {
  private static final int BLOCK_ROWS = 1024;

  private final Column column;
  private final int[] starts;
  private final int[] filled;
  private final long[] keys;
  private final int[] rows;

  private Tops(Column column, Groups groups, int most) {
    this.column = column;
    int[] sizes = groups.sizes(column);
    this.starts = new int[groups.count() + 1];
    for (int i = 0; i < groups.count(); i++) {
      starts[i + 1] = Math.addExact(starts[i], Math.min(most, sizes[i]));
    }
    this.filled = new int[groups.count()];
    this.keys = new long[starts[groups.count()]];
    this.rows = new int[keys.length];
  }

  static Column of(Column column, Groups groups, Reductions.Task task) {
    var tops = new Tops(column, groups, (int) task.parameter());
    tops.collect(groups);
    int count = groups.count();
    var entries = Memory.reserve(2L * Long.BYTES * count);
    for (int i = 0; i < count; i++) {
      long at = entries.address() + 2L * Long.BYTES * i;
      Memory.putLong(at, tops.starts[i]);
      Memory.putLong(at + Long.BYTES, tops.filled[i]);
    }
    var elements = Gather.column(column, tops.rows);
    return Column.ofLists(task.type(), count, entries, Validity.ALL, elements);
  }

  private void collect(Groups groups) {
    int[] codes = groups.codes();
    long[] block = new long[BLOCK_ROWS];
    boolean nulls = column.hasNulls();
    for (int at = 0; at < codes.length; at += BLOCK_ROWS) {
      int count = Math.min(BLOCK_ROWS, codes.length - at);
      column.sortKeys(at, count, block);
      for (int i = 0; i < count; i++) {
        if (!nulls || !column.isNull(at + i)) {
          put(codes[at + i], block[i], at + i);
        }
      }
    }
  }

  private void put(int group, long key, int row) {
    int start = starts[group];
    int end = starts[group + 1];
    int at = start + filled[group];
    if (at < end) {
      filled[group]++;
    } else if (at == start || key <= keys[--at]) {
      return;
    }
    while (at > start && keys[at - 1] < key) {
      keys[at] = keys[at - 1];
      rows[at] = rows[at - 1];
      at--;
    }
    keys[at] = key;
    rows[at] = row;
  }
}
