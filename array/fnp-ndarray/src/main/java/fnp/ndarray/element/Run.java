package fnp.ndarray.element;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.Memory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A short run of elements of one dtype on the Java heap, where plain loops are vectorised.
///
/// Whole numbers are exchanged as longs (uint64 by its bits), floating ones as doubles, complex
/// ones as pairs of doubles, the real part first; their runs are twice as long.
public final class Run {
  private final Primitive dtype;
  private final byte[] bytes;
  private final short[] shorts;
  private final int[] ints;
  private final long[] longs;
  private final float[] floats;
  private final double[] doubles;

  /// A buffer of elements of a dtype, for up to `capacity` of them.
  public Run(DType dtype, int capacity) {
    this.dtype = dtype.storage();
    var size = dtype.kind().isInexact() ? 0 : dtype.itemsize();
    this.bytes = new byte[size == 1 ? capacity : 0];
    this.shorts = new short[size == 2 || dtype == DType.FLOAT16 ? capacity : 0];
    this.ints = new int[size == 4 ? capacity : 0];
    this.longs = new long[size == 8 ? capacity : 0];
    var parts = dtype.kind() == Kind.COMPLEX ? 2 * capacity : capacity;
    this.floats = new float[dtype == DType.FLOAT32 || dtype == DType.COMPLEX64 ? parts : 0];
    this.doubles = new double[dtype == DType.FLOAT64 || dtype == DType.COMPLEX128 ? parts : 0];
  }

  /// Reads elements that lie `step` bytes apart.
  public void load(long address, long step, int count) {
    if (step == dtype.itemsize()) {
      loadDense(address, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      var at = address + i * step;
      switch (dtype) {
        case BOOL, INT8, UINT8 -> bytes[i] = Memory.getByte(at);
        case INT16, UINT16, FLOAT16 -> shorts[i] = Memory.getShort(at);
        case INT32, UINT32 -> ints[i] = Memory.getInt(at);
        case INT64, UINT64 -> longs[i] = Memory.getLong(at);
        case FLOAT32 -> floats[i] = Memory.getFloat(at);
        case FLOAT64 -> doubles[i] = Memory.getDouble(at);
        case COMPLEX64 -> {
          floats[2 * i] = Memory.getFloat(at);
          floats[2 * i + 1] = Memory.getFloat(at + Float.BYTES);
        }
        case COMPLEX128 -> {
          doubles[2 * i] = Memory.getDouble(at);
          doubles[2 * i + 1] = Memory.getDouble(at + Double.BYTES);
        }
      }
    }
  }

  /// Writes elements `step` bytes apart.
  public void store(long address, long step, int count) {
    if (step == dtype.itemsize()) {
      storeDense(address, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      var at = address + i * step;
      switch (dtype) {
        case BOOL, INT8, UINT8 -> Memory.setByte(at, bytes[i]);
        case INT16, UINT16, FLOAT16 -> Memory.setShort(at, shorts[i]);
        case INT32, UINT32 -> Memory.setInt(at, ints[i]);
        case INT64, UINT64 -> Memory.setLong(at, longs[i]);
        case FLOAT32 -> Memory.setFloat(at, floats[i]);
        case FLOAT64 -> Memory.setDouble(at, doubles[i]);
        case COMPLEX64 -> {
          Memory.setFloat(at, floats[2 * i]);
          Memory.setFloat(at + Float.BYTES, floats[2 * i + 1]);
        }
        case COMPLEX128 -> {
          Memory.setDouble(at, doubles[2 * i]);
          Memory.setDouble(at + Double.BYTES, doubles[2 * i + 1]);
        }
      }
    }
  }

  private void loadDense(long address, int n) {
    var all = Memory.ALL;
    switch (dtype) {
      case BOOL, INT8, UINT8 ->
          MemorySegment.copy(all, ValueLayout.JAVA_BYTE, address, bytes, 0, n);
      case INT16, UINT16, FLOAT16 ->
          MemorySegment.copy(all, ValueLayout.JAVA_SHORT_UNALIGNED, address, shorts, 0, n);
      case INT32, UINT32 ->
          MemorySegment.copy(all, ValueLayout.JAVA_INT_UNALIGNED, address, ints, 0, n);
      case INT64, UINT64 ->
          MemorySegment.copy(all, ValueLayout.JAVA_LONG_UNALIGNED, address, longs, 0, n);
      case FLOAT32, COMPLEX64 ->
          MemorySegment.copy(all, ValueLayout.JAVA_FLOAT_UNALIGNED, address, floats, 0, parts(n));
      case FLOAT64, COMPLEX128 ->
          MemorySegment.copy(all, ValueLayout.JAVA_DOUBLE_UNALIGNED, address, doubles, 0, parts(n));
    }
  }

  private void storeDense(long address, int n) {
    var all = Memory.ALL;
    switch (dtype) {
      case BOOL, INT8, UINT8 ->
          MemorySegment.copy(bytes, 0, all, ValueLayout.JAVA_BYTE, address, n);
      case INT16, UINT16, FLOAT16 ->
          MemorySegment.copy(shorts, 0, all, ValueLayout.JAVA_SHORT_UNALIGNED, address, n);
      case INT32, UINT32 ->
          MemorySegment.copy(ints, 0, all, ValueLayout.JAVA_INT_UNALIGNED, address, n);
      case INT64, UINT64 ->
          MemorySegment.copy(longs, 0, all, ValueLayout.JAVA_LONG_UNALIGNED, address, n);
      case FLOAT32, COMPLEX64 ->
          MemorySegment.copy(floats, 0, all, ValueLayout.JAVA_FLOAT_UNALIGNED, address, parts(n));
      case FLOAT64, COMPLEX128 ->
          MemorySegment.copy(doubles, 0, all, ValueLayout.JAVA_DOUBLE_UNALIGNED, address, parts(n));
    }
  }

  /// The elements as longs; only of dtypes that are not floating.
  public void toLongs(long[] to, int count) {
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
      case FLOAT16, FLOAT32, FLOAT64, COMPLEX64, COMPLEX128 ->
          throw new AssertionError(dtype + " has no whole numbers");
    }
  }

  /// The elements as doubles, pairs of them if complex; only of floating and complex dtypes.
  public void toDoubles(double[] to, int count) {
    var n = parts(count);
    switch (dtype) {
      case FLOAT64, COMPLEX128 -> System.arraycopy(doubles, 0, to, 0, n);
      case FLOAT32, COMPLEX64 -> {
        for (int i = 0; i < n; i++) {
          to[i] = floats[i];
        }
      }
      case FLOAT16 -> {
        for (int i = 0; i < n; i++) {
          to[i] = Half.toFloat(shorts[i]);
        }
      }
      case BOOL, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 ->
          throw new AssertionError(dtype + " has no fractions");
    }
  }

  private int parts(int count) {
    return dtype.kind() == Kind.COMPLEX ? 2 * count : count;
  }

  /// Takes whole numbers, converted as C does.
  ///
  /// @param unsigned whether they are the bits of uint64 numbers
  public void fromLongs(long[] from, boolean unsigned, int count) {
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
      case FLOAT16 -> {
        for (int i = 0; i < count; i++) {
          shorts[i] = Half.of(unsigned ? Elements.unsignedToFloat(from[i]) : (float) from[i]);
        }
      }
      case COMPLEX64 -> {
        for (int i = 0; i < count; i++) {
          floats[2 * i] = unsigned ? Elements.unsignedToFloat(from[i]) : (float) from[i];
          floats[2 * i + 1] = 0;
        }
      }
      case COMPLEX128 -> {
        for (int i = 0; i < count; i++) {
          doubles[2 * i] = unsigned ? Elements.unsignedToDouble(from[i]) : (double) from[i];
          doubles[2 * i + 1] = 0;
        }
      }
    }
  }

