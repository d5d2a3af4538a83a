package ruchy.std;

import java.util.List;
import ruchy.frame.Draws;
import ruchy.frame.Frame;
import ruchy.frame.Profile;
import ruchy.frame.Statistics;
import ruchy.frame.expr.Expr;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;

/// Tables that say something about a frame's columns, and columns made comparable.
public final class FrameStatistics {
  private FrameStatistics() {}

  /// Pearson's correlation of each two numeric columns.
  @Signature("fn corr(self: DataFrame) -> DataFrame")
  public static Frame corr(Frame self) {
    return Statistics.corr(self);
  }

  /// The sample covariance of each two numeric columns.
  @Signature("fn cov(self: DataFrame) -> DataFrame")
  public static Frame cov(Frame self) {
    return Statistics.cov(self);
  }

  /// A quantile of every numeric column.
  @Signature("fn quantile(self: DataFrame, q: f64) -> DataFrame")
  public static Frame quantile(Frame self, double q) {
    return Statistics.quantile(self, q);
  }

  /// How many values of a column lie in each of some intervals of equal width.
  @Signature("fn bin_counts(self: DataFrame, column: String, bins: i64 = 10) -> DataFrame")
  public static Frame histogram(Frame self, String column, long bins) {
    return Statistics.histogram(self, column, Arguments.toInt(bins, "bins"));
  }

  /// How often each value of one column meets each value of another.
  @Signature("fn crosstab(self: DataFrame, rows: String, columns: String) -> DataFrame")
  public static Frame crosstab(Frame self, String rows, String columns) {
    return Statistics.crosstab(self, rows, columns);
  }

  /// The frame with a column cut into intervals between breaks, as `column_bin`.
  @Signature(
      "fn cut(self: DataFrame, column: String, breaks: [f64], labels: [String] = []) -> DataFrame")
  public static Frame cut(Frame self, String column, RuchyList breaks, RuchyList labels) {
    Expr bins = Expr.col(column).cut(Arguments.reals(breaks), Arguments.names(labels));
    return self.withColumns(bins.alias(column + "_bin"));
  }

  /// The frame with a column cut into intervals with equally many values, as `column_bin`.
  @Signature(
      "fn qcut(self: DataFrame, column: String, count: i64 = 4, labels: [String] = []) -> DataFrame")
  public static Frame qcut(Frame self, String column, long count, RuchyList labels) {
    int bins = Arguments.toInt(count, "count");
    Expr cut = Statistics.qcut(self, column, bins, Arguments.names(labels));
    return self.withColumns(cut.alias(column + "_bin"));
  }

  /// A column of zeros and ones for each value of some columns.
  @Signature({
    "fn one_hot(self: DataFrame, columns: ...Any) -> DataFrame",
    "fn to_dummies(self: DataFrame, columns: ...Any) -> DataFrame",
    "fn get_dummies(self: DataFrame, columns: ...Any) -> DataFrame"
  })
  public static Frame oneHot(Frame self, RuchyList columns) {
    return Statistics.oneHot(self, Arguments.names(columns));
  }

  /// Text columns as enums of the values they have, in the order of the texts.
  @Signature("fn categorize(self: DataFrame, columns: ...Any) -> DataFrame")
  public static Frame categorize(Frame self, RuchyList columns) {
    return Statistics.categorize(self, Arguments.names(columns));
  }

  /// Numeric columns made comparable: `zscore` or `minmax`.
  @Signature(
      "fn normalize(self: DataFrame, columns: ...Any, method: String = \"zscore\") -> DataFrame")
  public static Frame normalize(Frame self, RuchyList columns, String method) {
    return Statistics.normalize(self, Arguments.names(columns), method);
  }

  /// The frame with a column `outlier` that says whether a value lies far from the others: by the
  /// quartiles (`iqr`) or by the deviation (`zscore`).
  @Signature(
      "fn detect_outliers(self: DataFrame, column: String, method: String = \"iqr\", limit: f64 = 0.0) -> DataFrame")
  public static Frame detectOutliers(Frame self, String column, String method, double limit) {
    double usual = method.equals("zscore") ? 3 : 1.5;
    double reach = limit > 0 ? limit : usual;
    return self.withColumns(Statistics.outlier(column, method, reach).alias("outlier"));
  }

  /// Two frames of a random part of the rows and the others: `let (train, test) =
  /// df.train_test_split(0.2)`.
  @Signature(
      "fn train_test_split(self: DataFrame, test_size: f64 = 0.25, seed: i64 = 0) -> (DataFrame, DataFrame)")
  public static Tuple2<Object, Object> trainTestSplit(Frame self, double testSize, long seed) {
    List<Frame> parts = Draws.split(self, testSize, seed);
    return new Tuple2<>(parts.get(0), parts.get(1));
  }

  /// Rows drawn with repetition, as many as the frame has where no number is given.
  @Signature("fn bootstrap(self: DataFrame, count: i64 = -1, seed: i64 = 0) -> DataFrame")
  public static Frame bootstrap(Frame self, long count, long seed) {
    return Draws.bootstrap(self, count < 0 ? self.height() : count, seed);
  }

  /// The rows in a random order.
  @Signature("fn shuffle(self: DataFrame, seed: i64 = 0) -> DataFrame")
  public static Frame shuffle(Frame self, long seed) {
    return Draws.shuffle(self, seed);
  }

  /// A part of the rows drawn at random, such as 0.1.
  @Signature("fn sample_fraction(self: DataFrame, fraction: f64, seed: i64 = 0) -> DataFrame")
  public static Frame sampleFraction(Frame self, double fraction, long seed) {
    return self.sample(Math.round(self.height() * fraction), seed);
  }

  /// A profile of every column: type, nulls, different values, range, quartiles and a small
  /// histogram.
  @Signature({
    "fn explore(self: DataFrame) -> DataFrame",
    "fn glimpse(self: DataFrame) -> DataFrame"
  })
  public static Frame explore(Frame self) {
    return Profile.of(self);
  }
}
