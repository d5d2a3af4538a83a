package ruchy.frame.duckdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Limits;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.plan.FileStamp;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Plan;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;
import ruchy.frame.sql.Relation;
import ruchy.frame.sql.SqlWriter;

/// Runs a plan in DuckDB and brings the result into our columns.
public final class DuckExecutor {
  private DuckExecutor() {}

  /// The result of a plan.
  ///
  /// @throws DuckException if DuckDB cannot compute it, with its message
  /// @throws ruchy.frame.column.InterruptedQueryException if the thread is interrupted
  public static Table run(Plan plan) {
    FileStamp.check(plan);
    checkSize(plan);
    var picked = RowPick.of(plan);
    if (picked.isPresent()) {
      return pick(plan, picked.get());
    }
    var dialect = new DuckDialect();
    var writer = new SqlWriter(dialect);
    try {
      var relation = writer.write(plan, !readsFileInOrder(plan));
      var known = KnownHeaps.of(dialect.sources());
      try (var connection = DuckDatabase.shared().connect()) {
        return wide(plan) && relation.isByRowIds() && !relation.order().isEmpty()
            ? sink(connection, plan, relation, known)
            : fetch(connection, plan, relation, known);
      }
    } catch (DuckException e) {
      throw Troubles.of(e, plan);
    } finally {
      dialect.sources().forEach(ScanFunction.Source::close);
    }
  }

  /// Stops a cross join whose rows cannot be held, before it runs.
  private static void checkSize(Plan plan) {
    switch (plan) {
      case Plan.Remembered(var inner, _) -> checkSize(inner);
      case Plan.Project(var input, _, _) -> checkSize(input);
      case Plan.Join join when join.shape().kind() == JoinKind.CROSS -> {
        var rows = new ArrayList<Long>();
        join.inputs().forEach(input -> known(input).ifPresent(table -> rows.add(table.rows())));
        if (rows.size() == 2) {
          double pairs = (double) rows.getFirst() * rows.getLast();
          Limits.get().check("the cross join", pairs, join.schema());
        }
      }
      default -> {}
    }
  }

  private static Optional<Table> known(Plan plan) {
    return switch (plan) {
      case Plan.Columns(var table) -> Optional.of(table);
      case Plan.Remembered(var inner, var memo) ->
          memo.get().isPresent() ? memo.get() : known(inner);
      default -> Optional.empty();
    };
  }

