package ruchy.frame.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.NearestNames;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Operator;
import ruchy.frame.expr.Resolver;
import ruchy.frame.local.ValueText;

/// Functions across the columns of a row, of structs, and of the user's own.
public final class Rows {
  private static final Row FIELD =
      new Row(
          "field",
          Row.first("field", "a struct", type -> type.kind() == DataType.Kind.STRUCT),
          (types, p) -> fieldType(types.getFirst(), p.getFirst().toString()),
          (_, p) -> v -> field((Map<?, ?>) v.getFirst(), p.getFirst().toString()),
          false);

  private Rows() {}

  /// Operands converted to the type that holds the values of all.
  static List<DataType> common(List<DataType> found) {
    var type = found.getFirst();
    for (var other : found) {
      var before = type;
      type =
          Resolver.common(type, other)
              .orElseThrow(() ->
                  new FrameException(
                      "%s and %s have no common type; cast one".formatted(before, other)));
    }
    var same = type;
    return found.stream().map(_ -> same).toList();
  }

  private static DataType fieldType(DataType struct, String name) {
    return struct.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(Field::type)
        .orElseThrow(() -> {
          var names = struct.fields().stream().map(Field::name).toList();
          var near = NearestNames.of(name, names);
          return new FrameException(
              "the struct has no field `%s`; %s"
                  .formatted(
                      name,
                      near.isEmpty()
                          ? "it has " + String.join(", ", names)
                          : "did you mean `" + String.join("` or `", near) + "`?"));
        });
  }

  private static Object field(Map<?, ?> struct, String name) {
    return struct.containsKey(name) ? struct.get(name) : Optional.empty();
  }

  /// A field of a struct.
  public static Expr field(Expr struct, String name) {
    return new Expr.Alias(FIELD.call(struct, name), name);
  }

  /// A struct of the values of several expressions, under their names.
  public static Expr struct(List<Expr> values) {
    var names = values.stream().map(Expr::outputName).toList();
    var function =
        new Row(
            "struct",
            found -> found,
            (types, _) -> structType(names, types),
            (_, _) ->
                v -> {
                  var struct = new LinkedHashMap<String, Object>();
                  for (int i = 0; i < names.size(); i++) {
                    struct.put(names.get(i), v.get(i));
                  }
                  return struct;
                },
            true);
    return new Expr.Call(function, values, List.of());
  }

  private static DataType structType(List<String> names, List<DataType> types) {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < names.size(); i++) {
      fields.add(new Field(names.get(i), types.get(i)));
    }
    return DataType.struct(fields);
  }

  /// The first value that is not null.
  public static Expr coalesce(List<Expr> values) {
    return values.stream()
        .reduce((x, y) -> new Expr.Binary(Operator.FILL_NULL, x, y))
        .orElseThrow(() -> new FrameException("coalesce needs a value; give one at least"));
  }

  /// The values of a row in one text, with a separator between them; null where one is null.
  public static Expr concatText(List<Expr> values, String separator) {
    var function =
        new Row(
            "concat_str",
            found -> found,
            (_, _) -> DataType.STRING,
            (_, p) ->
                v ->
                    v.stream()
                        .map(ValueText::of)
                        .collect(Collectors.joining(p.getFirst().toString())),
            false);
    return new Expr.Call(function, values, List.of(separator));
  }

  /// What a function of the user's makes of the values of a row. It is asked about nulls only where
  /// it takes them.
  ///
  /// @param values what it takes
  /// @param name how it is called in messages
  /// @param type the type of what it gives; empty: the type of the first value
  /// @param function takes the values, empty optionals for nulls, and gives one
  public static Expr map(
      List<Expr> values,
      String name,
      Optional<DataType> type,
      Function<List<Object>, Object> function) {
    var row =
        new Row(
            name,
            found -> found,
            (types, _) -> type.orElseGet(types::getFirst),
            (_, _) -> function::apply,
            values.size() > 1);
    return new Expr.Call(row, values, List.of());
  }
}
