package ruchy.std;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruchy.frame.Frame;
import ruchy.frame.Groups;
import ruchy.frame.Statistics;
import ruchy.frame.display.TableStyle;
import ruchy.frame.expr.Expr;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Joins;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// Data frames: reading, writing, and the operations on rows and columns.
public final class Frames {
  private Frames() {}

  /// A frame from columns: `DataFrame({"x": [1, 2], "y": ["a", "b"]})`.
  @Signature({
    "fn DataFrame(columns: Any) -> DataFrame",
    "fn frame(columns: Any) -> DataFrame",
    "fn df(columns: Any) -> DataFrame"
  })
  public static Frame frame(Object columns) {
    if (!(columns instanceof Map<?, ?> map)) {
      throw new RuchyError("E0816", "a frame is made from a map of names to lists or arrays")
          .help("write DataFrame({\"x\": [1, 2], \"y\": [\"a\", \"b\"]})");
    }
    var named = new LinkedHashMap<String, ruchy.frame.column.Column>();
    map.forEach((name, values) -> named.put((String) name, FrameColumns.column(name, values)));
    return Frame.of(named);
  }

  /// The number of rows.
  @Signature({"fn height(self: DataFrame) -> i64", "fn len(self: DataFrame) -> i64"})
  public static long height(Frame self) {
    return self.height();
  }

  /// The number of columns.
  @Signature("fn width(self: DataFrame) -> i64")
  public static long width(Frame self) {
    return self.width();
  }

  /// The numbers of rows and columns.
  @Signature("fn shape(self: DataFrame) -> (i64, i64)")
  public static ruchy.runtime.tuple.Tuple2<Object, Object> shape(Frame self) {
    return new ruchy.runtime.tuple.Tuple2<>(self.height(), (long) self.width());
  }

  /// The names of the columns.
  @Signature("fn columns(self: DataFrame) -> [String]")
  public static RuchyList columns(Frame self) {
    var names = new ObjectList<String>();
    self.columns().forEach(names::add);
    return names;
  }

  /// One column: `df["price"]` is `df.get("price")`.
  @Signature({
    "fn get(self: DataFrame, column: String) -> Series",
    "fn column(self: DataFrame, column: String) -> Series"
  })
  public static Series get(Frame self, String column) {
    return Series.of(self, column);
  }

  /// Several columns: `df[["a", "b"]]`.
  @Signature("fn get(self: DataFrame, columns: [String]) -> DataFrame")
  public static Frame get(Frame self, RuchyList columns) {
    return self.select(Arguments.nameArray(columns));
  }

  /// The rows for which a condition holds: `df[col("x") > 0]`.
  @Signature({
    "fn get(self: DataFrame, condition: Expr) -> DataFrame",
    "fn filter(self: DataFrame, condition: Expr) -> DataFrame",
    "fn where(self: DataFrame, condition: Expr) -> DataFrame"
  })
  public static Frame filter(Frame self, Expr condition) {
    return self.filter(condition);
  }

  /// The rows for which all conditions hold.
  @Signature("fn filter(self: DataFrame, conditions: ...Expr) -> DataFrame")
  public static Frame filter(Frame self, RuchyList conditions) {
    return self.filter(Expr.allOf(Arguments.expressions(conditions)));
  }

  /// Columns by name, and expressions: `df.select("a", (col("b") * 2).alias("c"))`.
  @Signature("fn select(self: DataFrame, columns: ...Any) -> DataFrame")
  public static Frame select(Frame self, RuchyList columns) {
    return self.select(Arguments.expressions(columns));
  }

  /// The frame with more columns, or others of the same names.
  @Signature({
    "fn with_columns(self: DataFrame, columns: ...Expr) -> DataFrame",
    "fn with_columns(self: DataFrame, columns: ...Any) -> DataFrame",
    "fn mutate(self: DataFrame, columns: ...Expr) -> DataFrame",
    "fn mutate(self: DataFrame, columns: ...Any) -> DataFrame"
  })
  public static Frame withColumns(Frame self, RuchyList columns) {
    var expressions = new ObjectList<Object>();
    var series = new ArrayList<Series>();
    for (Object column : columns.asList()) {
      if (column instanceof Series one) {
        series.add(one);
      } else {
        expressions.add(column);
      }
    }
    var made =
        expressions.size() == 0 ? self : self.withColumns(Arguments.expressions(expressions));
    for (Series one : series) {
      made = made.withColumn(one.name(), one.column());
    }
    return made;
  }

  /// The frame with one more column: `df.with_column("double", col("x") * 2)`.
  @Signature("fn with_column(self: DataFrame, name: String, value: Any) -> DataFrame")
  public static Frame withColumn(Frame self, String name, Object value) {
    return switch (value) {
      case fnp.ndarray.NDArray _, RuchyList _, Series _ ->
          self.withColumn(name, FrameColumns.column(name, value));
      default -> self.withColumn(name, Expr.lit(value));
    };
  }

