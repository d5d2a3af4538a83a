package ruchy.frame.local;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.Memory;

/// Writes a block of values into a column under construction.
final class StoreStep {
  private StoreStep() {}

  static void store(Slot slot, ColumnWriter writer, long start, int count) {
    switch (slot.type.kind()) {
      case FLOAT64 ->
          MemorySegment.copy(
              slot.doubles,
              0,
              Memory.ALL,
              ValueLayout.JAVA_DOUBLE_UNALIGNED,
              writer.address() + start * Double.BYTES,
              count);
      case INT64, TIMESTAMP, DECIMAL, TIME, DURATION ->
          MemorySegment.copy(
              slot.longs,
              0,
              Memory.ALL,
              ValueLayout.JAVA_LONG_UNALIGNED,
              writer.address() + start * Long.BYTES,
              count);
      case FLOAT32 -> {
        for (int i = 0; i < count; i++) {
          writer.putDouble(start + i, slot.doubles[i]);
        }
      }
      case INT8, INT16, INT32, UINT8, UINT16, UINT32, UINT64, ENUM, DATE, BOOL -> {
        for (int i = 0; i < count; i++) {
          writer.putLong(start + i, slot.longs[i]);
        }
      }
      case STRING -> storeTexts(slot, writer, start, count);
      case WIDE_DECIMAL, BINARY, LIST, STRUCT -> storeObjects(slot, writer, start, count);
    }
    if (slot.mayBeNull) {
      storeNulls(slot, writer, start, count);
    }
  }

  private static void storeObjects(Slot slot, ColumnWriter writer, long start, int count) {
    for (int i = 0; i < count; i++) {
      if (!slot.isNull[i]) {
        writer.put(start + i, Optional.of(slot.objects[i]));
      }
    }
  }

  private static void storeTexts(Slot slot, ColumnWriter writer, long start, int count) {
    for (int i = 0; i < count; i++) {
      if (!slot.isNull[i]) {
        writer.putString(start + i, slot.texts[i]);
      }
    }
  }

  private static void storeNulls(Slot slot, ColumnWriter writer, long start, int count) {
    if (!slot.hasNull(count)) {
      return;
    }
    long bits = writer.bitsAddress() + (start >>> 3);
    for (int i = 0; i < count; i += Long.SIZE) {
      long word = 0;
      for (int j = 0; j < Math.min(Long.SIZE, count - i); j++) {
        word |= slot.isNull[i + j] ? 0 : 1L << j;
      }
      Memory.putLong(bits + (i >>> 3), word);
    }
  }
}
