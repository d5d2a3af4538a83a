package ruchy.frame.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.TimeText;

/// The methods that look at many rows: windows, ranks, groups, and reductions beyond the commonest.
public sealed interface WindowMethods permits Expr {
  private Expr self() {
    return switch (this) {
      case Expr expr -> expr;
    };
  }

  private Expr run(Running running) {
    return new Expr.Run(running, self(), Window.NONE);
  }

  private Expr reduce(Reduction reduction) {
    return new Expr.Reduce(reduction, self(), 0);
  }

  /// This computed for the rows of each group apart: `col("x").sum().over(col("k"))`.
  default Expr over(Object... keys) {
    var exprs = new ArrayList<Expr>();
    for (var key : keys) {
      exprs.add(key instanceof String name ? Expr.col(name) : Expr.lit(key));
    }
    return new Expr.Over(self(), exprs);
  }

  /// The place of each value in the order of values, from 1. `method` says what equal values get:
  /// `average`, `min`, `max`, `dense` or `ordinal`.
  ///
  /// @throws FrameException if there is no such method
  default Expr rank(String method, boolean descending) {
    var running =
        switch (method.toLowerCase(Locale.ROOT)) {
          case "average", "mean" -> Running.RANK_AVERAGE;
          case "min" -> Running.RANK_MIN;
          case "max" -> Running.RANK_MAX;
          case "dense" -> Running.RANK_DENSE;
          case "ordinal", "first" -> Running.RANK_ORDINAL;
          default ->
              throw new FrameException(
                  "there is no rank `%s`; there are average, min, max, dense and ordinal"
                      .formatted(method));
        };
    return new Expr.Run(running, self(), new Window(0, 0, 0, descending));
  }

  /// The product so far.
  default Expr cumProd() {
    return run(Running.CUM_PROD);
  }

  /// Nulls between two values replaced by values on the line between them.
  default Expr interpolate() {
    return run(Running.INTERPOLATE);
  }

  /// A mean in which a new value has the weight `alpha` and older ones less and less.
  default Expr ewmMean(double alpha) {
    return new Expr.Run(Running.EWM_MEAN, self(), Window.NONE.with(alpha));
  }

  /// The change since `rows` rows above, as a part of the value there.
  default Expr pctChange(long rows) {
    return self().dividedBy(self().shift(rows)).minus(1.0);
  }

  /// A function of a window of rows that ends here.
  ///
  /// @param running what is computed
  /// @param window how many rows, and how many values it needs
  default Expr rolling(Running running, Window window) {
    return new Expr.Run(running, self(), window);
  }

  /// A function of the rows whose time is later than this row's less `period`, such as `3d`.
  ///
  /// @throws FrameException if the period is no fixed length of time
  default Expr rollingBy(Running running, Expr times, String period, Window window) {
    var length = TimeText.every(period);
    if (length.months() > 0) {
      throw new FrameException(
          "a window has a fixed length, but months differ: \"%s\"; write days".formatted(period));
    }
    var sized = new Window(length.micros(), window.least(), window.parameter(), false);
    return new Expr.Run(running, List.of(self(), times), sized);
  }

  /// The value, but not less than `low` and not greater than `high`; NaN and null stay.
  default Expr clip(Object low, Object high) {
    return self().clipLow(low).clipHigh(high);
  }

  /// The value, but not less than this.
  default Expr clipLow(Object low) {
    return Expr.when(self().lt(low)).then(low).otherwise(self());
  }

  /// The value, but not greater than this; NaN and null stay.
  default Expr clipHigh(Object high) {
    var greater = self().gt(high);
    boolean number = high instanceof Double || high instanceof Long || high instanceof Integer;
    var condition = number ? greater.and(self().le(Double.POSITIVE_INFINITY)) : greater;
    return Expr.when(condition).then(high).otherwise(self());
  }

  /// The product of all values that are not null.
  default Expr product() {
    return reduce(Reduction.PRODUCT);
  }

  /// The skewness.
  default Expr skew() {
    return reduce(Reduction.SKEW);
  }

  /// The excess kurtosis.
  default Expr kurtosis() {
    return reduce(Reduction.KURTOSIS);
  }

  /// The most frequent value.
  default Expr mode() {
    return reduce(Reduction.MODE);
  }

  /// All values in a list.
  default Expr implode() {
    return reduce(Reduction.IMPLODE);
  }

  /// The greatest values in a list, the greatest first, `count` at most.
  default Expr topK(long count) {
    return new Expr.Reduce(Reduction.TOP_K, self(), count);
  }

  /// Pearson's correlation with another column.
  default Expr corr(Object other) {
    return new Expr.Reduce(Reduction.CORR, List.of(self(), Expr.lit(other)), 0);
  }

  /// The sample covariance with another column.
  default Expr cov(Object other) {
    return new Expr.Reduce(Reduction.COV, List.of(self(), Expr.lit(other)), 0);
  }

  /// How many values are null.
  default Expr nullCount() {
    return self().isNull().cast(ruchy.frame.column.DataType.INT64).sum();
  }

  /// Whether a value occurs more than once.
  default Expr isDuplicated() {
    return new Expr.Over(Expr.len(), List.of(self())).gt(1L);
  }

  /// The intervals between `breaks` that values lie in, as text: above the left end, up to the
  /// right one. Labels may be given, one more than breaks.
  ///
  /// @throws FrameException if the breaks do not ascend or the labels do not fit
  default Expr cut(List<Double> breaks, List<String> labels) {
    return Breaks.cut(self(), breaks, labels);
  }

  /// The values, each one of several replaced by another.
  default Expr replaceValues(List<?> old, List<?> by) {
    if (old.size() != by.size() || old.isEmpty()) {
      throw new FrameException(
          "replace takes as many new values as old ones, not %d for %d"
              .formatted(by.size(), old.size()));
    }
    var choice = Expr.when(self().eq(old.getFirst())).then(by.getFirst());
    for (int i = 1; i < old.size(); i++) {
      choice = choice.when(self().eq(old.get(i))).then(by.get(i));
    }
    return choice.otherwise(self());
  }
}
