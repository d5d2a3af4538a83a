package ruchy.std;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.frame.Frame;
import ruchy.frame.Groups;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.frame.function.Rows;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.function.Function1;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.runtime.tuple.Tuples;

/// Functions of the language inside frames: for each value, each row, each group.
public final class FrameMaps {
  private FrameMaps() {}

  /// What a function makes of each value that is not missing: `col("x").map(|x| x * 2)`. It gives
  /// values of the column's type, or of the type that `returns` names, as in `col("name").map(|n|
  /// n.len(), returns="i64")`.
  @Signature({
    "fn map(self: Expr, function: fn(Any) -> Any, returns: String = \"\") -> Expr",
    "fn map_elements(self: Expr, function: fn(Any) -> Any, returns: String = \"\") -> Expr"
  })
  public static Expr map(Expr self, Function1<Object, Object> function, String returns) {
    Optional<DataType> type =
        returns.isEmpty() ? Optional.empty() : Optional.of(Arguments.dataType(returns));
    return Rows.map(
        List.of(self),
        "map",
        type,
        values -> FrameColumns.plain(function.call(FrameValues.of(values.getFirst()))));
  }

  /// What a function makes of each value that is not missing; the type is that of its results.
  @Signature({
    "fn map(self: Series, function: fn(Any) -> Any) -> Series",
    "fn apply(self: Series, function: fn(Any) -> Any) -> Series"
  })
  public static Series map(Series self, Function1<Object, Object> function) {
    List<Object> results = new ArrayList<>();
    for (long row = 0; row < self.column().length(); row++) {
      Optional<Object> value = self.column().get(row);
      results.add(
          value.isEmpty() ? value : FrameColumns.plain(function.call(FrameValues.of(value.get()))));
    }
    return new Series(self.name(), column(self.name(), results));
  }

  private static Column column(String name, List<Object> values) {
    return Frame.ofLists(Map.of(name, values)).column(name);
  }

  /// A frame of what a function makes of each row, which it gets as a map: a map gives a column for
  /// each key, anything else the column `map`.
  @Signature({
    "fn map_rows(self: DataFrame, function: fn(Map<String, Any>) -> Any) -> DataFrame",
    "fn apply(self: DataFrame, function: fn(Map<String, Any>) -> Any) -> DataFrame"
  })
  public static Frame mapRows(Frame self, Function1<Object, Object> function) {
    ObjectList<Object> results = new ObjectList<>();
    for (Object row : FrameRows.rows(self)) {
      results.add(function.call(row));
    }
    return records(results);
  }

  /// A frame of records: maps with the same keys.
  @Signature("fn from_records(records: [Any]) -> DataFrame")
  public static Frame records(RuchyList records) {
    Map<String, List<Object>> columns = new LinkedHashMap<>();
    int count = 0;
    for (Object record : records) {
      Map<?, ?> fields = record instanceof Map<?, ?> map ? map : Map.of("map", record);
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        List<Object> values =
            columns.computeIfAbsent(field.getKey().toString(), _ -> new ArrayList<>());
        while (values.size() < count) {
          values.add(Optional.empty());
        }
        values.add(FrameColumns.plain(field.getValue()));
      }
      count++;
      for (List<Object> values : columns.values()) {
        if (values.size() < count) {
          values.add(Optional.empty());
        }
      }
    }
    return Frame.ofLists(columns);
  }

  /// The frames that a function makes of each group, one below the other. A group has all columns.
  @Signature({
    "fn map(self: GroupBy, function: fn(DataFrame) -> DataFrame) -> DataFrame",
    "fn map_groups(self: GroupBy, function: fn(DataFrame) -> DataFrame) -> DataFrame",
    "fn apply(self: GroupBy, function: fn(DataFrame) -> DataFrame) -> DataFrame"
  })
  public static Frame mapGroups(Groups self, Function1<Object, Object> function) {
    return self.map(group -> (Frame) function.call(group));
  }

  /// The groups with their keys, which a `for` loop goes over: `for (key, part) in
  /// df.group_by("k")`. Of several keys the first of each pair is a tuple.
  @Signature("fn to_list(self: GroupBy) -> [(Any, DataFrame)]")
  public static RuchyList groups(Groups self) {
    var groups = new ObjectList<Object>();
    for (Groups.Part part : self.parts()) {
      Object[] keys = part.keys().stream().map(FrameValues::of).toArray();
      groups.add(Tuple2.of(keys.length == 1 ? keys[0] : Tuples.of(keys), part.rows()));
    }
    return groups;
  }

  /// The first rows of each group.
  @Signature("fn head(self: GroupBy, count: i64 = 5) -> DataFrame")
  public static Frame head(Groups self, long count) {
    return self.map(group -> group.head(count));
  }

  /// The last rows of each group.
  @Signature("fn tail(self: GroupBy, count: i64 = 5) -> DataFrame")
  public static Frame tail(Groups self, long count) {
    return self.map(group -> group.tail(count));
  }
}
