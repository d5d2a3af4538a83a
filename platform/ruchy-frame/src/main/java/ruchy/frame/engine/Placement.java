package ruchy.frame.engine;

import java.util.List;
import java.util.Optional;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Operator;
import ruchy.frame.expr.Resolver;
import ruchy.frame.local.TextViews;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Plan;

/// Says for each step of a plan whether DuckDB or our own loops run it.
final class Placement {
  /// Up to this many rows our own loops are faster than DuckDB's start of a query.
  static final long SMALL_ROWS = 10_000;

  /// Texts are compared with up to so many constants in our own loops.
  private static final int AMONG_MAX = 16;

  private static final long UNKNOWN_ROWS = Long.MAX_VALUE / 4;

  private final Choice choice;

  Placement(Choice choice) {
    this.choice = choice;
  }

  /// Whether DuckDB runs this step.
  boolean inDuckDb(Plan plan) {
    return switch (plan) {
      case Plan.Files _ -> true;
      case Plan.Columns _, Plan.Remote _, Plan.Sample _, Plan.Computed _ -> false;
      case Plan.Remembered(var inner, var result) -> result.get().isEmpty() && inDuckDb(inner);
      case Plan.Filter(var input, var condition) -> rowWise(List.of(condition), input);
      case Plan.Project(var input, var columns, _) ->
          rowWise(columns.stream().map(Plan.Named::expr).toList(), input);
      case Plan.Slice(var input, _, _) -> choice != Choice.OWN_LOOPS && inDuckDb(input);
      case Plan.Union(var inputs) ->
          choice == Choice.DUCKDB
              || (choice == Choice.BY_COST && inputs.stream().allMatch(this::inDuckDb));
      case Plan.Aggregate aggregate ->
          aggregate.values().stream().noneMatch(v -> runs(v.operand()))
              && aggregate.values().stream().allMatch(v -> v.reduction().isInSql())
              && aggregate.keys().stream().noneMatch(k -> runs(k.expr()))
              && relational(aggregate, false);
      case Plan.Join join -> relational(join, join.shape().kind() == JoinKind.CROSS);
      case Plan.Sort sort ->
          sort.keys().stream().noneMatch(k -> runs(k.expr())) && relational(sort, isLongText(sort));
      case Plan.Distinct distinct -> relational(distinct, false);
    };
  }

  /// Whether only our own loops can compute an expression.
  private static boolean runs(Expr expr) {
    return expr.runs() || expr.reduces() || calls(expr);
  }

  private static boolean calls(Expr expr) {
    return expr instanceof Expr.Call || expr.children().stream().anyMatch(Placement::calls);
  }

  /// Whether our own loops can run every step of a plan.
  static boolean canRunInOwnLoops(Plan plan) {
    return !(plan instanceof Plan.Files)
        && plan.inputs().stream().allMatch(Placement::canRunInOwnLoops);
  }

  private boolean rowWise(List<Expr> exprs, Plan input) {
    if (exprs.stream().anyMatch(Placement::runs)) {
      return false;
    }
    return switch (choice) {
      case DUCKDB -> true;
      case OWN_LOOPS -> false;
      case BY_COST ->
          inDuckDb(input)
              || (rows(input) > SMALL_ROWS && exprs.stream().anyMatch(Placement::worksOnTexts));
    };
  }

  /// Whether an expression is more than a constant and works on texts.
  private static boolean worksOnTexts(Expr expr) {
    return expr instanceof Expr.Alias(var operand, _)
        ? worksOnTexts(operand)
        : !(expr instanceof Expr.Literal) && isText(expr);
  }

  /// Whether an expression works on texts, which our own loops do slowly.
  private static boolean isText(Expr expr) {
    if (TextViews.handles(expr)) {
      return false;
    }
    if (expr instanceof Expr.Binary(var operator, Expr.Column _, Expr.Literal _)
        && (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL)) {
      // Own loops compare the bytes, which is as fast as it gets.
      return false;
    }
    if (expr instanceof Expr.IsIn(Expr.Column _, var values) && values.size() <= AMONG_MAX) {
      return false;
    }
    boolean here =
        switch (expr) {
          case Expr.Replace _, Expr.Substring _ -> true;
          case Expr.Binary(var operator, _, _) when operator == Operator.MATCHES -> true;
          case Expr.Literal(var value) -> value.filter(String.class::isInstance).isPresent();
          case Expr.IsIn(_, var values) -> values.stream().anyMatch(Placement::isText);
          case Expr.Unary(var function, _) ->
              switch (function) {
                case UPPER, LOWER, LEN, STRIP -> true;
                default -> false;
              };
          default -> false;
        };
    return here || expr.children().stream().anyMatch(Placement::isText);
  }

  /// Whether DuckDB runs a step between rows: where its input comes from there, so that it need not
  /// be moved, and where it is faster.
  private boolean relational(Plan plan, boolean faster) {
    return switch (choice) {
      case DUCKDB -> true;
      case OWN_LOOPS -> false;
      case BY_COST ->
          plan.inputs().stream().anyMatch(this::inDuckDb) || (faster && rows(plan) > SMALL_ROWS);
    };
  }

  /// Whether texts without a dictionary are sorted.
  private static boolean isLongText(Plan.Sort sort) {
    var resolver = new Resolver(sort.schema());
    return sort.keys().stream()
        .anyMatch(key -> resolver.resolve(key.expr()).type() == DataType.STRING);
  }

  private static long joinRows(Plan.Join join) {
    long left = rows(join.left());
    long right = rows(join.right());
    return join.shape().kind() == JoinKind.CROSS
        ? (left == 0 || right < UNKNOWN_ROWS / left ? left * right : UNKNOWN_ROWS)
        : Math.max(left, right);
  }

  /// How many rows a step gives at most, as far as that is known.
  static long rows(Plan plan) {
    return switch (plan) {
      case Plan.Columns(var table) -> table.rows();
      case Plan.Files _, Plan.Remote _ -> UNKNOWN_ROWS;
      case Plan.Remembered(var inner, var result) ->
          remembered(result.get()).orElseGet(() -> rows(inner));
      case Plan.Filter(var input, _) -> rows(input);
      case Plan.Project(var input, _, _) -> rows(input);
      case Plan.Aggregate(var input, var keys, _, _) -> keys.isEmpty() ? 1 : rows(input);
      case Plan.Join join -> joinRows(join);
      case Plan.Sort(var input, _) -> rows(input);
      case Plan.Distinct(var input, _) -> rows(input);
      case Plan.Slice(var input, _, var count) -> Math.min(count, rows(input));
      case Plan.Sample(var input, var count, _) -> Math.min(count, rows(input));
      case Plan.Computed computed ->
          computed.inputs().stream().mapToLong(Placement::rows).max().orElse(UNKNOWN_ROWS);
      case Plan.Union(var inputs) ->
          Math.min(UNKNOWN_ROWS, inputs.stream().mapToLong(Placement::rows).sum());
    };
  }

  private static Optional<Long> remembered(Optional<Table> result) {
    return result.map(Table::rows);
  }
}
