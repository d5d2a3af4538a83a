package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ruchy.lang.core.Core;
import ruchy.lang.problem.LibraryProblem;
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
  static final String FRAME = "DataFrame";
  static final String GROUPS = "GroupBy";

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
      Set.of(
          "sort",
          "arrange",
          "unique",
          "distinct",
          "drop_nulls",
          "dropna",
          "top_k",
          "bottom_k",
          "nlargest",
          "nsmallest");

  private static final Schema HISTOGRAM =
      closed(
          List.of(
              new Schema.Column("low", Numeric.F64),
              new Schema.Column("high", Numeric.F64),
              new Schema.Column("count", Numeric.I64)));

  private static final Schema PROFILE =
      closed(
          Stream.concat(
                  Stream.of("column", "type").map(FrameSchemas::text),
                  Stream.concat(
                      Stream.of("nulls", "unique")
                          .map(name -> new Schema.Column(name, Numeric.I64)),
                      Stream.of("min", "median", "max", "top", "shape").map(FrameSchemas::text)))
              .toList());

  private final Consumer<LibraryProblem> report;
  private final FrameReshaping reshaping;
  private final GroupSchemas groups = new GroupSchemas(this);
  private final ColumnChecks checks;

  /// @param report takes what is wrong
  FrameSchemas(Consumer<LibraryProblem> report) {
    this.report = report;
    this.reshaping = new FrameReshaping(this, report);
    this.checks = new ColumnChecks(report);
  }

  private static Schema.Column text(String name) {
    return new Schema.Column(name, Simple.STRING);
  }

  /// The type of the result with what is known of its columns.
  ///
  /// @param name the function or method
  /// @param result the type its signature says
  /// @param arguments the receiver, if it is a method, and the arguments
  /// @param around the columns of the frame whose method the call is an argument of, if any
  Type result(String name, Type result, List<Core> arguments, Optional<Schema> around) {
    if (result instanceof Type.Tuple && name.equals("train_test_split")) {
      return parts(result, arguments);
    }
    if (!(result instanceof Type.Library library)) {
      return result;
    }
    if (arguments.isEmpty()) {
      boolean counts = library.name().equals(ExpressionColumns.EXPR);
      return counts ? ExpressionColumns.rows(name, library) : result;
    }
    return switch (library.name()) {
      case FRAME -> frame(name, library, arguments);
      case GROUPS ->
          name.startsWith("group") && !name.equals("group_by_dynamic")
              ? groups.groups(library, arguments)
              : groups.dynamic(library, arguments);
      case ExpressionColumns.EXPR -> {
        var column = ExpressionColumns.given(plain(arguments.getFirst()));
        column.ifPresent(
            known -> checks.method(name, known, arguments, around.orElse(Schema.UNKNOWN)));
        yield ExpressionColumns.result(name, library, arguments, around);
      }
      default -> result;
    };
  }

  /// The two frames of `train_test_split` have the columns of the whole.
  private static Type parts(Type result, List<Core> arguments) {
    Core whole = plain(arguments.getFirst());
    return isOf(whole, FRAME) ? new Type.Tuple(List.of(whole.type(), whole.type())) : result;
  }

  private Type frame(String name, Type.Library result, List<Core> arguments) {
    Core first = plain(arguments.getFirst());
    if (isOf(first, GROUPS)) {
      return with(result, groups.reduced(name, (Type.Library) first.type(), arguments));
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
        FrameReshaping.names(values).forEach(column -> check(column, schema));
      }
      if (name.equals("filter") || name.equals("where")) {
        values.forEach(condition -> checks.condition(condition, schema));
      }
      return schema;
    }
    return reshaping.of(name, schema, arguments).orElseGet(() -> other(name, schema, values));
  }

  private Schema other(String name, Schema schema, List<Core> values) {
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
      case "with_row_index" -> indexed(schema, values);
      case "detect_outliers" ->
          checked(schema, values, 1, plus(schema, new Schema.Column("outlier", Simple.BOOL)));
      case "cut", "qcut" -> binned(schema, values);
      case "bin_counts" -> checked(schema, values, 1, HISTOGRAM);
      case "explore", "glimpse" -> PROFILE;
      case "explode" -> exploded(schema, values);
      case "upsample" -> checked(schema, values, 1, schema);
      case "unnest", "one_hot", "to_dummies", "get_dummies" -> {
        Schema rest = dropped(schema, values);
        yield new Schema(rest.columns(), true);
      }
      case "normalize" -> normalized(schema, values);
      default -> Schema.UNKNOWN;
    };
  }

  /// The arguments after the receiver, lists of them taken apart.
  static List<Core> values(List<Core> arguments) {
    var values = new ArrayList<Core>();
    arguments.subList(1, arguments.size()).forEach(argument -> collect(argument, values));
    return values;
  }

  static void collect(Core argument, List<Core> values) {
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

  /// Reports a name that no column has.
  void check(Core.TextConstant name, Schema schema) {
    if (!schema.open() && schema.column(name.value()).isEmpty()) {
      report.accept(new LibraryProblem.UnknownColumn(name.span(), name.value(), schema));
    }
  }

  /// The columns that names and expressions stand for; empty where one cannot be told.
  Optional<List<Schema.Column>> columns(Schema schema, List<Core> values) {
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
    for (var column : columns) {
      if (!different.add(column.name())) {
        report.accept(
            new LibraryProblem.AmbiguousFrames(
                values.getLast().span(),
                "two columns of the result are called `%s`".formatted(column.name()),
                "give one another name with `.alias(…)`"));
        known = false;
      }
    }
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
    if (FrameReshaping.names(values).size() != values.size()) {
      return Schema.UNKNOWN;
    }
    var gone = new HashSet<String>();
    for (var name : FrameReshaping.names(values)) {
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

  /// `normalize(columns…, method)`: the names, or all numbers where none is given.
  private Schema normalized(Schema schema, List<Core> values) {
    var named = FrameReshaping.names(values.subList(0, Math.max(0, values.size() - 1)));
    named.forEach(name -> check(name, schema));
    var names = named.stream().map(Core.TextConstant::value).toList();
    return new Schema(
        schema.columns().stream()
            .map(column ->
                names.contains(column.name())
                        || (names.isEmpty() && column.type() instanceof Numeric)
                    ? new Schema.Column(column.name(), Numeric.F64)
                    : column)
            .toList(),
        schema.open());
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
    for (var name : FrameReshaping.names(values)) {
      check(name, schema);
      Type type = schema.column(name.value()).map(Schema.Column::type).orElse(Simple.ANY);
      Type element = type instanceof Type.ListOf list ? list.element() : Simple.ANY;
      result = plus(result, new Schema.Column(name.value(), element));
    }
    return FrameReshaping.names(values).size() == values.size() ? result : Schema.UNKNOWN;
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
}
