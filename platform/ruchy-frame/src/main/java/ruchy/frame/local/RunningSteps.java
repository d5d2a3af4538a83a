package ruchy.frame.local;

import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;

/// Functions that walk down the rows in order, group by group, over whole columns. The rows of a
/// group lie together and end where `ends` says.
final class RunningSteps {
  private final Expr.Run run;
  private final Column column;
  private final int[] ends;

  private RunningSteps(Expr.Run run, Column column, int[] ends) {
    this.run = run;
    this.column = column;
    this.ends = ends;
  }

  static Column run(Expr.Run run, List<Column> operands, int[] ends) {
    return run.running().isRolling()
        ? RollingSteps.run(run, operands, ends)
        : new RunningSteps(run, operands.getFirst(), ends).result();
  }

  private Column result() {
    return switch (run.running()) {
      case SHIFT ->
          ends.length == 1
              ? Concat.shifted(column, run.window().size())
              : Gather.column(column, shift(run.window().size()));
      case CUM_SUM -> column.type().isFloat() ? cumDoubles(false) : cumLongs(false);
      case CUM_PROD -> column.type().isFloat() ? cumDoubles(true) : cumLongs(true);
      case CUM_MIN -> Gather.column(column, extremes(-1));
      case CUM_MAX -> Gather.column(column, extremes(1));
      case CUM_COUNT -> cumCount();
      case FILL_FORWARD -> column.hasNulls() ? Gather.column(column, lastThere()) : column;
      case FILL_BACKWARD -> column.hasNulls() ? Gather.column(column, nextThere()) : column;
      case INTERPOLATE -> interpolated();
      case EWM_MEAN -> weighted(run.window().parameter());
      default -> throw new AssertionError(run.running());
    };
  }

  private int rows() {
    return RowOrder.count(column.length());
  }

  private int[] shift(long count) {
    int[] rows = new int[rows()];
    int start = 0;
    for (int end : ends) {
      for (int i = start; i < end; i++) {
        long from = i - count;
        rows[i] = from < start || from >= end ? -1 : (int) from;
      }
      start = end;
    }
    return rows;
  }

  private Column cumDoubles(boolean product) {
    var writer = new ColumnWriter(DataType.FLOAT64, column.length());
    int row = 0;
    for (int end : ends) {
      double sum = product ? 1 : 0;
      for (; row < end; row++) {
        if (column.isNull(row)) {
          writer.putNull(row);
        } else {
          double x = column.getDouble(row);
          sum = product ? sum * x : sum + x;
          writer.putDouble(row, sum);
        }
      }
    }
    return writer.finish();
  }

  private Column cumLongs(boolean product) {
    var writer = new ColumnWriter(column.type(), column.length());
    int row = 0;
    for (int end : ends) {
      long sum = product ? 1 : 0;
      for (; row < end; row++) {
        if (column.isNull(row)) {
          writer.putNull(row);
        } else {
          sum = next(sum, column.getLong(row), product, row);
          writer.putLong(row, sum);
        }
      }
    }
    return writer.finish();
  }

  private long next(long sum, long x, boolean product, int row) {
    try {
      return product ? Math.multiplyExact(sum, x) : Math.addExact(sum, x);
    } catch (ArithmeticException e) {
      throw new FrameException(
          "row %d: the %s so far does not fit %s; cast the column to float64 first"
              .formatted(row, product ? "product" : "sum", column.type()),
          e);
    }
  }

  private Column cumCount() {
    var writer = new ColumnWriter(DataType.INT64, column.length());
    int row = 0;
    for (int end : ends) {
      for (long count = 0; row < end; row++) {
        count += column.isNull(row) ? 0 : 1;
        writer.putLong(row, count);
      }
    }
    return writer.finish();
  }

  private int[] extremes(int sign) {
    int[] rows = new int[rows()];
    int row = 0;
    for (int end : ends) {
      for (int best = -1; row < end; row++) {
        if (column.isNull(row)) {
          rows[row] = -1;
          continue;
        }
        if (best < 0 || sign * compare(column, row, best) > 0) {
          best = row;
        }
        rows[row] = best;
      }
    }
    return rows;
  }

  static int compare(Column column, int left, int right) {
    return column.type().isFloat()
        ? BinarySteps.compare(column.getDouble(left), column.getDouble(right))
        : Long.compare(column.getLong(left), column.getLong(right));
  }

  private int[] lastThere() {
    int[] rows = new int[rows()];
    int row = 0;
    for (int end : ends) {
      int last = -1;
      while (row < end) {
        int count = Math.min(Long.SIZE, end - row);
        long there = column.validity().word(row, count);
        for (int i = 0; i < count; i++, row++) {
          last = (there >>> i & 1) == 0 ? last : row;
          rows[row] = last;
        }
      }
    }
    return rows;
  }

  private int[] nextThere() {
    int[] rows = new int[rows()];
    for (int group = ends.length - 1; group >= 0; group--) {
      int start = group == 0 ? 0 : ends[group - 1];
      int next = -1;
      for (int row = ends[group] - 1; row >= start; row--) {
        next = column.isNull(row) ? next : row;
        rows[row] = next;
      }
    }
    return rows;
  }

  private Column interpolated() {
    int[] before = lastThere();
    int[] after = nextThere();
    var writer = new ColumnWriter(DataType.FLOAT64, column.length());
    for (int row = 0; row < before.length; row++) {
      int low = before[row];
      int high = after[row];
      if (low < 0 || high < 0) {
        writer.putNull(row);
      } else {
        double from = column.getDouble(low);
        double part = low == high ? 0 : (double) (row - low) / (high - low);
        writer.putDouble(row, part == 0 ? from : from + (column.getDouble(high) - from) * part);
      }
    }
    return writer.finish();
  }

  /// Each value weighs `1 - alpha` of the next one; nulls let time pass.
  private Column weighted(double alpha) {
    if (!(alpha > 0 && alpha <= 1)) {
      throw new FrameException(
          "the weight of a new value lies above 0 and up to 1, but alpha is " + alpha);
    }
    var writer = new ColumnWriter(DataType.FLOAT64, column.length());
    int row = 0;
    for (int end : ends) {
      double sum = 0;
      double weight = 0;
      for (; row < end; row++) {
        sum *= 1 - alpha;
        weight *= 1 - alpha;
        if (column.isNull(row)) {
          writer.putNull(row);
        } else {
          sum += column.getDouble(row);
          weight += 1;
          writer.putDouble(row, sum / weight);
        }
      }
    }
    return writer.finish();
  }
}
