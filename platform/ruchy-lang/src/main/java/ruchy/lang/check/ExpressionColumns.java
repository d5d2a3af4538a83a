package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Which column an expression over columns gives: its name and the type of its values. The type of
/// such an expression carries that column; what cannot be told is left open.
final class ExpressionColumns {
  static final String EXPR = "Expr";

  private static final Type DATE = new Type.Java("java.time.LocalDate");
  private static final Type TIME = new Type.Java("java.time.LocalTime");
  private static final Type TIMESTAMP = new Type.Java("java.time.LocalDateTime");
  private static final Type ZONED = new Type.Java("java.time.ZonedDateTime");
  private static final Type DURATION = new Type.Java("java.time.Duration");

  private ExpressionColumns() {}

  /// The type of what a function or method of expressions gives.
  ///
  /// @param around the columns of the frame whose method the call is an argument of, if any
  static Type result(
      String name, Type.Library result, List<Core> arguments, Optional<Schema> around) {
    Core first = FrameSchemas.plain(arguments.getFirst());
    if (name.equals("col") && first instanceof Core.TextConstant column) {
      return around
          .flatMap(schema -> schema.column(column.value()))
          .map(known -> FrameSchemas.with(result, FrameSchemas.closed(List.of(known))))
          .orElse(result);
    }
    if (!FrameSchemas.isOf(first, EXPR)) {
      return result;
    }
    if (name.equals("alias")
        && FrameSchemas.plain(arguments.getLast()) instanceof Core.TextConstant alias) {
      Type type = given(first).map(Schema.Column::type).orElse(Simple.ANY);
      return FrameSchemas.with(
          result, FrameSchemas.closed(List.of(new Schema.Column(alias.value(), type))));
    }
    return given(first)
        .map(column -> new Schema.Column(column.name(), typeOf(name, column.type(), arguments)))
        .map(column -> FrameSchemas.with(result, FrameSchemas.closed(List.of(column))))
        .orElse(result);
  }

  /// `len()`: the number of rows.
  static Type rows(String name, Type.Library result) {
    var column = new Schema.Column("len", Numeric.I64);
    return name.equals("len") || name.equals("count")
        ? FrameSchemas.with(result, FrameSchemas.closed(List.of(column)))
        : result;
  }

