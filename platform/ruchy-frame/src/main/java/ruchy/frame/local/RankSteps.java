package ruchy.frame.local;

import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.group.Groups;
import ruchy.frame.rows.Blocks;
import ruchy.frame.rows.RadixSort;
import ruchy.frame.rows.RowOrder;

/// The places of values in their order, group by group. Nulls have none.
///
/// The rows of a group are put together, and each group is sorted on its own.
final class RankSteps {
  private final Running running;

  /// The rows that are not null, those of a group together, and beside them numbers in the order of
  /// their values, compared without sign.
  private final int[] order;

  private final long[] keys;

  /// Where each group ends in `order`.
  private final int[] ends;

  private final Memory places;

  private RankSteps(Expr.Run run, Column column, Groups groups) {
    this.running = run.running();
    this.ends = groups.sizes(column).clone();
    int[] next = new int[ends.length];
    for (int i = 1; i < ends.length; i++) {
      next[i] = ends[i - 1];
      ends[i] += ends[i - 1];
    }
    this.order = new int[ends[ends.length - 1]];
    this.keys = new long[order.length];
    this.places = Memory.reserve(column.length() * Long.BYTES);
    collect(column, groups.codes(), next, run.window().descending());
  }

  static Column run(Expr.Run run, Column column, Groups groups) {
    boolean fractions = run.running() == Running.RANK_AVERAGE;
    var type = fractions ? DataType.FLOAT64 : DataType.INT64;
    if (groups.count() == 0) {
      return Column.of(type, 0, Memory.reserve(0), column.validity());
    }
    var steps = new RankSteps(run, column, groups);
    RadixSort.sort(steps.keys, steps.order, steps.ends);
    var all = IntStream.range(0, steps.ends.length);
    (Blocks.threads(steps.order.length) > 1 ? all.parallel() : all).forEach(steps::rank);
    return Column.of(type, column.length(), steps.places, column.validity());
  }

  /// Puts the rows of each group together, in the order of the frame.
  private void collect(Column column, int[] codes, int[] next, boolean descending) {
    boolean numbers = column.type().isLong() || column.type().isFloat();
    long[] texts = numbers ? new long[0] : Sorting.ofTexts(column, RowOrder.identity(codes.length));
    long[] block = new long[Slot.ROWS];
    boolean nulls = column.hasNulls();
    long flip = (numbers ? Long.MIN_VALUE : 0) ^ (descending ? -1 : 0);
    for (int at = 0; at < codes.length; at += Slot.ROWS) {
      int count = Math.min(Slot.ROWS, codes.length - at);
      if (numbers) {
        column.sortKeys(at, count, block);
      } else {
        System.arraycopy(texts, at, block, 0, count);
      }
      for (int i = 0; i < count; i++) {
        if (!nulls || !column.isNull(at + i)) {
          int to = next[codes[at + i]]++;
          order[to] = at + i;
          keys[to] = block[i] ^ flip;
        }
      }
    }
  }

  private void rank(int group) {
    int start = group == 0 ? 0 : ends[group - 1];
    int end = ends[group];
    int different = 0;
    for (int at = start; at < end; ) {
      int tied = at + 1;
      while (running != Running.RANK_ORDINAL && tied < end && keys[tied] == keys[at]) {
        tied++;
      }
      different++;
      for (int i = at; i < tied; i++) {
        // Rows with equal values stand in the order of the frame.
        long place =
            switch (running) {
              case RANK_AVERAGE -> Double.doubleToRawLongBits((at + 1 + tied - 2.0 * start) / 2);
              case RANK_MAX -> tied - start;
              case RANK_DENSE -> different;
              default -> at + 1 - start;
            };
        Memory.putLong(places.address() + (long) order[i] * Long.BYTES, place);
      }
      at = tied;
    }
  }
}