  /// Lets DuckDB say which rows come out, in which order, and picks them here: moving whole rows
  /// through its sort costs several times as much.
  private static Table pick(Plan plan, RowPick picked) {
    try (var source = ScanFunction.Source.open(picked.table());
        var connection = DuckDatabase.shared().connect();
        var result = connection.query(picked.sql(source.id()))) {
      var ids = read(result, RowPick.SCHEMA, KnownHeaps.NONE).column(0);
      int[] rows = new int[RowOrder.count(ids.length())];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = (int) ids.getLong(i);
      }
      return Gather.rows(picked.table().select(plan.schema().names()), rows);
    } catch (DuckException e) {
      throw Troubles.of(e, plan);
    }
  }

  /// Writes the rows of a plan to a file with SQL's `COPY`.
  ///
  /// @param plan the rows
  /// @param path the file, which is replaced
  /// @param options what stands in the brackets after the file's name
  /// @throws ruchy.frame.column.FrameException if the rows or the file do not allow it
  public static void copy(Plan plan, Path path, String options) {
    FileStamp.check(plan);
    var dialect = new DuckDialect();
    var writer = new SqlWriter(dialect);
    try (var connection = DuckDatabase.shared().connect()) {
      var relation = writer.write(plan, !readsFileInOrder(plan));
      // Intervals of Parquet have milliseconds and no sign; integers keep a duration whole.
      boolean intervals = !options.startsWith("FORMAT parquet");
      var names = names(plan, relation, intervals);
      var sql =
          "COPY (SELECT %s FROM (%s)%s) TO %s (%s)"
              .formatted(
                  names,
                  relation.sql(),
                  relation.orderBy(),
                  DuckDialect.SPELLING.quoted(path.toString()),
                  options);
      connection.query(sql).close();
    } catch (DuckException e) {
      throw Troubles.of(e, plan);
    } finally {
      dialect.sources().forEach(ScanFunction.Source::close);
    }
  }

  /// Runs a statement without a result.
  ///
  /// @throws DuckException if it fails
  public static void execute(String sql) {
    try (var connection = DuckDatabase.shared().connect()) {
      connection.query(sql).close();
    }
  }

  /// Makes a table of the rows of a plan in an attached database.
  ///
  /// @throws DuckException if it fails
  public static void create(Plan plan, String table) {
    FileStamp.check(plan);
    var dialect = new DuckDialect();
    var writer = new SqlWriter(dialect);
    try (var connection = DuckDatabase.shared().connect()) {
      var relation = writer.write(plan, true);
      connection
          .query(
              "CREATE OR REPLACE TABLE %s AS SELECT %s FROM (%s)%s"
                  .formatted(
                      table, names(plan, relation, true), relation.sql(), relation.orderBy()))
          .close();
    } finally {
      dialect.sources().forEach(ScanFunction.Source::close);
    }
  }

  /// Runs queries that see some plans as tables.
  ///
  /// @param queries gets the `WITH` clause that a statement starts with, or nothing
  public static <T> T withTables(Map<String, Plan> plans, Function<String, T> queries) {
    var dialect = new DuckDialect();
    var writer = new SqlWriter(dialect);
    try {
      var tables = new ArrayList<String>();
      plans.forEach((name, plan) -> {
        var relation = writer.write(plan, true);
        tables.add(
            "%s AS (SELECT %s FROM (%s)%s)"
                .formatted(
                    DuckDialect.SPELLING.identifier(name),
                    names(plan, relation, true),
                    relation.sql(),
                    relation.orderBy()));
      });
      return queries.apply(tables.isEmpty() ? "" : "WITH " + String.join(", ", tables) + " ");
    } finally {
      dialect.sources().forEach(ScanFunction.Source::close);
    }
  }

  private static String names(Plan plan, Relation relation, boolean intervals) {
    return IntStream.range(0, relation.width())
        .mapToObj(i ->
            "%s AS %s"
                .formatted(
                    real("c" + i, plan.schema().field(i).type(), intervals),
                    DuckDialect.SPELLING.identifier(name(plan, i))))
        .collect(Collectors.joining(", "));
  }

  private static String real(String column, DataType type, boolean intervals) {
    return type == DataType.DURATION && !intervals ? column : NestedColumns.real(column, type);
  }

  private static String name(Plan plan, int position) {
    return plan.schema().field(position).name();
  }

  /// The rows of a query whose columns are all text; a null is an empty text.
  ///
  /// @throws DuckException if the query fails
  public static List<List<String>> texts(String sql) {
    var rows = new ArrayList<List<String>>();
    try (var connection = DuckDatabase.shared().connect();
        var result = connection.query(sql)) {
      var fields = new ArrayList<Field>();
      for (int i = 0; i < result.columnCount(); i++) {
        fields.add(new Field("c" + i, DataType.STRING));
      }
      var table = read(result, Schema.of(fields), KnownHeaps.NONE);
      for (long row = 0; row < table.rows(); row++) {
        var cells = new ArrayList<String>();
        for (var column : table.columns()) {
          cells.add(column.isNull(row) ? "" : column.getString(row));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /// Whether a plan failed because of a value in a row: one that cannot be cast, or an overflow.
  public static boolean isAboutValue(FrameException failure) {
    return failure.getCause() instanceof DuckException cause
        && String.valueOf(cause.getMessage()).matches("(?s)(Conversion|Out of Range) Error.*");
  }

  /// Text as SQL writes it.
  public static String quoted(String text) {
    return DuckDialect.SPELLING.quoted(text);
  }

  /// The SQL a plan is run as, for people to read.
  public static String sql(Plan plan) {
    var picked = RowPick.of(plan);
    if (picked.isPresent()) {
      return picked.get().sql(0);
    }
    var dialect = new DuckDialect();
    var writer = new SqlWriter(dialect);
    try {
      var relation = writer.write(plan, !readsFileInOrder(plan));
      return relation.ordered();
    } finally {
      dialect.sources().forEach(ScanFunction.Source::close);
    }
  }

  /// Whether the plan only reads a file, filters and computes: DuckDB keeps the order of these.
  private static boolean readsFileInOrder(Plan plan) {
    return switch (plan) {
      case Plan.Files _ -> true;
      case Plan.Filter(var input, _) -> readsFileInOrder(input);
      case Plan.Project(var input, _, _) -> readsFileInOrder(input);
      case Plan.Remembered(var inner, _) -> readsFileInOrder(inner);
      case Plan.Columns _,
          Plan.Aggregate _,
          Plan.Join _,
          Plan.Sort _,
          Plan.Distinct _,
          Plan.Slice _,
          Plan.Sample _,
          Plan.Computed _,
          Plan.Union _,
          Plan.Remote _ ->
          false;
    };
  }

  /// Whether the result may be as long as its input, so that it should leave on all threads.
  private static boolean wide(Plan plan) {
    return switch (plan) {
      case Plan.Filter _, Plan.Join _, Plan.Union _, Plan.Distinct _, Plan.Aggregate _ -> true;
      case Plan.Project(var input, _, _) -> wide(input);
      case Plan.Remembered(var inner, _) -> wide(inner);
      case Plan.Columns _,
          Plan.Files _,
          Plan.Sort _,
          Plan.Slice _,
          Plan.Sample _,
          Plan.Computed _,
          Plan.Remote _ ->
          false;
    };
  }

  private static Table fetch(
      DuckConnection connection, Plan plan, Relation relation, KnownHeaps known) {
    try (var result = connection.query(relation.ordered())) {
      var flat = read(result, NestedColumns.flat(plan.schema()), known);
      return NestedColumns.restored(plan.schema(), flat);
    }
  }

  private static Table read(DuckResult result, Schema schema, KnownHeaps known) {
    var store = new ChunkStore(schema.fields().stream().map(Field::type).toList(), known);
    for (var chunk = result.nextChunk(); chunk.isPresent(); chunk = result.nextChunk()) {
      try {
        store.append(chunk.get(), 0);
      } finally {
        DuckResult.destroyChunk(chunk.get());
      }
    }
    return new Assembly(schema, List.of(store), 0, known).table();
  }

  private static Table sink(
      DuckConnection connection, Plan plan, Relation relation, KnownHeaps known) {
    int ids = relation.order().size();
    var types = Stream.concat(Stream.generate(() -> DataType.INT64).limit(ids), types(plan));
    try (var sink = SinkFunction.Sink.open(types.toList(), known)) {
      var arguments = new StringBuilder(sink.id() + "::BIGINT").append(relation.orderNames());
      for (int i = 0; i < relation.width(); i++) {
        arguments.append(", c").append(i);
      }
      var sql =
          "SELECT sum(%s(%s)) FROM (%s)".formatted(SinkFunction.NAME, arguments, relation.sql());
      connection.query(sql).close();
      var flat = NestedColumns.flat(plan.schema());
      var table = new Assembly(flat, sink.stores(), ids, known).table();
      return NestedColumns.restored(plan.schema(), table);
    }
  }

  private static Stream<DataType> types(Plan plan) {
    return plan.schema().fields().stream().map(field -> NestedColumns.flat(field.type()));
  }
}
