package ruchy.std;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// The rows of a frame: one, some, or all in a loop.
public final class FrameRows {
  private FrameRows() {}

  /// One row as a map; missing values are `None`. `df[0]` is `df.row(0)`, and -1 the last row.
  @Signature({
    "fn row(self: DataFrame, index: i64) -> Map<String, Any>",
    "fn get(self: DataFrame, index: i64) -> Map<String, Any>"
  })
  public static Map<Object, Object> row(Frame self, long index) {
    return record(self.row(index < 0 ? index + self.height() : index));
  }

  /// All rows as maps, which a `for` loop goes over; missing values are `None`.
  @Signature({
    "fn rows(self: DataFrame) -> [Map<String, Any>]",
    "fn to_list(self: DataFrame) -> [Map<String, Any>]",
    "fn to_records(self: DataFrame) -> [Map<String, Any>]"
  })
  public static RuchyList rows(Frame self) {
    var rows = new ObjectList<Object>();
    self.rows().forEach(row -> rows.add(record(row)));
    return rows;
  }

  /// The columns, all of numbers or truth values, as an array of two axes and their common type;
  /// its columns lie in memory one after the other.
  ///
  /// @throws RuchyError E0814 if a column is of another type; and if one has nulls
  @Signature("fn to_array(self: DataFrame) -> Array")
  public static NDArray toArray(Frame self) {
    var arrays = new ArrayList<NDArray>();
    for (String name : self.columns()) {
      Column column = self.column(name);
      if (!column.type().isNumeric() && !column.type().equals(DataType.BOOL)) {
        throw new RuchyError(
                "E0814", "column `%s` holds no numbers: %s".formatted(name, column.type()))
            .help("take the columns of numbers: df.select(\"x\", \"y\").to_array()");
      }
      arrays.add(column.toArray());
    }
    return Np.stack(arrays, 0).transpose();
  }

  private static Map<Object, Object> record(Map<String, Optional<Object>> row) {
    var record = new LinkedHashMap<Object, Object>();
    row.forEach((name, value) -> record.put(name, FrameValues.of(value)));
    return record;
  }

  /// The rows of a range of positions, which count from the end if they are negative: `df[10..20]`,
  /// `df[-5..]`.
  @Signature("fn get(self: DataFrame, rows: Range<i64>) -> DataFrame")
  public static Frame get(Frame self, Range rows) {
    long height = self.height();
    long start = position(rows.start(), height);
    return self.slice(start, Math.max(0, position(rows.end(), height) - start));
  }

  private static long position(long end, long height) {
    return Math.clamp(end < 0 ? end + height : end, 0, height);
  }

  /// The rows where a column of truth values is true: `df[df.age > 30]`.
  @Signature({
    "fn get(self: DataFrame, mask: Series) -> DataFrame",
    "fn filter(self: DataFrame, mask: Series) -> DataFrame"
  })
  public static Frame filter(Frame self, Series mask) {
    String name = unused(self.columns());
    List<Expr> columns = new ArrayList<>();
    self.columns().forEach(column -> columns.add(Expr.col(column)));
    return self.withColumn(name, mask.column()).filter(Expr.col(name)).select(columns);
  }

  private static String unused(List<String> names) {
    String name = "mask";
    while (names.contains(name)) {
      name += "_";
    }
    return name;
  }
}
