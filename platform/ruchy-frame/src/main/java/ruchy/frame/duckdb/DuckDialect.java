package ruchy.frame.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruchy.frame.column.Category;
import ruchy.frame.column.DataType;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Function;
import ruchy.frame.expr.Operator;
import ruchy.frame.expr.Reduction;
import ruchy.frame.expr.Resolver;
import ruchy.frame.plan.FileScan;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Plan;
import ruchy.frame.sql.Dialect;
import ruchy.frame.sql.Operand;
import ruchy.frame.sql.Relation;

/// How DuckDB spells what frames mean. It reads our own columns through a table function.
final class DuckDialect implements Dialect {
  /// The spellings, for text that reads no table.
  static final DuckDialect SPELLING = new DuckDialect();

  private static final String SPACE = "' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)";

  private final List<ScanFunction.Source> sources = new ArrayList<>();

  /// The tables that statements read; the caller closes them.
  List<ScanFunction.Source> sources() {
    return sources;
  }

  @Override
  public String engine() {
    return "DuckDB";
  }

  // ---- rows

  @Override
  public Relation rows(Table table, boolean ordered) {
    var source = ScanFunction.Source.open(NestedColumns.flat(table));
    sources.add(source);
    int width = source.table().columns().size();
    var id = ordered || width == 0 ? ScanFunction.ROW_ID + " AS o0" : "";
    var list = Relation.columns(width) + (width > 0 && ordered ? ", " : "") + id;
    return new Relation(
        "SELECT %s FROM %s(%d)".formatted(list, ScanFunction.NAME, source.id()),
        width,
        ordered ? List.of(Relation.rowId("o0")) : List.of());
  }

  @Override
  public Relation files(FileScan scan, Schema schema, boolean ordered) {
    var list =
        IntStream.range(0, schema.size())
            .mapToObj(i -> fileColumn(scan.columns().get(i), schema.field(i).type(), i))
            .collect(Collectors.joining(", "));
    var id = ordered ? ", row_number() OVER () AS o0" : "";
    return new Relation(
        "SELECT " + list + id + " FROM " + scan.relation(),
        schema.size(),
        ordered ? List.of(Relation.rowId("o0")) : List.of());
  }

  private String fileColumn(String name, DataType type, int position) {
    var column = identifier(name);
    var value =
        switch (type.kind()) {
          case LIST, STRUCT -> "CAST(to_json(%s) AS VARCHAR)".formatted(column);
          case DURATION -> "epoch_us(%s)".formatted(column);
          case TIMESTAMP ->
              type.zone().isPresent()
                  ? "CAST(timezone('UTC', %s) AS TIMESTAMP)".formatted(column)
                  : "CAST(%s AS TIMESTAMP)".formatted(column);
          case BINARY -> binary(column);
          default -> "CAST(%s AS %s)".formatted(column, type.sql());
        };
    return value + " AS c" + position;
  }

  /// Bytes; of a text, those that our own text for bytes stands for, such as `0x00ff`.
  private static String binary(String column) {
    return ("CASE WHEN typeof(%s) = 'VARCHAR' AND starts_with(CAST(%s AS VARCHAR), '0x')"
            + " THEN unhex(substr(CAST(%s AS VARCHAR), 3)) ELSE CAST(%s AS BLOB) END")
        .formatted(column, column, column, column);
  }

  @Override
  public Relation remote(Plan.Remote remote, boolean ordered) {
    throw new AssertionError("a cluster does this, not DuckDB: " + remote);
  }

  @Override
  public Relation collapsed(Relation relation) {
    return new Relation(
        "SELECT %s, row_number() OVER (%s) AS o0 FROM (%s)"
            .formatted(
                Relation.columns(relation.width()), relation.orderBy().strip(), relation.sql()),
        relation.width(),
        List.of(Relation.rowId("o0")));
  }

  @Override
  public String firstOfEach(String relation, String keys) {
    return "SELECT * FROM (%s) QUALIFY row_number() OVER (PARTITION BY %s ORDER BY o0) = 1"
        .formatted(relation, keys);
  }

  @Override
  public String joinName(JoinKind kind) {
    return kind.name();
  }

  // ---- names and constants

  @Override
  public String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public String type(DataType type) {
    return type.sql();
  }

