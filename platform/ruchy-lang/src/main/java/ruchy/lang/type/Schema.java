package ruchy.lang.type;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is known of a data frame's columns.
///
/// @param columns the known ones, in order
/// @param open whether there may be more
public record Schema(List<Column> columns, boolean open) {
  /// Nothing is known.
  public static final Schema UNKNOWN = new Schema(List.of(), true);

  public Schema {
    columns = List.copyOf(columns);
  }

  /// A column's name and element type; a column that may hold nulls has an option type.
  public record Column(String name, Type type) {
    @Override
    public String toString() {
      return name + ": " + type;
    }
  }

  /// The column of a name.
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// The names in order.
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public String toString() {
    if (columns.isEmpty() && open) {
      return "";
    }
    return columns.stream()
        .map(Column::toString)
        .collect(Collectors.joining(", ", "{", open ? ", ..}" : "}"));
  }
}
