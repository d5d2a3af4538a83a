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
          "vstack",
          "shuffle",
          "bootstrap",
          "sample_fraction",
          "top_k",
          "bottom_k",
          "nlargest",
          "nsmallest",
          "gather",
          "take",
          "reverse");

  /// Those of them whose arguments may be names of columns.
  private static final Set<String> NAMES_COLUMNS =
      Set.of("sort", "arrange", "unique", "distinct", "drop_nulls", "dropna");

  private static final Schema HISTOGRAM =
      closed(
          List.of(
              new Schema.Column("low", Numeric.F64),
              new Schema.Column("high", Numeric.F64),
              new Schema.Column("count", Numeric.I64)));

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
      case GROUPS ->
          name.startsWith("group") && !name.equals("group_by_dynamic")
              ? groups(library, arguments)
              : dynamic(library, arguments);
      case ExpressionColumns.EXPR -> ExpressionColumns.result(name, library, arguments, around);
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

  static Type with(Type.Library type, Schema schema) {
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

  static Schema closed(List<Schema.Column> columns) {
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
          values.size() == 1 && isOf(values.getFirst(), ExpressionColumns.EXPR)
              ? schema
              : selected(schema, values);
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
      case "with_row_index" -> indexed(schema, values);
      case "detect_outliers" ->
          checked(schema, values, 1, plus(schema, new Schema.Column("outlier", Simple.BOOL)));
      case "cut", "qcut" -> binned(schema, values);
      case "histogram" -> checked(schema, values, 1, HISTOGRAM);
      case "explode" -> exploded(schema, values);
      case "upsample" -> checked(schema, values, 1, schema);
      case "unnest", "one_hot", "to_dummies", "get_dummies" ->
          checked(schema, values, values.size(), Schema.UNKNOWN);
      case "normalize" -> checked(schema, values, values.size() - 1, Schema.UNKNOWN);
      case "crosstab" -> checked(schema, values, 2, Schema.UNKNOWN);
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
  static Core plain(Core value) {
    boolean knows =
        value.type() instanceof Numeric
            || (value.type() instanceof Type.Library library && library.schema() != Schema.UNKNOWN);
    return value instanceof Core.Convert convert && !knows ? plain(convert.operand()) : value;
  }

  static boolean isOf(Core value, String name) {
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
      } else if (ExpressionColumns.given(value).isPresent()) {
        columns.add(ExpressionColumns.given(value).get());
      } else {
        known = false;
      }
    }
    var different = new HashSet<String>();
    known &= columns.stream().allMatch(column -> different.add(column.name()));
    return known ? Optional.of(columns) : Optional.empty();
  }

  private Schema selected(Schema schema, List<Core> values) {
    return columns(schema, values).map(FrameSchemas::closed).orElse(Schema.UNKNOWN);
  }

  private static Schema added(Schema schema, List<Core> values) {
    Schema result = schema;
    for (Core value : values) {
      var column = ExpressionColumns.given(value);
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
            : ExpressionColumns.given(value)
                .map(Schema.Column::type)
                .orElseGet(() -> ofValue(value.type()));
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

  /// A result whose first arguments are names of columns.
  private Schema checked(Schema schema, List<Core> values, int names, Schema result) {
    values.stream()
        .limit(Math.max(0, names))
        .filter(Core.TextConstant.class::isInstance)
        .forEach(name -> check((Core.TextConstant) name, schema));
    return result;
  }

  private static Schema indexed(Schema schema, List<Core> values) {
    if (!(values.getFirst() instanceof Core.TextConstant name)) {
      return Schema.UNKNOWN;
    }
    var columns = new ArrayList<Schema.Column>();
    columns.add(new Schema.Column(name.value(), Numeric.I64));
    columns.addAll(schema.columns());
    return new Schema(columns, schema.open());
  }

  private Schema binned(Schema schema, List<Core> values) {
    if (!(values.getFirst() instanceof Core.TextConstant name)) {
      return Schema.UNKNOWN;
    }
    check(name, schema);
    return plus(schema, new Schema.Column(name.value() + "_bin", Simple.STRING));
  }

  private Schema exploded(Schema schema, List<Core> values) {
    Schema result = schema;
    for (var name : names(values)) {
      check(name, schema);
      Type type = schema.column(name.value()).map(Schema.Column::type).orElse(Simple.ANY);
      Type element = type instanceof Type.ListOf list ? list.element() : Simple.ANY;
      result = plus(result, new Schema.Column(name.value(), element));
    }
    return names(values).size() == values.size() ? result : Schema.UNKNOWN;
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

  /// `group_by_dynamic(time, every, by)`: the keys are the columns of `by`, then the time.
  private Type dynamic(Type.Library result, List<Core> arguments) {
    Core receiver = plain(arguments.getFirst());
    if (!isOf(receiver, FRAME)
        || arguments.size() < 4
        || !(plain(arguments.get(1)) instanceof Core.TextConstant time)) {
      return result;
    }
    Schema schema = ((Type.Library) receiver.type()).schema();
    check(time, schema);
    var keys = new ArrayList<Schema.Column>();
    for (var name : texts(arguments.get(3))) {
      check(name, schema);
      schema.column(name.value()).ifPresent(keys::add);
    }
    schema.column(time.value()).ifPresent(keys::add);
    var grouped = new Type.Library(FRAME, List.of(), closed(keys));
    return schema.open() ? result : new Type.Library(GROUPS, List.of(grouped), schema);
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
}
