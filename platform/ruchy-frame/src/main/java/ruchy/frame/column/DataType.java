package ruchy.frame.column;

import java.util.Locale;

/// The type of a column. Each type has nulls; a float column has NaN besides.
public enum DataType {
  /// True or false, one byte a value.
  BOOL(1, "BOOLEAN"),
  /// 32-bit integers.
  INT32(4, "INTEGER"),
  /// 64-bit integers.
  INT64(8, "BIGINT"),
  /// 32-bit floats.
  FLOAT32(4, "FLOAT"),
  /// 64-bit floats.
  FLOAT64(8, "DOUBLE"),
  /// UTF-8 text: 16-byte views, or codes into a dictionary.
  STRING(16, "VARCHAR"),
  /// Days since 1970-01-01, 32 bits.
  DATE(4, "DATE"),
  /// Microseconds since 1970-01-01T00:00 without a time zone, 64 bits.
  TIMESTAMP(8, "TIMESTAMP");

  private final int width;
  private final String sql;

  DataType(int width, String sql) {
    this.width = width;
    this.sql = sql;
  }

  /// Bytes one value takes in the values buffer.
  public int width() {
    return width;
  }

  /// The name of the type in SQL.
  public String sql() {
    return sql;
  }

  /// Whether values are integers or floats.
  public boolean isNumeric() {
    return isInteger() || isFloat();
  }

  /// Whether values are integers.
  public boolean isInteger() {
    return this == INT32 || this == INT64;
  }

  /// Whether values are floats.
  public boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64;
  }

  /// Whether values are dates or timestamps.
  public boolean isTemporal() {
    return this == DATE || this == TIMESTAMP;
  }

  /// Whether a value is read as a `long`: integers, dates, timestamps and bool as 0 and 1.
  public boolean isLong() {
    return isInteger() || isTemporal() || this == BOOL;
  }

  /// The lower-case name that users see, such as `float64`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
