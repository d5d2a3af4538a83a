package ruchy.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.display.HtmlTable;
import ruchy.frame.display.TableStyle;
import ruchy.frame.display.TextTable;
import ruchy.frame.engine.Choice;
import ruchy.frame.engine.Engine;
import ruchy.frame.expr.Expr;
import ruchy.frame.io.CsvFiles;
import ruchy.frame.io.CsvOptions;
import ruchy.frame.io.ParquetFiles;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Joins;
import ruchy.frame.plan.Memo;
import ruchy.frame.plan.Plan;
import ruchy.frame.plan.Plans;
import ruchy.runtime.Rich;

/// A data frame: named columns of one length, or the plan to compute them.
///
/// Frames never change; every operation gives a new one. Names and types are checked at once,
/// values are computed when they are asked for, once.
public final class Frame implements Rich {
  private static final Engine ENGINE = Engine.of(Choice.BY_COST);

  private final Plan.Remembered plan;
  private final Engine engine;
  private volatile boolean closed;

  private Frame(Plan plan, Engine engine) {
    this.plan =
        plan instanceof Plan.Remembered remembered
            ? remembered
            : new Plan.Remembered(plan, new Memo());
    this.engine = engine;
  }

  // ---- making frames

  /// A frame of a plan.
  public static Frame of(Plan plan) {
    return new Frame(plan, ENGINE);
  }

  /// A frame of a table.
  public static Frame of(Table table) {
    return of(new Plan.Columns(table));
  }

  /// A frame of columns in the map's order.
  ///
  /// @throws FrameException if they differ in length
  public static Frame of(Map<String, Column> columns) {
    var fields = new ArrayList<Field>();
    columns.forEach((name, column) -> fields.add(new Field(name, column.type())));
    return of(Table.of(Schema.of(fields), List.copyOf(columns.values())));
  }

  /// A frame of lists of Java values in the map's order; the type of a column is that of its
  /// values, and null elements are given as empty optionals.
  ///
  /// @throws FrameException if a list mixes types or the lists differ in length
  public static Frame ofLists(Map<String, ? extends List<?>> lists) {
    var columns = new java.util.LinkedHashMap<String, Column>();
    lists.forEach((name, values) -> columns.put(name, Values.column(name, values)));
    return of(columns);
  }

  /// The rows of a CSV file; names and types are found by looking at it.
  ///
  /// @throws ruchy.frame.column.FileProblemException if there is no such file, or it is malformed
  public static Frame readCsv(Path path) {
    return readCsv(path, CsvOptions.DEFAULT);
  }

  /// The rows of a CSV file.
  ///
  /// @throws ruchy.frame.column.FileProblemException if there is no such file, or it is malformed
  public static Frame readCsv(Path path, CsvOptions options) {
    return of(CsvFiles.scan(path, options));
  }

  /// The rows of a Parquet file.
  ///
  /// @throws ruchy.frame.column.FileProblemException if there is no such file, or it is malformed
  public static Frame readParquet(Path path) {
    return of(ParquetFiles.scan(path));
  }

  // ---- what it is

  /// The names and types, known without computing anything.
  public Schema schema() {
    return open().schema();
  }

  /// The names in order.
  public List<String> columns() {
    return schema().names();
  }

  /// How many rows there are; computes the frame.
  public long height() {
    return engine.count(open());
  }

  /// How many columns there are.
  public int width() {
    return schema().size();
  }

  /// The plan.
  public Plan plan() {
    return open();
  }

  /// The computed columns.
  ///
  /// @throws FrameException if a value, a file or memory does not allow it
  public Table table() {
    return engine.run(open());
  }

  /// Lets go of the values that this frame keeps. It cannot be used any more; frames that were made
  /// of it can.
  public void close() {
    closed = true;
    plan.result().clear();
  }

  private Plan.Remembered open() {
    if (closed) {
      throw new FrameException("the frame was closed; read or make it again");
    }
    return plan;
  }

  /// This frame with its values computed.
  public Frame collect() {
    return new Frame(new Plan.Columns(table()), engine);
  }

  /// How it will be computed: one line a step, with who runs it.
  public String explain() {
    return engine.explain(open());
  }

  /// The same frame, not yet computed, whose executors are chosen in another way.
  public Frame with(Choice choice) {
    return new Frame(open().plan(), Engine.of(choice));
  }

  /// A frame that Java computes of this one's rows and those of others, when it is asked for.
  Frame computed(
      List<Frame> others, Schema schema, String description, Function<List<Table>, Table> by) {
    var inputs = new ArrayList<Plan>();
    inputs.add(open());
    others.forEach(other -> inputs.add(other.open()));
    return then(new Plan.Computed(inputs, schema, description, by));
  }

  private Frame then(Plan next) {
    return new Frame(next, engine);
  }

  // ---- columns

  /// The column of this name; computes the frame.
  ///
  /// @throws ruchy.frame.column.UnknownColumnException if there is none
  public Column column(String name) {
    schema().position(name);
    return table().column(name);
  }

