package ruchy.frame.keys;

import ruchy.frame.column.FrameException;

/// Whether a join gives so many rows that it cannot be meant.
public final class JoinSize {
  /// Two row numbers for each pair, before any value is copied.
  private static final long PAIR_BYTES = 2 * Integer.BYTES;

  private JoinSize() {}

  /// The number of rows of a join.
  ///
  /// @throws FrameException if they are more than columns or memory hold
  public static int checked(long rows) {
    long most = Math.min(Integer.MAX_VALUE - 1, Runtime.getRuntime().maxMemory() / PAIR_BYTES);
    if (rows > most) {
      throw new FrameException(
          "the join would have %d rows, %d at most fit; join on more columns, or make the keys of"
                  .formatted(rows, most)
              + " one side unique or aggregate it first");
    }
    return (int) rows;
  }
}
