package ruchy.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.function.Times;

/// Groups and rows along a calendar.
public final class Calendar {
  private static final long STEPS_MAX = 10_000_000;

  private Calendar() {}

  /// Groups of the rows whose time lies in one step of the calendar, and that agree in `by`; in
  /// order of `by` and time.
  ///
  /// @param every the step: `15m`, `1h`, `1d`, `1w`, `1mo` …
  /// @throws FrameException if a column is unknown or the step is none
  public static Groups groupBy(Frame frame, String time, String every, List<String> by) {
    var keys = new ArrayList<Expr>();
    by.forEach(name -> keys.add(Expr.col(name)));
    keys.add(Times.truncate(Expr.col(time), every).alias(time));
    var order = new ArrayList<String>(by);
    order.add(time);
    return frame.dropNulls(time).sort(order.toArray(String[]::new)).groupBy(keys);
  }

  /// A row for each step of the calendar from the first time to the last, with nulls where the
  /// frame has none; other rows stay.
  ///
  /// @throws FrameException if the column holds no times or the steps are too many
  public static Frame upsample(Frame frame, String time, String every) {
    var there = frame.dropNulls(time).sort(time);
    if (there.height() == 0) {
      return there;
    }
    var ends = there.select(Expr.col(time).min().alias("a"), Expr.col(time).max().alias("b"));
    var steps = steps(ends, every);
    var columns = new LinkedHashMap<String, Column>();
    columns.put(time, ColumnWriter.of(frame.type(time), steps));
    return Frame.of(columns)
        .join(there, List.of(time), "full")
        .sort(time)
        .select(frame.columns().toArray(String[]::new));
  }

  private static List<Optional<Object>> steps(Frame ends, String every) {
    var steps = new ArrayList<Optional<Object>>();
    var start = Frame.of(ends.select(Expr.col("a").alias("t")).table());
    var last = ends.column("b").getLong(0);
    // Steps are counted from the start, so that months keep their day.
    for (long i = 0; ; i++) {
      if (i > STEPS_MAX) {
        throw new FrameException("more than 10 million steps of " + every + "; take a longer step");
      }
      var next = start.select(times(every, i)).column("t");
      if (next.getLong(0) > last) {
        return steps;
      }
      steps.add(next.get(0));
    }
  }

  private static Expr times(String every, long count) {
    var number = every.replaceAll("[^0-9].*", "");
    long each = number.isEmpty() ? 1 : Long.parseLong(number);
    return count == 0
        ? Expr.col("t")
        : Times.offsetBy(Expr.col("t"), each * count + every.substring(number.length()));
  }
}
