package ruchy.benchmarks.frames;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;

/// The eight tables of TPC-H, the same for the same scale, and its questions as SQL. Prices are
/// floats.
///
/// @param scale 1 for six million lines of orders
/// @param tables the tables by name
/// @source TPC Benchmark H, revision 3; tables by `io.trino.tpch`, a port of `dbgen`
record Tpch(double scale, Map<String, Frame> tables) {
  Tpch {
    tables = Map.copyOf(tables);
  }

  /// The tables at a scale.
  static Tpch of(double scale) {
    var tables = new LinkedHashMap<String, Frame>();
    TpchTable.getTables().forEach(table -> tables.put(table.getTableName(), frame(table, scale)));
    return new Tpch(scale, tables);
  }

  private static <E extends TpchEntity> Frame frame(TpchTable<E> table, double scale) {
    var rows = new ArrayList<E>();
    table.createGenerator(scale, 1, 1).forEach(rows::add);
    var columns = new LinkedHashMap<String, Column>();
    table.getColumns().forEach(column -> columns.put(column.getColumnName(), column(column, rows)));
    return Frame.of(columns);
  }

  private static <E extends TpchEntity> Column column(TpchColumn<E> column, List<E> rows) {
    var writer = new ColumnWriter(type(column), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      switch (column.getType().getBase()) {
        case INTEGER -> writer.putLong(i, column.getInteger(row));
        case IDENTIFIER -> writer.putLong(i, column.getIdentifier(row));
        case DATE -> writer.putLong(i, column.getDate(row));
        case DOUBLE -> writer.putDouble(i, column.getDouble(row));
        case VARCHAR -> writer.putString(i, column.getString(row));
      }
    }
    return writer.finish();
  }

  private static DataType type(TpchColumn<?> column) {
    return switch (column.getType().getBase()) {
      case INTEGER -> DataType.INT32;
      case IDENTIFIER -> DataType.INT64;
      case DATE -> DataType.DATE;
      case DOUBLE -> DataType.FLOAT64;
      case VARCHAR -> DataType.STRING;
    };
  }

  /// The questions as SQL, in order.
  List<String> sql() {
    try (var file = Objects.requireNonNull(Tpch.class.getResourceAsStream("tpch.sql"))) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.replace(":scale", Double.toString(scale)).split(";\\s*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One of the tables.
  Frame table(String name) {
    return Tables.of(tables, name);
  }

  Frame customer() {
    return table("customer");
  }

  Frame lineitem() {
    return table("lineitem");
  }

  Frame nation() {
    return table("nation");
  }

  Frame orders() {
    return table("orders");
  }

  Frame part() {
    return table("part");
  }

  Frame partsupp() {
    return table("partsupp");
  }

  Frame region() {
    return table("region");
  }

  Frame supplier() {
    return table("supplier");
  }
}
