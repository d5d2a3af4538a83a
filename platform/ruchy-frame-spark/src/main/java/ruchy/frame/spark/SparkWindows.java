package ruchy.frame.spark;

import java.util.List;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.sql.Dialect.Partition;
import ruchy.frame.sql.Operand;

/// Functions of neighbouring rows as window functions over the hidden column of the rows' order.
final class SparkWindows {
  private static final String SO_FAR = "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW";
  private static final String FROM_HERE = "ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING";

  private final Expr.Run run;
  private final String x;
  private final Partition partition;

  private SparkWindows(Expr.Run run, String x, Partition partition) {
    this.run = run;
    this.x = x;
    this.partition = partition;
  }

  static String of(Expr.Run run, List<Operand> operands, Partition partition) {
    if (operands.size() > 1) {
      throw refused(
          run.running(),
          "along times, which counts rows of equal time together there;"
              + " use group_by_dynamic, or a window of rows");
    }
    return new SparkWindows(run, operands.getFirst().sql(), partition).sql();
  }

  private static SparkException refused(Running running, String instead) {
    return new SparkException(
        "Spark does not compute `%s` %s".formatted(running.symbol(), instead));
  }

  private String sql() {
    long size = run.window().size();
    return switch (run.running()) {
      case SHIFT -> size >= 0 ? over("lag(%s, %d)", size, "") : over("lead(%s, %d)", -size, "");
      case CUM_SUM -> whereThere(over("sum(%s)", SO_FAR));
      case CUM_MIN -> whereThere(over("min(%s)", SO_FAR));
      case CUM_MAX -> whereThere(over("max(%s)", SO_FAR));
      case CUM_COUNT -> over("count(%s)", SO_FAR);
      case FILL_FORWARD -> over("last(%s, true)", SO_FAR);
      case FILL_BACKWARD -> over("first(%s, true)", FROM_HERE);
      case CUM_PROD ->
          throw refused(run.running(), "; write `x.log().cum_sum().exp()`, or collect first");
      case INTERPOLATE, EWM_MEAN -> throw refused(run.running(), "in SQL; collect the frame first");
      case ROLLING_MEAN -> rolling("avg(%s)");
      case ROLLING_SUM -> rolling("sum(%s)");
      case ROLLING_MIN -> rolling("min(%s)");
      case ROLLING_MAX -> rolling("max(%s)");
      case ROLLING_STD -> rolling("stddev_samp(%s)");
      case ROLLING_VAR -> rolling("var_samp(%s)");
      case ROLLING_QUANTILE -> rolling("percentile(%s, " + run.window().parameter() + "D)");
      case ROLLING_COUNT -> rolling("count(%s)");
      case RANK_MIN -> ranked("CAST(rank() %s AS BIGINT)");
      case RANK_DENSE -> ranked("CAST(dense_rank() %s AS BIGINT)");
      case RANK_MAX -> ranked("CAST(rank() %s + " + equals() + " - 1 AS BIGINT)");
      case RANK_AVERAGE -> ranked("(rank() %s + (" + equals() + " - 1) / 2D)");
      case RANK_ORDINAL ->
          whereThere("CAST(row_number() " + byValue(", " + order()) + " AS BIGINT)");
    };
  }

  private String order() {
    return partition.order().orElseThrow();
  }

  private String over(String function, String frame) {
    return function.formatted(x) + window(frame);
  }

  private String over(String function, long number, String frame) {
    return function.formatted(x, number) + window(frame);
  }

  private String window(String frame) {
    return " OVER (%s ORDER BY %s %s)".formatted(partition.by(), order(), frame);
  }

  private String whereThere(String value) {
    return "CASE WHEN %s IS NOT NULL THEN %s END".formatted(x, value);
  }

  private String rolling(String function) {
    long size = run.window().size();
    var frame = "ROWS BETWEEN %d PRECEDING AND CURRENT ROW".formatted(size - 1);
    boolean counts = run.running() == Running.ROLLING_COUNT;
    long least = run.window().least() > 0 ? run.window().least() : counts ? 0 : size;
    var value = over(function, frame);
    return least == 0
        ? value
        : "CASE WHEN %s >= %d THEN %s END".formatted(over("count(%s)", frame), least, value);
  }

  private String byValue(String ties) {
    return "OVER (%s ORDER BY %s %s NULLS LAST%s)"
        .formatted(partition.by(), x, run.window().descending() ? "DESC" : "ASC", ties);
  }

  private String ranked(String function) {
    return whereThere(function.formatted(byValue("")));
  }

  /// How many rows have the value of this row.
  private String equals() {
    var keys = partition.keys().isEmpty() ? "" : String.join(", ", partition.keys()) + ", ";
    return "count(*) OVER (PARTITION BY " + keys + x + ")";
  }
}
