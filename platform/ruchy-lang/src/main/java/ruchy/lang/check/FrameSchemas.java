package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import ruchy.lang.core.Core;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// What a call of the library does to the columns of frames: from the columns of the receiver and
/// the arguments as written follow the columns of the result. What cannot be told is left open, and
/// then nothing is reported.
///
/// The type of an expression over columns carries the one column it gives, with its name.
final class FrameSchemas {
  private static final String FRAME = "DataFrame";
  private static final String GROUPS = "GroupBy";
  private static final String EXPR = "Expr";

  private static final Set<String> KEEPS_COLUMNS =
      Set.of(
          "filter",
          "where",
          "head",
          "limit",
          "tail",
          "slice",
          "sample",
          "collect",
          "fill_null",
          "fillna",
          "sort",
          "arrange",
          "unique",
          "distinct",
          "drop_nulls",
          "dropna",
          "concat",
          "vstack");

  /// Those of them whose arguments may be names of columns.
  private static final Set<String> NAMES_COLUMNS =
      Set.of("sort", "arrange", "unique", "distinct", "drop_nulls", "dropna");

  private final BiConsumer<Core.TextConstant, Schema> unknownColumn;

  /// @param unknownColumn takes the name of a column that a frame does not have
  FrameSchemas(BiConsumer<Core.TextConstant, Schema> unknownColumn) {
    this.unknownColumn = unknownColumn;
  }

  /// The type of the result with what is known of its columns.
  ///
  /// @param name the function or method
  /// @param result the type its signature says
  /// @param arguments the receiver, if it is a method, and the arguments
  /// @param around the columns of the frame whose method the call is an argument of, if any
  Type result(String name, Type result, List<Core> arguments, Optional<Schema> around) {
    if (!(result instanceof Type.Library library) || arguments.isEmpty()) {
      return result;
    }
    return switch (library.name()) {
      case FRAME -> frame(name, library, arguments);
      case GROUPS -> groups(library, arguments);
      case EXPR -> expression(name, library, arguments, around);
      default -> result;
    };
  }

  private Type frame(String name, Type.Library result, List<Core> arguments) {
    Core first = plain(arguments.getFirst());
    if (isOf(first, GROUPS)) {
      return with(result, reduced(name, (Type.Library) first.type(), arguments));
    }
    if (!isOf(first, FRAME)) {
      return Set.of("DataFrame", "frame", "df").contains(name)
          ? with(result, literal(first))
          : result;
    }
    Schema schema = ((Type.Library) first.type()).schema();
    return schema.columns().isEmpty() && schema.open()
        ? result
        : with(result, changed(name, schema, arguments));
  }

  private static Type with(Type.Library type, Schema schema) {
    return schema.open() && schema.columns().isEmpty()
        ? type
        : new Type.Library(type.name(), type.arguments(), schema);
  }

  /// `DataFrame({"x": [1, 2], "y": ["a", "b"]})`
  private static Schema literal(Core columns) {
    if (!(columns.type() instanceof Type.Shape shape)) {
      return Schema.UNKNOWN;
    }
    return closed(
        shape.entries().stream()
            .map(entry -> new Schema.Column(entry.key(), elementOf(entry.type())))
            .toList());
  }

  /// The type of a column made from a value.
  private static Type elementOf(Type values) {
    return switch (values) {
      case Type.ListOf list -> columnType(list.element());
      case Type.RangeOf _ -> Numeric.I64;
      case Type.Library array when array.name().equals("Array") && !array.arguments().isEmpty() ->
          columnType(array.arguments().getFirst());
      default -> Simple.ANY;
    };
  }

  private static Type columnType(Type type) {
    return switch (type) {
      case Numeric number -> number.isFloat() ? number : number.bits() <= 32 ? number : Numeric.I64;
      case Simple simple when simple == Simple.BOOL || simple == Simple.STRING -> simple;
      case Type.OptionOf option -> columnType(option.value());
      default -> Simple.ANY;
    };
  }

