package ruchy.frame.spark;

import java.util.List;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.frame.sql.Dialect.Group;
import ruchy.frame.sql.Operand;

/// Spark's spelling of reductions, of groups and over windows.
final class SparkReductions {
  private SparkReductions() {}

  static String of(Expr.Reduce reduce, List<Operand> operands, DataType type, Group group) {
    var x = operands.getFirst().sql();
    var over = group.over();
    var order = group.order();
    return switch (reduce.reduction()) {
      case SUM -> "CAST(coalesce(sum(%s)%s, 0) AS %s)".formatted(x, over, SparkTypes.name(type));
      case MEAN -> "avg(%s)%s".formatted(x, over);
      case MIN -> "min(%s)%s".formatted(x, over);
      case MAX -> "max(%s)%s".formatted(x, over);
      case STD -> "stddev_samp(%s)%s".formatted(x, over);
      case VAR -> "var_samp(%s)%s".formatted(x, over);
      case COUNT -> "count(%s)%s".formatted(x, over);
      case LEN -> "count(*)" + over;
      case N_UNIQUE ->
          over.isEmpty()
              ? "count(DISTINCT %s)".formatted(x)
              : "CAST(size(collect_set(%s)%s) AS BIGINT)".formatted(x, over);
      case MEDIAN -> "percentile(%s, 0.5D)%s".formatted(x, over);
      case QUANTILE -> "percentile(%s, %sD)%s".formatted(x, reduce.parameter(), over);
      // Of the rows with the least number there is one; its value may be null.
      case FIRST -> "min_by(%s, %s)%s".formatted(x, order, over);
      case LAST -> "max_by(%s, %s)%s".formatted(x, order, over);
      case PRODUCT ->
          "aggregate(collect_list(%s)%s, CAST(1 AS %s), (a, b) -> a * b)"
              .formatted(x, over, SparkTypes.name(type));
      case SKEW -> shape("skewness", x, over);
      case KURTOSIS -> shape("kurtosis", x, over);
      case CORR -> correlation(x, operands.get(1).sql(), over);
      case COV -> "covar_samp(%s, %s)%s".formatted(x, operands.get(1).sql(), over);
      case IMPLODE ->
          "transform(array_sort(collect_list(struct(%s AS o, %s AS v))%s), s -> s.v)"
              .formatted(order, x, over);
      case TOP_K ->
          "slice(sort_array(collect_list(%s)%s, false), 1, %d)"
              .formatted(x, over, (long) reduce.parameter());
      case MODE ->
          throw new SparkException(
              "Spark does not say which of equally frequent values comes first, so there is no"
                  + " `mode`; group by the column, count with `len`, sort and take the head");
    };
  }

  /// Of equal values it is NaN; Spark has null.
  private static String shape(String name, String x, String over) {
    return "CASE WHEN count(%s)%s > 0 THEN coalesce(%s(%s)%s, CAST('NaN' AS DOUBLE)) END"
        .formatted(x, over, name, x, over);
  }

  /// Spark's own `corr` fails where all values of a column are equal; it is NaN.
  private static String correlation(String x, String y, String over) {
    var spread =
        "stddev_pop(CASE WHEN %s IS NOT NULL THEN %s END)%s * stddev_pop(CASE WHEN %s IS NOT NULL"
                .formatted(y, x, over, x)
            + " THEN %s END)%s".formatted(y, over);
    return ("CASE WHEN covar_samp(%s, %s)%s IS NULL THEN NULL WHEN %s = 0"
            + " THEN CAST('NaN' AS DOUBLE) ELSE covar_pop(%s, %s)%s / (%s) END")
        .formatted(x, y, over, spread, x, y, over, spread);
  }
}
