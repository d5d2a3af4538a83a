package ruchy.frame.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;

/// Which of our types holds the values of an SQL type.
final class SqlTypes {
  private SqlTypes() {}

  static DataType parse(String sql) {
    var text = sql.strip();
    if (text.endsWith("]")) {
      return DataType.list(parse(text.substring(0, text.lastIndexOf('['))));
    }
    var name = text.toUpperCase(Locale.ROOT);
    if (name.startsWith("STRUCT(")) {
      return struct(text.substring("STRUCT(".length(), text.length() - 1));
    }
    if (name.startsWith("DECIMAL(")) {
      var digits = name.substring("DECIMAL(".length(), name.length() - 1).split(",", 2);
      return DataType.decimal(
          Integer.parseInt(digits[0].strip()), Integer.parseInt(digits[1].strip()));
    }
    if (name.startsWith("ENUM(")) {
      return DataType.enumeration(
          parts(text.substring("ENUM(".length(), text.length() - 1), '\'').stream()
              .map(part -> part.substring(1, part.length() - 1).replace("''", "'"))
              .toList());
    }
    return switch (name) {
      case "BOOLEAN" -> DataType.BOOL;
      case "TINYINT" -> DataType.INT8;
      case "SMALLINT" -> DataType.INT16;
      case "INTEGER" -> DataType.INT32;
      case "UTINYINT" -> DataType.UINT8;
      case "USMALLINT" -> DataType.UINT16;
      case "UINTEGER" -> DataType.UINT32;
      case "BIGINT" -> DataType.INT64;
      case "FLOAT" -> DataType.FLOAT32;
      case "UBIGINT" -> DataType.UINT64;
      case "HUGEINT" -> DataType.decimal(DataType.WIDE_DIGITS, 0);
      case "DOUBLE", "UHUGEINT" -> DataType.FLOAT64;
      case "DATE" -> DataType.DATE;
      case "TIME" -> DataType.TIME;
      case "BLOB" -> DataType.BINARY;
      case "INTERVAL" -> DataType.DURATION;
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> DataType.TIMESTAMP;
      case "TIMESTAMP WITH TIME ZONE" -> DataType.timestamp("UTC");
      default -> DataType.STRING;
    };
  }

  /// The fields between the brackets: names, in quotes where need be, and types.
  private static DataType struct(String inside) {
    var fields = new ArrayList<Field>();
    for (var part : parts(inside, '"')) {
      int end = part.startsWith("\"") ? closing(part) + 1 : part.indexOf(' ');
      var name = part.substring(0, end);
      var plain =
          name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
      fields.add(new Field(plain, parse(part.substring(end))));
    }
    return DataType.struct(fields);
  }

  private static int closing(String part) {
    int at = 1;
    while (part.charAt(at) != '"' || (at + 1 < part.length() && part.charAt(at + 1) == '"')) {
      at += part.charAt(at) == '"' ? 2 : 1;
    }
    return at;
  }

  private static List<String> parts(String inside, char quote) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      quoted ^= c == quote;
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0 && !quoted) {
        parts.add(inside.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(inside.substring(start).strip());
    return parts;
  }
}
