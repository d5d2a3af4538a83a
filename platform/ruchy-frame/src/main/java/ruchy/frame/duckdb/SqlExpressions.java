package ruchy.frame.duckdb;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.frame.column.DataType;
import ruchy.frame.column.DataType.Kind;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.Schema;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Function;
import ruchy.frame.expr.Operator;
import ruchy.frame.expr.Reduction;
import ruchy.frame.expr.Resolver;
import ruchy.frame.plan.Plan;

/// Writes resolved expressions as SQL for DuckDB. Columns are called `c0`, `c1`, … by position,
/// because SQL's names know no case.
final class SqlExpressions {
  private static final String SPACE = "' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)";

  private final Schema schema;
  private final String prefix;
  private final Resolver resolver;

  /// Expressions over columns of a relation with this alias, which may be empty.
  SqlExpressions(Schema schema, String alias) {
    this.schema = schema;
    this.prefix = alias.isEmpty() ? "c" : alias + ".c";
    this.resolver = new Resolver(schema);
  }

  /// The column as it is stored: text may be an enum.
  String raw(String name) {
    return prefix + schema.position(name);
  }

  /// A value that is passed on: a bare column keeps its stored form.
  String passed(Expr expr) {
    return expr instanceof Expr.Column(var name) ? raw(name) : of(expr);
  }

  /// The expression as a value of its type.
  String of(Expr expr) {
    return switch (expr) {
      case Expr.Column(var name) ->
          schema.type(name) == DataType.STRING ? "CAST(" + raw(name) + " AS VARCHAR)" : raw(name);
      case Expr.Literal(var value) -> literal(value);
      case Expr.Unary(var function, var operand) -> unary(function, operand);
      case Expr.Binary(var operator, var left, var right) -> {
        var sql = binary(operator, left, right);
        var type = resolver.resolve(expr).type();
        // DuckDB widens decimals; ours keep their digits, and what does not fit is an error.
        yield type.kind() == Kind.DECIMAL ? "CAST(" + sql + " AS " + type.sql() + ")" : sql;
      }
      case Expr.Round(var operand, var digits) -> round(operand, digits);
      case Expr.Replace(var operand, var from, var to) ->
          "replace(%s, %s, %s)".formatted(of(operand), quoted(from), quoted(to));
      case Expr.Substring(var operand, var start, var length) ->
          substring(of(operand), start, length);
      case Expr.Cast(var operand, var type) -> cast(operand, type);
      case Expr.When(var branches, var otherwise) ->
          branches.stream()
              .map(b -> "WHEN " + of(b.condition()) + " THEN " + of(b.value()))
              .collect(Collectors.joining(" ", "CASE ", " ELSE " + of(otherwise) + " END"));
      case Expr.IsIn(var operand, var values) -> isIn(operand, values);
      case Expr.Alias(var operand, _) -> of(operand);
      case Expr.Reduce _, Expr.Run _, Expr.Over _, Expr.Call _ ->
          throw new AssertionError("own loops do this, not SQL: " + expr);
    };
  }

  private String isIn(Expr operand, List<Expr.Literal> values) {
    if (values.isEmpty()) {
      return "CASE WHEN %s IS NULL THEN NULL ELSE false END".formatted(of(operand));
    }
    return values.stream()
        .map(value -> literal(value.value()))
        .collect(Collectors.joining(", ", "(" + of(operand) + " IN (", "))"));
  }

  static String literal(Optional<Object> value) {
    return value.map(SqlExpressions::constant).orElse("NULL");
  }

