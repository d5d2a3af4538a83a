package ruchy.frame.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Schema;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Reduction;
import ruchy.frame.plan.FileScan;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.JoinShape;
import ruchy.frame.plan.Plan;

/// Writes a plan as one SQL statement. Where the order of rows can be seen, hidden columns of row
/// numbers are carried along, because DuckDB keeps no order in joins, groups and sorts.
final class SqlWriter {
  private final List<ScanFunction.Source> sources = new ArrayList<>();

  /// The tables the statement reads; the caller closes them.
  List<ScanFunction.Source> sources() {
    return sources;
  }

  /// The plan as SQL; `ordered` says whether anybody can see the order of its rows.
  Relation write(Plan plan, boolean ordered) {
    return switch (plan) {
      case Plan.Columns(var table) ->
          scan(ScanFunction.Source.open(NestedColumns.flat(table)), ordered);
      case Plan.Files(var scan, var schema) -> files(scan, schema, ordered);
      case Plan.Filter filter -> filter(filter, ordered);
      case Plan.Project project -> project(project, ordered);
      case Plan.Aggregate aggregate -> aggregate(aggregate, ordered);
      case Plan.Join join -> join(join, ordered);
      case Plan.Sort sort -> sort(sort, ordered);
      case Plan.Distinct distinct -> distinct(distinct, ordered);
      case Plan.Slice slice -> slice(slice, ordered);
      case Plan.Union union -> union(union, ordered);
      case Plan.Remembered(var inner, _) -> write(inner, ordered);
      case Plan.Sample _, Plan.Computed _ ->
          throw new AssertionError("own loops do this, not SQL: " + plan);
    };
  }

  private static String columns(int count) {
    return columns("", count);
  }