  /// The type of what a method of an expression gives, `ANY` where it is not told here.
  private static Type typeOf(String name, Type operand, List<Core> arguments) {
    return switch (name) {
      case "mean",
          "avg",
          "std",
          "var",
          "median",
          "quantile",
          "sqrt",
          "exp",
          "log",
          "log10",
          "sin",
          "cos",
          "tan",
          "div",
          "rolling_mean",
          "rolling_std",
          "rolling_var",
          "rolling_median",
          "rolling_quantile",
          "rolling_mean_by",
          "rolling_std_by",
          "rolling_var_by",
          "rolling_median_by",
          "rolling_quantile_by",
          "interpolate",
          "ewm_mean",
          "pct_change",
          "skew",
          "kurtosis",
          "corr",
          "cov",
          "list_mean",
          "pow" ->
          Numeric.F64;
      case "count",
          "n_unique",
          "str_len",
          "year",
          "month",
          "day",
          "weekday",
          "ordinal_day",
          "quarter",
          "hour",
          "minute",
          "second",
          "cum_count",
          "null_count",
          "dense_rank",
          "week",
          "millisecond",
          "microsecond",
          "epoch",
          "total_days",
          "total_hours",
          "total_minutes",
          "total_seconds",
          "total_milliseconds",
          "find",
          "count_matches",
          "list_len" ->
          Numeric.I64;
      case "rank" -> rank(arguments);
      case "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "bitand",
          "bitor",
          "not",
          "is_null",
          "is_not_null",
          "not_null",
          "is_nan",
          "is_in",
          "between",
          "contains",
          "starts_with",
          "ends_with",
          "matches",
          "is_duplicated",
          "duplicated",
          "is_leap_year",
          "list_contains" ->
          Simple.BOOL;
      case "upper",
          "lower",
          "strip",
          "replace",
          "slice",
          "extract",
          "replace_regex",
          "pad_start",
          "pad_end",
          "rjust",
          "ljust",
          "zfill",
          "strip_prefix",
          "strip_suffix",
          "strip_start",
          "strip_end",
          "lstrip",
          "rstrip",
          "title",
          "capitalize",
          "str_reverse",
          "repeat",
          "concat_str",
          "strftime",
          "day_name",
          "month_name",
          "list_join",
          "cut" ->
          Simple.STRING;
      case "split", "extract_all" -> new Type.ListOf(Simple.STRING);
      case "implode" -> new Type.ListOf(operand);
      case "list_get", "list_first", "list_last", "list_min", "list_max" ->
          operand instanceof Type.ListOf list ? list.element() : Simple.ANY;
      case "to_date", "date" -> DATE;
      case "to_datetime" -> TIMESTAMP;
      case "to_time", "time" -> TIME;
      case "convert_time_zone", "replace_time_zone" -> ZONED;
      case "min",
          "max",
          "first",
          "last",
          "abs",
          "neg",
          "floor",
          "ceil",
          "round",
          "shift",
          "lag",
          "cum_max",
          "cum_min",
          "fill_null",
          "forward_fill",
          "backward_fill",
          "ffill",
          "bfill",
          "over",
          "lead",
          "mode",
          "rolling_min",
          "rolling_max",
          "rolling_min_by",
          "rolling_max_by",
          "sign",
          "truncate",
          "floor_date",
          "offset_by",
          "month_start",
          "month_end",
          "clip",
          "clamp",
          "replace_values",
          "list_sort",
          "list_unique",
          "list_reverse",
          "list_slice" ->
          operand;
      case "sum",
          "cum_sum",
          "cumsum",
          "cum_prod",
          "cumprod",
          "product",
          "prod",
          "rolling_sum",
          "rolling_sum_by" ->
          operand instanceof Numeric number && number.isFloat() ? operand : summed(operand);
      case "add", "sub", "mul", "rem", "floor_div" -> arithmetic(operand, arguments);
      case "cast" -> cast(FrameSchemas.plain(arguments.getLast()));
      default -> Simple.ANY;
    };
  }

  /// Ranks are whole numbers, except where equal values share the mean of their places.
  private static Type rank(List<Core> arguments) {
    return arguments.size() > 1
            && FrameSchemas.plain(arguments.get(1)) instanceof Core.TextConstant method
            && !method.value().equals("average")
        ? Numeric.I64
        : Numeric.F64;
  }

  private static Type summed(Type operand) {
    return operand instanceof Numeric || operand == Simple.BOOL ? Numeric.I64 : Simple.ANY;
  }

  private static Type arithmetic(Type left, List<Core> arguments) {
    Core other = FrameSchemas.plain(arguments.getLast());
    Type right = given(other).map(Schema.Column::type).orElse(other.type());
    if (left instanceof Numeric x && right instanceof Numeric y) {
      return x.isFloat() ? x : y.isFloat() ? Numeric.F64 : given(other).isEmpty() ? x : Numeric.I64;
    }
    if (left.equals(TIMESTAMP) && right.equals(TIMESTAMP)) {
      return DURATION;
    }
    return left == Simple.STRING && right == Simple.STRING ? Simple.STRING : Simple.ANY;
  }

  private static Type cast(Core type) {
    return type instanceof Core.TextConstant text
        ? switch (text.value()) {
          case "int64", "i64", "int" -> Numeric.I64;
          case "int32", "i32" -> Numeric.I32;
          case "float64", "f64", "float" -> Numeric.F64;
          case "float32", "f32" -> Numeric.F32;
          case "string", "str", "String" -> Simple.STRING;
          case "bool" -> Simple.BOOL;
          case "date" -> DATE;
          case "time" -> TIME;
          case "timestamp", "datetime" -> TIMESTAMP;
          case "duration", "timedelta" -> DURATION;
          default -> Simple.ANY;
        }
        : Simple.ANY;
  }

  /// The column that an expression gives.
  static Optional<Schema.Column> given(Core value) {
    return value.type() instanceof Type.Library library
            && library.name().equals(EXPR)
            && library.schema().columns().size() == 1
        ? Optional.of(library.schema().columns().getFirst())
        : Optional.empty();
  }
}
