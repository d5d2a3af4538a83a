package ruchy.frame.arrow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.util.function.LongUnaryOperator;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Field;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.column.WideValues;

/// Numbers in buffers, in our own memory.
final class Numbers {
  private static final int DECIMAL_BYTES = 16;

  private Numbers() {}

  /// The integer of so many bits at `index`.
  static long integer(MemorySegment buffer, int bits, long index) {
    return switch (bits) {
      case 8 -> buffer.get(ValueLayout.JAVA_BYTE, index);
      case 16 -> buffer.get(ValueLayout.JAVA_SHORT_UNALIGNED, index * Short.BYTES);
      case 32 -> buffer.get(ValueLayout.JAVA_INT_UNALIGNED, index * Integer.BYTES);
      case 64 -> buffer.get(ValueLayout.JAVA_LONG_UNALIGNED, index * Long.BYTES);
      default -> throw new MalformedArrowException("integers of " + bits + " bits");
    };
  }

  static Memory copied(MemorySegment buffer, long bytes) {
    var checked = buffer.asSlice(0, bytes);
    var memory = Memory.reserve(bytes);
    MemorySegment.copy(checked, 0, Memory.ALL, memory.address(), bytes);
    return memory;
  }

  static Memory changed(MemorySegment buffer, int bits, int length, LongUnaryOperator change) {
    buffer.asSlice(0, (long) length * bits / Byte.SIZE);
    var memory = Memory.reserve((long) length * Long.BYTES);
    for (int i = 0; i < length; i++) {
      long value = change.applyAsLong(integer(buffer, bits, i));
      Memory.putLong(memory.address() + (long) i * Long.BYTES, value);
    }
    return memory;
  }

  static Memory bools(MemorySegment buffer, int length) {
    var bits = buffer.asSlice(0, (length + 7L) / 8);
    var memory = Memory.reserve(length);
    for (int i = 0; i < length; i++) {
      int octet = bits.get(ValueLayout.JAVA_BYTE, i >>> 3);
      Memory.putByte(memory.address() + i, (byte) (octet >>> (i & 7) & 1));
    }
    return memory;
  }

  static Memory halves(MemorySegment buffer, int length) {
    var memory = Memory.reserve((long) length * Float.BYTES);
    for (int i = 0; i < length; i++) {
      float value = Float.float16ToFloat((short) integer(buffer, Short.SIZE, i));
      Memory.putFloat(memory.address() + (long) i * Float.BYTES, value);
    }
    return memory;
  }

  /// Decimals of 128 bits; as floats where no decimal has their scale.
  static Memory decimals(MemorySegment buffer, int length, Field field, DataType type) {
    if (type.isWide()) {
      return copied(buffer, (long) length * type.width());
    }
    int scale = ArrowTypes.type(field, new Decimal()).scale();
    var memory = Memory.reserve((long) length * Long.BYTES);
    for (int i = 0; i < length; i++) {
      long low = buffer.get(ValueLayout.JAVA_LONG_UNALIGNED, (long) i * DECIMAL_BYTES);
      long high = buffer.get(ValueLayout.JAVA_LONG_UNALIGNED, (long) i * DECIMAL_BYTES + 8);
      long at = memory.address() + (long) i * Long.BYTES;
      if (type == DataType.FLOAT64) {
        Memory.putDouble(at, new BigDecimal(WideValues.of(low, high), scale).doubleValue());
      } else {
        Memory.putLong(at, low);
      }
    }
    return memory;
  }
}
