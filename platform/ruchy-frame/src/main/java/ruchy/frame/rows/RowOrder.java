package ruchy.frame.rows;

import ruchy.frame.column.FrameException;

/// Orders of rows: which row comes first, second and so on.
public final class RowOrder {
  private static final int RADIX_BITS = 11;
  private static final int BUCKETS = 1 << RADIX_BITS;

  private RowOrder() {}

  /// The rows as they are.
  ///
  /// @throws FrameException if there are 2³¹ rows or more
  public static int[] identity(long rows) {
    int[] order = new int[count(rows)];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    return order;
  }

  /// The number of rows as an index.
  ///
  /// @throws FrameException if there are 2³¹ rows or more
  public static int count(long rows) {
    if (rows >= Integer.MAX_VALUE) {
      throw new FrameException(
          "cannot reorder %d rows, 2147483646 at most; filter or aggregate first".formatted(rows));
    }
    return (int) rows;
  }

  /// The rows of `order` sorted by the id of each row, which is not negative; rows with equal ids
  /// keep their order.
  ///
  /// @source least-significant-digit radix sort
  public static int[] stableByIds(int[] order, long[] ids) {
    long all = 0;
    for (long id : ids) {
      all |= id == Long.MAX_VALUE ? 0 : id;
    }
    // Ids of rows without a partner are the greatest there are; they sort after all others.
    int bits = Math.min(Long.SIZE - 1, Long.SIZE - Long.numberOfLeadingZeros(all) + 1);
    int[] from = order.clone();
    int[] to = new int[order.length];
    for (int shift = 0; shift < bits; shift += RADIX_BITS) {
      pass(from, to, ids, shift);
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  /// The rows of `order` sorted by the group of each row; rows of one group keep their order.
  public static int[] stableByIds(int[] order, int[] groups) {
    long[] ids = new long[groups.length];
    for (int row = 0; row < ids.length; row++) {
      ids[row] = groups[row];
    }
    return stableByIds(order, ids);
  }

  private static void pass(int[] from, int[] to, long[] ids, int shift) {
    int[] starts = new int[BUCKETS + 1];
    for (int row : from) {
      starts[(int) (ids[row] >>> shift & (BUCKETS - 1)) + 1]++;
    }
    for (int i = 0; i < BUCKETS; i++) {
      starts[i + 1] += starts[i];
    }
    for (int row : from) {
      to[starts[(int) (ids[row] >>> shift & (BUCKETS - 1))]++] = row;
    }
  }
}
