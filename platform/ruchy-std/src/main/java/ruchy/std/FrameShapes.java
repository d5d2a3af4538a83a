package ruchy.std;

import java.util.ArrayList;
import java.util.List;
import ruchy.frame.Calendar;
import ruchy.frame.Frame;
import ruchy.frame.Groups;
import ruchy.frame.NearestJoin;
import ruchy.frame.Nesting;
import ruchy.frame.expr.Expr;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Joins;
import ruchy.runtime.RuchyList;
import ruchy.runtime.function.Function1;
import ruchy.runtime.library.Signature;

/// Rows and columns taken apart and put together: lists, structs, calendars, nearest rows.
public final class FrameShapes {
  private FrameShapes() {}

  /// A row for each element of the lists of columns; an empty list gives a row with a null.
  @Signature("fn explode(self: DataFrame, columns: ...Any) -> DataFrame")
  public static Frame explode(Frame self, RuchyList columns) {
    Frame frame = self;
    for (String name : Arguments.names(columns)) {
      frame = Nesting.explode(frame, name);
    }
    return frame;
  }

  /// A column for each field of structs.
  @Signature("fn unnest(self: DataFrame, columns: ...Any) -> DataFrame")
  public static Frame unnest(Frame self, RuchyList columns) {
    Frame frame = self;
    for (String name : Arguments.names(columns)) {
      frame = Nesting.unnest(frame, name);
    }
    return frame;
  }

  /// Rows and columns exchanged.
  @Signature("fn transpose(self: DataFrame) -> DataFrame")
  public static Frame transpose(Frame self) {
    return Nesting.transpose(self);
  }

  /// The rows with some numbers, in their order.
  @Signature({
    "fn gather(self: DataFrame, rows: [i64]) -> DataFrame",
    "fn take(self: DataFrame, rows: [i64]) -> DataFrame"
  })
  public static Frame gather(Frame self, RuchyList rows) {
    return Nesting.gather(self, rows.asList().stream().mapToLong(row -> (Long) row).toArray());
  }

  /// The rows from the last to the first.
  @Signature("fn reverse(self: DataFrame) -> DataFrame")
  public static Frame reverse(Frame self) {
    long[] rows = new long[Arguments.toInt(self.height(), "height")];
    java.util.Arrays.setAll(rows, i -> -1L - i);
    return Nesting.gather(self, rows);
  }

  /// The frame with the numbers of its rows before the other columns.
  @Signature("fn with_row_index(self: DataFrame, name: String = \"index\") -> DataFrame")
  public static Frame withRowIndex(Frame self, String name) {
    List<Expr> columns = new ArrayList<>();
    columns.add(
        new Expr.Run(ruchy.frame.expr.Running.CUM_COUNT, Expr.lit(1L), ruchy.frame.expr.Window.NONE)
            .minus(1L)
            .alias(name));
    self.columns().forEach(column -> columns.add(Expr.col(column)));
    return self.select(columns);
  }

  /// The rows with the greatest values of a column, greatest first.
  @Signature({
    "fn top_k(self: DataFrame, count: i64, by: String) -> DataFrame",
    "fn nlargest(self: DataFrame, count: i64, by: String) -> DataFrame"
  })
  public static Frame topK(Frame self, long count, String by) {
    return self.sort(by, true).head(count);
  }

  /// The rows with the least values of a column, least first.
  @Signature({
    "fn bottom_k(self: DataFrame, count: i64, by: String) -> DataFrame",
    "fn nsmallest(self: DataFrame, count: i64, by: String) -> DataFrame"
  })
  public static Frame bottomK(Frame self, long count, String by) {
    return self.sort(by, false).head(count);
  }

  /// Groups of the rows that lie in one step of the calendar (`15m`, `1h`, `1d`, `1w`, `1mo`), and
  /// agree in `by`.
  @Signature({
    "fn group_by_dynamic(self: DataFrame, time: String, every: String, by: String | [String] = []) -> GroupBy",
    "fn resample(self: DataFrame, time: String, every: String, by: String | [String] = []) -> GroupBy"
  })
  public static Groups groupByDynamic(Frame self, String time, String every, Object by) {
    return Calendar.groupBy(self, time, every, names(by));
  }

  /// A row for each step of the calendar from the first time to the last, with nulls where the
  /// frame has none.
  @Signature("fn upsample(self: DataFrame, time: String, every: String) -> DataFrame")
  public static Frame upsample(Frame self, String time, String every) {
    return Calendar.upsample(self, time, every);
  }

  /// Each row with the nearest row of another frame along a column: the last one not later
  /// (backward), the first not earlier (forward), or the nearest.
  @Signature({
    "fn join_asof(self: DataFrame, other: DataFrame, on: String, by: String | [String] = [], strategy: String = \"backward\", tolerance: String = \"\") -> DataFrame",
    "fn merge_asof(self: DataFrame, other: DataFrame, on: String, by: String | [String] = [], strategy: String = \"backward\", tolerance: String = \"\") -> DataFrame"
  })
  public static Frame joinAsof(
      Frame self, Frame other, String on, Object by, String strategy, String tolerance) {
    NearestJoin.Strategy nearest = NearestJoin.Strategy.parse(strategy);
    return NearestJoin.join(
        self, other, new NearestJoin.Request(on, on, names(by), nearest, tolerance));
  }

  /// The pairs of rows of two frames for which conditions hold; columns of the other frame that
  /// this one has too end in `_right`.
  @Signature("fn join_where(self: DataFrame, other: DataFrame, conditions: ...Expr) -> DataFrame")
  public static Frame joinWhere(Frame self, Frame other, RuchyList conditions) {
    Joins.Request all = new Joins.Request(JoinKind.CROSS, List.of(), List.of(), "_right");
    return self.join(other, all).filter(Expr.allOf(Arguments.expressions(conditions)));
  }

  /// What a function makes of the frame, in a chain: `df.pipe(|d| clean(d))`.
  @Signature("fn pipe(self: DataFrame, function: fn(DataFrame) -> DataFrame) -> DataFrame")
  public static Frame pipe(Frame self, Function1<Object, Object> function) {
    return (Frame) function.call(self);
  }

  /// The rows of this frame and of others with other columns below; what a frame lacks is null.
  @Signature({
    "fn concat_diagonal(self: DataFrame, others: ...DataFrame) -> DataFrame",
    "fn bind_rows(self: DataFrame, others: ...DataFrame) -> DataFrame"
  })
  public static Frame concatDiagonal(Frame self, RuchyList others) {
    List<Frame> frames = new ArrayList<>();
    frames.add(self);
    Arguments.flat(others).forEach(frame -> frames.add((Frame) frame));
    return ruchy.frame.Diagonal.concat(frames);
  }

  private static List<String> names(Object names) {
    return names instanceof String name ? List.of(name) : Arguments.names((RuchyList) names);
  }
}
