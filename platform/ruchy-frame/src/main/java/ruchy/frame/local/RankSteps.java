package ruchy.frame.local;

import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.group.Groups;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.rows.RowOrder;

/// The places of values in their order, group by group. Nulls have none.
final class RankSteps {
  private final Running running;
  private final Column column;
  private final int[] order;
  private final int[] groups;

  /// The code of each text; numbers are compared themselves.
  private final int[] values;

  private final ColumnWriter writer;

  private RankSteps(Expr.Run run, Column column, Groups groups) {
    this.running = run.running();
    this.column = column;
    this.groups = groups.codes();
    boolean numbers = column.type().isLong() || column.type().isFloat();
    this.values = numbers ? new int[0] : KeyCodes.of(false).add(List.of(column));
    int[] sorted =
        Sorting.sorted(column, run.window().descending(), RowOrder.identity(column.length()));
    this.order = groups.count() == 1 ? sorted : RowOrder.stableByIds(sorted, this.groups);
    boolean fractions = running == Running.RANK_AVERAGE;
    this.writer = new ColumnWriter(fractions ? DataType.FLOAT64 : DataType.INT64, column.length());
  }

  static Column run(Expr.Run run, Column column, Groups groups) {
    var steps = new RankSteps(run, column, groups);
    steps.all();
    return steps.writer.finish();
  }

  private void all() {
    int start = 0;
    int different = 0;
    for (int i = 0; i < order.length; ) {
      if (i == 0 || groups[order[i]] != groups[order[i - 1]]) {
        start = i;
        different = 0;
      }
      int end = i + 1;
      while (end < order.length && alike(order[i], order[end])) {
        end++;
      }
      different++;
      for (int at = i; at < end; at++) {
        put(at, i, new Place(i - start + 1, end - start, different));
      }
      i = end;
    }
  }

  private boolean alike(int left, int right) {
    if (running == Running.RANK_ORDINAL || groups[left] != groups[right]) {
      return false;
    }
    return values.length > 0
        ? values[left] == values[right]
        : column.isNull(left) == column.isNull(right)
            && (column.isNull(left) || RunningSteps.compare(column, left, right) == 0);
  }

  /// The places that equal values share.
  private record Place(int first, int last, int different) {}

  private void put(int at, int tied, Place place) {
    int row = order[at];
    if (column.isNull(row)) {
      writer.putNull(row);
      return;
    }
    switch (running) {
      case RANK_AVERAGE -> writer.putDouble(row, (place.first + place.last) / 2.0);
      case RANK_MIN -> writer.putLong(row, place.first);
      case RANK_MAX -> writer.putLong(row, place.last);
      case RANK_DENSE -> writer.putLong(row, place.different);
      // Rows with equal values stand in the order of the frame.
      default -> writer.putLong(row, place.first + at - tied);
    }
  }
}