  private static Schema closed(List<Schema.Column> columns) {
    return new Schema(columns, false);
  }

  // ---- methods of frames

  private Schema changed(String name, Schema schema, List<Core> arguments) {
    List<Core> values = values(arguments);
    if (KEEPS_COLUMNS.contains(name)) {
      if (NAMES_COLUMNS.contains(name)) {
        names(values).forEach(column -> check(column, schema));
      }
      return schema;
    }
    return switch (name) {
      case "select" -> selected(schema, values);
      case "get" ->
          values.size() == 1 && isOf(values.getFirst(), EXPR) ? schema : selected(schema, values);
      case "with_columns", "mutate" -> added(schema, values);
      case "with_column" -> withColumn(schema, values);
      case "rename" -> renamed(schema, values);
      case "drop" -> dropped(schema, values);
      case "value_counts" -> counted(schema, values);
      case "unpivot", "melt", "pivot" -> {
        names(values).stream().limit(name.equals("pivot") ? 2 : 0).forEach(n -> check(n, schema));
        yield Schema.UNKNOWN;
      }
      case "join" -> joined(schema, arguments);
      default -> Schema.UNKNOWN;
    };
  }

  /// The arguments after the receiver, lists of them taken apart.
  private static List<Core> values(List<Core> arguments) {
    var values = new ArrayList<Core>();
    arguments.subList(1, arguments.size()).forEach(argument -> collect(argument, values));
    return values;
  }

  private static void collect(Core argument, List<Core> values) {
    Core value = plain(argument);
    if (value instanceof Core.MakeList list) {
      list.elements().forEach(element -> collect(element, values));
    } else {
      values.add(value);
    }
  }

  /// The value as it was written, before it became what a parameter takes: with its columns.
  private static Core plain(Core value) {
    boolean knows =
        value.type() instanceof Numeric
            || (value.type() instanceof Type.Library library && library.schema() != Schema.UNKNOWN);
    return value instanceof Core.Convert convert && !knows ? plain(convert.operand()) : value;
  }

  private static boolean isOf(Core value, String name) {
    return value.type() instanceof Type.Library library && library.name().equals(name);
  }

  private static List<Core.TextConstant> names(List<Core> values) {
    return values.stream()
        .filter(Core.TextConstant.class::isInstance)
        .map(Core.TextConstant.class::cast)
        .toList();
  }

  private void check(Core.TextConstant name, Schema schema) {
    if (!schema.open() && schema.column(name.value()).isEmpty()) {
      unknownColumn.accept(name, schema);
    }
  }

  /// The columns that names and expressions stand for; empty where one cannot be told.
  private Optional<List<Schema.Column>> columns(Schema schema, List<Core> values) {
    var columns = new ArrayList<Schema.Column>();
    boolean known = true;
    for (Core value : values) {
      if (value instanceof Core.TextConstant name) {
        check(name, schema);
        columns.add(
            schema.column(name.value()).orElse(new Schema.Column(name.value(), Simple.ANY)));
      } else if (given(value).isPresent()) {
        columns.add(given(value).get());
      } else {
        known = false;
      }
    }
    var different = new HashSet<String>();
    known &= columns.stream().allMatch(column -> different.add(column.name()));
    return known ? Optional.of(columns) : Optional.empty();
  }

  /// The column that an expression gives.
  private static Optional<Schema.Column> given(Core value) {
    return value.type() instanceof Type.Library library
            && library.name().equals(EXPR)
            && library.schema().columns().size() == 1
        ? Optional.of(library.schema().columns().getFirst())
        : Optional.empty();
  }

  private Schema selected(Schema schema, List<Core> values) {
    return columns(schema, values).map(FrameSchemas::closed).orElse(Schema.UNKNOWN);
  }

  private static Schema added(Schema schema, List<Core> values) {
    Schema result = schema;
    for (Core value : values) {
      var column = given(value);
      result = column.isPresent() ? plus(result, column.get()) : new Schema(result.columns(), true);
    }
    return result;
  }

