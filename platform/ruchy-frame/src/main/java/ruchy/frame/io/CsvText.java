package ruchy.frame.io;

import java.io.IOException;
import java.io.Writer;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;
import ruchy.frame.local.NumberText;

/// Tables as CSV text.
///
/// @source RFC 4180
final class CsvText {
  private CsvText() {}

  static void write(Table table, Writer writer) throws IOException {
    var names = table.schema().names();
    for (int i = 0; i < names.size(); i++) {
      writer.append(i == 0 ? "" : ",").append(field(names.get(i)));
    }
    writer.append('\n');
    for (long row = 0; row < table.rows(); row++) {
      for (int i = 0; i < names.size(); i++) {
        writer.append(i == 0 ? "" : ",").append(cell(table.column(i), row));
      }
      writer.append('\n');
    }
  }

  private static String cell(Column column, long row) {
    if (column.isNull(row)) {
      return "";
    }
    return switch (column.type()) {
      case STRING -> field(column.getString(row));
      case BOOL -> column.getLong(row) != 0 ? "true" : "false";
      case INT32, INT64 -> Long.toString(column.getLong(row));
      case FLOAT64 -> NumberText.shortest(column.getDouble(row));
      case FLOAT32 -> NumberText.shortest((float) column.getDouble(row));
      case DATE -> java.time.LocalDate.ofEpochDay(column.getLong(row)).toString();
      case TIMESTAMP -> NumberText.timestamp(column.getLong(row));
    };
  }

  private static String field(String text) {
    boolean plain =
        !text.isEmpty()
            && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            && text.strip().length() == text.length();
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
