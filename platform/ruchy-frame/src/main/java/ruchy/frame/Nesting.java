package ruchy.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.DataType.Kind;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.function.Rows;
import ruchy.frame.rows.Gather;

/// Lists taken apart into rows, and structs into columns.
public final class Nesting {
  private Nesting() {}

  /// A row for each element of the lists of a column. An empty list and a null give a row with a
  /// null.
  ///
  /// @throws FrameException if the column is unknown or holds no lists
  public static Frame explode(Frame frame, String column) {
    var type = frame.schema().type(column);
    if (type.kind() != Kind.LIST) {
      throw new FrameException(
          "explode takes a column of lists, but `%s` is %s; make lists with `split` or `implode`"
              .formatted(column, type));
    }
    var schema = frame.schema().with(new Field(column, type.element()));
    return frame.computed(
        List.of(),
        schema,
        "rows of the lists of " + column,
        tables -> exploded(tables.getFirst(), column, schema));
  }

  private static Table exploded(Table table, String name, Schema schema) {
    var lists = table.column(name);
    int rows = 0;
    for (long i = 0; i < lists.length(); i++) {
      rows = Math.addExact(rows, Math.toIntExact(Math.max(1, length(lists, i))));
    }
    int[] from = new int[rows];
    int[] elements = new int[rows];
    int at = 0;
    for (int i = 0; i < lists.length(); i++) {
      long length = length(lists, i);
      for (long j = 0; j < Math.max(1, length); j++, at++) {
        from[at] = i;
        elements[at] = length == 0 ? -1 : (int) (lists.listStart(i) + j);
      }
    }
    var columns = new ArrayList<Column>();
    for (var field : schema.fields()) {
      columns.add(
          field.name().equals(name)
              ? Gather.column(lists.children().getFirst(), elements)
              : Gather.column(table.column(field.name()), from));
    }
    return Table.of(schema, columns, rows);
  }

  private static long length(Column lists, long row) {
    return lists.isNull(row) ? 0 : lists.listLength(row);
  }

  /// A column for each field of a struct, in its place.
  ///
  /// @throws FrameException if the column is unknown or holds no structs, or names collide
  public static Frame unnest(Frame frame, String column) {
    var type = frame.schema().type(column);
    if (type.kind() != Kind.STRUCT) {
      throw new FrameException(
          "unnest takes a column of structs, but `%s` is %s; `explode` takes lists"
              .formatted(column, type));
    }
    var columns = new ArrayList<Expr>();
    for (var name : frame.columns()) {
      if (name.equals(column)) {
        type.fields().forEach(f -> columns.add(Rows.field(Expr.col(column), f.name())));
      } else {
        columns.add(Expr.col(name));
      }
    }
    return frame.select(columns);
  }

  /// The rows and columns exchanged: a row for each column, with its name in the first.
  ///
  /// @throws FrameException if the columns have no common type or the rows are too many
  public static Frame transpose(Frame frame) {
    if (frame.height() > 10_000) {
      throw new FrameException(
          "transpose makes a column of each row, but there are %d rows; take a `head` first"
              .formatted(frame.height()));
    }
    DataType type = frame.schema().field(0).type();
    for (var field : frame.schema().fields()) {
      type = ruchy.frame.expr.Resolver.common(type, field.type()).orElse(DataType.STRING);
    }
    var common = type;
    var cast = frame.select(frame.columns().stream().map(n -> Expr.col(n).cast(common)).toList());
    var columns = new java.util.LinkedHashMap<String, Column>();
    columns.put("column", Values.column("column", frame.columns()));
    for (long row = 0; row < frame.height(); row++) {
      var values = new ArrayList<java.util.Optional<Object>>(cast.row(row).values());
      columns.put("row_" + row, ruchy.frame.column.ColumnWriter.of(common, values));
    }
    return Frame.of(columns);
  }

  /// The rows with these numbers, in that order.
  ///
  /// @throws FrameException if there is no such row
  public static Frame gather(Frame frame, long[] rows) {
    long height = frame.height();
    int[] places =
        Arrays.stream(rows)
            .mapToInt(row -> {
              long place = row < 0 ? row + height : row;
              if (place < 0 || place >= height) {
                throw new FrameException(
                    "there is no row %d in a frame of %d rows".formatted(row, height));
              }
              return (int) place;
            })
            .toArray();
    return Frame.of(Gather.rows(frame.table(), places));
  }
}
