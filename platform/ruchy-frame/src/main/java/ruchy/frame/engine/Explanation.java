package ruchy.frame.engine;

import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.duckdb.DuckExecutor;
import ruchy.frame.expr.ExprText;
import ruchy.frame.plan.Memo;
import ruchy.frame.plan.Plan;

/// Tells how a plan will run or, where its result is kept, how it ran and how long each step took.
final class Explanation {
  private static final String MEMORY = "memory";
  private static final String DATABASE = "duckdb";
  private static final String OWN_LOOPS = "own loops";
  private static final String CLUSTER = "cluster";
  private static final double NANOS_A_MILLI = 1e6;
  private static final double MILLIS_A_SECOND = 1e3;

  private final Placement placement;
  private final StringBuilder text = new StringBuilder();

  Explanation(Placement placement) {
    this.placement = placement;
  }

  String of(Plan plan) {
    write(plan, 0);
    statements(plan, false);
    return text.toString().stripTrailing();
  }

  /// Adds the SQL of each part that DuckDB runs.
  private void statements(Plan plan, boolean inside) {
    if (plan instanceof Plan.Remembered(var inner, var result)) {
      if (result.get().isEmpty()) {
        statements(inner, inside);
      } else {
        result.run().ifPresent(run -> ran(inner, run));
      }
      return;
    }
    var cluster = Clusters.of(plan);
    if (cluster.isPresent()) {
      text.append("%nsql: %s%n".formatted(cluster.get().sql(plan)));
      return;
    }
    boolean here = placement.inDuckDb(plan);
    if (here && !inside) {
      text.append("%nsql: %s%n".formatted(DuckExecutor.sql(part(plan))));
    }
    plan.inputs().forEach(input -> statements(input, here));
  }

  /// Adds the SQL that DuckDB has run for a step that is done and for those before it.
  private void ran(Plan plan, Memo.Run run) {
    var cluster = Clusters.origin(plan);
    if (cluster.isPresent()) {
      text.append("%nsql: %s%n".formatted(cluster.get().sql(plan)));
      return;
    }
    if (run.inDatabase()) {
      var query = Rebuild.withInputs(plan, this::part);
      text.append("%nsql: %s%n".formatted(DuckExecutor.sql(query)));
    }
    plan.inputs()
        .forEach(input -> {
          for (var step = input;
              step instanceof Plan.Remembered(var inner, var memo);
              step = inner) {
            if (memo.run().isPresent()) {
              ran(inner, memo.run().get());
              return;
            }
          }
        });
  }

  /// The part of a plan that DuckDB runs; what others compute is an empty table in its place.
  private Plan part(Plan plan) {
    return switch (plan) {
      case Plan.Remembered(var inner, var result) ->
          result.get().isPresent() ? empty(plan.schema()) : part(inner);
      case Plan.Columns _ -> empty(plan.schema());
      default ->
          placement.inDuckDb(plan) ? Rebuild.withInputs(plan, this::part) : empty(plan.schema());
    };
  }

  private static Plan empty(Schema schema) {
    var columns =
        schema.fields().stream().map(field -> new ColumnWriter(field.type(), 0).finish()).toList();
    return new Plan.Columns(Table.of(schema, columns));
  }

  private void write(Plan plan, int depth) {
    if (plan instanceof Plan.Remembered(var inner, var result)) {
      if (result.get().isEmpty()) {
        write(inner, depth);
      } else {
        kept(inner, result, depth);
      }
      return;
    }
    boolean away = Clusters.runs(plan);
    line(depth, executor(plan, away, () -> placement.inDuckDb(plan)), describe(plan));
    plan.inputs().forEach(input -> write(input, depth + 1));
  }

  /// Who runs a step.
  private static String executor(Plan plan, boolean away, BooleanSupplier inDatabase) {
    return plan instanceof Plan.Columns
        ? MEMORY
        : away ? CLUSTER : inDatabase.getAsBoolean() ? DATABASE : OWN_LOOPS;
  }

  /// Whether a cluster has run a step that is done.
  private static boolean isAway(Plan plan) {
    return Clusters.origin(plan).isPresent();
  }

