package fnp.ndarray;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A short run of elements of one dtype on the Java heap, where plain loops are vectorised.
///
/// Whole numbers are exchanged as longs (uint64 by its bits), floating ones as doubles.
final class Run {
  private final Primitive dtype;
  private final byte[] bytes;
  private final short[] shorts;
  private final int[] ints;
  private final long[] longs;
  private final float[] floats;
  private final double[] doubles;

  Run(DType dtype, int capacity) {
    this.dtype = (Primitive) dtype;
    var size = dtype.kind() == Kind.FLOATING ? 0 : dtype.itemsize();
    this.bytes = new byte[size == 1 ? capacity : 0];
    this.shorts = new short[size == 2 ? capacity : 0];
    this.ints = new int[size == 4 ? capacity : 0];
    this.longs = new long[size == 8 ? capacity : 0];
    this.floats = new float[dtype == DType.FLOAT32 ? capacity : 0];
    this.doubles = new double[dtype == DType.FLOAT64 ? capacity : 0];
  }

  /// Reads elements that lie `step` bytes apart.
  void load(long address, long step, int count) {
    if (step == dtype.itemsize()) {
      loadDense(address, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      var at = address + i * step;
      switch (dtype) {
        case BOOL, INT8, UINT8 -> bytes[i] = Memory.getByte(at);
        case INT16, UINT16 -> shorts[i] = Memory.getShort(at);
        case INT32, UINT32 -> ints[i] = Memory.getInt(at);
        case INT64, UINT64 -> longs[i] = Memory.getLong(at);
        case FLOAT32 -> floats[i] = Memory.getFloat(at);
        case FLOAT64 -> doubles[i] = Memory.getDouble(at);
      }
    }
  }

  /// Writes elements `step` bytes apart.
  void store(long address, long step, int count) {
    if (step == dtype.itemsize()) {
      storeDense(address, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      var at = address + i * step;
      switch (dtype) {
        case BOOL, INT8, UINT8 -> Memory.setByte(at, bytes[i]);
        case INT16, UINT16 -> Memory.setShort(at, shorts[i]);
        case INT32, UINT32 -> Memory.setInt(at, ints[i]);
        case INT64, UINT64 -> Memory.setLong(at, longs[i]);
        case FLOAT32 -> Memory.setFloat(at, floats[i]);
        case FLOAT64 -> Memory.setDouble(at, doubles[i]);
      }
    }
  }

  private void loadDense(long address, int n) {
    var all = Memory.ALL;
    switch (dtype) {
      case BOOL, INT8, UINT8 ->
          MemorySegment.copy(all, ValueLayout.JAVA_BYTE, address, bytes, 0, n);
      case INT16, UINT16 ->
          MemorySegment.copy(all, ValueLayout.JAVA_SHORT_UNALIGNED, address, shorts, 0, n);
      case INT32, UINT32 ->
          MemorySegment.copy(all, ValueLayout.JAVA_INT_UNALIGNED, address, ints, 0, n);
      case INT64, UINT64 ->
          MemorySegment.copy(all, ValueLayout.JAVA_LONG_UNALIGNED, address, longs, 0, n);
      case FLOAT32 ->
          MemorySegment.copy(all, ValueLayout.JAVA_FLOAT_UNALIGNED, address, floats, 0, n);
      case FLOAT64 ->
          MemorySegment.copy(all, ValueLayout.JAVA_DOUBLE_UNALIGNED, address, doubles, 0, n);
    }
  }

  private void storeDense(long address, int n) {
    var all = Memory.ALL;
    switch (dtype) {
      case BOOL, INT8, UINT8 ->
          MemorySegment.copy(bytes, 0, all, ValueLayout.JAVA_BYTE, address, n);
      case INT16, UINT16 ->
          MemorySegment.copy(shorts, 0, all, ValueLayout.JAVA_SHORT_UNALIGNED, address, n);
      case INT32, UINT32 ->
          MemorySegment.copy(ints, 0, all, ValueLayout.JAVA_INT_UNALIGNED, address, n);
      case INT64, UINT64 ->
          MemorySegment.copy(longs, 0, all, ValueLayout.JAVA_LONG_UNALIGNED, address, n);
      case FLOAT32 ->
          MemorySegment.copy(floats, 0, all, ValueLayout.JAVA_FLOAT_UNALIGNED, address, n);
      case FLOAT64 ->
          MemorySegment.copy(doubles, 0, all, ValueLayout.JAVA_DOUBLE_UNALIGNED, address, n);
    }
  }

  /// The elements as longs; only of dtypes that are not floating.
  void toLongs(long[] to, int count) {
    switch (dtype) {
      case BOOL -> {
        for (int i = 0; i < count; i++) {
          to[i] = bytes[i] != 0 ? 1 : 0;
        }
      }
      case INT8, UINT8 -> {
        var mask = dtype == Primitive.UINT8 ? 0xFFL : -1L;
        for (int i = 0; i < count; i++) {
          to[i] = bytes[i] & mask;
        }
      }
      case INT16, UINT16 -> {
        var mask = dtype == Primitive.UINT16 ? 0xFFFFL : -1L;
        for (int i = 0; i < count; i++) {
          to[i] = shorts[i] & mask;
        }
      }
      case INT32, UINT32 -> {
        var mask = dtype == Primitive.UINT32 ? 0xFFFF_FFFFL : -1L;
        for (int i = 0; i < count; i++) {
          to[i] = ints[i] & mask;
        }
      }
      case INT64, UINT64 -> System.arraycopy(longs, 0, to, 0, count);
      case FLOAT32, FLOAT64 -> throw new AssertionError(dtype + " has no whole numbers");
    }
  }

  /// The elements as doubles; only of floating dtypes.
  void toDoubles(double[] to, int count) {
    if (dtype == Primitive.FLOAT64) {
      System.arraycopy(doubles, 0, to, 0, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      to[i] = floats[i];
    }
  }

  /// Takes whole numbers, converted as C does.
  ///
  /// @param unsigned whether they are the bits of uint64 numbers
  void fromLongs(long[] from, boolean unsigned, int count) {
    switch (dtype) {
      case BOOL -> {
        for (int i = 0; i < count; i++) {
          bytes[i] = (byte) (from[i] != 0 ? 1 : 0);
        }
      }
      case INT8, UINT8 -> {
        for (int i = 0; i < count; i++) {
          bytes[i] = (byte) from[i];
        }
      }
      case INT16, UINT16 -> {
        for (int i = 0; i < count; i++) {
          shorts[i] = (short) from[i];
        }
      }
      case INT32, UINT32 -> {
        for (int i = 0; i < count; i++) {
          ints[i] = (int) from[i];
        }
      }
      case INT64, UINT64 -> System.arraycopy(from, 0, longs, 0, count);
      case FLOAT32 -> {
        for (int i = 0; i < count; i++) {
          floats[i] = unsigned ? Elements.unsignedToFloat(from[i]) : (float) from[i];
        }
      }
      case FLOAT64 -> {
        for (int i = 0; i < count; i++) {
          doubles[i] = unsigned ? Elements.unsignedToDouble(from[i]) : (double) from[i];
        }
      }
    }
  }

  /// Takes floating numbers, converted as C does.
  void fromDoubles(double[] from, int count) {
    switch (dtype) {
      case BOOL -> {
        for (int i = 0; i < count; i++) {
          bytes[i] = (byte) (from[i] != 0 ? 1 : 0);
        }
      }
      case INT8, UINT8 -> {
        for (int i = 0; i < count; i++) {
          bytes[i] = (byte) Elements.toLong(from[i]);
        }
      }
      case INT16, UINT16 -> {
        for (int i = 0; i < count; i++) {
          shorts[i] = (short) Elements.toLong(from[i]);
        }
      }
      case INT32, UINT32 -> {
        for (int i = 0; i < count; i++) {
          ints[i] = (int) Elements.toLong(from[i]);
        }
      }
      case INT64 -> {
        for (int i = 0; i < count; i++) {
          longs[i] = Elements.toLong(from[i]);
        }
      }
      case UINT64 -> {
        for (int i = 0; i < count; i++) {
          longs[i] = Elements.toUnsigned(from[i]);
        }
      }
      case FLOAT32 -> {
        for (int i = 0; i < count; i++) {
          floats[i] = (float) from[i];
        }
      }
      case FLOAT64 -> System.arraycopy(from, 0, doubles, 0, count);
    }
  }
}
