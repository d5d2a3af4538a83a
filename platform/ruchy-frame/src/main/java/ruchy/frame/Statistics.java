package ruchy.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;

/// Tables that say something about a frame's columns, and columns made comparable.
public final class Statistics {
  private static final int CATEGORIES_MAX = 1_000;

  private Statistics() {}

  private static List<String> numeric(Frame frame) {
    return frame.schema().fields().stream()
        .filter(field -> field.type().isNumeric())
        .map(Field::name)
        .toList();
  }

  /// Pearson's correlation of each two numeric columns, of the rows that have both values.
  public static Frame corr(Frame frame) {
    return pairs(frame, true);
  }

  /// The sample covariance of each two numeric columns, of the rows that have both values.
  public static Frame cov(Frame frame) {
    return pairs(frame, false);
  }

  private static Frame pairs(Frame frame, boolean correlation) {
    var names = numeric(frame);
    if (names.isEmpty()) {
      throw new FrameException("no column is a number; the columns are: " + frame.schema().brief());
    }
    var values = new ArrayList<Expr>();
    for (var x : names) {
      for (var y : names) {
        var pair = correlation ? Expr.col(x).corr(Expr.col(y)) : Expr.col(x).cov(Expr.col(y));
        values.add(pair.alias(String.valueOf(values.size())));
      }
    }
    var row = frame.select(values).table();
    var columns = new LinkedHashMap<String, Column>();
    columns.put(names.contains("column") ? "column_" : "column", Values.column("column", names));
    for (int j = 0; j < names.size(); j++) {
      var cells = new ArrayList<Optional<Object>>();
      for (int i = 0; i < names.size(); i++) {
        cells.add(row.column(i * names.size() + j).get(0));
      }
      columns.put(names.get(j), ColumnWriter.of(DataType.FLOAT64, cells));
    }
    return Frame.of(columns);
  }

  /// A quantile of every numeric column, in one row.
  public static Frame quantile(Frame frame, double q) {
    return frame.select(numeric(frame).stream().map(n -> Expr.col(n).quantile(q)).toList());
  }

  /// How many values of a column lie in each of some intervals of equal width: from `low`, the last
  /// one with its `high` end.
  ///
  /// @throws FrameException if the column is no number or there is no bin
  public static Frame histogram(Frame frame, String column, int bins) {
    if (bins < 1) {
      throw new FrameException("a histogram has at least 1 bin, not " + bins);
    }
    var x = Expr.col(column).cast(DataType.FLOAT64);
    var finite = frame.filter(x.gt(Double.NEGATIVE_INFINITY).and(x.lt(Double.POSITIVE_INFINITY)));
    var ends = finite.select(x.min().alias("low"), x.max().alias("high")).table();
    if (ends.column(0).isNull(0)) {
      throw new FrameException("`%s` has no values to count".formatted(column));
    }
    double low = ends.column(0).getDouble(0);
    double high = ends.column(1).getDouble(0);
    double width = high > low ? (high - low) / bins : 1;
    long[] counts = new long[bins];
    var values = finite.select(x.alias("x")).column("x");
    for (long i = 0; i < values.length(); i++) {
      int bin = (int) ((values.getDouble(i) - low) / width);
      counts[Math.min(bins - 1, bin)]++;
    }
    var lows = new ArrayList<Object>();
    var highs = new ArrayList<Object>();
    var all = new ArrayList<Object>();
    for (int i = 0; i < bins; i++) {
      lows.add(low + i * width);
      highs.add(i == bins - 1 && high > low ? high : low + (i + 1) * width);
      all.add(counts[i]);
    }
    var columns = new LinkedHashMap<String, List<Object>>();
    columns.put("low", lows);
    columns.put("high", highs);
    columns.put("count", all);
    return Frame.ofLists(columns);
  }

  /// How often each value of one column meets each value of another: a row for each of the first, a
  /// column for each of the second, both in order.
  public static Frame crosstab(Frame frame, String rows, String columns) {
    return frame.sort(columns).pivot(List.of(rows), columns, Expr.len()).sort(rows);
  }

  /// A column cut into intervals with equally many values.
  ///
  /// @param labels a name for each interval, or none
  /// @throws FrameException if it is no number or there are fewer than two intervals
  public static Expr qcut(Frame frame, String column, int count, List<String> labels) {
    if (count < 2) {
      throw new FrameException("qcut makes 2 intervals or more, not " + count);
    }
    var quantiles = new ArrayList<Expr>();
    for (int i = 1; i < count; i++) {
      quantiles.add(Expr.col(column).quantile((double) i / count).alias("q" + i));
    }
    var breaks = new ArrayList<Double>();
    for (var value : frame.select(quantiles).row(0).values()) {
      double place = (Double) value.orElseThrow();
      if (breaks.isEmpty() || breaks.getLast() < place) {
        breaks.add(place);
      }
    }
    return Expr.col(column).cut(breaks, breaks.size() == count - 1 ? labels : List.of());
  }

