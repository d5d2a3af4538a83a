package ruchy.frame.local;

import java.nio.charset.StandardCharsets;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;

/// Compares the texts of a column with a constant without making Java text of them: codes of a
/// dictionary, or the 16 bytes of a view, whose unused bytes are zero.
final class TextEquality {
  private TextEquality() {}

  /// Sets `to` where the text equals the constant (or differs from it).
  static Step step(Column column, String constant, boolean equal, Slot to) {
    var matching =
        column.dictionary().isPresent() ? codes(column, constant) : views(column, constant);
    return (start, count) -> {
      for (int i = 0; i < count; i++) {
        to.longs[i] = matching.test(start + i) == equal ? 1 : 0;
      }
      for (int i = 0; i < count; i += Long.SIZE) {
        int length = Math.min(Long.SIZE, count - i);
        long word = column.validity().word(start + i, length);
        for (int j = 0; j < length; j++) {
          to.isNull[i + j] = (word >>> j & 1) == 0;
        }
      }
    };
  }

  /// Whether the text in a row is the wanted one.
  @FunctionalInterface
  private interface Rows {
    boolean test(long row);
  }

  private static Rows codes(Column column, String constant) {
    var dictionary = column.dictionary().orElseThrow();
    long found = -1;
    for (long i = 0; i < dictionary.length(); i++) {
      found = dictionary.getString(i).equals(constant) ? i : found;
    }
    long code = found;
    return row -> column.getCode(row) == code;
  }

  private static Rows views(Column column, String constant) {
    int size = constant.getBytes(StandardCharsets.UTF_8).length;
    var writer = new ColumnWriter(DataType.STRING, 1);
    writer.putString(0, constant);
    long wanted = writer.address();
    long low = Memory.getLong(wanted);
    long high = Memory.getLong(wanted + 8);
    long base = column.values().address();
    if (size <= Column.INLINE_MAX) {
      return row ->
          Memory.getLong(base + row * 16) == low && Memory.getLong(base + row * 16 + 8) == high;
    }
    var bytes = writer.finish();
    return row ->
        Memory.getLong(base + row * 16) == low
            && !column.isNull(row)
            && column.getString(row).equals(bytes.getString(0));
  }
}
