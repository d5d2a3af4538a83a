package ruchy.frame.spark;

import static java.util.Map.entry;

import java.util.Map;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Function;
import ruchy.frame.expr.Operator;
import ruchy.frame.sql.Operand;

/// Spark's spelling of functions of one value and of operators: `{x}` and `{y}` are the operands,
/// `{type}` is the type of the result.
///
/// Where Spark's own function means something else than frames do (null for `ln(0)`, an error for a
/// division by 0, integers from `floor`), the spelling says what frames mean.
final class SparkFunctions {
  private static final String SPACE = "' \\t\\n\\u000b\\f\\r'";
  private static final String NOT_A_NUMBER = "CAST('NaN' AS DOUBLE)";

  /// Doubles from here on are whole.
  private static final String WHOLE = "4503599627370496";

  private static final Map<Function, String> UNARY =
      Map.ofEntries(
          entry(Function.NEGATE, "(-{x})"),
          entry(Function.NOT, "(NOT {x})"),
          entry(Function.ABS, "abs({x})"),
          entry(Function.SIGN, "CAST(sign({x}) AS {type})"),
          entry(Function.SQRT, "sqrt({x})"),
          entry(Function.EXP, "exp({x})"),
          entry(Function.LOG, logarithm("ln")),
          entry(Function.LOG10, logarithm("log10")),
          entry(Function.SIN, "sin({x})"),
          entry(Function.COS, "cos({x})"),
          entry(Function.TAN, "tan({x})"),
          entry(Function.FLOOR, whole("floor")),
          entry(Function.CEIL, whole("ceil")),
          entry(Function.IS_NULL, "({x} IS NULL)"),
          entry(Function.IS_NOT_NULL, "({x} IS NOT NULL)"),
          entry(Function.IS_NAN, "CASE WHEN {x} IS NOT NULL THEN isnan({x}) END"),
          // One letter stays one letter: Spark makes SS of it.
          entry(Function.UPPER, "upper(replace({x}, 'ß', 'ẞ'))"),
          entry(Function.LOWER, "lower({x})"),
          entry(Function.LEN, "CAST(length({x}) AS BIGINT)"),
          entry(Function.STRIP, "trim(BOTH " + SPACE + " FROM {x})"),
          entry(Function.YEAR, part("year({x})")),
          entry(Function.MONTH, part("month({x})")),
          entry(Function.DAY, part("day({x})")),
          entry(Function.WEEKDAY, part("weekday({x}) + 1")),
          entry(Function.ORDINAL_DAY, part("dayofyear({x})")),
          entry(Function.QUARTER, part("quarter({x})")),
          entry(Function.HOUR, part("hour({x})")),
          entry(Function.MINUTE, part("minute({x})")),
          entry(Function.SECOND, part("second({x})")));

  private static final String RATIO =
      "CASE WHEN {y} = 0 THEN {x} * pow({y}, -1D) ELSE {x} / {y} END";

  private static final Map<Operator, String> BINARY =
      Map.ofEntries(
          entry(Operator.ADD, "({x} + {y})"),
          entry(Operator.SUBTRACT, "({x} - {y})"),
          entry(Operator.MULTIPLY, "({x} * {y})"),
          entry(Operator.DIVIDE, RATIO),
          entry(
              Operator.FLOOR_DIVIDE,
              "CASE WHEN {y} = 0 THEN NULL ELSE CAST({x} DIV {y} - CASE WHEN {x} % {y} <> 0"
                  + " AND ({x} < 0) <> ({y} < 0) THEN 1 ELSE 0 END AS {type}) END"),
          entry(Operator.MODULO, "CASE WHEN {y} = 0 THEN NULL ELSE (({x} % {y}) + {y}) % {y} END"),
          entry(Operator.POWER, "pow({x}, {y})"),
          entry(Operator.EQUAL, "({x} = {y})"),
          entry(Operator.NOT_EQUAL, "({x} <> {y})"),
          entry(Operator.LESS, "({x} < {y})"),
          entry(Operator.LESS_EQUAL, "({x} <= {y})"),
          entry(Operator.GREATER, "({x} > {y})"),
          entry(Operator.GREATER_EQUAL, "({x} >= {y})"),
          entry(Operator.AND, "({x} AND {y})"),
          entry(Operator.OR, "({x} OR {y})"),
          entry(Operator.CONTAINS, "contains({x}, {y})"),
          entry(Operator.STARTS_WITH, "startswith({x}, {y})"),
          entry(Operator.ENDS_WITH, "endswith({x}, {y})"),
          entry(Operator.MATCHES, "({x} RLIKE {y})"),
          entry(Operator.FILL_NULL, "coalesce({x}, {y})"));

  private SparkFunctions() {}

  private static String logarithm(String name) {
    return "CASE WHEN {x} > 0 THEN "
        + name
        + "({x}) WHEN {x} = 0 THEN CAST('-Infinity' AS DOUBLE) WHEN {x} < 0 THEN "
        + NOT_A_NUMBER
        + " END";
  }

  private static String whole(String name) {
    return "CASE WHEN abs({x}) < %s THEN CAST(%s({x}) AS {type}) ELSE {x} END"
        .formatted(WHOLE, name);
  }

  private static String part(String spelling) {
    return "CAST(" + spelling + " AS BIGINT)";
  }

  static String unary(Function function, Operand x) {
    return fill(UNARY.getOrDefault(function, ""), x.sql(), "", x.type());
  }

  static String binary(Operator operator, Operand x, Operand y, DataType type) {
    return fill(spelling(operator, x, y), x.sql(), y.sql(), type);
  }

  private static String spelling(Operator operator, Operand x, Operand y) {
    boolean add = operator == Operator.ADD;
    if (x.type() == DataType.STRING && add) {
      return "({x} || {y})";
    }
    if (x.type() == DataType.DATE && y.type() == DataType.INT64) {
      return (add ? "date_add" : "date_sub") + "({x}, CAST({y} AS INT))";
    }
    if (x.type() == DataType.DATE && operator == Operator.SUBTRACT) {
      return "CAST(datediff({x}, {y}) AS BIGINT)";
    }
    if (x.type().isFloat() && operator == Operator.FLOOR_DIVIDE) {
      return whole("floor").replace("{x}", "(" + RATIO + ")");
    }
    if (x.type().isFloat() && operator == Operator.MODULO) {
      return "({x} - " + whole("floor").replace("{x}", "(" + RATIO + ")") + " * {y})";
    }
    return BINARY.getOrDefault(operator, "");
  }

  private static String fill(String spelling, String x, String y, DataType type) {
    // One after the other would look into the operands.
    var text = new StringBuilder();
    int at = 0;
    while (at < spelling.length()) {
      int open = spelling.indexOf('{', at);
      if (open < 0) {
        break;
      }
      int close = spelling.indexOf('}', open);
      text.append(spelling, at, open)
          .append(
              switch (spelling.substring(open + 1, close)) {
                case "x" -> x;
                case "y" -> y;
                default -> SparkTypes.name(type);
              });
      at = close + 1;
    }
    return text.append(spelling.substring(at)).toString();
  }
}
