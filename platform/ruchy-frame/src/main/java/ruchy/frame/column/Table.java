package ruchy.frame.column;

import java.util.List;

/// Columns of one length under a schema: what a plan gives when it has run.
public final class Table {
  private final Schema schema;
  private final List<Column> columns;
  private final long rows;

  private Table(Schema schema, List<Column> columns, long rows) {
    this.schema = schema;
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  /// A table of these columns.
  ///
  /// @throws FrameException if the columns differ in length or from the schema
  public static Table of(Schema schema, List<Column> columns) {
    return of(schema, columns, columns.isEmpty() ? 0 : columns.getFirst().length());
  }

  /// A table of these columns and this many rows, which matters when there are no columns.
  ///
  /// @throws FrameException if the columns differ in length or from the schema
  public static Table of(Schema schema, List<Column> columns, long rows) {
    if (schema.size() != columns.size()) {
      throw new AssertionError(columns.size() + " columns for " + schema);
    }
    for (int i = 0; i < columns.size(); i++) {
      var field = schema.field(i);
      var column = columns.get(i);
      if (column.length() != rows) {
        throw new FrameException(
            "columns of one frame have one length, but `%s` has %d rows and `%s` has %d"
                .formatted(schema.field(0).name(), rows, field.name(), column.length()));
      }
      if (column.type() != field.type()) {
        throw new AssertionError("column of " + column.type() + " for " + field);
      }
    }
    return new Table(schema, columns, rows);
  }

  /// The names and types.
  public Schema schema() {
    return schema;
  }

  /// The columns in the schema's order.
  public List<Column> columns() {
    return columns;
  }

  /// The column at this position.
  public Column column(int position) {
    return columns.get(position);
  }

  /// The column of this name.
  ///
  /// @throws UnknownColumnException if there is none
  public Column column(String name) {
    return columns.get(schema.position(name));
  }

  /// How many rows there are.
  public long rows() {
    return rows;
  }

  /// The `count` rows from `start` on, sharing memory.
  public Table slice(long start, long count) {
    return new Table(
        schema, columns.stream().map(column -> column.slice(start, count)).toList(), count);
  }
}
