package ruchy.frame.local;

import java.util.Arrays;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;

/// Reads a block of a column.
final class LoadStep {
  private LoadStep() {}

  static Step of(Column column, Slot slot) {
    Step values =
        switch (column.type().kind()) {
          case FLOAT64, FLOAT32 -> (start, count) -> column.doubles(start, count, slot.doubles);
          case BOOL,
              INT8,
              INT16,
              INT32,
              INT64,
              UINT8,
              UINT16,
              UINT32,
              UINT64,
              DECIMAL,
              ENUM,
              DATE,
              TIME,
              TIMESTAMP,
              DURATION ->
              (start, count) -> column.longs(start, count, slot.longs);
          case STRING -> loadTexts(column, slot);
          case WIDE_DECIMAL, BINARY, LIST, STRUCT -> loadObjects(column, slot);
        };
    if (!column.hasNulls()) {
      return values;
    }
    return (start, count) -> {
      values.run(start, count);
      nulls(column, slot, start, count);
    };
  }

  /// Whether a function of neighbouring rows is a shift whose values are read from where they lie,
  /// without a copy of the column.
  static boolean canShift(Expr.Run run, DataType type) {
    return run.running() == Running.SHIFT && (type.isLong() || type.isFloat());
  }

  /// Reads a block of a column so many rows further up, with nulls where there are none.
  static Step shifted(Column column, long distance, Slot slot) {
    var values = of(column, slot);
    return (start, count) -> {
      long from = start - Math.clamp(distance, -column.length(), column.length());
      int first = Math.clamp(-from, 0, count);
      int end = Math.clamp(column.length() - from, first, count);
      Arrays.fill(slot.isNull, 0, count, false);
      if (first < end) {
        values.run(from + first, end - first);
      }
      if (first > 0) {
        moveDown(slot, first, end);
      }
      Arrays.fill(slot.isNull, 0, first, true);
      Arrays.fill(slot.isNull, end, count, true);
    };
  }

  private static void moveDown(Slot slot, int first, int end) {
    Object values = slot.type.isFloat() ? slot.doubles : slot.longs;
    System.arraycopy(values, 0, values, first, end - first);
    System.arraycopy(slot.isNull, 0, slot.isNull, first, end - first);
  }

  /// Sets which values are null.
  static void nulls(Column column, Slot slot, long start, int count) {
    for (int i = 0; i < count; i += Long.SIZE) {
      int length = Math.min(Long.SIZE, count - i);
      long word = column.validity().word(start + i, length);
      if (Long.bitCount(word) == length) {
        Arrays.fill(slot.isNull, i, i + length, false);
      } else {
        for (int j = 0; j < length; j++) {
          slot.isNull[i + j] = (word >>> j & 1) == 0;
        }
      }
    }
  }

  private static Step loadObjects(Column column, Slot slot) {
    return (start, count) -> {
      for (int i = 0; i < count; i++) {
        slot.objects[i] = column.get(start + i).orElse("");
      }
    };
  }

  private static Step loadTexts(Column column, Slot slot) {
    if (column.dictionary().isPresent()) {
      var dictionary = column.dictionary().get();
      var texts = new String[(int) dictionary.length()];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = dictionary.getString(i);
      }
      return (start, count) -> {
        for (int i = 0; i < count; i++) {
          slot.texts[i] = column.isNull(start + i) ? "" : texts[column.getCode(start + i)];
        }
      };
    }
    return (start, count) -> {
      for (int i = 0; i < count; i++) {
        slot.texts[i] = column.isNull(start + i) ? "" : column.getString(start + i);
      }
    };
  }
}