  /// The frame with one more column, which its alias names.
  @Signature("fn with_column(self: DataFrame, column: Expr) -> DataFrame")
  public static Frame withColumn(Frame self, Expr column) {
    return self.withColumns(column);
  }

  /// The frame with other names: `df.rename({"old": "new"})`.
  @Signature("fn rename(self: DataFrame, names: Any) -> DataFrame")
  public static Frame rename(Frame self, Object names) {
    var renamed = new LinkedHashMap<String, String>();
    if (names instanceof Map<?, ?> map) {
      map.forEach((from, to) -> renamed.put((String) from, to.toString()));
    } else {
      throw new RuchyError("E0816", "rename takes a map of old names to new ones")
          .help("write df.rename({\"old\": \"new\"})");
    }
    return self.rename(renamed);
  }

  /// The frame without some columns.
  @Signature("fn drop(self: DataFrame, columns: ...Any) -> DataFrame")
  public static Frame drop(Frame self, RuchyList columns) {
    return self.drop(Arguments.nameArray(columns));
  }

  /// The first rows.
  @Signature({
    "fn head(self: DataFrame, count: i64 = 5) -> DataFrame",
    "fn limit(self: DataFrame, count: i64) -> DataFrame"
  })
  public static Frame head(Frame self, long count) {
    return self.head(count);
  }

  /// The last rows.
  @Signature("fn tail(self: DataFrame, count: i64 = 5) -> DataFrame")
  public static Frame tail(Frame self, long count) {
    return self.tail(count);
  }

  /// Some rows from a place on.
  @Signature("fn slice(self: DataFrame, start: i64, count: i64 = 9223372036854775807) -> DataFrame")
  public static Frame slice(Frame self, long start, long count) {
    return self.slice(start, count);
  }

  /// Rows drawn at random without repetition; the same seed draws the same.
  @Signature("fn sample(self: DataFrame, count: i64, seed: i64 = 0) -> DataFrame")
  public static Frame sample(Frame self, long count, long seed) {
    return self.sample(count, seed);
  }

  /// The rows in the order of columns or expressions; equal ones keep theirs, nulls come last.
  @Signature({
    "fn sort(self: DataFrame, by: ...Any, descending: bool | [bool] = false) -> DataFrame",
    "fn arrange(self: DataFrame, by: ...Any, descending: bool | [bool] = false) -> DataFrame"
  })
  public static Frame sort(Frame self, RuchyList by, Object descending) {
    var directions = new ArrayList<Boolean>();
    if (descending instanceof RuchyList list) {
      list.forEach(direction -> directions.add((Boolean) direction));
    } else {
      directions.add((Boolean) descending);
    }
    return self.sort(Arguments.expressions(by), directions);
  }

  /// The first row for each different value of some columns, of all where none is named.
  @Signature({
    "fn unique(self: DataFrame, columns: ...Any) -> DataFrame",
    "fn distinct(self: DataFrame, columns: ...Any) -> DataFrame"
  })
  public static Frame unique(Frame self, RuchyList columns) {
    return self.unique(Arguments.nameArray(columns));
  }

  /// The rows without missing values in some columns, in any where none is named.
  @Signature({
    "fn drop_nulls(self: DataFrame, columns: ...Any) -> DataFrame",
    "fn dropna(self: DataFrame, columns: ...Any) -> DataFrame"
  })
  public static Frame dropNulls(Frame self, RuchyList columns) {
    return self.dropNulls(Arguments.nameArray(columns));
  }

  /// The frame with another value for every missing one of the value's kind, or what a strategy
  /// says: forward, backward, mean, median, min, max, zero, one or interpolate.
  @Signature({
    "fn fill_null(self: DataFrame, value: Any = None, strategy: String = \"\") -> DataFrame",
    "fn fillna(self: DataFrame, value: Any = None, strategy: String = \"\") -> DataFrame"
  })
  public static Frame fillNull(Frame self, Object value, String strategy) {
    return strategy.isEmpty() ? self.fillNull(value) : Statistics.fillNull(self, strategy);
  }

  /// The rows of this frame, then those of another with the same columns.
  @Signature({
    "fn concat(self: DataFrame, others: ...DataFrame) -> DataFrame",
    "fn vstack(self: DataFrame, others: ...DataFrame) -> DataFrame"
  })
  public static Frame concat(Frame self, RuchyList others) {
    List<Object> frames = Arguments.flat(others);
    return self.concat(frames.toArray(Frame[]::new));
  }

  /// The columns of this frame and of others with as many rows, side by side.
  @Signature("fn hstack(self: DataFrame, others: ...DataFrame) -> DataFrame")
  public static Frame hstack(Frame self, RuchyList others) {
    List<Object> frames = Arguments.flat(others);
    return self.beside(frames.toArray(Frame[]::new));
  }