  /// These columns.
  public Frame select(String... names) {
    return select(Expr.cols(names));
  }

  /// One column for each expression; if all of them reduce, one row.
  public Frame select(Expr... columns) {
    return select(List.of(columns));
  }

  /// One column for each expression; if all of them reduce, one row.
  ///
  /// @throws FrameException if an expression does not fit, or two have one name
  public Frame select(List<? extends Expr> columns) {
    return then(Plans.select(open(), columns));
  }

  /// All columns and these; one with a known name replaces the old one.
  public Frame withColumns(Expr... columns) {
    return withColumns(List.of(columns));
  }

  /// All columns and these; one with a known name replaces the old one.
  ///
  /// @throws FrameException if an expression does not fit, or two have one name
  public Frame withColumns(List<? extends Expr> columns) {
    return then(Plans.withColumns(open(), columns));
  }

  /// All columns and one of this name.
  public Frame withColumn(String name, Expr value) {
    return withColumns(value.alias(name));
  }

  /// All columns and one with these values.
  ///
  /// @throws FrameException if its length is another than the frame's
  public Frame withColumn(String name, Column values) {
    return then(new Plan.Columns(Reshape.with(table(), new Field(name, values.type()), values)));
  }

  /// The same columns, some under other names.
  ///
  /// @throws FrameException if a column is unknown, or two get one name
  public Frame rename(Map<String, String> names) {
    names.keySet().forEach(schema()::position);
    return select(
        columns().stream().map(old -> Expr.col(old).alias(names.getOrDefault(old, old))).toList());
  }

  /// All columns but these.
  ///
  /// @throws ruchy.frame.column.UnknownColumnException if one is unknown
  public Frame drop(String... names) {
    var gone = List.of(names);
    gone.forEach(schema()::position);
    return select(columns().stream().filter(name -> !gone.contains(name)).map(Expr::col).toList());
  }

  // ---- rows

  /// The rows for which the condition is true.
  ///
  /// @throws FrameException if it does not fit
  public Frame filter(Expr condition) {
    return then(Plans.filter(open(), condition));
  }

  /// The first rows.
  public Frame head(long count) {
    return slice(0, count);
  }

  /// The last rows; computes the frame.
  public Frame tail(long count) {
    long rows = height();
    return slice(Math.max(0, rows - count), count);
  }

  /// `count` rows at most, from row `start` on, counted from 0.
  public Frame slice(long start, long count) {
    return then(Plans.slice(open(), start, count));
  }

  /// `count` rows chosen at random, in their old order; the same for the same seed.
  public Frame sample(long count, long seed) {
    if (count < 0) {
      throw new FrameException("a sample has 0 rows or more, not " + count);
    }
    return then(new Plan.Sample(open(), count, seed));
  }

  /// The rows in order of a column; equal ones keep their order, nulls come last.
  public Frame sort(String column, boolean descending) {
    return sort(List.of(Expr.col(column)), List.of(descending));
  }

  /// The rows in ascending order of columns.
  public Frame sort(String... columns) {
    return sort(Expr.cols(columns), List.of(false));
  }

  /// The rows in order of keys, each with its direction; one direction stands for all.
  ///
  /// @throws FrameException if a key does not fit, or the numbers differ
  public Frame sort(List<? extends Expr> keys, List<Boolean> descending) {
    if (descending.size() != 1 && descending.size() != keys.size()) {
      throw new FrameException(
          "%d keys, but %d directions; give one for all or one for each"
              .formatted(keys.size(), descending.size()));
    }
    var all = new ArrayList<Plan.SortKey>();
    for (int i = 0; i < keys.size(); i++) {
      boolean down = descending.get(descending.size() == 1 ? 0 : i);
      all.add(new Plan.SortKey(keys.get(i), down));
    }
    return then(Plans.sort(open(), all));
  }

  /// The first row for each different value of these columns, of all columns if none is named.
  public Frame unique(String... columns) {
    return then(Plans.distinct(open(), List.of(columns)));
  }

  /// The rows without nulls in these columns, in any column if none is named.
  ///
  /// @throws ruchy.frame.column.UnknownColumnException if one is unknown
  public Frame dropNulls(String... columns) {
    var names = columns.length == 0 ? columns() : Arrays.asList(columns);
    return filter(Expr.allOf(names.stream().map(name -> Expr.col(name).isNotNull()).toList()));
  }

  /// Nulls replaced by a constant in every column whose type holds it.
  ///
  /// @throws FrameException if no column's type holds it
  public Frame fillNull(Object value) {
    return withColumns(Values.fill(schema(), value));
  }

  /// The rows of this frame and of others below, columns matched by name.
  ///
  /// @throws FrameException if names or types differ
  public Frame concat(Frame... others) {
    var all = new ArrayList<Plan>();
    all.add(open());
    for (var other : others) {
      all.add(other.open());
    }
    return then(Plans.union(all));
  }

  /// The columns of this frame and of others side by side; all are computed.
  ///
  /// @throws FrameException if they differ in length, or two columns have one name
  public Frame beside(Frame... others) {
    return then(new Plan.Columns(Reshape.beside(this, List.of(others))));
  }