  private static String columns(String alias, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> alias + "c" + i)
        .collect(Collectors.joining(", "));
  }

  private static Relation.Order rowId(String name) {
    return new Relation.Order(name, false, true);
  }

  private Relation scan(ScanFunction.Source source, boolean ordered) {
    sources.add(source);
    int width = source.table().columns().size();
    var id = ordered || width == 0 ? ScanFunction.ROW_ID + " AS o0" : "";
    var list = columns(width) + (width > 0 && ordered ? ", " : "") + id;
    return new Relation(
        "SELECT %s FROM %s(%d)".formatted(list, ScanFunction.NAME, source.id()),
        width,
        ordered ? List.of(rowId("o0")) : List.of());
  }

  private static Relation files(FileScan scan, Schema schema, boolean ordered) {
    var list =
        IntStream.range(0, schema.size())
            .mapToObj(i -> fileColumn(scan.columns().get(i), schema.field(i).type(), i))
            .collect(Collectors.joining(", "));
    var id = ordered ? ", row_number() OVER () AS o0" : "";
    return new Relation(
        "SELECT " + list + id + " FROM " + scan.relation(),
        schema.size(),
        ordered ? List.of(rowId("o0")) : List.of());
  }

  private static String fileColumn(String name, DataType type, int position) {
    var column = identifier(name);
    var value =
        switch (type.kind()) {
          case LIST, STRUCT -> "CAST(to_json(%s) AS VARCHAR)".formatted(column);
          case DURATION -> "epoch_us(%s)".formatted(column);
          case TIMESTAMP ->
              type.zone().isPresent()
                  ? "CAST(timezone('UTC', %s) AS TIMESTAMP)".formatted(column)
                  : "CAST(%s AS TIMESTAMP)".formatted(column);
          default -> "CAST(%s AS %s)".formatted(column, type.sql());
        };
    return value + " AS c" + position;
  }

  static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private Relation filter(Plan.Filter filter, boolean ordered) {
    var input = write(filter.input(), ordered);
    var condition = new SqlExpressions(filter.schema(), "").of(filter.condition());
    return new Relation(
        "SELECT * FROM (" + input.sql() + ") WHERE " + condition, input.width(), input.order());
  }

  private Relation project(Plan.Project project, boolean ordered) {
    var input = write(project.input(), ordered);
    var expressions = new SqlExpressions(project.input().schema(), "");
    var list = named(project.columns().stream().map(Plan.Named::expr).toList(), expressions);
    return new Relation(
        "SELECT " + list + input.orderNames() + " FROM (" + input.sql() + ")",
        project.columns().size(),
        input.order());
  }

  private static String named(List<Expr> exprs, SqlExpressions expressions) {
    return IntStream.range(0, exprs.size())
        .mapToObj(i -> expressions.passed(exprs.get(i)) + " AS c" + i)
        .collect(Collectors.joining(", "));
  }

  /// The relation with its order in a single row number.
  private static Relation collapsed(Relation relation) {
    if (relation.order().size() == 1 && relation.isByRowIds()) {
      return relation;
    }
    var list = columns(relation.width());
    return new Relation(
        "SELECT %s, row_number() OVER (%s) AS o0 FROM (%s)"
            .formatted(list, relation.orderBy().strip(), relation.sql()),
        relation.width(),
        List.of(rowId("o0")));
  }

  private Relation aggregate(Plan.Aggregate aggregate, boolean ordered) {
    boolean picks =
        aggregate.values().stream()
            .anyMatch(v -> v.reduction() == Reduction.FIRST || v.reduction() == Reduction.LAST);
    boolean grouped = !aggregate.keys().isEmpty();
    boolean needsIds = picks || (ordered && grouped);
    var input = write(aggregate.input(), needsIds);
    if (needsIds) {
      input = collapsed(input);
    }
    var id = needsIds ? input.order().getFirst().name() : "";
    var expressions = new SqlExpressions(aggregate.input().schema(), "");
    var list = new ArrayList<String>();
    var keys = new ArrayList<String>();
    for (var key : aggregate.keys()) {
      keys.add(expressions.passed(key.expr()));
      list.add(keys.getLast() + " AS c" + list.size());
    }
    for (var value : aggregate.values()) {
      var type = aggregate.schema().field(list.size()).type();
      list.add(expressions.reduction(value, type, id) + " AS c" + list.size());
    }
    int width = list.size();
    if (ordered && grouped) {
      list.add("min(" + id + ") AS o0");
    }
    var sql = "SELECT " + String.join(", ", list) + " FROM (" + input.sql() + ")";
    return new Relation(
        grouped ? sql + " GROUP BY " + String.join(", ", keys) : sql,
        width,
        ordered && grouped ? List.of(rowId("o0")) : List.of());
  }

  private Relation join(Plan.Join join, boolean ordered) {
    var kind = join.shape().kind();
    var left = write(join.left(), ordered);
    var right = write(join.right(), ordered && !kind.leftOnly());
    if (ordered) {
      left = collapsed(left);
      right = kind.leftOnly() ? right : collapsed(right);
    }
    var leftNames = new SqlExpressions(join.left().schema(), "l");
    var rightNames = new SqlExpressions(join.right().schema(), "r");
    var list = new ArrayList<String>();
    for (var output : join.shape().outputs()) {
      list.add(output(output, leftNames, rightNames) + " AS c" + list.size());
    }
    int width = list.size();
    var order = ordered ? orderOf(kind, list) : List.<Relation.Order>of();
    var on =
        kind == JoinKind.CROSS
            ? ""
            : join.shape().keys().stream()
                .map(k -> leftNames.raw(k.left()) + " = " + rightNames.raw(k.right()))
                .collect(Collectors.joining(" AND ", " ON ", ""));
    var sql =
        "SELECT %s FROM (%s) l %s JOIN (%s) r%s"
            .formatted(String.join(", ", list), left.sql(), kind.name(), right.sql(), on);
    return new Relation(sql, width, order);
  }

  private static List<Relation.Order> orderOf(JoinKind kind, List<String> list) {
    var left = "coalesce(l.o0, " + Long.MAX_VALUE + ") AS ";
    var right = "coalesce(r.o0, " + Long.MAX_VALUE + ") AS ";
    return switch (kind) {
      case SEMI, ANTI -> {
        list.add("l.o0 AS o0");
        yield List.of(rowId("o0"));
      }
      case RIGHT -> {
        list.add("r.o0 AS o0");
        list.add(left + "o1");
        yield List.of(rowId("o0"), rowId("o1"));
      }
      case INNER, LEFT, FULL, CROSS -> {
        list.add(kind == JoinKind.FULL ? left + "o0" : "l.o0 AS o0");
        list.add(kind == JoinKind.INNER || kind == JoinKind.CROSS ? "r.o0 AS o1" : right + "o1");
        yield List.of(rowId("o0"), rowId("o1"));
      }
    };
  }

  private static String output(JoinShape.Output output, SqlExpressions left, SqlExpressions right) {
    if (output.left().isPresent() && output.right().isPresent()) {
      var type = output.type().sql();
      return "coalesce(CAST(%s AS %s), CAST(%s AS %s))"
          .formatted(left.raw(output.left().get()), type, right.raw(output.right().get()), type);
    }
    return output.left().map(left::raw).orElseGet(() -> right.raw(output.right().orElseThrow()));
  }

  private Relation sort(Plan.Sort sort, boolean ordered) {
    var input = write(sort.input(), ordered);
    if (!ordered) {
      return input;
    }
    input = collapsed(input);
    var expressions = new SqlExpressions(sort.schema(), "");
    var list = new ArrayList<String>();
    var order = new ArrayList<Relation.Order>();
    for (int i = 0; i < sort.keys().size(); i++) {
      var key = sort.keys().get(i);
      list.add(expressions.passed(key.expr()) + " AS o" + (i + 1));
      order.add(new Relation.Order("o" + (i + 1), key.descending(), false));
    }
    order.add(rowId("o0"));
    var sql =
        "SELECT %s, o0, %s FROM (%s)"
            .formatted(columns(input.width()), String.join(", ", list), input.sql());
    return new Relation(sql, input.width(), order);
  }

  private Relation distinct(Plan.Distinct distinct, boolean ordered) {
    var expressions = new SqlExpressions(distinct.schema(), "");
    var keys = distinct.columns().stream().map(expressions::raw).collect(Collectors.joining(", "));
    if (distinct.columns().size() == distinct.schema().size()) {
      var input = write(distinct.input(), ordered);
      input = ordered ? collapsed(input) : input;
      var id = ordered ? ", min(o0) AS o0" : "";
      var list = columns(input.width());
      return new Relation(
          "SELECT %s%s FROM (%s) GROUP BY %s".formatted(list, id, input.sql(), list),
          input.width(),
          input.order());
    }
    var input = collapsed(write(distinct.input(), true));
    return new Relation(
        "SELECT * FROM (%s) QUALIFY row_number() OVER (PARTITION BY %s ORDER BY o0) = 1"
            .formatted(input.sql(), keys),
        input.width(),
        input.order());
  }

  private Relation slice(Plan.Slice slice, boolean ordered) {
    var input = write(slice.input(), true);
    var sql =
        "SELECT * FROM (SELECT * FROM (%s)%s LIMIT %d OFFSET %d)"
            .formatted(input.sql(), input.orderBy(), slice.count(), slice.start());
    return new Relation(sql, input.width(), ordered ? input.order() : List.of());
  }

  private Relation union(Plan.Union union, boolean ordered) {
    var parts = new ArrayList<String>();
    int width = union.schema().size();
    for (var input : union.inputs()) {
      var relation = write(input, ordered);
      relation = ordered ? collapsed(relation) : relation;
      var order = ordered ? ", " + parts.size() + "::BIGINT AS o0, o0 AS o1" : "";
      parts.add("SELECT " + columns(width) + order + " FROM (" + relation.sql() + ")");
    }
    return new Relation(
        String.join(" UNION ALL ", parts),
        width,
        ordered ? List.of(rowId("o0"), rowId("o1")) : List.of());
  }
}
