package ruchy.frame.column;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills a column of known length, value by value in any order; every value must be written, or be
/// null.
///
/// Values may be written by several threads if each keeps to its own multiples of 64 rows; text
/// needs one thread.
public final class ColumnWriter {
  private static final int HEAP_BYTES_MIN = 1 << 12;
  private static final int HEAP_BYTES_MAX = 1 << 22;

  private final DataType type;
  private final long length;
  private final Memory values;
  private final long address;
  private final List<Memory> heaps = new ArrayList<>();
  private final Object[] nested;
  private Optional<Memory> bits = Optional.empty();
  private long heapNext;
  private long heapEnd;

  /// A writer of a column with `length` values.
  public ColumnWriter(DataType type, long length) {
    this.type = type;
    this.length = length;
    // What lies under a null is never read, except as the bytes of a bool or a text.
    boolean cleared = type == DataType.STRING || type == DataType.BINARY || type == DataType.BOOL;
    long bytes = length * type.width();
    this.values = cleared ? Memory.allocate(bytes) : Memory.reserve(bytes);
    this.address = values.address();
    this.nested = new Object[type.isNested() ? Math.toIntExact(length) : 0];
    Arrays.fill(nested, Optional.empty());
  }

  /// A column of these Java values; an empty optional is a null.
  public static Column of(DataType type, List<Optional<Object>> values) {
    var writer = new ColumnWriter(type, values.size());
    for (int i = 0; i < values.size(); i++) {
      writer.put(i, values.get(i));
    }
    return writer.finish();
  }

  /// The address of the first value.
  public long address() {
    return address;
  }

  /// The bitmap's address, after making one in which all values are there.
  public synchronized long bitsAddress() {
    if (bits.isEmpty()) {
      var all = Memory.reserve(Validity.byteSize(length));
      Memory.ALL.asSlice(all.address(), all.byteSize()).fill((byte) -1);
      bits = Optional.of(all);
    }
    return bits.get().address();
  }

  /// Writes a null.
  public void putNull(long index) {
    Validity.clear(bitsAddress(), index);
  }

  /// Writes a value of a type that {@link DataType#isLong is read as a long}.
  public void putLong(long index, long value) {
    long at = address + index * type.width();
    switch (type.kind()) {
      case BOOL, INT8, UINT8 -> Memory.putByte(at, (byte) value);
      case INT16, UINT16 -> Memory.putShort(at, (short) value);
      case INT32, UINT32, DATE, ENUM -> Memory.putInt(at, (int) value);
      case UINT64 -> Memory.putLong(at, value ^ Long.MIN_VALUE);
      case INT64, TIMESTAMP, DECIMAL, TIME, DURATION -> Memory.putLong(at, value);
      case FLOAT32, FLOAT64, WIDE_DECIMAL, STRING, BINARY, LIST, STRUCT ->
          throw new AssertionError(type + " written as a long");
    }
  }

  /// Writes a float.
  public void putDouble(long index, double value) {
    if (type == DataType.FLOAT32) {
      Memory.putFloat(address + index * Float.BYTES, (float) value);
    } else {
      Memory.putDouble(address + index * Double.BYTES, value);
    }
  }

  /// Writes a wide decimal.
  ///
  /// @throws FrameException if it has too many digits
  public void putDecimal(long index, BigDecimal value) {
    var whole = WideValues.decimal(type, value).unscaledValue();
    WideValues.write(address + index * type.width(), whole);
  }

