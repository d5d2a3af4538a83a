package ruchy.frame.local;

import java.util.List;
import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.rows.Blocks;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;

/// Functions of windows that move down the rows of each group: so many rows, or so much time. A
/// window ends at its row; it gives null where it holds too few values.
final class RollingSteps {
  private static final int PART_ROWS = 1 << 16;

  private final Running running;
  private final Column column;
  private final int[] starts;
  private final long least;
  private final double quantile;

  private RollingSteps(Expr.Run run, Column column, int[] starts, long least) {
    this.running = run.running();
    this.column = column;
    this.starts = starts;
    this.least = least;
    this.quantile = run.window().parameter();
  }

  static Column run(Expr.Run run, List<Column> operands, int[] ends) {
    var column = operands.getFirst();
    boolean timed = operands.size() > 1;
    var window = run.window();
    int[] starts =
        timed ? byTime(operands.get(1), window.size(), ends) : byRows(column, window.size(), ends);
    long usual = timed ? 1 : window.size();
    boolean counts = run.running() == Running.ROLLING_COUNT;
    long least = window.least() > 0 ? window.least() : counts ? 0 : usual;
    return new RollingSteps(run, column, starts, least).result();
  }

  private static int[] byRows(Column column, long size, int[] ends) {
    int[] starts = new int[RowOrder.count(column.length())];
    int first = 0;
    int row = 0;
    for (int end : ends) {
      for (; row < end; row++) {
        starts[row] = (int) Math.max(first, row - size + 1);
      }
      first = end;
    }
    return starts;
  }

  /// Windows of the rows later than the row's time less `size`.
  private static int[] byTime(Column times, long size, int[] ends) {
    int[] starts = new int[RowOrder.count(times.length())];
    int start = 0;
    int row = 0;
    for (int end : ends) {
      for (start = row; row < end; row++) {
        if (times.isNull(row)
            || (row > starts[row] && row > start && times.getLong(row) < times.getLong(row - 1))) {
          throw new FrameException(
              "windows of time need times in order without nulls, but row %d breaks it;"
                      .formatted(row)
                  + " sort by the times first");
        }
        while (times.getLong(start) <= times.getLong(row) - size) {
          start++;
        }
        starts[row] = start;
      }
    }
    return starts;
  }

  private Column result() {
    return switch (running) {
      case ROLLING_MIN -> Gather.column(column, extremes(-1));
      case ROLLING_MAX -> Gather.column(column, extremes(1));
      case ROLLING_QUANTILE -> quantiles();
      case ROLLING_COUNT -> counts();
      case ROLLING_STD, ROLLING_VAR -> spread();
      default ->
          !column.type().isFloat() ? wholeSums() : column.hasNulls() ? sums() : sumsInParts();
    };
  }

  /// Walks over the windows: rows come in at the end and leave at the start.
  private interface Moving {
    void add(int row);

    void remove(int row);

    /// The result of a window with so many values.
    void put(int row, long count);
  }

  private void walk(Moving moving, ColumnWriter writer) {
    int start = 0;
    long count = 0;
    for (int row = 0; row < starts.length; row++) {
      for (; start < starts[row]; start++) {
        if (!column.isNull(start)) {
          moving.remove(start);
          count--;
        }
      }
      if (!column.isNull(row)) {
        moving.add(row);
        count++;
      }
      if (count < least) {
        writer.putNull(row);
      } else {
        moving.put(row, count);
      }
    }
  }

  private Column counts() {
    var writer = new ColumnWriter(DataType.INT64, column.length());
    walk(
        new Moving() {
          @Override
          public void add(int row) {}

          @Override
          public void remove(int row) {}

          @Override
          public void put(int row, long count) {
            writer.putLong(row, count);
          }
        },
        writer);
    return writer.finish();
  }

  private Column sums() {
    var writer = new ColumnWriter(DataType.FLOAT64, column.length());
    var sum = new RollingSum();
    boolean mean = running == Running.ROLLING_MEAN;
    walk(
        new Moving() {
          @Override
          public void add(int row) {
            sum.add(column.getDouble(row));
          }

          @Override
          public void remove(int row) {
            sum.remove(column.getDouble(row));
          }

          @Override
          public void put(int row, long count) {
            writer.putDouble(row, mean ? sum.sum() / count : sum.sum());
          }
        },
        writer);
    return writer.finish();
  }