  private static String constant(Object value) {
    return switch (value) {
      case Boolean bool -> bool.toString();
      case Long number -> "CAST('" + number + "' AS BIGINT)";
      case Double number -> "CAST('" + spelled(number) + "' AS DOUBLE)";
      case String text -> quoted(text);
      case LocalDate date -> "(DATE '1970-01-01' + CAST(" + date.toEpochDay() + " AS INTEGER))";
      case LocalDateTime time ->
          "make_timestamp(CAST('" + ruchy.frame.column.Column.micros(time) + "' AS BIGINT))";
      case ZonedDateTime time ->
          constant(time.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
      case LocalTime time -> "CAST('" + time + "' AS TIME)";
      case Duration duration -> constant(LongValues.number(DataType.DURATION, duration));
      case BigDecimal decimal ->
          "CAST('%s' AS %s)"
              .formatted(
                  decimal.toPlainString(), DataType.decimal(Math.max(0, decimal.scale())).sql());
      default -> throw new AssertionError("literal of " + value.getClass());
    };
  }

  private static String spelled(double number) {
    return Double.isInfinite(number) ? (number > 0 ? "inf" : "-inf") : String.valueOf(number);
  }

  /// Text in quotes. SQL text cannot hold a zero byte, so that is spliced in.
  static String quoted(String text) {
    var quoted = "'" + text.replace("'", "''") + "'";
    return text.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || chr(0) || '") + ")";
  }

  private String unary(Function function, Expr operand) {
    var x = of(operand);
    return switch (function) {
      case NEGATE -> "(-" + x + ")";
      case NOT -> "(NOT " + x + ")";
      case ABS -> "abs(" + x + ")";
      case SIGN -> signOf(operand, x);
      case SQRT -> "CASE WHEN %s < 0 THEN CAST('nan' AS DOUBLE) ELSE sqrt(%s) END".formatted(x, x);
      case EXP -> "exp(" + x + ")";
      case LOG -> logarithm("ln", x);
      case LOG10 -> logarithm("log10", x);
      case SIN, COS, TAN ->
          "CASE WHEN isinf(%s) THEN CAST('nan' AS DOUBLE) ELSE %s(%s) END"
              .formatted(x, function.symbol(), x);
      case FLOOR -> "floor(" + x + ")";
      case CEIL -> "ceil(" + x + ")";
      case IS_NULL -> "(" + x + " IS NULL)";
      case IS_NOT_NULL -> "(" + x + " IS NOT NULL)";
      case IS_NAN -> "isnan(" + x + ")";
      case UPPER -> "upper(" + x + ")";
      case LOWER -> "lower(" + x + ")";
      case LEN -> "length(" + x + ")";
      case STRIP -> "trim(" + x + ", " + SPACE + ")";
      case YEAR, MONTH, DAY, QUARTER, HOUR, MINUTE, SECOND -> function.symbol() + "(" + x + ")";
      case WEEKDAY -> "isodow(" + x + ")";
      case ORDINAL_DAY -> "dayofyear(" + x + ")";
    };
  }

  private String signOf(Expr operand, String x) {
    var type = resolver.resolve(operand).type();
    var sign = "CAST(sign(%s) AS %s)".formatted(x, type.sql());
    return type.isFloat() ? "CASE WHEN isnan(%s) THEN %s ELSE %s END".formatted(x, x, sign) : sign;
  }

  private static String logarithm(String name, String x) {
    return ("CASE WHEN %s > 0 THEN %s(%s) WHEN %s = 0 THEN CAST('-inf' AS DOUBLE)"
            + " WHEN %s < 0 THEN CAST('nan' AS DOUBLE) END")
        .formatted(x, name, x, x, x);
  }

  private String binary(Operator operator, Expr left, Expr right) {
    var x = of(left);
    var y = of(right);
    return switch (operator) {
      case ADD, SUBTRACT -> addition(operator, left, right);
      case MULTIPLY, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, AND, OR ->
          "(" + x + " " + operator.symbol() + " " + y + ")";
      case EQUAL -> "(" + x + " = " + y + ")";
      case NOT_EQUAL -> "(" + x + " <> " + y + ")";
      case DIVIDE -> division(x, y);
      case FLOOR_DIVIDE -> floorDivision(left, x, y);
      case MODULO -> modulo(left, x, y);
      case POWER -> "pow(" + x + ", " + y + ")";
      case CONTAINS -> "contains(" + x + ", " + y + ")";
      case STARTS_WITH -> "starts_with(" + x + ", " + y + ")";
      case ENDS_WITH -> "ends_with(" + x + ", " + y + ")";
      case MATCHES -> "regexp_matches(" + x + ", " + y + ")";
      case FILL_NULL -> "coalesce(" + x + ", " + y + ")";
    };
  }

  private String addition(Operator operator, Expr left, Expr right) {
    var type = resolver.resolve(left).type();
    if (type == DataType.STRING) {
      return "(" + of(left) + " || " + of(right) + ")";
    }
    boolean days = type == DataType.DATE && resolver.resolve(right).type() == DataType.INT64;
    var y = days ? "CAST(" + of(right) + " AS INTEGER)" : of(right);
    return "(" + of(left) + " " + operator.symbol() + " " + y + ")";
  }

  private static String division(String x, String y) {
    return "(" + x + " / " + y + ")";
  }

  private String floorDivision(Expr left, String x, String y) {
    if (resolver.resolve(left).type().isFloat()) {
      return "floor(" + x + " / " + y + ")";
    }
    return ("CASE WHEN %s = 0 THEN NULL ELSE %s // %s - CASE WHEN %s %% %s <> 0"
            + " AND (%s < 0) <> (%s < 0) THEN 1 ELSE 0 END END")
        .formatted(y, x, y, x, y, x, y);
  }

  private String modulo(Expr left, String x, String y) {
    if (resolver.resolve(left).type().isFloat()) {
      return "(%s - floor(%s / %s) * %s)".formatted(x, x, y, y);
    }
    return "CASE WHEN %s = 0 THEN NULL ELSE ((%s %% %s) + %s) %% %s END".formatted(y, x, y, y, y);
  }

  private String round(Expr operand, int digits) {
    var x = of(operand);
    var type = resolver.resolve(operand).type().sql();
    return "CAST(round(%s, %d) AS %s)".formatted(x, digits, type);
  }

  private static String substring(String x, long start, long length) {
    if (start >= 0) {
      return "substring(%s, %d, %d)".formatted(x, start + 1, length);
    }
    return "substring(%s, greatest(length(%s) + %d, 0) + 1, %d)".formatted(x, x, start, length);
  }

  private String cast(Expr operand, DataType type) {
    var from =
        operand instanceof Expr.Literal(var value) && value.isEmpty()
            ? type
            : resolver.resolve(operand).type();
    var x = of(operand);
    if (from.isFloat() && type.isInteger()) {
      return "CAST(trunc(" + x + ") AS " + type.sql() + ")";
    }
    if (from.isTemporal() && type.isInteger()) {
      return "epoch_us(" + x + ")";
    }
    if (type.isTemporal() || type == DataType.TIME || type == DataType.DURATION) {
      return time(x, from, type);
    }
    if (from.isNumeric() && type == DataType.BOOL) {
      return "(" + x + " <> 0)";
    }
    return "CAST(" + x + " AS " + type.sql() + ")";
  }

  /// A moment or a length of time made of what is kept as an integer, or of another moment.
  private static String time(String x, DataType from, DataType type) {
    if (type == DataType.DURATION) {
      return x;
    }
    if (from.isInteger()) {
      return "make_timestamp(" + x + ")";
    }
    var local =
        from.zone().isPresent() && type.zone().isEmpty()
            ? "timezone('%s', timezone('UTC', %s))".formatted(from.zone().get(), x)
            : x;
    if (type.zone().isPresent() && from.zone().isEmpty()) {
      return "CAST(timezone('UTC', timezone('%s', CAST(%s AS TIMESTAMP))) AS TIMESTAMP)"
          .formatted(type.zone().get(), x);
    }
    return "CAST(" + local + " AS " + type.sql() + ")";
  }

  /// A reduction over a group; `order` is the row id that `first` and `last` go by.
  String reduction(Plan.NamedReduction value, DataType type, String order) {
    var x = passed(value.operand());
    var sql =
        switch (value.reduction()) {
          case SUM -> "coalesce(sum(" + x + "), 0)";
          case MEAN -> "avg(" + x + ")";
          case MIN -> "min(" + x + ")";
          case MAX -> "max(" + x + ")";
          case STD -> spread("stddev_samp", x);
          case VAR -> spread("var_samp", x);
          case COUNT -> "count(" + x + ")";
          case LEN -> "count(*)";
          case N_UNIQUE -> "count(DISTINCT " + x + ")";
          case MEDIAN -> "quantile_cont(" + x + ", CAST('0.5' AS DOUBLE))";
          case QUANTILE ->
              "quantile_cont(%s, CAST('%s' AS DOUBLE))".formatted(x, value.parameter());
          case FIRST -> "first(" + x + " ORDER BY " + order + ")";
          case LAST -> "last(" + x + " ORDER BY " + order + ")";
          case PRODUCT, SKEW, KURTOSIS, CORR, COV, MODE, IMPLODE, TOP_K ->
              throw new AssertionError("own loops do this, not SQL: " + value);
        };
    return value.reduction() != Reduction.SUM ? sql : "CAST(" + sql + " AS " + type.sql() + ")";
  }

  /// DuckDB refuses to take the spread of values that are not finite; it is NaN.
  private static String spread(String name, String x) {
    return ("CASE WHEN bool_or(NOT isfinite(%s)) AND count(%s) > 1 THEN CAST('nan' AS DOUBLE)"
            + " ELSE %s(%s) FILTER (WHERE isfinite(%s)) END")
        .formatted(x, x, name, x, x);
  }
}
