package ruchy.frame.io;

import java.util.Locale;
import ruchy.frame.column.DataType;

/// Which of our types holds the values of an SQL type.
final class SqlTypes {
  private SqlTypes() {}

  static DataType parse(String sql) {
    var name = sql.toUpperCase(Locale.ROOT);
    if (name.startsWith("DECIMAL")) {
      return DataType.FLOAT64;
    }
    return switch (name) {
      case "BOOLEAN" -> DataType.BOOL;
      case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" -> DataType.INT32;
      case "BIGINT", "UINTEGER" -> DataType.INT64;
      case "FLOAT" -> DataType.FLOAT32;
      case "DOUBLE", "HUGEINT", "UHUGEINT", "UBIGINT" -> DataType.FLOAT64;
      case "DATE" -> DataType.DATE;
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE" ->
          DataType.TIMESTAMP;
      default -> DataType.STRING;
    };
  }
}
