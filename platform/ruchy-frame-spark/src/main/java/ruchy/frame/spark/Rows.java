package ruchy.frame.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import ruchy.frame.arrow.ArrowReader;
import ruchy.frame.arrow.ArrowWriter;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.DataType.Kind;
import ruchy.frame.column.Field;
import ruchy.frame.column.Limits;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.engine.Choice;
import ruchy.frame.engine.Engine;
import ruchy.frame.expr.Expr;
import ruchy.frame.plan.Plan;
import ruchy.frame.plan.Plans;

/// Moves rows between our columns and Arrow streams, in the types that Spark has.
final class Rows {
  private static final Engine HERE = Engine.of(Choice.OWN_LOOPS);

  private final List<Table> parts = new ArrayList<>();
  private long bytes;

  /// Takes a part of a result: a whole Arrow stream.
  ///
  /// @throws SparkException if the result grows larger than memory allows
  void take(ByteBuffer stream) {
    bytes += stream.remaining();
    long most = Limits.get().memoryBytes();
    if (bytes > most) {
      throw new SparkException(
          ("the result is larger than the %,d MB that frames may have here; aggregate or filter"
                  + " more on Spark, take its head, or write it there with write_parquet")
              .formatted(most >> 20));
    }
    parts.add(ArrowReader.of(MemorySegment.ofBuffer(stream)).table());
  }

  /// The names and types as Arrow says them.
  Schema schema() {
    return parts.getFirst().schema();
  }

  /// All parts as a table of this schema.
  Table table(Schema schema) {
    if (parts.isEmpty()) {
      throw new SparkException("Spark sent no answer to a query; ask again");
    }
    var filled = parts.stream().filter(part -> part.rows() > 0).toList();
    var all = filled.isEmpty() ? List.of(parts.getFirst()) : filled;
    var joined = all.size() == 1 ? all.getFirst() : union(all);
    var columns = new ArrayList<Column>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(restored(joined.column(i), schema.field(i).type()));
    }
    return Table.of(schema, columns, joined.rows());
  }

  private static Table union(List<Table> tables) {
    return HERE.run(Plans.union(tables.stream().<Plan>map(Plan.Columns::new).toList()));
  }

  /// A column as the type that it stands for.
  private static Column restored(Column column, DataType type) {
    var stored = SparkTypes.stored(type);
    if (type.isNested() || column.type() == type) {
      return column;
    }
    if (stored.width() == type.width() && isMicros(type) && isMicros(column.type())) {
      return Column.of(type, column.length(), column.values(), column.validity());
    }
    return cast(column, type);
  }

  private static boolean isMicros(DataType type) {
    return type == DataType.INT64
        || type == DataType.TIME
        || type == DataType.DURATION
        || type.kind() == Kind.TIMESTAMP;
  }

  private static Column cast(Column column, DataType type) {
    var table = Table.of(Schema.of(List.of(new Field("c", column.type()))), List.of(column));
    var cast = Expr.col("c").cast(type);
    return HERE.run(Plans.select(new Plan.Columns(table), List.of(cast))).column(0);
  }

  /// A table as an Arrow stream with the columns `c0`, `c1`, …
  ///
  /// @throws SparkException if Spark has nothing for a type
  static byte[] arrow(Table table) {
    var fields = new ArrayList<Field>();
    var columns = new ArrayList<Column>();
    for (int i = 0; i < table.schema().size(); i++) {
      var type = table.schema().field(i).type();
      check(table.schema().field(i).name(), type);
      var stored = SparkTypes.stored(type);
      fields.add(new Field("c" + i, stored));
      columns.add(sent(table.column(i), type, stored));
    }
    var bytes = new ByteArrayOutputStream();
    try (var channel = Channels.newChannel(bytes)) {
      ArrowWriter.write(Table.of(Schema.of(fields), columns, table.rows()), channel, true);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static Column sent(Column column, DataType type, DataType stored) {
    return type == stored
        ? column
        : isMicros(type)
            ? Column.of(stored, column.length(), column.values(), column.validity())
            : cast(column, stored);
  }

  private static void check(String name, DataType type) {
    for (var inside : type.isNested() ? type.fields() : List.<Field>of()) {
      if (SparkTypes.stored(inside.type()) != inside.type()) {
        throw new SparkException(
            "column `%s` is %s, and Spark has no %s inside lists and structs; cast it first"
                .formatted(name, type, inside.type()));
      }
      check(name, inside.type());
    }
  }
}
