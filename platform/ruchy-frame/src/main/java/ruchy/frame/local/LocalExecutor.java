package ruchy.frame.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.plan.Plan;
import ruchy.frame.rows.Gather;

/// Runs one step of a plan with our own loops, on inputs that are tables already.
public final class LocalExecutor {
  private LocalExecutor() {}

  /// The result of a step; `inputs` are the results of its inputs.
  ///
  /// @throws ruchy.frame.column.FrameException naming the row that a value fails on
  public static Table run(Plan step, List<Table> inputs) {
    return switch (step) {
      case Plan.Columns(var table) -> table;
      case Plan.Filter(_, var condition) -> filter(inputs.getFirst(), condition);
      case Plan.Project project -> project(project, inputs.getFirst());
      case Plan.Aggregate aggregate -> aggregate(aggregate, inputs.getFirst());
      case Plan.Join join -> HashJoin.run(join, inputs.get(0), inputs.get(1));
      case Plan.Sort(_, var keys) -> sort(inputs.getFirst(), keys);
      case Plan.Distinct(_, var names) ->
          Gather.rows(inputs.getFirst(), Grouping.firstRows(inputs.getFirst(), names));
      case Plan.Slice(_, var start, var count) -> slice(inputs.getFirst(), start, count);
      case Plan.Sample(_, var count, var seed) ->
          Gather.rows(inputs.getFirst(), Sampling.rows(inputs.getFirst().rows(), count, seed));
      case Plan.Union _ -> Concat.tables(inputs);
      case Plan.Computed computed -> computed.function().apply(inputs);
      case Plan.Remembered _ -> inputs.getFirst();
      case Plan.Files(var scan, _) -> throw new AssertionError("DuckDB reads " + scan.path());
      case Plan.Remote remote -> throw new AssertionError("the cluster reads " + remote.relation());
    };
  }

  /// Some columns of the rows for which a condition is true.
  ///
  /// @throws ruchy.frame.column.FrameException naming the row that a value fails on
  public static Table filter(Table table, Expr condition, List<String> names) {
    var prepared = new Preparation(table);
    var simple = prepared.simple(condition);
    return Gather.rows(table.select(names), Selection.rows(prepared.table(), simple));
  }

  /// A slice of the sorted rows; only its rows are moved.
  ///
  /// @throws ruchy.frame.column.FrameException naming the row that a value fails on
  public static Table firstSorted(Plan.Sort sort, Plan.Slice slice, Table table) {
    long end = slice.start() + Math.min(slice.count(), table.rows());
    var prepared = new Preparation(table);
    var keys = simple(prepared, sort.keys());
    int[] order = Sorting.firsts(prepared.table(), keys, end);
    int from = (int) Math.min(slice.start(), order.length);
    int to = (int) Math.min(end, order.length);
    return Gather.rows(table, Arrays.copyOfRange(order, from, to));
  }

  /// The rows at both ends of a table, moved together.
  public static Table ends(Table table, long head, long tail) {
    return Concat.tables(List.of(table.slice(0, head), table.slice(table.rows() - tail, tail)));
  }

  private static Table filter(Table table, Expr condition) {
    var prepared = new Preparation(table);
    var simple = prepared.simple(condition);
    int[] rows = Selection.rows(prepared.table(), simple);
    return rows.length == table.rows() ? table : Gather.rows(table, rows);
  }

  private static Table project(Plan.Project project, Table table) {
    var prepared = new Preparation(table);
    var columns = new ArrayList<Optional<Column>>();
    var computed = new ArrayList<Expr>();
    for (var named : project.columns()) {
      var simple = prepared.simple(named.expr());
      if (simple instanceof Expr.Column(var name)) {
        columns.add(Optional.of(prepared.table().column(name)));
      } else if (isLongText(simple, table.rows())) {
        var text = (String) ((Expr.Literal) simple).value().orElseThrow();
        columns.add(Optional.of(Dictionary.constant(text, table.rows())));
      } else {
        columns.add(Optional.empty());
        computed.add(simple);
      }
    }
    var results = Program.columns(prepared.table(), computed).iterator();
    var all = columns.stream().map(column -> column.orElseGet(results::next)).toList();
    return Table.of(project.schema(), all, table.rows());
  }

  /// Whether an expression is a text for so many rows that one copy of it is enough. DuckDB takes
  /// the texts of a dictionary as C strings.
  private static boolean isLongText(Expr expr, long rows) {
    return expr instanceof Expr.Literal(var value)
        && value.filter(v -> v instanceof String text && text.indexOf('\0') < 0).isPresent()
        && rows > Slot.ROWS;
  }

  private static Table aggregate(Plan.Aggregate aggregate, Table table) {
    var prepared = new Preparation(table);
    var values = new ArrayList<Plan.NamedReduction>();
    for (var value : aggregate.values()) {
      var simple = value.value().operands().stream().map(prepared::simple).toList();
      values.add(
          new Plan.NamedReduction(
              value.name(), new Expr.Reduce(value.reduction(), simple, value.parameter())));
    }
    var simple =
        new Plan.Aggregate(aggregate.input(), aggregate.keys(), values, aggregate.schema());
    return Grouping.run(simple, prepared.table());
  }

  private static Table sort(Table table, List<Plan.SortKey> keys) {
    return Gather.rows(table, order(table, keys));
  }

  private static int[] order(Table table, List<Plan.SortKey> keys) {
    var prepared = new Preparation(table);
    var simple = simple(prepared, keys);
    return Sorting.order(prepared.table(), simple);
  }

  private static List<Plan.SortKey> simple(Preparation prepared, List<Plan.SortKey> keys) {
    return keys.stream()
        .map(key -> new Plan.SortKey(prepared.simple(key.expr()), key.descending()))
        .toList();
  }

  private static Table slice(Table table, long start, long count) {
    long from = Math.min(start, table.rows());
    return table.slice(from, Math.min(count, table.rows() - from));
  }
}
