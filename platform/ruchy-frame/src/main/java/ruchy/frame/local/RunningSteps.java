package ruchy.frame.local;

import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;

/// Functions that walk down the rows in order, over whole columns.
final class RunningSteps {
  private RunningSteps() {}

  static Column run(Expr.Run run, Column column) {
    return switch (run.running()) {
      case SHIFT -> shift(column, run.rows());
      case CUM_SUM -> column.type() == DataType.INT64 ? cumSumLongs(column) : cumSumDoubles(column);
      case CUM_MIN -> Gather.column(column, extremes(column, -1));
      case CUM_MAX -> Gather.column(column, extremes(column, 1));
      case CUM_COUNT -> cumCount(column);
      case FILL_FORWARD -> Gather.column(column, lastThere(column, false));
      case FILL_BACKWARD -> Gather.column(column, lastThere(column, true));
      case ROLLING_SUM -> rolling(column, run.rows(), false);
      case ROLLING_MEAN -> rolling(column, run.rows(), true);
    };
  }

  private static Column shift(Column column, long count) {
    int[] rows = new int[RowOrder.count(column.length())];
    for (int i = 0; i < rows.length; i++) {
      long from = i - count;
      rows[i] = from < 0 || from >= rows.length ? -1 : (int) from;
    }
    return Gather.column(column, rows);
  }

  private static Column cumSumDoubles(Column column) {
    var writer = new ColumnWriter(DataType.FLOAT64, column.length());
    double sum = 0;
    for (long i = 0; i < column.length(); i++) {
      if (column.isNull(i)) {
        writer.putNull(i);
      } else {
        sum += column.getDouble(i);
        writer.putDouble(i, sum);
      }
    }
    return writer.finish();
  }

  private static Column cumSumLongs(Column column) {
    var writer = new ColumnWriter(DataType.INT64, column.length());
    long sum = 0;
    for (long i = 0; i < column.length(); i++) {
      if (column.isNull(i)) {
        writer.putNull(i);
        continue;
      }
      long x = column.getLong(i);
      long next = sum + x;
      if (((x ^ next) & (sum ^ next)) < 0) {
        throw new FrameException(
            "row %d: the sum so far does not fit int64; cast the column to float64 first"
                .formatted(i));
      }
      sum = next;
      writer.putLong(i, sum);
    }
    return writer.finish();
  }

  private static Column cumCount(Column column) {
    var writer = new ColumnWriter(DataType.INT64, column.length());
    long count = 0;
    for (long i = 0; i < column.length(); i++) {
      count += column.isNull(i) ? 0 : 1;
      writer.putLong(i, count);
    }
    return writer.finish();
  }

  private static int[] extremes(Column column, int sign) {
    int[] rows = new int[RowOrder.count(column.length())];
    int best = -1;
    for (int i = 0; i < rows.length; i++) {
      if (column.isNull(i)) {
        rows[i] = -1;
        continue;
      }
      if (best < 0 || sign * compare(column, i, best) > 0) {
        best = i;
      }
      rows[i] = best;
    }
    return rows;
  }

  private static int compare(Column column, int left, int right) {
    return column.type().isFloat()
        ? BinarySteps.compare(column.getDouble(left), column.getDouble(right))
        : Long.compare(column.getLong(left), column.getLong(right));
  }

  private static int[] lastThere(Column column, boolean backward) {
    int[] rows = new int[RowOrder.count(column.length())];
    int last = -1;
    for (int i = 0; i < rows.length; i++) {
      int row = backward ? rows.length - 1 - i : i;
      last = column.isNull(row) ? last : row;
      rows[row] = last;
    }
    return rows;
  }

  /// Sums over windows of `size` rows. Windows that hold a null, or too few rows, give null; NaN
  /// and infinities only count while they are inside.
  private static Column rolling(Column column, long size, boolean mean) {
    boolean whole = column.type() == DataType.INT64 && !mean;
    var writer = new ColumnWriter(whole ? DataType.INT64 : DataType.FLOAT64, column.length());
    long missing = 0;
    var window = new Window();
    for (long i = 0; i < column.length(); i++) {
      missing += column.isNull(i) ? 1 : 0;
      if (!column.isNull(i)) {
        window.add(column.getDouble(i));
      }
      long left = i - size;
      if (left >= 0 && column.isNull(left)) {
        missing--;
      } else if (left >= 0) {
        window.remove(column.getDouble(left));
      }
      if (i + 1 < size || missing > 0) {
        writer.putNull(i);
      } else if (whole) {
        writer.putLong(i, (long) window.sum());
      } else {
        writer.putDouble(i, mean ? window.sum() / size : window.sum());
      }
    }
    return writer.finish();
  }

  /// A sum that values can leave again; values that are not finite are counted, not added.
  private static final class Window {
    private double sum;
    private double lost;
    private long nans;
    private long positives;
    private long negatives;

    void add(double value) {
      if (Double.isFinite(value)) {
        plus(value);
      } else {
        count(value, 1);
      }
    }

    void remove(double value) {
      if (Double.isFinite(value)) {
        plus(-value);
      } else {
        count(value, -1);
      }
    }

    private void plus(double value) {
      double next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    }

    private void count(double value, int by) {
      if (Double.isNaN(value)) {
        nans += by;
      } else if (value > 0) {
        positives += by;
      } else {
        negatives += by;
      }
    }

    double sum() {
      if (nans > 0 || (positives > 0 && negatives > 0)) {
        return Double.NaN;
      }
      return positives > 0
          ? Double.POSITIVE_INFINITY
          : negatives > 0 ? Double.NEGATIVE_INFINITY : sum + lost;
    }
  }
}
