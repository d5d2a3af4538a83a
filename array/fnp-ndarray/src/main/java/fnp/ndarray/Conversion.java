package fnp.ndarray;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;

/// Copies elements between two layouts of the same shape, from one dtype to another, as C casts do.
///
/// Runs of elements go through a small heap array that stays in the first-level cache: of longs if
/// the source is an integer or bool, of doubles if it is floating. So there are two loops per dtype
/// instead of one per pair, and no element is rounded twice.
final class Conversion {
  private static final int RUN = 256;

  private final DType from;
  private final DType to;
  private final PairedAxes axes;
  private final long[] longs;
  private final double[] doubles;

  private Conversion(DType from, DType to, PairedAxes axes) {
    this.from = from;
    this.to = to;
    this.axes = axes;
    var floating = from.kind() == Kind.FLOATING;
    this.longs = new long[floating ? 0 : RUN];
    this.doubles = new double[floating ? RUN : 0];
  }

  /// Converts all elements; source and target must not overlap.
  static void convert(
      DType from, Layout fromLayout, long fromAddress, DType to, Layout toLayout, long toAddress) {
    if (from == to) {
      StridedCopy.copy(fromLayout, fromAddress, toLayout, toAddress);
    } else if (fromLayout.size() > 0) {
      var axes = PairedAxes.of(fromLayout, toLayout);
      new Conversion(from, to, axes)
          .walk(0, fromAddress + axes.fromShift, toAddress + axes.toShift);
    }
  }

  private void walk(int axis, long source, long target) {
    if (axis >= axes.count - 1) {
      row(source, target);
      return;
    }
    for (long i = 0; i < axes.lengths[axis]; i++) {
      walk(axis + 1, source + i * axes.from[axis], target + i * axes.to[axis]);
    }
  }

  private void row(long source, long target) {
    var last = axes.count - 1;
    var count = last < 0 ? 1 : axes.lengths[last];
    var sourceStep = last < 0 ? 0 : axes.from[last];
    var targetStep = last < 0 ? 0 : axes.to[last];
    for (long done = 0; done < count; done += RUN) {
      var run = (int) Math.min(RUN, count - done);
      var a = source + done * sourceStep;
      var b = target + done * targetStep;
      if (from.kind() == Kind.FLOATING) {
        readDoubles(a, sourceStep, run);
        writeDoubles(b, targetStep, run);
      } else {
        readLongs(a, sourceStep, run);
        writeLongs(b, targetStep, run);
      }
    }
  }

  private void readDoubles(long address, long step, int count) {
    if (from == DType.FLOAT64) {
      for (int i = 0; i < count; i++) {
        doubles[i] = Memory.getDouble(address + i * step);
      }
    } else {
      for (int i = 0; i < count; i++) {
        doubles[i] = Memory.getFloat(address + i * step);
      }
    }
  }

  private void readLongs(long address, long step, int count) {
    switch (from.itemsize()) {
      case 1 -> readBytes(address, step, count);
      case 2 -> readShorts(address, step, count);
      case 4 -> readInts(address, step, count);
      default -> {
        for (int i = 0; i < count; i++) {
          longs[i] = Memory.getLong(address + i * step);
        }
      }
    }
  }

  private void readBytes(long address, long step, int count) {
    var mask = from.kind() == Kind.UNSIGNED ? 0xFFL : -1L;
    for (int i = 0; i < count; i++) {
      longs[i] = Memory.getByte(address + i * step) & mask;
    }
    if (from == DType.BOOL) {
      for (int i = 0; i < count; i++) {
        longs[i] = longs[i] != 0 ? 1 : 0;
      }
    }
  }

  private void readShorts(long address, long step, int count) {
    var mask = from.kind() == Kind.UNSIGNED ? 0xFFFFL : -1L;
    for (int i = 0; i < count; i++) {
      longs[i] = Memory.getShort(address + i * step) & mask;
    }
  }

  private void readInts(long address, long step, int count) {
    var mask = from.kind() == Kind.UNSIGNED ? 0xFFFF_FFFFL : -1L;
    for (int i = 0; i < count; i++) {
      longs[i] = Memory.getInt(address + i * step) & mask;
    }
  }

  private void writeDoubles(long address, long step, int count) {
    switch ((Primitive) to) {
      case FLOAT64 -> {
        for (int i = 0; i < count; i++) {
          Memory.setDouble(address + i * step, doubles[i]);
        }
      }
      case FLOAT32 -> {
        for (int i = 0; i < count; i++) {
          Memory.setFloat(address + i * step, (float) doubles[i]);
        }
      }
      case BOOL, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> {
        for (int i = 0; i < count; i++) {
          Elements.setDouble(to, address + i * step, doubles[i]);
        }
      }
    }
  }

  private void writeLongs(long address, long step, int count) {
    if (from == DType.UINT64 && to.kind() == Kind.FLOATING) {
      writeUnsigned(address, step, count);
      return;
    }
    switch ((Primitive) to) {
      case FLOAT64 -> {
        for (int i = 0; i < count; i++) {
          Memory.setDouble(address + i * step, (double) longs[i]);
        }
      }
      case INT64, Primitive.UINT64 -> {
        for (int i = 0; i < count; i++) {
          Memory.setLong(address + i * step, longs[i]);
        }
      }
      case INT32, Primitive.UINT32 -> {
        for (int i = 0; i < count; i++) {
          Memory.setInt(address + i * step, (int) longs[i]);
        }
      }
      case BOOL, INT8, INT16, UINT8, UINT16, FLOAT32 -> {
        for (int i = 0; i < count; i++) {
          Elements.setLong(to, address + i * step, longs[i]);
        }
      }
    }
  }

  private void writeUnsigned(long address, long step, int count) {
    for (int i = 0; i < count; i++) {
      if (to == DType.FLOAT64) {
        Memory.setDouble(address + i * step, Elements.unsignedToDouble(longs[i]));
      } else {
        Memory.setFloat(address + i * step, Elements.unsignedToFloat(longs[i]));
      }
    }
  }
}