  /// Writes a text.
  public void putString(long index, String text) {
    putBytes(index, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes bytes.
  public void putBytes(long index, byte[] bytes) {
    long view = address + index * DataType.STRING.width();
    Memory.putInt(view, bytes.length);
    if (bytes.length <= Column.INLINE_MAX) {
      Memory.copy(bytes, 0, bytes.length, view + 4);
    } else {
      long at = reserve(bytes.length);
      Memory.copy(bytes, 0, bytes.length, at);
      Memory.copy(bytes, 0, 4, view + 4);
      Memory.putLong(view + 8, at);
    }
  }

  /// Copies the text of a view elsewhere, its long bytes into this column's own heap.
  public void putView(long index, long view) {
    long target = address + index * DataType.STRING.width();
    int size = Memory.getInt(view);
    Memory.copy(view, target, DataType.STRING.width());
    if (size > Column.INLINE_MAX) {
      long at = reserve(size);
      Memory.copy(Memory.getLong(view + 8), at, size);
      Memory.putLong(target + 8, at);
    }
  }

  private long reserve(int bytes) {
    if (bytes > heapEnd - heapNext) {
      long wanted = Math.min(HEAP_BYTES_MAX, (long) HEAP_BYTES_MIN << Math.min(20, heaps.size()));
      var heap = Memory.reserve(Math.max(wanted, bytes));
      heaps.add(heap);
      heapNext = heap.address();
      heapEnd = heapNext + heap.byteSize();
    }
    long at = heapNext;
    heapNext += bytes;
    return at;
  }

  /// Writes a Java value of the column's type; numbers of other types are converted.
  ///
  /// @throws FrameException if the value does not fit the type
  public void put(long index, Optional<Object> value) {
    if (value.isEmpty()) {
      putNull(index);
      return;
    }
    switch (value.get()) {
      case Boolean bool when type == DataType.BOOL -> putLong(index, bool ? 1 : 0);
      case Number number when type.isFloat() -> putDouble(index, number.doubleValue());
      case Number number when type.isInteger() && type != DataType.UINT64 ->
          putLong(index, number.longValue());
      case Number number when type.isWide() -> putDecimal(index, new BigDecimal(number.toString()));
      case String text when type == DataType.STRING -> putString(index, text);
      case ByteBuffer bytes when type == DataType.BINARY -> putBytes(index, bytes(bytes));
      case List<?> list when type.kind() == DataType.Kind.LIST -> nested[(int) index] = list;
      case Map<?, ?> map when type.kind() == DataType.Kind.STRUCT -> nested[(int) index] = map;
      case Object known when LongValues.holds(type, known) ->
          putLong(index, LongValues.number(type, known));
      default ->
          throw new FrameException(
              "row %d: a %s column cannot hold %s (%s); give values of one type"
                  .formatted(index, type, value.get(), value.get().getClass().getSimpleName()));
    }
  }

  /// Keeps alive the heaps that copied views point into.
  public void retain(List<Memory> foreign) {
    heaps.addAll(foreign);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  /// The finished column; the writer must not be used any more.
  public Column finish() {
    var validity = bits.map(Validity::of).orElse(Validity.ALL);
    return switch (type.kind()) {
      case STRING, BINARY -> Column.ofViews(type, length, values, validity, heaps);
      case LIST -> lists(validity);
      case STRUCT -> structs(validity);
      default -> Column.of(type, length, values, validity);
    };
  }

  private Column lists(Validity validity) {
    var elements = new ArrayList<Optional<Object>>();
    for (int i = 0; i < nested.length; i++) {
      var list = nested[i] instanceof List<?> there ? there : List.of();
      long entry = address + (long) i * type.width();
      Memory.putLong(entry, elements.size());
      Memory.putLong(entry + Long.BYTES, list.size());
      list.forEach(element -> elements.add(optional(element)));
    }
    return Column.ofLists(type, length, values, validity, of(type.element(), elements));
  }

  private Column structs(Validity validity) {
    var children = new ArrayList<Column>();
    for (var field : type.fields()) {
      var own = new ArrayList<Optional<Object>>();
      for (var value : nested) {
        own.add(
            value instanceof Map<?, ?> map && map.containsKey(field.name())
                ? optional(map.get(field.name()))
                : Optional.empty());
      }
      children.add(of(field.type(), own));
    }
    return Column.ofStructs(type, length, validity, children);
  }

  /// A value inside a list or struct, where an empty optional is a null.
  private static Optional<Object> optional(Object value) {
    return value instanceof Optional<?> optional ? optional.map(v -> v) : Optional.of(value);
  }
}
