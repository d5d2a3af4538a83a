package ruchy.frame.io;

import java.io.IOException;
import java.io.Writer;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;
import ruchy.frame.local.ValueText;

/// Tables as CSV text.
///
/// @source RFC 4180
final class CsvText {
  private CsvText() {}

  static void write(Table table, Writer writer, char separator) throws IOException {
    var names = table.schema().names();
    var between = String.valueOf(separator);
    for (int i = 0; i < names.size(); i++) {
      writer.append(i == 0 ? "" : between).append(field(names.get(i), separator));
    }
    writer.append('\n');
    for (long row = 0; row < table.rows(); row++) {
      for (int i = 0; i < names.size(); i++) {
        writer.append(i == 0 ? "" : between).append(cell(table.column(i), row, separator));
      }
      writer.append('\n');
    }
  }

  private static String cell(Column column, long row, char separator) {
    if (column.isNull(row)) {
      return "";
    }
    return switch (column.type().kind()) {
      case STRING -> field(column.getString(row), separator);
      case ENUM, BINARY, LIST, STRUCT -> field(ValueText.of(column, row), separator);
      default -> ValueText.of(column, row);
    };
  }

  private static String field(String text, char separator) {
    boolean plain =
        !text.isEmpty()
            && text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
            && text.strip().length() == text.length();
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
