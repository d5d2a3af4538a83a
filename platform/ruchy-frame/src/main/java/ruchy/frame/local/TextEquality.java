package ruchy.frame.local;

import java.util.Arrays;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.expr.Expr;

/// Compares the texts of a column with a constant without making Java text of them: codes of a
/// dictionary, or the 16 bytes of a view, whose unused bytes are zero.
@SuppressWarnings("ShortCircuitBoolean") // loops without branches are faster
final class TextEquality {
  private static final int VIEW_BYTES = DataType.STRING.width();

  /// Up to so many texts are compared one after the other.
  static final int AMONG_MAX = 16;

  private TextEquality() {}

  /// Sets `to` where the text equals the constant (or differs from it).
  static Step step(Column column, String constant, boolean equal, Slot to) {
    var marking = marking(column, constant, equal);
    byte[] marks = new byte[Slot.ROWS];
    return (start, count) -> {
      marking.mark(start, count, marks);
      for (int i = 0; i < count; i++) {
        to.longs[i] = marks[i];
      }
      if (to.mayBeNull) {
        LoadStep.nulls(column, to, start, count);
      }
    };
  }

  /// Marks the texts that equal the constant (or differ from it).
  static Comparison.Marking marking(Column column, String constant, boolean equal) {
    int yes = equal ? 1 : 0;
    if (column.dictionary().isPresent()) {
      return codes(column, code(column.dictionary().get(), constant), yes);
    }
    var writer = new ColumnWriter(DataType.STRING, 1);
    writer.putString(0, constant);
    long low = Memory.getLong(writer.address());
    long high = Memory.getLong(writer.address() + Long.BYTES);
    var wanted = writer.finish();
    return (int) low <= Column.INLINE_MAX
        ? inline(column, low, high, yes)
        : byPrefix(column, low, wanted, yes);
  }

  /// Whether a column of text without nulls is looked up among so few texts that comparing it with
  /// each is fastest.
  static boolean compares(Column column, List<Expr.Literal> values) {
    return column.type() == DataType.STRING
        && !column.hasNulls()
        && values.size() <= AMONG_MAX
        && values.stream().allMatch(v -> v.value().filter(String.class::isInstance).isPresent());
  }

  /// Marks the texts that equal one of the constants.
  static Comparison.Marking among(Column column, List<Expr.Literal> values) {
    var markings =
        values.stream()
            .map(value -> marking(column, (String) value.value().orElseThrow(), true))
            .toList();
    byte[] more = new byte[Slot.ROWS];
    return (start, count, marks) -> {
      Arrays.fill(marks, 0, count, (byte) 0);
      for (var marking : markings) {
        marking.mark(start, count, more);
        for (int i = 0; i < count; i++) {
          marks[i] |= more[i];
        }
      }
    };
  }

  private static int code(Column dictionary, String constant) {
    int found = -1;
    for (int i = 0; i < dictionary.length(); i++) {
      found = dictionary.getString(i).equals(constant) ? i : found;
    }
    return found;
  }

  private static Comparison.Marking codes(Column column, int code, int yes) {
    long base = column.values().address();
    return (start, count, marks) -> {
      long from = base + start * Integer.BYTES;
      for (int i = 0; i < count; i++) {
        int other = Memory.getInt(from + (long) i * Integer.BYTES);
        marks[i] = (byte) (other == code ? yes : 1 - yes);
      }
    };
  }

  private static Comparison.Marking inline(Column column, long low, long high, int yes) {
    long base = column.values().address();
    return (start, count, marks) -> {
      long from = base + start * VIEW_BYTES;
      for (int i = 0; i < count; i++) {
        long at = from + (long) i * VIEW_BYTES;
        long difference = Memory.getLong(at) ^ low | Memory.getLong(at + Long.BYTES) ^ high;
        marks[i] = (byte) (difference == 0 ? yes : 1 - yes);
      }
    };
  }

  private static Comparison.Marking byPrefix(Column column, long low, Column wanted, int yes) {
    long base = column.values().address();
    var constant = wanted.getString(0);
    return (start, count, marks) -> {
      for (int i = 0; i < count; i++) {
        boolean same =
            Memory.getLong(base + (start + i) * VIEW_BYTES) == low
                && !column.isNull(start + i)
                && column.getString(start + i).equals(constant);
        marks[i] = (byte) (same ? yes : 1 - yes);
      }
    };
  }
}
