package ruchy.frame.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruchy.frame.column.Schema;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Reduction;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.JoinShape;
import ruchy.frame.plan.Plan;

/// Writes a plan as one SQL statement. Where the order of rows can be seen, hidden columns of row
/// numbers are carried along, because engines keep no order in joins, groups and sorts.
public final class SqlWriter {
  private final Dialect dialect;

  /// A writer of this dialect.
  public SqlWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  /// The plan as SQL; `ordered` says whether anybody can see the order of its rows.
  public Relation write(Plan plan, boolean ordered) {
    return write(plan, ordered, true);
  }

  /// The plan as SQL; `last` says whether its rows are what comes out.
  private Relation write(Plan plan, boolean ordered, boolean last) {
    return switch (plan) {
      case Plan.Columns(var table) -> dialect.rows(table, ordered);
      case Plan.Files(var scan, var schema) -> dialect.files(scan, schema, ordered);
      case Plan.Remote remote -> dialect.remote(remote, ordered);
      case Plan.Filter filter -> filter(filter, ordered);
      case Plan.Project project -> project(project, ordered);
      case Plan.Aggregate aggregate -> aggregate(aggregate, ordered);
      case Plan.Join join -> join(join, ordered);
      case Plan.Sort sort -> sort(sort, ordered);
      case Plan.Distinct distinct -> distinct(distinct, ordered);
      case Plan.Slice slice -> slice(slice, ordered, last);
      case Plan.Union union -> union(union, ordered);
      case Plan.Remembered(var inner, _) -> write(inner, ordered, last);
      case Plan.Sample _, Plan.Computed _ ->
          throw new AssertionError("own loops do this, not SQL: " + plan);
    };
  }

  private SqlExpressions expressions(Schema schema, String alias) {
    return new SqlExpressions(dialect, schema, alias);
  }

  private Relation filter(Plan.Filter filter, boolean ordered) {
    if (looksAround(filter.condition())) {
      return filterByWindow(filter, ordered);
    }
    var input = write(filter.input(), ordered, false);
    var condition = expressions(filter.schema(), "").of(filter.condition());
    return new Relation(
        "SELECT * FROM (" + input.sql() + ") WHERE " + condition,
        input.width(),
        input.order(),
        input.asRead());
  }

  /// A condition that depends on other rows is a column first: `WHERE` comes before windows.
  private Relation filterByWindow(Plan.Filter filter, boolean ordered) {
    var input = collapsed(write(filter.input(), true, false));
    var condition = expressions(filter.schema(), "").orderedBy("o0").of(filter.condition());
    int width = input.width();
    var list = Relation.columns(width) + (ordered ? ", o0" : "");
    return new Relation(
        "SELECT %s FROM (SELECT *, %s AS f0 FROM (%s)) WHERE f0"
            .formatted(list, condition, input.sql()),
        width,
        ordered ? input.order() : List.of());
  }

  /// Whether an expression depends on more than the row it stands in.
  private static boolean looksAround(Expr expr) {
    return expr.runs() || expr.reduces();
  }

  private Relation project(Plan.Project project, boolean ordered) {
    var exprs = project.columns().stream().map(Plan.Named::expr).toList();
    var expressions = expressions(project.input().schema(), "");
    boolean around = exprs.stream().anyMatch(SqlWriter::looksAround);
    var input = write(project.input(), ordered || around, false);
    if (around) {
      input = collapsed(input);
      expressions = expressions.orderedBy("o0");
    }
    return new Relation(
        "SELECT %s%s FROM (%s)"
            .formatted(named(exprs, expressions), ordered ? input.orderNames() : "", input.sql()),
        project.columns().size(),
        ordered ? input.order() : List.of(),
        input.asRead());
  }

  private static String named(List<Expr> exprs, SqlExpressions expressions) {
    return IntStream.range(0, exprs.size())
        .mapToObj(i -> expressions.passed(exprs.get(i)) + " AS c" + i)
        .collect(Collectors.joining(", "));
  }

  /// The relation with its order in a single column.
  private Relation collapsed(Relation relation) {
    boolean single = relation.order().size() == 1 && relation.isByRowIds();
    return single ? relation : dialect.collapsed(relation);
  }