  /// Columns turned into rows: for each of them all rows, with its name under `variable` and its
  /// value under `value`, beside the other columns.
  @Signature({
    "fn unpivot(self: DataFrame, columns: ...Any, variable: String = \"variable\", value: String ="
        + " \"value\") -> DataFrame",
    "fn melt(self: DataFrame, columns: ...Any, variable: String = \"variable\", value: String ="
        + " \"value\") -> DataFrame"
  })
  public static Frame unpivot(Frame self, RuchyList columns, String variable, String value) {
    return self.unpivot(List.of(Arguments.nameArray(columns)), variable, value);
  }

  /// Rows turned into columns: one row for each value of `index`, one column for each value of
  /// `on`, with the reduction of the rows that have both, null where there are none:
  /// `df.pivot("city", on="month", values=col("degrees").mean())`.
  @Signature(
      "fn pivot(self: DataFrame, index: String | [String], on: String, values: Expr) -> DataFrame")
  public static Frame pivot(Frame self, Object index, String on, Expr values) {
    return self.pivot(nameList(index), on, values);
  }

  /// The rows by the values of columns or expressions; `agg` makes one row of each group.
  @Signature({
    "fn group_by(self: DataFrame, keys: ...Any) -> GroupBy",
    "fn groupby(self: DataFrame, keys: ...Any) -> GroupBy"
  })
  public static Groups groupBy(Frame self, RuchyList keys) {
    return self.groupBy(Arguments.expressions(keys));
  }

  /// One row a group, of expressions such as `col("x").mean()`, in order of first appearance.
  @Signature({
    "fn agg(self: GroupBy, values: ...Any) -> DataFrame",
    "fn summarise(self: GroupBy, values: ...Any) -> DataFrame",
    "fn summarize(self: GroupBy, values: ...Any) -> DataFrame"
  })
  public static Frame agg(Groups self, RuchyList values) {
    return self.agg(Arguments.expressions(values));
  }

  /// The number of rows of each group.
  @Signature({"fn count(self: GroupBy) -> DataFrame", "fn len(self: GroupBy) -> DataFrame"})
  public static Frame count(Groups self) {
    return self.count();
  }

  /// The rows of two frames that agree in columns. `how` is inner, left, right, full, semi, anti or
  /// cross; columns of the other frame that this one has too get the suffix.
  @Signature(
      "fn join(self: DataFrame, other: DataFrame, on: String | [String] = [], how: String ="
          + " \"inner\", left_on: String | [String] = [], right_on: String | [String] = [], suffix:"
          + " String = \"_right\") -> DataFrame")
  public static Frame join(
      Frame self,
      Frame other,
      Object on,
      String how,
      Object leftOn,
      Object rightOn,
      String suffix) {
    List<String> both = nameList(on);
    List<String> left = both.isEmpty() ? nameList(leftOn) : both;
    List<String> right = both.isEmpty() ? nameList(rightOn) : both;
    return self.join(other, new Joins.Request(JoinKind.parse(how), left, right, suffix));
  }

  private static List<String> nameList(Object names) {
    return names instanceof String name ? List.of(name) : Arguments.names((RuchyList) names);
  }

  /// How often each value of a column occurs, most frequent first.
  @Signature("fn value_counts(self: DataFrame, column: String) -> DataFrame")
  public static Frame valueCounts(Frame self, String column) {
    return self.valueCounts(column);
  }

  /// The number of missing values of each column.
  @Signature("fn null_count(self: DataFrame) -> DataFrame")
  public static Frame nullCount(Frame self) {
    return self.nullCount();
  }

  /// Count, mean, standard deviation, least value, quartiles and greatest value of each column.
  @Signature({
    "fn describe(self: DataFrame) -> DataFrame",
    "fn summary(self: DataFrame) -> DataFrame"
  })
  public static Frame describe(Frame self) {
    return self.describe();
  }

  /// Runs the plan now; later uses take the result.
  @Signature("fn collect(self: DataFrame) -> DataFrame")
  public static Frame collect(Frame self) {
    return self.collect();
  }

  /// Lets go of the values that the frame keeps; it cannot be used any more, what was made of it
  /// can.
  @Signature("fn close(self: DataFrame)")
  public static void close(Frame self) {
    self.close();
  }

  /// How the frame is computed: the plan, who runs which part, and the SQL.
  @Signature("fn explain(self: DataFrame) -> String")
  public static String explain(Frame self) {
    return self.explain();
  }

  /// The frame as a table in HTML, as the notebook and web pages show it.
  @Signature("fn to_html(self: DataFrame) -> String")
  public static String toHtml(Frame self) {
    return self.toHtml(TableStyle.DEFAULT);
  }

  /// The type of each column, by name.
  @Signature({
    "fn schema(self: DataFrame) -> Map<String, String>",
    "fn dtypes(self: DataFrame) -> Map<String, String>"
  })
  public static Map<Object, Object> schema(Frame self) {
    var types = new LinkedHashMap<Object, Object>();
    self.schema().fields().forEach(field -> types.put(field.name(), field.type().toString()));
    return types;
  }
}