  /// Sums of a column without nulls. Each part of the rows adds up its first window anew; where
  /// parts begin does not depend on the number of threads.
  private Column sumsInParts() {
    int widest = 0;
    for (int row = 0; row < starts.length; row++) {
      widest = Math.max(widest, row - starts[row]);
    }
    int rows = Math.max(PART_ROWS, Integer.highestOneBit(Math.max(1, widest)) << 3);
    if (rows <= 0) {
      return sums();
    }
    var writer = new ColumnWriter(DataType.FLOAT64, column.length());
    var parts = IntStream.range(0, (int) ((column.length() + rows - 1) / rows));
    (Blocks.threads(starts.length) > 1 ? parts.parallel() : parts)
        .forEach(i -> sums(writer, i * rows, Math.min(starts.length, (i + 1) * rows)));
    return writer.finish();
  }

  private void sums(ColumnWriter writer, int first, int end) {
    var sum = new RollingSum();
    boolean mean = running == Running.ROLLING_MEAN;
    int start = starts[first];
    for (int row = start; row < first; row++) {
      sum.add(column.getDouble(row));
    }
    for (int row = first; row < end; row++) {
      for (; start < starts[row]; start++) {
        sum.remove(column.getDouble(start));
      }
      sum.add(column.getDouble(row));
      int count = row + 1 - start;
      if (count < least) {
        writer.putNull(row);
      } else {
        writer.putDouble(row, mean ? sum.sum() / count : sum.sum());
      }
    }
  }

  private Column wholeSums() {
    var writer = new ColumnWriter(column.type(), column.length());
    walk(
        new Moving() {
          private long sum;

          @Override
          public void add(int row) {
            try {
              sum = Math.addExact(sum, column.getLong(row));
            } catch (ArithmeticException e) {
              throw new FrameException(
                  "row %d: the sum of the window does not fit %s; cast to float64 first"
                      .formatted(row, column.type()),
                  e);
            }
          }

          @Override
          public void remove(int row) {
            sum -= column.getLong(row);
          }

          @Override
          public void put(int row, long count) {
            writer.putLong(row, sum);
          }
        },
        writer);
    return writer.finish();
  }

  /// @source Welford's recurrence, backwards for values that leave
  private Column spread() {
    var writer = new ColumnWriter(DataType.FLOAT64, column.length());
    boolean root = running == Running.ROLLING_STD;
    walk(
        new Moving() {
          private long count;
          private double mean;
          private double squares;

          @Override
          public void add(int row) {
            double distance = column.getDouble(row) - mean;
            mean += distance / ++count;
            squares += distance * (column.getDouble(row) - mean);
          }

          @Override
          public void remove(int row) {
            if (--count == 0) {
              mean = 0;
              squares = 0;
              return;
            }
            double distance = column.getDouble(row) - mean;
            mean -= distance / count;
            squares -= distance * (column.getDouble(row) - mean);
          }

          @Override
          public void put(int row, long size) {
            if (size < 2) {
              writer.putNull(row);
            } else {
              double variance = Math.max(0, squares) / (size - 1);
              writer.putDouble(row, root ? Math.sqrt(variance) : variance);
            }
          }
        },
        writer);
    return writer.finish();
  }

  /// The row of the least or greatest value of each window. Rows that can still become it wait in
  /// order of their values.
  private int[] extremes(int sign) {
    int[] rows = new int[starts.length];
    int[] waiting = new int[starts.length];
    int head = 0;
    int tail = 0;
    int start = 0;
    long count = 0;
    for (int row = 0; row < rows.length; row++) {
      for (; start < starts[row]; start++) {
        count -= column.isNull(start) ? 0 : 1;
      }
      while (head < tail && waiting[head] < starts[row]) {
        head++;
      }
      if (!column.isNull(row)) {
        count++;
        while (head < tail && sign * RunningSteps.compare(column, row, waiting[tail - 1]) >= 0) {
          tail--;
        }
        waiting[tail++] = row;
      }
      rows[row] = count < least || head == tail ? -1 : waiting[head];
    }
    return rows;
  }

  private Column quantiles() {
    var writer = new ColumnWriter(DataType.FLOAT64, column.length());
    var values = new SortedWindow();
    walk(
        new Moving() {
          @Override
          public void add(int row) {
            values.add(column.getDouble(row));
          }

          @Override
          public void remove(int row) {
            values.remove(column.getDouble(row));
          }

          @Override
          public void put(int row, long count) {
            writer.putDouble(row, values.quantile(quantile));
          }
        },
        writer);
    return writer.finish();
  }
}
