package ruchy.frame;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import ruchy.frame.column.FrameException;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;

/// Rows drawn at random; the same for the same seed on every machine.
public final class Draws {
  private Draws() {}

  /// The rows in a random order.
  public static Frame shuffle(Frame frame, long seed) {
    return frame.computed(
        List.of(),
        frame.schema(),
        "rows in random order, seed " + seed,
        tables -> Gather.rows(tables.getFirst(), shuffled(tables.getFirst().rows(), seed)));
  }

  private static int[] shuffled(long rows, long seed) {
    int[] order = RowOrder.identity(rows);
    var random = new SplittableRandom(seed);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }

  /// `count` rows, each drawn from all of them.
  ///
  /// @throws FrameException if there are no rows to draw
  public static Frame bootstrap(Frame frame, long count, long seed) {
    if (count < 0) {
      throw new FrameException("a sample has 0 rows or more, not " + count);
    }
    return frame.computed(
        List.of(),
        frame.schema(),
        "%d rows drawn with repetition, seed %d".formatted(count, seed),
        tables -> {
          int all = RowOrder.count(tables.getFirst().rows());
          if (all == 0 && count > 0) {
            throw new FrameException("there is nothing to draw: the frame has no rows");
          }
          var random = new SplittableRandom(seed);
          int[] rows = new int[RowOrder.count(count)];
          Arrays.setAll(rows, _ -> random.nextInt(all));
          return Gather.rows(tables.getFirst(), rows);
        });
  }

  /// Two frames, of a random part of the rows and of the others, each in the old order.
  ///
  /// @param test the part of the second frame, between 0 and 1
  /// @throws FrameException if the part is no part
  public static List<Frame> split(Frame frame, double test, long seed) {
    if (!(test >= 0 && test <= 1)) {
      throw new FrameException("the test part lies from 0 to 1, not at " + test);
    }
    var table = frame.table();
    int[] order = shuffled(table.rows(), seed);
    int tests = (int) Math.round(order.length * test);
    int[] train = Arrays.copyOfRange(order, tests, order.length);
    int[] held = Arrays.copyOfRange(order, 0, tests);
    Arrays.sort(train);
    Arrays.sort(held);
    return List.of(Frame.of(Gather.rows(table, train)), Frame.of(Gather.rows(table, held)));
  }
}