  /// A column of zeros and ones for each value of some columns, in the place of the column.
  ///
  /// @throws FrameException if a column has too many different values
  public static Frame oneHot(Frame frame, List<String> names) {
    names.forEach(frame.schema()::position);
    var columns = new ArrayList<Expr>();
    for (var name : frame.columns()) {
      if (!names.contains(name)) {
        columns.add(Expr.col(name));
        continue;
      }
      var values = frame.select(name).unique().sort(name).column(name);
      if (values.length() > CATEGORIES_MAX) {
        throw new FrameException(
            "`%s` has %d different values, %d at most become columns; group the rare ones first"
                .formatted(name, values.length(), CATEGORIES_MAX));
      }
      for (long i = 0; i < values.length(); i++) {
        var value = values.get(i);
        var here = value.isPresent() ? Expr.col(name).eq(value.get()) : Expr.col(name).isNull();
        var label = value.map(ruchy.frame.local.ValueText::of).orElse("null");
        columns.add(here.fillNull(false).cast(DataType.INT8).alias(name + "_" + label));
      }
    }
    return frame.select(columns);
  }

  /// Text columns as enums of the values they have, in the order of the texts: four bytes a row.
  ///
  /// @throws FrameException if a column is no text, or has no value
  public static Frame categorize(Frame frame, List<String> names) {
    var columns = new ArrayList<Expr>();
    for (var name : names) {
      if (frame.type(name) != DataType.STRING) {
        throw new FrameException(
            "`%s` is %s, only texts are categorized; cast it to string first"
                .formatted(name, frame.type(name)));
      }
      var values = frame.select(name).dropNulls().unique().sort(name).column(name);
      var texts = LongStream.range(0, values.length()).mapToObj(values::getString).toList();
      columns.add(Expr.col(name).cast(DataType.enumeration(texts)));
    }
    return frame.withColumns(columns);
  }

  /// Numeric columns made comparable: `zscore` (mean 0, deviation 1) or `minmax` (from 0 to 1).
  ///
  /// @param names which columns; none: all that are numbers
  /// @throws FrameException if there is no such method or a column is no number
  public static Frame normalize(Frame frame, List<String> names, String method) {
    var chosen = names.isEmpty() ? numeric(frame) : names;
    var columns = new ArrayList<Expr>();
    for (var name : chosen) {
      var x = Expr.col(name);
      var changed =
          switch (method) {
            case "zscore" -> x.minus(x.mean()).dividedBy(x.std());
            case "minmax" -> x.minus(x.min()).dividedBy(x.max().minus(x.min()));
            default ->
                throw new FrameException(
                    "there is no method `%s`; there are zscore and minmax".formatted(method));
          };
      columns.add(changed.alias(name));
    }
    return frame.withColumns(columns);
  }

  /// Whether a value lies far from the others: `iqr`, further than `limit` (usually 1.5) times the
  /// distance of the quartiles outside them, or `zscore`, further than `limit` (usually 3)
  /// deviations from the mean.
  ///
  /// @throws FrameException if there is no such method
  public static Expr outlier(String column, String method, double limit) {
    var x = Expr.col(column);
    return switch (method) {
      case "iqr" -> {
        var low = x.quantile(0.25);
        var high = x.quantile(0.75);
        var reach = high.minus(low).times(limit);
        yield x.lt(low.minus(reach)).or(x.gt(high.plus(reach)));
      }
      case "zscore" -> x.minus(x.mean()).abs().gt(x.std().times(limit));
      default ->
          throw new FrameException(
              "there is no method `%s`; there are iqr and zscore".formatted(method));
    };
  }

  /// Nulls of every column that can hold the filling replaced: `forward`, `backward`, `mean`,
  /// `median`, `min`, `max`, `zero`, `one` or `interpolate`.
  ///
  /// @throws FrameException if there is no such strategy
  public static Frame fillNull(Frame frame, String strategy) {
    var columns = new ArrayList<Expr>();
    for (var field : frame.schema().fields()) {
      boolean always = strategy.equals("forward") || strategy.equals("backward");
      boolean ordered = strategy.equals("min") || strategy.equals("max");
      if (always || field.type().isNumeric() || (ordered && field.type().isOrdered())) {
        columns.add(filled(Expr.col(field.name()), strategy).alias(field.name()));
      }
    }
    return frame.withColumns(columns);
  }

  /// Nulls of a column replaced.
  ///
  /// @throws FrameException if there is no such strategy
  public static Expr filled(Expr x, String strategy) {
    return switch (strategy) {
      case "forward", "ffill" -> x.fillForward();
      case "backward", "bfill" -> x.fillBackward();
      case "mean" -> x.fillNull(x.mean());
      case "median" -> x.fillNull(x.median());
      case "min" -> x.fillNull(x.min());
      case "max" -> x.fillNull(x.max());
      case "zero" -> x.fillNull(0L);
      case "one" -> x.fillNull(1L);
      case "interpolate" -> x.interpolate();
      default ->
          throw new FrameException(
              "there is no strategy `%s`; there are forward, backward, mean, median, min, max, zero,"
                      .formatted(strategy)
                  + " one and interpolate");
    };
  }
}
