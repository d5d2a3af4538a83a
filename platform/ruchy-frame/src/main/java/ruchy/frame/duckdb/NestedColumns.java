package ruchy.frame.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.json.JsonReader;
import ruchy.frame.json.JsonText;

/// Lists and structs cross into DuckDB and back as JSON text.
final class NestedColumns {
  private NestedColumns() {}

  private static boolean none(Schema schema) {
    return schema.fields().stream().noneMatch(field -> field.type().isNested());
  }

  /// The type that stands for a type in DuckDB's results.
  static DataType flat(DataType type) {
    return type.isNested() ? DataType.STRING : type;
  }

  static Schema flat(Schema schema) {
    return Schema.of(
        schema.fields().stream().map(f -> new Field(f.name(), flat(f.type()))).toList());
  }

  static Table flat(Table table) {
    if (none(table.schema())) {
      return table;
    }
    var columns = table.columns().stream().map(NestedColumns::text).toList();
    return Table.of(flat(table.schema()), columns, table.rows());
  }

  private static Column text(Column column) {
    if (!column.type().isNested()) {
      return column;
    }
    var texts = new ArrayList<Optional<Object>>();
    for (long i = 0; i < column.length(); i++) {
      texts.add(column.get(i).map(JsonText::of));
    }
    return ColumnWriter.of(DataType.STRING, texts);
  }

  /// The table with text read as the lists and structs that a schema wants.
  static Table restored(Schema schema, Table table) {
    if (none(schema)) {
      return table;
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(restored(schema.field(i).type(), table.column(i)));
    }
    return Table.of(schema, columns, table.rows());
  }

  private static Column restored(DataType type, Column column) {
    if (!type.isNested()) {
      return column;
    }
    var values = new ArrayList<Optional<Object>>();
    for (long i = 0; i < column.length(); i++) {
      values.add(column.isNull(i) ? Optional.empty() : JsonReader.read(column.getString(i), type));
    }
    return ColumnWriter.of(type, values);
  }

  /// The SQL that turns the text of a list or struct into what the type says.
  static String real(String column, DataType type) {
    return switch (type.kind()) {
      case LIST, STRUCT -> "CAST(CAST(%s AS JSON) AS %s)".formatted(column, sql(type));
      case DURATION -> "to_microseconds(" + column + ")";
      case TIMESTAMP -> type.zone().isPresent() ? "timezone('UTC', " + column + ")" : column;
      default -> column;
    };
  }

  /// The real SQL type.
  static String sql(DataType type) {
    return switch (type.kind()) {
      case LIST -> sql(type.element()) + "[]";
      case STRUCT -> {
        var fields =
            type.fields().stream()
                .map(f -> DuckDialect.SPELLING.identifier(f.name()) + " " + sql(f.type()))
                .toList();
        yield "STRUCT(" + String.join(", ", fields) + ")";
      }
      default -> type.sql();
    };
  }
}