  /// A result that is kept, and how long each step took that led to it.
  private void kept(Plan plan, Memo memo, int depth) {
    var rows = "result of " + rows(memo) + " rows, kept";
    var run = memo.run().filter(_ -> !(plan instanceof Plan.Columns));
    line(depth, MEMORY, rows + run.map(r -> ", took " + time(r.nanos())).orElse(""));
    run.ifPresent(r -> steps(plan, memo, r, depth + 1));
  }

  private void steps(Plan plan, Memo memo, Memo.Run run, int depth) {
    var took = time(run.ownNanos());
    long rows = rows(memo);
    var executor = executor(plan, isAway(plan), run::inDatabase);
    line(depth, executor, "%s · %,d rows · %s".formatted(describe(plan), rows, took));
    plan.inputs().forEach(input -> step(input, run, depth + 1));
  }

  /// A step before one that is done: with its own time, or as a part of the same query.
  private void step(Plan plan, Memo.Run after, int depth) {
    switch (plan) {
      case Plan.Remembered(var inner, var memo)
          when memo.run().isPresent() && !(inner instanceof Plan.Columns) ->
          steps(inner, memo, memo.run().get(), depth);
      case Plan.Remembered(var inner, _) -> step(inner, after, depth);
      default -> {
        line(depth, executor(plan, isAway(plan), after::inDatabase), describe(plan));
        plan.inputs().forEach(input -> step(input, after, depth + 1));
      }
    }
  }

  /// How many rows a result has, of which all columns or only some are kept.
  private static long rows(Memo memo) {
    return memo.get().or(memo::part).map(Table::rows).orElse(0L);
  }

  private static String time(long nanos) {
    double millis = nanos / NANOS_A_MILLI;
    return millis < 1
        ? "%.0f µs".formatted(millis * MILLIS_A_SECOND)
        : millis < MILLIS_A_SECOND
            ? "%.1f ms".formatted(millis)
            : "%.2f s".formatted(millis / MILLIS_A_SECOND);
  }

  private void line(int depth, String executor, String what) {
    text.append("%-10s%s%s%n".formatted(executor, "  ".repeat(depth), what));
  }

  private static String describe(Plan plan) {
    return switch (plan) {
      case Plan.Columns(var table) ->
          "%d rows × %d columns".formatted(table.rows(), table.schema().size());
      case Plan.Files(var scan, _) -> "read " + scan.kind() + " " + scan.path();
      case Plan.Remote(var cluster, var relation, _) -> relation + " of " + cluster.name();
      case Plan.Filter(_, var condition) -> "filter " + ExprText.of(condition);
      case Plan.Project(_, var columns, _) ->
          columns.stream()
              .map(c -> c.name() + " = " + ExprText.of(c.expr()))
              .collect(Collectors.joining(", ", "columns ", ""));
      case Plan.Aggregate(_, var keys, var values, _) -> aggregate(keys, values);
      case Plan.Join(_, _, var shape, _) ->
          shape.keys().stream()
              .map(k -> k.left() + " = " + k.right())
              .collect(Collectors.joining(", ", shape.kind() + " join ", ""));
      case Plan.Sort(_, var keys) ->
          keys.stream()
              .map(k -> ExprText.of(k.expr()) + (k.descending() ? " descending" : ""))
              .collect(Collectors.joining(", ", "sort by ", ""));
      case Plan.Distinct(_, var columns) -> "first of each " + String.join(", ", columns);
      case Plan.Slice(_, var start, var count) -> "%d rows from row %d on".formatted(count, start);
      case Plan.Sample(_, var count, var seed) -> "sample %d rows, seed %d".formatted(count, seed);
      case Plan.Computed computed -> computed.description();
      case Plan.Union(var inputs) -> "rows of %d frames".formatted(inputs.size());
      case Plan.Remembered _ -> "";
    };
  }

  private static String aggregate(
      java.util.List<Plan.Named> keys, java.util.List<Plan.NamedReduction> values) {
    var by = keys.stream().map(k -> ExprText.of(k.expr())).collect(Collectors.joining(", "));
    var what =
        values.stream()
            .map(v -> v.reduction().symbol() + "(" + ExprText.of(v.operand()) + ")")
            .collect(Collectors.joining(", "));
    return "reduce " + what + (by.isEmpty() ? "" : " by " + by);
  }
}