  /// Takes pairs of real and imaginary parts, of which dtypes that are not complex keep the real
  /// part, and bool whether either part differs from zero.
  ///
  /// @param from the pairs; overwritten unless the dtype is complex
  public void fromComplex(double[] from, int count) {
    switch (dtype) {
      case COMPLEX64 -> {
        for (int i = 0; i < 2 * count; i++) {
          floats[i] = (float) from[i];
        }
      }
      case COMPLEX128 -> System.arraycopy(from, 0, doubles, 0, 2 * count);
      case BOOL -> {
        for (int i = 0; i < count; i++) {
          bytes[i] = (byte) (from[2 * i] != 0 || from[2 * i + 1] != 0 ? 1 : 0);
        }
      }
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, FLOAT16, FLOAT32, FLOAT64 -> {
        for (int i = 0; i < count; i++) {
          from[i] = from[2 * i];
        }
        fromDoubles(from, count);
      }
    }
  }

  /// Takes floating numbers, converted as C does.
  public void fromDoubles(double[] from, int count) {
    switch (dtype) {
      case BOOL -> {
        for (int i = 0; i < count; i++) {
          bytes[i] = (byte) (from[i] != 0 ? 1 : 0);
        }
      }
      case INT8, UINT8 -> {
        for (int i = 0; i < count; i++) {
          bytes[i] = (byte) Elements.toInt(from[i]);
        }
      }
      case INT16, UINT16 -> {
        for (int i = 0; i < count; i++) {
          shorts[i] = (short) Elements.toInt(from[i]);
        }
      }
      case INT32 -> {
        for (int i = 0; i < count; i++) {
          ints[i] = Elements.toInt(from[i]);
        }
      }
      case UINT32 -> {
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
      case FLOAT16 -> {
        for (int i = 0; i < count; i++) {
          shorts[i] = Half.of(from[i]);
        }
      }
      case COMPLEX64 -> {
        for (int i = 0; i < count; i++) {
          floats[2 * i] = (float) from[i];
          floats[2 * i + 1] = 0;
        }
      }
      case COMPLEX128 -> {
        for (int i = 0; i < count; i++) {
          doubles[2 * i] = from[i];
          doubles[2 * i + 1] = 0;
        }
      }
    }
  }
}