  private Relation aggregate(Plan.Aggregate aggregate, boolean ordered) {
    boolean picks =
        aggregate.values().stream()
            .map(Plan.NamedReduction::reduction)
            .anyMatch(Reduction::dependsOnOrder);
    boolean grouped = !aggregate.keys().isEmpty();
    boolean needsIds = picks || (ordered && grouped);
    var input = write(aggregate.input(), needsIds, false);
    if (needsIds) {
      input = collapsed(input);
    }
    var id = needsIds ? input.order().getFirst().name() : "";
    var expressions = expressions(aggregate.input().schema(), "");
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
        ordered && grouped ? List.of(Relation.rowId("o0")) : List.of());
  }

  private Relation join(Plan.Join join, boolean ordered) {
    var kind = join.shape().kind();
    var left = write(join.left(), ordered, false);
    var right = write(join.right(), ordered && !kind.leftOnly(), false);
    if (ordered) {
      left = collapsed(left);
      right = kind.leftOnly() ? right : collapsed(right);
    }
    var leftNames = expressions(join.left().schema(), "l");
    var rightNames = expressions(join.right().schema(), "r");
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
            .formatted(
                String.join(", ", list), left.sql(), dialect.joinName(kind), right.sql(), on);
    return new Relation(sql, width, order);
  }

  private List<Relation.Order> orderOf(JoinKind kind, List<String> list) {
    var left = dialect.lastIfNone("l.o0") + " AS ";
    var right = dialect.lastIfNone("r.o0") + " AS ";
    return switch (kind) {
      case SEMI, ANTI -> {
        list.add("l.o0 AS o0");
        yield List.of(Relation.rowId("o0"));
      }
      case RIGHT -> {
        list.add("r.o0 AS o0");
        list.add(left + "o1");
        yield List.of(Relation.rowId("o0"), Relation.rowId("o1"));
      }
      case INNER, LEFT, FULL, CROSS -> {
        list.add(kind == JoinKind.FULL ? left + "o0" : "l.o0 AS o0");
        list.add(kind == JoinKind.INNER || kind == JoinKind.CROSS ? "r.o0 AS o1" : right + "o1");
        yield List.of(Relation.rowId("o0"), Relation.rowId("o1"));
      }
    };
  }

  private String output(JoinShape.Output output, SqlExpressions left, SqlExpressions right) {
    if (output.left().isPresent() && output.right().isPresent()) {
      var type = dialect.type(output.type());
      return "coalesce(CAST(%s AS %s), CAST(%s AS %s))"
          .formatted(left.raw(output.left().get()), type, right.raw(output.right().get()), type);
    }
    return output.left().map(left::raw).orElseGet(() -> right.raw(output.right().orElseThrow()));
  }

  private Relation sort(Plan.Sort sort, boolean ordered) {
    var input = write(sort.input(), ordered, false);
    if (!ordered) {
      return input;
    }
    input = collapsed(input);
    var expressions = expressions(sort.schema(), "");
    var list = new ArrayList<String>();
    var order = new ArrayList<Relation.Order>();
    for (int i = 0; i < sort.keys().size(); i++) {
      var key = sort.keys().get(i);
      list.add(expressions.passed(key.expr()) + " AS o" + (i + 1));
      order.add(new Relation.Order("o" + (i + 1), key.descending(), false));
    }
    order.add(Relation.rowId("o0"));
    var sql =
        "SELECT %s, o0, %s FROM (%s)"
            .formatted(Relation.columns(input.width()), String.join(", ", list), input.sql());
    return new Relation(sql, input.width(), order);
  }

  private Relation distinct(Plan.Distinct distinct, boolean ordered) {
    var expressions = expressions(distinct.schema(), "");
    var keys = distinct.columns().stream().map(expressions::raw).collect(Collectors.joining(", "));
    if (distinct.columns().size() == distinct.schema().size()) {
      var input = write(distinct.input(), ordered, false);
      input = ordered ? collapsed(input) : input;
      var id = ordered ? ", min(o0) AS o0" : "";
      var list = Relation.columns(input.width());
      return new Relation(
          "SELECT %s%s FROM (%s) GROUP BY %s".formatted(list, id, input.sql(), list),
          input.width(),
          input.order());
    }
    var input = collapsed(write(distinct.input(), true, false));
    return new Relation(dialect.firstOfEach(input.sql(), keys), input.width(), input.order());
  }

  /// Rows that come in order without columns that say so are counted as they come only where
  /// nothing stands between the first of them and the reader.
  private Relation slice(Plan.Slice slice, boolean ordered, boolean last) {
    var input = write(slice.input(), true, false);
    if (input.asRead() && !(last && slice.start() == 0)) {
      input = collapsed(input);
    }
    var sql =
        "SELECT * FROM (SELECT * FROM (%s)%s%s)"
            .formatted(input.sql(), input.orderBy(), dialect.limit(slice.start(), slice.count()));
    return new Relation(sql, input.width(), ordered ? input.order() : List.of(), input.asRead());
  }

  private Relation union(Plan.Union union, boolean ordered) {
    var parts = new ArrayList<String>();
    int width = union.schema().size();
    for (var input : union.inputs()) {
      var relation = write(input, ordered, false);
      relation = ordered ? collapsed(relation) : relation;
      var order = ordered ? ", " + "CAST(" + parts.size() + " AS BIGINT) AS o0, o0 AS o1" : "";
      parts.add("SELECT " + Relation.columns(width) + order + " FROM (" + relation.sql() + ")");
    }
    return new Relation(
        String.join(" UNION ALL ", parts),
        width,
        ordered ? List.of(Relation.rowId("o0"), Relation.rowId("o1")) : List.of());
  }
}
