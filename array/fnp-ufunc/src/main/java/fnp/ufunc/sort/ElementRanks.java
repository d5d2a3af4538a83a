package fnp.ufunc.sort;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.ClassCopy;
import fnp.ufunc.loop.Element;
import java.lang.invoke.MethodHandles;

/// A template: each element code has its copy, in which the code is a constant.
final class ElementRanks implements RankScan {
  private static final int CODE = ClassCopy.constant(MethodHandles.lookup(), 0, Integer.class);
  private static final boolean TIME = ClassCopy.constant(MethodHandles.lookup(), 1, Boolean.class);
  private static final long INFINITY = 0x7ff0_0000_0000_0000L;

  private ElementRanks() {}

  @Override
  public long key(long at) {
    return read(at);
  }

  private static long read(long at) {
    return switch (CODE) {
      case Element.FLOAT64 -> ofBits(Memory.getLong(at));
      case Element.FLOAT32, Element.FLOAT16 ->
          ofBits(Double.doubleToRawLongBits(Element.loadDouble(CODE, at)));
      case Element.UINT64 -> Memory.getLong(at) ^ Long.MIN_VALUE;
      // "Not a time" is the least number; one less wraps around and so comes last.
      default -> TIME ? Memory.getLong(at) - 1 : Element.loadLong(CODE, at);
    };
  }

  private static long ofBits(long bits) {
    return (bits & Long.MAX_VALUE) > INFINITY ? LAST : bits ^ ((bits >> 63) >>> 1);
  }

  @Override
  public void put(long at, long key) {
    switch (CODE) {
      case Element.FLOAT64, Element.FLOAT32, Element.FLOAT16 ->
          Element.storeDouble(CODE, at, Double.longBitsToDouble(key ^ ((key >> 63) >>> 1)));
      case Element.UINT64 -> Memory.setLong(at, key ^ Long.MIN_VALUE);
      default -> Element.storeLong(CODE, at, TIME ? key + 1 : key);
    }
  }

  @Override
  public long keys(long from, long stride, int count, long[] keys) {
    var greatest = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      var key = read(from + i * stride);
      keys[i] = key;
      greatest = Math.max(greatest, key);
    }
    return greatest;
  }

  @Override
  public void between(long from, long stride, long count, Window window) {
    var room = window.kept.length - Window.CHUNK;
    for (long done = 0; done < count; done += Window.CHUNK) {
      if (window.count > room) {
        window.overflows = true;
        return;
      }
      var some = (int) Math.min(Window.CHUNK, count - done);
      chunk(from + done * stride, stride, some, window);
    }
  }

  private static void chunk(long from, long stride, int count, Window window) {
    var low = window.low;
    var high = window.high;
    var kept = window.kept;
    var at = window.count;
    var greatest = window.greatest;
    int below = 0;
    for (int i = 0; i < count; i++) {
      var key = read(from + i * stride);
      kept[at] = key;
      var isBelow = RankScan.less(key, low);
      at += 1 - isBelow - RankScan.less(high, key);
      below += isBelow;
      greatest = Math.max(greatest, key);
    }
    window.count = at;
    window.below += below;
    window.greatest = greatest;
  }
}
