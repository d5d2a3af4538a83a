package ruchy.frame.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.ExprText;
import ruchy.frame.expr.Resolver;
import ruchy.frame.plan.Plan;

/// Writes resolved expressions as SQL. Columns are called `c0`, `c1`, … by position, because SQL's
/// names know no case.
public final class SqlExpressions {
  private static final Dialect.Partition ALL = new Dialect.Partition(List.of(), Optional.empty());

  private final Dialect dialect;
  private final Schema schema;
  private final String prefix;
  private final Resolver resolver;
  private final Dialect.Partition partition;
  private final boolean inWindow;

  /// Expressions over columns of a relation with this alias, which may be empty.
  public SqlExpressions(Dialect dialect, Schema schema, String alias) {
    this(dialect, schema, alias.isEmpty() ? "c" : alias + ".c", ALL, false);
  }

  private SqlExpressions(
      Dialect dialect,
      Schema schema,
      String prefix,
      Dialect.Partition partition,
      boolean inWindow) {
    this.dialect = dialect;
    this.schema = schema;
    this.prefix = prefix;
    this.resolver = new Resolver(schema);
    this.partition = partition;
    this.inWindow = inWindow;
  }

  /// These expressions with a column that says where each row stands.
  SqlExpressions orderedBy(String column) {
    return among(new Dialect.Partition(partition.keys(), Optional.of(column)), inWindow);
  }

  private SqlExpressions among(Dialect.Partition rows, boolean window) {
    return new SqlExpressions(dialect, schema, prefix, rows, window);
  }

  /// The column as it is stored: text may be an enum.
  public String raw(String name) {
    return prefix + schema.position(name);
  }

  /// A value that is passed on: a bare column keeps its stored form.
  public String passed(Expr expr) {
    return expr instanceof Expr.Column(var name) ? raw(name) : of(expr);
  }

  /// The expression as a value of its type.
  public String of(Expr expr) {
    return switch (expr) {
      case Expr.Column(var name) -> dialect.value(raw(name), schema.type(name));
      case Expr.Literal(var value) -> literal(value);
      case Expr.Unary(var function, var operand) -> dialect.unary(function, operand(operand));
      case Expr.Binary binary -> binary(binary);
      case Expr.Round(var operand, var digits) -> dialect.round(operand(operand), digits);
      case Expr.Replace(var operand, var from, var to) -> dialect.replace(of(operand), from, to);
      case Expr.Substring(var operand, var start, var length) ->
          dialect.substring(of(operand), start, length);
      case Expr.Cast(var operand, var type) ->
          operand instanceof Expr.Literal(var value) && value.isEmpty()
              ? "CAST(NULL AS " + dialect.type(type) + ")"
              : dialect.cast(operand(operand), type);
      case Expr.When(var branches, var otherwise) ->
          branches.stream()
              .map(b -> "WHEN " + of(b.condition()) + " THEN " + of(b.value()))
              .collect(Collectors.joining(" ", "CASE ", " ELSE " + of(otherwise) + " END"));
      case Expr.IsIn(var operand, var values) -> isIn(operand, values);
      case Expr.Alias(var operand, _) -> of(operand);
      case Expr.Reduce reduce -> reduce(reduce);
      case Expr.Run run -> run(run);
      case Expr.Over(var operand, var keys) -> {
        var same = keys.stream().map(this::of).toList();
        yield among(new Dialect.Partition(same, partition.order()), inWindow).of(operand);
      }
      case Expr.Call call ->
          dialect.call(call, call.operands().stream().map(this::operand).toList(), type(call));
    };
  }

  private DataType type(Expr expr) {
    return resolver.resolve(expr).type();
  }

  private Operand operand(Expr expr) {
    return new Operand(of(expr), type(expr));
  }

  private String binary(Expr.Binary binary) {
    var type = type(binary);
    var sql =
        dialect.binary(binary.operator(), operand(binary.left()), operand(binary.right()), type);
    // SQL widens decimals; ours keep their digits, and what does not fit is an error.
    return type.isDecimal() ? "CAST(" + sql + " AS " + dialect.type(type) + ")" : sql;
  }

  private String isIn(Expr operand, List<Expr.Literal> values) {
    if (values.isEmpty()) {
      return "CASE WHEN %s IS NULL THEN NULL ELSE false END".formatted(of(operand));
    }
    return values.stream()
        .map(value -> literal(value.value()))
        .collect(Collectors.joining(", ", "(" + of(operand) + " IN (", "))"));
  }

  private String literal(Optional<Object> value) {
    return value.map(dialect::constant).orElse("NULL");
  }

  /// A reduction of the rows of a group; `order` is the row id that `first` and `last` go by.
  String reduction(Plan.NamedReduction value, DataType type, String order) {
    var inside = among(ALL, true);
    var operands =
        value.value().operands().stream().map(e -> new Operand(inside.passed(e), type(e))).toList();
    return dialect.reduction(value.value(), operands, type, new Dialect.Group(order, ""));
  }

  private String reduce(Expr.Reduce reduce) {
    var inside = window(reduce);
    var operands = reduce.operands().stream().map(inside::operand).toList();
    var group = new Dialect.Group(partition.order().orElse(""), partition.over());
    return dialect.reduction(reduce, operands, type(reduce), group);
  }

  private String run(Expr.Run run) {
    var inside = window(run);
    return dialect.running(run, run.operands().stream().map(inside::operand).toList(), partition);
  }

  /// What stands inside a window function must not be one.
  private SqlExpressions window(Expr expr) {
    if (inWindow) {
      throw new FrameException(
          ("%s does not compute `%s` inside another function of many rows;"
                  + " add it as a column first, with with_columns")
              .formatted(dialect.engine(), ExprText.of(expr)));
    }
    return among(partition, true);
  }
}
