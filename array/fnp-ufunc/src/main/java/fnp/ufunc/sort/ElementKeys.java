package fnp.ufunc.sort;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.ClassCopy;
import fnp.ufunc.loop.Element;
import java.lang.invoke.MethodHandles;

/// A template: each element code has its copy, in which the code is a constant.
final class ElementKeys implements KeyCodec {
  private static final int CODE = ClassCopy.constant(MethodHandles.lookup(), 0, Integer.class);
  private static final boolean WIDE = Element.size(CODE) == 8;

  /// What makes the order of signed numbers that of unsigned ones.
  private static final long FLIP =
      CODE >= Element.INT8 && CODE <= Element.INT64 ? (WIDE ? Long.MIN_VALUE : 0x8000_0000L) : 0;

  private ElementKeys() {}

  @Override
  public int keyBytes() {
    return WIDE ? 8 : 4;
  }

  @Override
  public long encode(long from, long stride, int count, long keys) {
    var ones = 0L;
    var zeros = 0L;
    var sorted = true;
    var previous = 0L;
    for (int i = 0; i < count; i++) {
      var key = key(from + i * stride);
      write(keys, i, key);
      ones |= key;
      zeros |= ~key;
      sorted &= Long.compareUnsigned(previous, key) <= 0;
      previous = key;
    }
    return sorted ? 0 : ones & zeros;
  }

  @Override
  public long encodeForOrder(long from, long stride, int count, long keys) {
    var ones = 0L;
    var zeros = 0L;
    var sorted = true;
    var previous = 0L;
    for (int i = 0; i < count; i++) {
      var key = orderKey(from + i * stride);
      Memory.setLong(keys + 8L * i, key);
      ones |= key;
      zeros |= ~key;
      sorted &= Long.compareUnsigned(previous, key) <= 0;
      previous = key;
    }
    return sorted ? 0 : ones & zeros;
  }

  @Override
  public void decode(long keys, int count, long to, long stride) {
    for (int i = 0; i < count; i++) {
      put(to + i * stride, read(keys, i));
    }
  }

  private static long key(long at) {
    return switch (CODE) {
      case Element.FLOAT64 -> ofDouble(Memory.getLong(at));
      case Element.FLOAT32 -> ofFloat(Memory.getInt(at));
      case Element.FLOAT16 -> ofHalf(Memory.getShort(at));
      default -> {
        var value = Element.loadLong(CODE, at) ^ FLIP;
        yield WIDE ? value : value & 0xffff_ffffL;
      }
    };
  }

  private static long orderKey(long at) {
    return switch (CODE) {
      case Element.FLOAT64 -> {
        // Adding 0.0 turns -0.0 into 0.0; all NaN are equal.
        var value = Memory.getDouble(at) + 0.0;
        yield ofDouble(Double.doubleToLongBits(value));
      }
      case Element.FLOAT32 -> ofFloat(Float.floatToIntBits(Memory.getFloat(at) + 0.0f));
      case Element.FLOAT16 -> {
        var bits = Memory.getShort(at);
        yield isNaN(bits) ? 0xffff : ofHalf(bits == Short.MIN_VALUE ? 0 : bits);
      }
      default -> key(at);
    };
  }

  private static long ofDouble(long bits) {
    var isNaN = (bits & Long.MAX_VALUE) > 0x7ff0_0000_0000_0000L;
    return isNaN ? bits | Long.MIN_VALUE : bits ^ ((bits >> 63) | Long.MIN_VALUE);
  }

  private static long ofFloat(int bits) {
    var isNaN = (bits & Integer.MAX_VALUE) > 0x7f80_0000;
    var key = isNaN ? bits | Integer.MIN_VALUE : bits ^ ((bits >> 31) | Integer.MIN_VALUE);
    return key & 0xffff_ffffL;
  }

  private static long ofHalf(short bits) {
    var key = isNaN(bits) ? bits | Short.MIN_VALUE : bits ^ ((bits >> 15) | Short.MIN_VALUE);
    return key & 0xffffL;
  }

  private static boolean isNaN(short half) {
    return (half & Short.MAX_VALUE) > 0x7c00;
  }

  private static void put(long at, long key) {
    switch (CODE) {
      case Element.FLOAT64 -> Memory.setLong(at, key ^ ((~key >> 63) | Long.MIN_VALUE));
      case Element.FLOAT32 -> {
        var bits = (int) key;
        Memory.setInt(at, bits ^ ((~bits >> 31) | Integer.MIN_VALUE));
      }
      case Element.FLOAT16 -> {
        var bits = (short) key;
        Memory.setShort(at, (short) (bits ^ ((~bits >> 15) | Short.MIN_VALUE)));
      }
      default -> Element.storeLong(CODE, at, key ^ FLIP);
    }
  }

  private static void write(long keys, int index, long key) {
    if (WIDE) {
      Memory.setLong(keys + 8L * index, key);
    } else {
      Memory.setInt(keys + 4L * index, (int) key);
    }
  }

  private static long read(long keys, int index) {
    return WIDE
        ? Memory.getLong(keys + 8L * index)
        : Memory.getInt(keys + 4L * index) & 0xffff_ffffL;
  }
}