  private static Schema plus(Schema schema, Schema.Column column) {
    var columns = new ArrayList<Schema.Column>();
    schema.columns().forEach(old -> columns.add(old.name().equals(column.name()) ? column : old));
    if (schema.column(column.name()).isEmpty()) {
      columns.add(column);
    }
    return new Schema(columns, schema.open());
  }

  private static Schema withColumn(Schema schema, List<Core> values) {
    if (values.size() == 1) {
      return added(schema, values);
    }
    if (!(values.getFirst() instanceof Core.TextConstant name)) {
      return new Schema(schema.columns(), true);
    }
    Core value = values.get(1);
    Type type =
        values.size() > 2
            ? Simple.ANY
            : given(value).map(Schema.Column::type).orElseGet(() -> ofValue(value.type()));
    return plus(schema, new Schema.Column(name.value(), type));
  }

  private static Type ofValue(Type type) {
    return columnType(type) == Simple.ANY ? elementOf(type) : columnType(type);
  }

  private Schema renamed(Schema schema, List<Core> values) {
    if (values.size() != 1 || !(values.getFirst() instanceof Core.MakeMap map)) {
      return Schema.UNKNOWN;
    }
    var columns = new ArrayList<>(schema.columns());
    for (var entry : map.entries()) {
      if (!(plain(entry.key()) instanceof Core.TextConstant from)
          || !(plain(entry.value()) instanceof Core.TextConstant to)) {
        return Schema.UNKNOWN;
      }
      check(from, schema);
      columns.replaceAll(column ->
          column.name().equals(from.value())
              ? new Schema.Column(to.value(), column.type())
              : column);
    }
    return new Schema(columns, schema.open());
  }

  private Schema dropped(Schema schema, List<Core> values) {
    if (names(values).size() != values.size()) {
      return Schema.UNKNOWN;
    }
    var gone = new HashSet<String>();
    for (var name : names(values)) {
      check(name, schema);
      gone.add(name.value());
    }
    return new Schema(
        schema.columns().stream().filter(column -> !gone.contains(column.name())).toList(),
        schema.open());
  }

  private Schema counted(Schema schema, List<Core> values) {
    if (!(values.getFirst() instanceof Core.TextConstant name)) {
      return Schema.UNKNOWN;
    }
    check(name, schema);
    var count = name.value().equals("count") ? "count_rows" : "count";
    Type type = schema.column(name.value()).map(Schema.Column::type).orElse(Simple.ANY);
    return closed(
        List.of(new Schema.Column(name.value(), type), new Schema.Column(count, Numeric.I64)));
  }

  /// `join(other, on, how, left_on, right_on, suffix)`
  private Schema joined(Schema left, List<Core> arguments) {
    if (arguments.size() < 7 || !isOf(plain(arguments.get(1)), FRAME)) {
      return Schema.UNKNOWN;
    }
    Schema right = ((Type.Library) plain(arguments.get(1)).type()).schema();
    var both = texts(arguments.get(2));
    var leftOn = both.isEmpty() ? texts(arguments.get(4)) : both;
    var rightOn = both.isEmpty() ? texts(arguments.get(5)) : both;
    leftOn.forEach(name -> check(name, left));
    rightOn.forEach(name -> check(name, right));
    if (right.open()
        || left.open()
        || leftOn.size() != rightOn.size()
        || !(plain(arguments.get(3)) instanceof Core.TextConstant how)
        || !(plain(arguments.get(6)) instanceof Core.TextConstant suffix)
        || (leftOn.isEmpty() && !how.value().equals("cross"))) {
      return Schema.UNKNOWN;
    }
    if (how.value().equals("semi") || how.value().equals("anti")) {
      return left;
    }
    var columns = new ArrayList<>(left.columns());
    var keys = new HashSet<>(rightOn.stream().map(Core.TextConstant::value).toList());
    for (var column : right.columns()) {
      if (!keys.contains(column.name())) {
        boolean taken = left.column(column.name()).isPresent();
        columns.add(
            new Schema.Column(column.name() + (taken ? suffix.value() : ""), column.type()));
      }
    }
    return closed(columns);
  }

