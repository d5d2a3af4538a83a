package ruchy.frame.local;

import java.util.List;
import java.util.stream.IntStream;

/// Splits rows among threads. Parts start at multiples of 64 rows, so that no two threads write
/// into one word of a bitmap.
final class Blocks {
  private static final long PARALLEL_ROWS_MIN = 200_000;

  private Blocks() {}

  /// Work on the rows from `start` to `end`.
  @FunctionalInterface
  interface Work {
    void run(long start, long end);
  }

  /// Work on the rows from `start` to `end` that finds row numbers.
  @FunctionalInterface
  interface Search {
    int[] run(long start, long end);
  }

  static int threads(long rows) {
    return rows < PARALLEL_ROWS_MIN ? 1 : Runtime.getRuntime().availableProcessors();
  }

  static void forEach(long rows, int threads, Work work) {
    if (threads == 1) {
      work.run(0, rows);
    } else {
      long step = step(rows, threads);
      IntStream.range(0, threads)
          .parallel()
          .forEach(i -> work.run(Math.min(rows, i * step), Math.min(rows, (i + 1) * step)));
    }
  }

  static List<int[]> map(long rows, int threads, Search search) {
    if (threads == 1) {
      return List.of(search.run(0, rows));
    }
    long step = step(rows, threads);
    return IntStream.range(0, threads)
        .parallel()
        .mapToObj(i -> search.run(Math.min(rows, i * step), Math.min(rows, (i + 1) * step)))
        .toList();
  }

  private static long step(long rows, int threads) {
    return ((rows + threads - 1) / threads + 63) & -64L;
  }

  static int[] concat(List<int[]> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    int[] all = new int[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
