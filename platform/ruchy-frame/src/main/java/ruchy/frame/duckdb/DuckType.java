package ruchy.frame.duckdb;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Memory;

/// DuckDB's type numbers, and logical types made and taken apart.
final class DuckType {
  static final int BOOLEAN = 1;
  static final int TINYINT = 2;
  static final int SMALLINT = 3;
  static final int INTEGER = 4;
  static final int BIGINT = 5;
  static final int UTINYINT = 6;
  static final int USMALLINT = 7;
  static final int UINTEGER = 8;
  static final int UBIGINT = 9;
  static final int FLOAT = 10;
  static final int DOUBLE = 11;
  static final int TIMESTAMP = 12;
  static final int DATE = 13;
  static final int TIME = 14;
  static final int VARCHAR = 17;
  static final int BLOB = 18;
  static final int DECIMAL = 19;
  static final int ENUM = 23;
  static final int ANY = 34;

  private DuckType() {}

  /// The logical type for a column; the caller destroys it.
  static long create(Column column) {
    var type = column.type();
    if (type.isDecimal()) {
      return DuckApi.createDecimalType(type.digits(), type.scale());
    }
    if (type.kind() == DataType.Kind.ENUM) {
      return createEnum(type.categories().names());
    }
    return column.dictionary().isPresent()
        ? createEnum(texts(column.dictionary().get()))
        : DuckApi.createLogicalType(number(type));
  }

  static int number(DataType type) {
    return switch (type.kind()) {
      case BOOL -> BOOLEAN;
      case INT8 -> TINYINT;
      case INT16 -> SMALLINT;
      case INT32 -> INTEGER;
      case INT64, DURATION -> BIGINT;
      case UINT8 -> UTINYINT;
      case UINT16 -> USMALLINT;
      case UINT32 -> UINTEGER;
      case UINT64 -> UBIGINT;
      case DECIMAL, WIDE_DECIMAL -> DECIMAL;
      case ENUM -> ENUM;
      case TIME -> TIME;
      case BINARY -> BLOB;
      case FLOAT32 -> FLOAT;
      case FLOAT64 -> DOUBLE;
      case STRING, LIST, STRUCT -> VARCHAR;
      case DATE -> DATE;
      case TIMESTAMP -> TIMESTAMP;
    };
  }

  private static List<String> texts(Column dictionary) {
    return LongStream.range(0, dictionary.length()).mapToObj(dictionary::getString).toList();
  }

  private static long createEnum(List<String> texts) {
    try (var arena = Arena.ofConfined()) {
      int size = texts.size();
      var names = arena.allocate(ValueLayout.JAVA_LONG, Math.max(size, 1));
      for (int i = 0; i < size; i++) {
        var name = arena.allocateFrom(texts.get(i), StandardCharsets.UTF_8);
        names.setAtIndex(ValueLayout.JAVA_LONG, i, name.address());
      }
      return DuckApi.createEnumType(names.address(), size);
    }
  }

  static void destroy(long logicalType) {
    try (var arena = Arena.ofConfined()) {
      DuckApi.destroyLogicalType(arena.allocateFrom(ValueLayout.JAVA_LONG, logicalType).address());
    }
  }

  /// The width in bytes of an enum's codes with a dictionary of this size.
  static int codeWidth(long dictionarySize) {
    return dictionarySize <= 0xFF ? 1 : dictionarySize <= 0xFFFF ? 2 : 4;
  }

  /// The texts of an enum type.
  static Column dictionary(long logicalType) {
    int size = DuckApi.enumDictionarySize(logicalType);
    var writer = new ColumnWriter(DataType.STRING, size);
    for (int i = 0; i < size; i++) {
      long text = DuckApi.enumDictionaryValue(logicalType, i);
      writer.putString(i, Memory.ALL.getString(text));
      DuckApi.free(text);
    }
    return writer.finish();
  }

  static FrameException unexpected(int number, DataType wanted) {
    return new FrameException(
        "DuckDB gave a value of its type number %d where %s was asked for"
            .formatted(number, wanted));
  }
}