  @Override
  public String value(String column, DataType type) {
    return type == DataType.STRING ? "CAST(" + column + " AS VARCHAR)" : column;
  }

  @Override
  public String constant(Object value) {
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
          "CAST('%s' AS %s)".formatted(decimal.toPlainString(), Resolver.decimal(decimal).sql());
      case BigInteger whole -> "CAST('%s' AS %s)".formatted(whole, DataType.UINT64.sql());
      case Category category ->
          "CAST(%s AS %s)".formatted(quoted(category.name()), category.type().sql());
      default -> throw new AssertionError("literal of " + value.getClass());
    };
  }

  private static String spelled(double number) {
    return Double.isInfinite(number) ? (number > 0 ? "inf" : "-inf") : String.valueOf(number);
  }

  /// Text in quotes. SQL text cannot hold a zero byte, so that is spliced in.
  @Override
  public String quoted(String text) {
    var quoted = "'" + text.replace("'", "''") + "'";
    return text.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || chr(0) || '") + ")";
  }

  // ---- expressions

  @Override
  public String unary(Function function, Operand operand) {
    var x = operand.sql();
    return switch (function) {
      case NEGATE -> "(-" + x + ")";
      case NOT -> "(NOT " + x + ")";
      case ABS -> "abs(" + x + ")";
      case SIGN -> signOf(operand.type(), x);
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

  private static String signOf(DataType type, String x) {
    var sign = "CAST(sign(%s) AS %s)".formatted(x, type.sql());
    return type.isFloat() ? "CASE WHEN isnan(%s) THEN %s ELSE %s END".formatted(x, x, sign) : sign;
  }

  private static String logarithm(String name, String x) {
    return ("CASE WHEN %s > 0 THEN %s(%s) WHEN %s = 0 THEN CAST('-inf' AS DOUBLE)"
            + " WHEN %s < 0 THEN CAST('nan' AS DOUBLE) END")
        .formatted(x, name, x, x, x);
  }

  @Override
  public String binary(Operator operator, Operand left, Operand right, DataType type) {
    var x = left.sql();
    var y = right.sql();
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

  private static String addition(Operator operator, Operand left, Operand right) {
    if (left.type() == DataType.STRING) {
      return "(" + left.sql() + " || " + right.sql() + ")";
    }
    boolean days = left.type() == DataType.DATE && right.type() == DataType.INT64;
    var y = days ? "CAST(" + right.sql() + " AS INTEGER)" : right.sql();
    return "(" + left.sql() + " " + operator.symbol() + " " + y + ")";
  }

  private static String division(String x, String y) {
    return "(" + x + " / " + y + ")";
  }

  private static String floorDivision(Operand left, String x, String y) {
    if (left.type().isFloat()) {
      return "floor(" + x + " / " + y + ")";
    }
    if (left.type() == DataType.UINT64) {
      return "CASE WHEN %s = 0 THEN NULL ELSE %s // %s END".formatted(y, x, y);
    }
    return ("CASE WHEN %s = 0 THEN NULL ELSE %s // %s - CASE WHEN %s %% %s <> 0"
            + " AND (%s < 0) <> (%s < 0) THEN 1 ELSE 0 END END")
        .formatted(y, x, y, x, y, x, y);
  }

  private static String modulo(Operand left, String x, String y) {
    if (left.type().isFloat()) {
      return "(%s - floor(%s / %s) * %s)".formatted(x, x, y, y);
    }
    if (left.type() == DataType.UINT64) {
      return "CASE WHEN %s = 0 THEN NULL ELSE %s %% %s END".formatted(y, x, y);
    }
    return "CASE WHEN %s = 0 THEN NULL ELSE ((%s %% %s) + %s) %% %s END".formatted(y, x, y, y, y);
  }

  @Override
  public String round(Operand x, int digits) {
    return "CAST(round(%s, %d) AS %s)".formatted(x.sql(), digits, x.type().sql());
  }

  @Override
  public String cast(Operand operand, DataType type) {
    var from = operand.type();
    var x = operand.sql();
    if ((from.isFloat() || from.isDecimal()) && type.isInteger()) {
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

  @Override
  public String reduction(Expr.Reduce value, List<Operand> operands, DataType type, Group group) {
    var x = operands.getFirst().sql();
    var order = group.order();
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
