package ruchy.frame.local;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import ruchy.frame.column.Column;
import ruchy.frame.column.Memory;

/// Reads a block of a column.
final class LoadStep {
  private LoadStep() {}

  static Step of(Column column, Slot slot) {
    Step values =
        switch (column.type()) {
          case FLOAT64 -> (start, count) -> loadDoubles(column, slot, start, count);
          case FLOAT32 -> (start, count) -> loadFloats(column, slot, start, count);
          case INT64, TIMESTAMP -> (start, count) -> loadLongs(column, slot, start, count);
          case INT32, DATE -> (start, count) -> loadInts(column, slot, start, count);
          case BOOL -> (start, count) -> loadBools(column, slot, start, count);
          case STRING -> loadTexts(column, slot);
        };
    if (!column.hasNulls()) {
      return values;
    }
    return (start, count) -> {
      values.run(start, count);
      for (int i = 0; i < count; i += Long.SIZE) {
        int length = Math.min(Long.SIZE, count - i);
        long word = column.validity().word(start + i, length);
        for (int j = 0; j < length; j++) {
          slot.isNull[i + j] = (word >>> j & 1) == 0;
        }
      }
    };
  }

  private static void loadDoubles(Column column, Slot slot, long start, int count) {
    long from = column.values().address() + start * Double.BYTES;
    MemorySegment.copy(Memory.ALL, ValueLayout.JAVA_DOUBLE_UNALIGNED, from, slot.doubles, 0, count);
  }

  private static void loadLongs(Column column, Slot slot, long start, int count) {
    long from = column.values().address() + start * Long.BYTES;
    MemorySegment.copy(Memory.ALL, ValueLayout.JAVA_LONG_UNALIGNED, from, slot.longs, 0, count);
  }

  private static void loadFloats(Column column, Slot slot, long start, int count) {
    long from = column.values().address() + start * Float.BYTES;
    for (int i = 0; i < count; i++) {
      slot.doubles[i] = Memory.getFloat(from + (long) i * Float.BYTES);
    }
  }

  private static void loadInts(Column column, Slot slot, long start, int count) {
    long from = column.values().address() + start * Integer.BYTES;
    for (int i = 0; i < count; i++) {
      slot.longs[i] = Memory.getInt(from + (long) i * Integer.BYTES);
    }
  }

  private static void loadBools(Column column, Slot slot, long start, int count) {
    long from = column.values().address() + start;
    for (int i = 0; i < count; i++) {
      slot.longs[i] = Memory.getByte(from + i);
    }
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
