package ruchy.frame.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.plan.Plan;
import ruchy.frame.sql.SqlExpressions;

/// A plan whose result is some rows of one table in memory, in some order: filters, then one sort
/// or one distinct, then perhaps a slice.
///
/// @param table the table
/// @param conditions which rows are left
/// @param order by what they are sorted, if they are
/// @param first of which columns only the first row of each value is left, if any
/// @param limit SQL's `LIMIT` clause, or nothing
record RowPick(
    Table table,
    List<Expr> conditions,
    List<Plan.SortKey> order,
    List<String> first,
    String limit) {
  /// The row numbers that the SQL gives.
  static final Schema SCHEMA = Schema.of(new Field("row", DataType.INT64));

  RowPick {
    conditions = List.copyOf(conditions);
    order = List.copyOf(order);
    first = List.copyOf(first);
  }

  /// The plan as a pick of rows, if it is one that gains by it.
  static Optional<RowPick> of(Plan plan) {
    return switch (plan) {
      case Plan.Slice(Plan.Sort(var input, var keys), var start, var count) ->
          filtered(input, keys, List.of(), " LIMIT " + count + " OFFSET " + start);
      case Plan.Sort(var input, var keys) -> filtered(input, keys, List.of(), "");
      case Plan.Distinct(var input, var names) -> filtered(input, List.of(), names, "");
      default -> Optional.empty();
    };
  }

  private static Optional<RowPick> filtered(
      Plan input, List<Plan.SortKey> order, List<String> first, String limit) {
    var conditions = new ArrayList<Expr>();
    var at = input;
    while (true) {
      if (at instanceof Plan.Filter(var inner, var condition)) {
        conditions.add(condition);
        at = inner;
      } else if (at instanceof Plan.Project project && project.isPick()) {
        at = project.input();
      } else {
        break;
      }
    }
    return at instanceof Plan.Columns(var table) && table.rows() < Integer.MAX_VALUE
        ? Optional.of(new RowPick(table, conditions, order, first, limit))
        : Optional.empty();
  }

  /// The SQL over the table's scan that gives the numbers of the rows.
  String sql(long source) {
    var expressions = new SqlExpressions(DuckDialect.SPELLING, table.schema(), "");
    var from = " FROM %s(%d)".formatted(ScanFunction.NAME, source);
    var where =
        conditions.stream()
            .map(expressions::of)
            .collect(Collectors.joining(" AND ", " WHERE ", ""));
    var rows = from + (conditions.isEmpty() ? "" : where);
    if (!first.isEmpty()) {
      var keys = first.stream().map(expressions::raw).collect(Collectors.joining(", "));
      return "SELECT min(rid) AS o0" + rows + " GROUP BY " + keys + " ORDER BY o0";
    }
    var keys =
        order.stream()
            .map(k -> expressions.passed(k.expr()) + (k.descending() ? " DESC" : " ASC"))
            .map(key -> key + " NULLS LAST, ")
            .collect(Collectors.joining());
    return "SELECT rid" + rows + " ORDER BY " + keys + "rid" + limit;
  }
}
