package ruchy.frame.column;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/// Columns of one length under a schema: what a plan gives when it has run.
public final class Table {
  private final Schema schema;
  private final List<Column> columns;
  private final Optional<Source> source;
  private final long rows;

  private Table(Schema schema, List<Column> columns, Optional<Source> source, long rows) {
    this.schema = schema;
    this.columns = columns;
    this.source = source;
    this.rows = rows;
  }

  /// Columns that are made when they are first asked for.
  public interface Source {
    /// The whole column at this position.
    Column column(int position);

    /// The `count` rows from `start` on, without making whole columns.
    Table slice(long start, long count);
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
    return new Table(schema, List.copyOf(columns), Optional.empty(), rows);
  }

  /// A table of this many rows whose columns are made when they are first asked for, then kept.
  public static Table of(Schema schema, Source source, long rows) {
    return new Table(schema, new Made(schema.size(), source), Optional.of(source), rows);
  }

  private static final class Made extends AbstractList<Column> implements RandomAccess {
    private final List<Optional<Column>> known;
    private final Source source;

    Made(int size, Source source) {
      this.known = new ArrayList<>(Collections.nCopies(size, Optional.empty()));
      this.source = source;
    }

    @Override
    public synchronized Column get(int position) {
      var column = known.get(position).orElseGet(() -> source.column(position));
      known.set(position, Optional.of(column));
      return column;
    }

    @Override
    public int size() {
      return known.size();
    }
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
    if (source.isPresent()) {
      return source.get().slice(start, count);
    }
    var parts = columns.stream().map(column -> column.slice(start, count)).toList();
    return new Table(schema, parts, Optional.empty(), count);
  }

  /// The columns of these names, sharing memory.
  ///
  /// @throws UnknownColumnException if there is no column of a name
  public Table select(List<String> names) {
    if (names.equals(schema.names())) {
      return this;
    }
    var narrow = Schema.of(names.stream().map(n -> schema.field(schema.position(n))).toList());
    if (source.isEmpty()) {
      var some = names.stream().map(this::column).toList();
      return new Table(narrow, some, Optional.empty(), rows);
    }
    var some =
        new Source() {
          @Override
          public Column column(int position) {
            return Table.this.column(names.get(position));
          }

          @Override
          public Table slice(long start, long count) {
            return Table.this.slice(start, count).select(names);
          }
        };
    return of(narrow, some, rows);
  }
}
