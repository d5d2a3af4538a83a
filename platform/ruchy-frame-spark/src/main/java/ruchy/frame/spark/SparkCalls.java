package ruchy.frame.spark;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.frame.sql.Dialect;
import ruchy.frame.sql.Operand;

/// Functions of the values of a row that Spark has too; a function in Java cannot be sent to it.
final class SparkCalls {
  /// Spellings of functions without parameters; `%1$s` is the operand.
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          entry("str_reverse", "reverse(%1$s)"),
          entry("week", "CAST(weekofyear(%1$s) AS BIGINT)"),
          entry("month_start", "trunc(%1$s, 'MM')"),
          entry("month_end", "last_day(%1$s)"),
          entry("day_name", "date_format(%1$s, 'EEEE')"),
          entry("month_name", "date_format(%1$s, 'MMMM')"),
          entry("list_len", "CAST(size(%1$s) AS BIGINT)"),
          entry("list_min", "array_min(%1$s)"),
          entry("list_max", "array_max(%1$s)"),
          entry("list_unique", "array_distinct(%1$s)"),
          entry("list_reverse", "reverse(%1$s)"));

  /// Periods of calendars and their names.
  private static final Map<String, String> UNITS =
      new TreeMap<>(
          Map.of(
              "1y", "YEAR", "1q", "QUARTER", "1mo", "MONTH", "1w", "WEEK", "1d", "DAY", "1h",
              "HOUR", "1m", "MINUTE", "1s", "SECOND"));

  private SparkCalls() {}

  static String of(Dialect dialect, Expr.Call call, List<Operand> operands, DataType type) {
    var symbol = call.function().symbol();
    var x = operands.isEmpty() ? "" : operands.getFirst().sql();
    var parameters = call.parameters();
    return switch (symbol) {
      case "split" ->
          "split(%s, %s)".formatted(x, dialect.quoted(Pattern.quote(text(parameters, 0))));
      case "extract" -> extract(dialect, x, parameters);
      case "count_matches" ->
          "CAST(regexp_count(%s, %s) AS BIGINT)".formatted(x, dialect.quoted(text(parameters, 0)));
      case "repeat" -> "repeat(%s, %d)".formatted(x, (Long) parameters.getFirst());
      case "concat_str" -> concat(dialect, operands, text(parameters, 0));
      case "list_contains" ->
          "array_contains(%s, %s)".formatted(x, dialect.constant(parameters.getFirst()));
      case "list_sum" -> sum(x, type);
      case "truncate" -> truncated(x, text(parameters, 0), type);
      case "field" -> "%s.%s".formatted(x, dialect.identifier(text(parameters, 0)));
      case "struct" -> struct(dialect, operands, type);
      default -> {
        var spelling = PLAIN.get(symbol);
        boolean ofDates = symbol.startsWith("month_") && !symbol.equals("month_name");
        boolean fits = !ofDates || operands.getFirst().type() == DataType.DATE;
        if (spelling == null || !parameters.isEmpty() || !fits) {
          throw refused(symbol);
        }
        yield spelling.formatted(x);
      }
    };
  }

  private static String text(List<Object> parameters, int index) {
    return parameters.get(index).toString();
  }

  private static SparkException refused(String symbol) {
    return new SparkException(
        symbol.equals("map")
            ? "a function of yours cannot be sent to Spark; write it with expressions, or collect"
                + " the frame first"
            : "Spark does not compute `%s` as frames do; collect the frame first"
                .formatted(symbol));
  }

  private static String extract(Dialect dialect, String x, List<Object> parameters) {
    var expression = dialect.quoted(text(parameters, 0));
    return "CASE WHEN %s RLIKE %s THEN regexp_extract(%s, %s, %s) END"
        .formatted(x, expression, x, expression, parameters.get(1));
  }

  private static String concat(Dialect dialect, List<Operand> operands, String separator) {
    return operands.stream()
        .map(operand ->
            operand.type() == DataType.STRING
                ? operand.sql()
                : SparkTypes.cast(operand, DataType.STRING))
        .collect(Collectors.joining(" || " + dialect.quoted(separator) + " || ", "(", ")"));
  }

  /// The start of the period that a time lies in, for the periods of calendars.
  private static String truncated(String x, String every, DataType type) {
    var unit = UNITS.get(every);
    if (unit == null || type.zone().isPresent()) {
      throw new SparkException(
          "Spark does not cut times to \"%s\"%s; it does to %s, of times without a zone"
              .formatted(every, type.zone().isPresent() ? " of " + type : "", UNITS.keySet()));
    }
    return "CAST(date_trunc('%s', %s) AS %s)".formatted(unit, x, SparkTypes.name(type));
  }

  private static String sum(String list, DataType type) {
    var name = SparkTypes.name(type);
    return "aggregate(filter(%s, v -> v IS NOT NULL), CAST(0 AS %s), (a, v) -> CAST(a + v AS %s))"
        .formatted(list, name, name);
  }

  private static String struct(Dialect dialect, List<Operand> operands, DataType type) {
    var fields = type.fields();
    var list = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      list.append(i == 0 ? "" : ", ")
          .append(dialect.quoted(fields.get(i).name()))
          .append(", ")
          .append(operands.get(i).sql());
    }
    return "named_struct(" + list + ")";
  }
}
