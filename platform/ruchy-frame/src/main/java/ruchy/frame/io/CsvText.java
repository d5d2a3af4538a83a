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
    return switch (column.type().kind()) {
      case STRING -> field(column.getString(row));
      case BINARY, LIST, STRUCT -> field(ValueText.of(column, row));
      default -> ValueText.of(column, row);
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
