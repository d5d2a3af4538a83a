package ruchy.frame.rows;

import java.util.stream.IntStream;

/// Splits rows among threads. Parts start at multiples of 1024 rows, so that no two threads write
/// into one word of a bitmap.
public final class Blocks {
  private static final long PARALLEL_ROWS_MIN = 200_000;

  private static final long BLOCK_ROWS = 1024;

  private Blocks() {}

  /// Work on the rows from `start` to `end`.
  @FunctionalInterface
  public interface Work {
    void run(long start, long end);
  }

  /// How many threads work on this many rows.
  public static int threads(long rows) {
    return rows < PARALLEL_ROWS_MIN ? 1 : Runtime.getRuntime().availableProcessors();
  }

  /// Does work on all rows.
  public static void forEach(long rows, int threads, Work work) {
    if (threads == 1) {
      work.run(0, rows);
    } else {
      long step = step(rows, threads);
      IntStream.range(0, threads)
          .parallel()
          .forEach(i -> work.run(Math.min(rows, i * step), Math.min(rows, (i + 1) * step)));
    }
  }

  private static long step(long rows, int threads) {
    return ((rows + threads - 1) / threads + BLOCK_ROWS - 1) & -BLOCK_ROWS;
  }
}