  private static List<Core.TextConstant> texts(Core argument) {
    var values = new ArrayList<Core>();
    collect(argument, values);
    return names(values);
  }

  // ---- groups

  /// `group_by` gives groups that know the frame's columns and, as an argument, the keys.
  private Type groups(Type.Library result, List<Core> arguments) {
    Core receiver = plain(arguments.getFirst());
    if (!isOf(receiver, FRAME)) {
      return result;
    }
    Schema schema = ((Type.Library) receiver.type()).schema();
    return columns(schema, values(arguments))
        .filter(_ -> !schema.open())
        .<Type>map(keys -> {
          var grouped = new Type.Library(FRAME, List.of(), closed(keys));
          return new Type.Library(GROUPS, List.of(grouped), schema);
        })
        .orElse(result);
  }

  private Schema reduced(String name, Type.Library groups, List<Core> arguments) {
    if (groups.arguments().isEmpty()
        || !(groups.arguments().getFirst() instanceof Type.Library keys)) {
      return Schema.UNKNOWN;
    }
    var all = new ArrayList<>(keys.schema().columns());
    return switch (name) {
      case "agg", "summarise", "summarize" -> {
        var values = columns(groups.schema(), values(arguments));
        all.addAll(values.orElse(List.of()));
        yield values.isPresent() ? closed(all) : Schema.UNKNOWN;
      }
      case "count", "len" -> {
        all.add(new Schema.Column("count", Numeric.I64));
        yield closed(all);
      }
      default -> Schema.UNKNOWN;
    };
  }

  // ---- expressions

  private Type expression(
      String name, Type.Library result, List<Core> arguments, Optional<Schema> around) {
    Core first = plain(arguments.getFirst());
    if (name.equals("col") && first instanceof Core.TextConstant column) {
      return around
          .flatMap(schema -> schema.column(column.value()))
          .map(known -> with(result, closed(List.of(known))))
          .orElse(result);
    }
    if (!isOf(first, EXPR)) {
      return result;
    }
    if (name.equals("alias") && plain(arguments.getLast()) instanceof Core.TextConstant alias) {
      Type type = given(first).map(Schema.Column::type).orElse(Simple.ANY);
      return with(result, closed(List.of(new Schema.Column(alias.value(), type))));
    }
    return given(first)
        .map(column -> new Schema.Column(column.name(), typeOf(name, column.type(), arguments)))
        .map(column -> with(result, closed(List.of(column))))
        .orElse(result);
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
          "rolling_mean" ->
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
          "cum_count" ->
          Numeric.I64;
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
          "matches" ->
          Simple.BOOL;
      case "upper", "lower", "strip", "replace", "slice" -> Simple.STRING;
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
          "bfill" ->
          operand;
      case "sum", "cum_sum", "cumsum" ->
          operand instanceof Numeric number && number.isFloat() ? operand : summed(operand);
      case "add", "sub", "mul", "rem", "floor_div" -> arithmetic(operand, arguments);
      case "cast" -> cast(plain(arguments.getLast()));
      default -> Simple.ANY;
    };
  }

  private static Type summed(Type operand) {
    return operand instanceof Numeric || operand == Simple.BOOL ? Numeric.I64 : Simple.ANY;
  }

  private static Type arithmetic(Type left, List<Core> arguments) {
    Core other = plain(arguments.getLast());
    Type right = given(other).map(Schema.Column::type).orElse(other.type());
    if (left instanceof Numeric x && right instanceof Numeric y) {
      return x.isFloat() ? x : y.isFloat() ? Numeric.F64 : given(other).isEmpty() ? x : Numeric.I64;
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
          default -> Simple.ANY;
        }
        : Simple.ANY;
  }
}