  // ---- groups and joins

  /// Groups by these columns; reduce them with {@link Groups#agg}.
  public Groups groupBy(String... keys) {
    return groupBy(Expr.cols(keys));
  }

  /// Groups by these expressions.
  public Groups groupBy(List<? extends Expr> keys) {
    if (keys.isEmpty()) {
      throw new FrameException("group_by needs a key; to reduce all rows, use select");
    }
    return new Groups(this, keys);
  }

  Frame aggregate(List<? extends Expr> keys, List<? extends Expr> values) {
    return then(Plans.aggregate(open(), keys, values));
  }

  /// The join with another frame on columns of the same names.
  ///
  /// @param how `inner`, `left`, `right`, `full`, `semi`, `anti` or `cross`
  /// @throws FrameException if a column is unknown or the types differ
  public Frame join(Frame other, List<String> on, String how) {
    return join(other, new Joins.Request(JoinKind.parse(how), on, on, "_right"));
  }

  /// The join with another frame.
  ///
  /// @throws FrameException if a column is unknown or the types differ
  public Frame join(Frame other, Joins.Request request) {
    return then(Joins.join(open(), other.open(), request));
  }

  /// How often each value of a column occurs, most frequent first.
  public Frame valueCounts(String column) {
    var count = column.equals("count") ? "count_rows" : "count";
    return groupBy(column)
        .agg(Expr.len().alias(count))
        .sort(List.of(Expr.col(count), Expr.col(column)), List.of(true, false));
  }

  /// Columns turned into rows: for each of them all rows, with its name under `variable` and its
  /// value under `value`, beside the columns that are not named.
  ///
  /// @throws FrameException if a column is unknown or the columns have no common type
  public Frame unpivot(List<String> columns, String variable, String value) {
    return then(Reshape.unpivot(open(), columns, new Reshape.Names(variable, value)));
  }

  /// Rows turned into columns: one row for each value of `index`, one column for each value of
  /// `on`, which is computed, with the reduction of the rows that have both.
  ///
  /// @throws FrameException if it does not fit, or there would be more than 10,000 columns
  public Frame pivot(List<String> index, String on, Expr value) {
    return Reshape.pivot(this, index, on, value);
  }

  // ---- summaries

  /// How many nulls each column has, in one row.
  public Frame nullCount() {
    var table = table();
    var columns = new java.util.LinkedHashMap<String, Column>();
    for (int i = 0; i < width(); i++) {
      columns.put(columns().get(i), Values.one(table.column(i).nullCount()));
    }
    return of(columns);
  }

  /// Count, nulls, mean, deviation and quartiles of the columns, one row for each figure.
  public Frame describe() {
    return Summary.describe(this);
  }

  // ---- values

  /// The values of a row by name; a null is an empty optional.
  ///
  /// @throws FrameException if there is no such row
  public Map<String, Optional<Object>> row(long index) {
    var values = new java.util.LinkedHashMap<String, Optional<Object>>();
    var table = table();
    if (index < 0 || index >= table.rows()) {
      throw new FrameException(
          "there is no row %d in a frame of %d rows; rows count from 0"
              .formatted(index, table.rows()));
    }
    for (int i = 0; i < width(); i++) {
      values.put(columns().get(i), table.column(i).get(index));
    }
    return values;
  }

  /// All rows as {@link #row} gives them.
  public List<Map<String, Optional<Object>>> rows() {
    var rows = new ArrayList<Map<String, Optional<Object>>>();
    for (long i = 0; i < height(); i++) {
      rows.add(row(i));
    }
    return rows;
  }

  // ---- files

  /// Writes a CSV file; it is replaced only when all is written.
  ///
  /// @throws ruchy.frame.column.FileProblemException if it cannot be written
  public void writeCsv(Path path) {
    CsvFiles.write(table(), path);
  }

  /// Writes a Parquet file; it is replaced only when all is written.
  ///
  /// @throws ruchy.frame.column.FileProblemException if it cannot be written
  public void writeParquet(Path path) {
    ParquetFiles.write(engine.forFile(plan), path);
  }

  // ---- showing

  /// The table as text.
  public String show(TableStyle style) {
    return engine.shown(open(), table -> TextTable.of(table, style));
  }

  /// The table as HTML.
  public String toHtml(TableStyle style) {
    return engine.shown(open(), table -> HtmlTable.of(table, style));
  }

  @Override
  public Map<String, Object> bundle(View view) {
    var style = TableStyle.DEFAULT.withWidth(view.columns()).withColours(view.colours());
    var forms = new java.util.LinkedHashMap<String, Object>();
    forms.put("text/plain", show(style));
    forms.put("text/html", toHtml(TableStyle.DEFAULT));
    return forms;
  }

  /// The table as text, without colours.
  @Override
  public String toString() {
    return show(TableStyle.DEFAULT);
  }

  /// The type of a column.
  ///
  /// @throws ruchy.frame.column.UnknownColumnException if there is none
  public DataType type(String column) {
    return schema().type(column);
  }
}
