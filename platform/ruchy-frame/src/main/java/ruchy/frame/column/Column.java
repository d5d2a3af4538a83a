package ruchy.frame.column;

import fnp.ndarray.NDArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// One column: values of one type in native memory, and which of them are null.
///
/// Text is kept as 16-byte views (length, then the bytes when there are at most 12, else their
/// first four and a pointer into a heap), or as 32-bit codes into a sorted dictionary.
///
/// @source Apache Arrow columnar format, "Variable-size Binary View"; DuckDB's `duckdb_string_t`
public final class Column {
  /// Text of at most this many bytes lies in the view itself.
  public static final int INLINE_MAX = 12;

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private final DataType type;
  private final long length;
  private final Memory values;
  private final Validity validity;
  private final Optional<Column> dictionary;
  private final List<Memory> heaps;
  private final List<Column> children;
  private final long nullCount;

  Column(DataType type, long length, Memory values, Validity validity, Parts parts) {
    this.type = type;
    this.length = length;
    this.values = values;
    this.dictionary = parts.dictionary();
    this.heaps = parts.heaps();
    this.children = parts.children();
    this.nullCount = validity.nullCount(length);
    this.validity = nullCount == 0 ? Validity.ALL : validity;
  }

  /// What stands beside the values: heaps of bytes or a dictionary of text, the elements of lists,
  /// the columns of structs.
  record Parts(List<Memory> heaps, Optional<Column> dictionary, List<Column> children) {
    static final Parts NONE = new Parts(List.of(), Optional.empty(), List.of());

    Parts {
      heaps = List.copyOf(heaps);
      children = List.copyOf(children);
    }
  }

  /// A column over finished memory; `values` has `length` values of the type's width.
  public static Column of(DataType type, long length, Memory values, Validity validity) {
    return new Column(type, length, values, validity, Parts.NONE);
  }

  /// A text column over finished views, whose long texts lie in `heaps`.
  public static Column ofViews(long length, Memory views, Validity validity, List<Memory> heaps) {
    return ofViews(DataType.STRING, length, views, validity, heaps);
  }

  /// A column of text or bytes over finished views, the long ones of which lie in `heaps`.
  public static Column ofViews(
      DataType type, long length, Memory views, Validity validity, List<Memory> heaps) {
    return new Column(type, length, views, validity, new Parts(heaps, Optional.empty(), List.of()));
  }

  /// A column of lists: 16 bytes a value, the place of the first element and how many there are.
  public static Column ofLists(
      DataType type, long length, Memory entries, Validity validity, Column elements) {
    return new Column(
        type, length, entries, validity, new Parts(List.of(), Optional.empty(), List.of(elements)));
  }

  /// A column of structs, with a column for each of the type's fields.
  public static Column ofStructs(
      DataType type, long length, Validity validity, List<Column> children) {
    return new Column(
        type,
        length,
        Memory.allocate(0),
        validity,
        new Parts(List.of(), Optional.empty(), children));
  }

  /// A text column of 32-bit codes into `dictionary`, whose texts ascend and are never null.
  public static Column ofCodes(long length, Memory codes, Validity validity, Column dictionary) {
    return new Column(
        DataType.STRING,
        length,
        codes,
        validity,
        new Parts(List.of(), Optional.of(dictionary), List.of()));
  }

  /// The column of a one-dimensional array's values. A dense array of a type that columns have is
  /// not copied; it must not be written to any more.
  ///
  /// @throws FrameException if the array has more axes or is of uint64
  public static Column of(NDArray array) {
    return ArrayColumns.of(array);
  }

  /// The values as a read-only array over the column's own memory; nothing is copied.
  ///
  /// @throws FrameException if there are nulls, or the values are no numbers
  public NDArray toArray() {
    return ArrayColumns.toArray(this);
  }

  /// The values as a new float64 array, with NaN in the places of nulls.
  ///
  /// @throws FrameException if the values are no numbers
  public NDArray toArrayWithNan() {
    return ArrayColumns.toArrayWithNan(this);
  }

  /// The type of the values.
  public DataType type() {
    return type;
  }

  /// How many values and nulls there are.
  public long length() {
    return length;
  }

  /// How many nulls there are.
  public long nullCount() {
    return nullCount;
  }

  /// Whether some value is null.
  public boolean hasNulls() {
    return nullCount > 0;
  }

  /// Which values are null.
  public Validity validity() {
    return validity;
  }

  /// The values' memory: `length` times the width of the type, or 4-byte codes.
  public Memory values() {
    return values;
  }

  /// The dictionary of a text column that has one.
  public Optional<Column> dictionary() {
    return dictionary;
  }

  /// The memory that long texts of the views lie in.
  public List<Memory> heaps() {
    return heaps;
  }

  /// The elements of all lists in one column, or the columns of structs.
  public List<Column> children() {
    return children;
  }

  /// Bytes between one value and the next in the values' memory.
  public int width() {
    return dictionary.isPresent() ? Integer.BYTES : type.width();
  }

  /// Whether the value at `index` is null.
  public boolean isNull(long index) {
    return !validity.isValid(index);
  }

  /// The value at `index` of a column whose type {@link DataType#isLong is read as a long}.
  public long getLong(long index) {
    long at = values.address() + index * type.width();
    return switch (type.kind()) {
      case BOOL, INT8 -> Memory.getByte(at);
      case UINT8 -> Memory.getByte(at) & 0xFF;
      case INT16 -> Memory.getShort(at);
      case UINT16 -> Memory.getShort(at) & 0xFFFF;
      case INT32, DATE, ENUM -> Memory.getInt(at);
      case UINT32 -> Memory.getInt(at) & 0xFFFF_FFFFL;
      case INT64, TIMESTAMP, DECIMAL, TIME, DURATION -> Memory.getLong(at);
      case UINT64 -> Memory.getLong(at) ^ Long.MIN_VALUE;
      case FLOAT32, FLOAT64, WIDE_DECIMAL, STRING, BINARY, LIST, STRUCT ->
          throw new AssertionError(type + " read as a long");
    };
  }

  /// The value at `index` of a numeric column.
  public double getDouble(long index) {
    long at = values.address() + index * type.width();
    return switch (type.kind()) {
      case FLOAT32 -> Memory.getFloat(at);
      case FLOAT64 -> Memory.getDouble(at);
      case DECIMAL -> getLong(index) / Math.pow(10, type.scale());
      case WIDE_DECIMAL -> getDecimal(index).doubleValue();
      case UINT64 -> WideValues.unsignedDouble(Memory.getLong(at));
      case BOOL,
          INT8,
          INT16,
          INT32,
          INT64,
          UINT8,
          UINT16,
          UINT32,
          DATE,
          TIME,
          TIMESTAMP,
          DURATION ->
          getLong(index);
      case ENUM, STRING, BINARY, LIST, STRUCT ->
          throw new AssertionError(type + " read as a number");
    };
  }

  /// The value at `index` of a column of wide decimals.
  public BigDecimal getDecimal(long index) {
    return new BigDecimal(WideValues.read(values.address() + index * type.width()), type.scale());
  }

  /// Copies `count` values from `start` on of a column whose type {@link DataType#isLong is read as
  /// a long}; what stands for nulls is undefined.
  public void longs(long start, int count, long[] to) {
    long from = values.address() + start * type.width();
    switch (type.kind()) {
      case INT64, TIMESTAMP, DECIMAL, TIME, DURATION ->
          MemorySegment.copy(Memory.ALL, ValueLayout.JAVA_LONG_UNALIGNED, from, to, 0, count);
      case INT32, DATE, ENUM -> {
        for (int i = 0; i < count; i++) {
          to[i] = Memory.getInt(from + (long) i * Integer.BYTES);
        }
      }
      case BOOL -> {
        for (int i = 0; i < count; i++) {
          to[i] = Memory.getByte(from + i);
        }
      }
      case UINT64 -> {
        for (int i = 0; i < count; i++) {
          to[i] = Memory.getLong(from + (long) i * Long.BYTES) ^ Long.MIN_VALUE;
        }
      }
      case INT8, INT16, UINT8, UINT16, UINT32 -> {
        for (int i = 0; i < count; i++) {
          to[i] = getLong(start + i);
        }
      }
      case FLOAT32, FLOAT64, WIDE_DECIMAL, STRING, BINARY, LIST, STRUCT ->
          throw new AssertionError(type + " read as longs");
    }
  }

  /// Copies `count` values from `start` on of a numeric, bool, date or timestamp column; what
  /// stands for nulls is undefined.
  public void doubles(long start, int count, double[] to) {
    long from = values.address() + start * type.width();
    switch (type.kind()) {
      case FLOAT64 ->
          MemorySegment.copy(Memory.ALL, ValueLayout.JAVA_DOUBLE_UNALIGNED, from, to, 0, count);
      case FLOAT32 -> {
        for (int i = 0; i < count; i++) {
          to[i] = Memory.getFloat(from + (long) i * Float.BYTES);
        }
      }
      case INT64, TIMESTAMP -> {
        for (int i = 0; i < count; i++) {
          to[i] = Memory.getLong(from + (long) i * Long.BYTES);
        }
      }
      case INT32, DATE -> {
        for (int i = 0; i < count; i++) {
          to[i] = Memory.getInt(from + (long) i * Integer.BYTES);
        }
      }
      case BOOL -> {
        for (int i = 0; i < count; i++) {
          to[i] = Memory.getByte(from + i);
        }
      }
      case INT8, INT16, UINT8, UINT16, UINT32, UINT64, DECIMAL, WIDE_DECIMAL, TIME, DURATION -> {
        for (int i = 0; i < count; i++) {
          to[i] = getDouble(start + i);
        }
      }
      case ENUM, STRING, BINARY, LIST, STRUCT ->
          throw new AssertionError(type + " read as numbers");
    }
  }

  /// Numbers in the order of the `count` values from `start` on of a column of numbers, bools or
  /// times: the two zeros are equal, NaN is greatest. What stands for nulls is undefined.
  public void sortKeys(long start, int count, long[] to) {
    switch (type.kind()) {
      case FLOAT64 -> {
        long from = values.address() + start * Double.BYTES;
        for (int i = 0; i < count; i++) {
          to[i] = sortKey(Memory.getDouble(from + (long) i * Double.BYTES));
        }
      }
      case FLOAT32 -> {
        for (int i = 0; i < count; i++) {
          to[i] = sortKey(getDouble(start + i));
        }
      }
      default -> longs(start, count, to);
    }
  }

  /// A number in the order of doubles: the two zeros are equal, NaN is greatest.
  public static long sortKey(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits ^ bits >> (Long.SIZE - 1) >>> 1;
  }

  /// The code at `index` of a text column with a dictionary.
  public int getCode(long index) {
    return Memory.getInt(values.address() + index * Integer.BYTES);
  }

  /// The text at `index` of a text column.
  public String getString(long index) {
    if (dictionary.isPresent()) {
      return dictionary.get().getString(getCode(index));
    }
    return viewText(values.address() + index * DataType.STRING.width());
  }

  /// The text that the view at this address stands for.
  static String viewText(long view) {
    return new String(viewBytes(view), StandardCharsets.UTF_8);
  }

  private static byte[] viewBytes(long view) {
    int size = Memory.getInt(view);
    byte[] bytes = new byte[size];
    Memory.copy(size <= INLINE_MAX ? view + 4 : Memory.getLong(view + 8), bytes, size);
    return bytes;
  }

  /// The place of the first element of the list at `index` among the elements of all lists.
  public long listStart(long index) {
    return Memory.getLong(values.address() + index * type.width());
  }

  /// How many elements the list at `index` has.
  public long listLength(long index) {
    return Memory.getLong(values.address() + index * type.width() + Long.BYTES);
  }

  /// The value at `index` as Java has it: Boolean, Integer, Long, BigInteger (`uint64`), Float,
  /// Double, BigDecimal, String, LocalDate, LocalTime, LocalDateTime, ZonedDateTime, Duration, a
  /// read-only ByteBuffer, a List or a Map by name, with empty optionals for nulls inside; nothing
  /// for a null.
  public Optional<Object> get(long index) {
    if (index < 0 || index >= length) {
      throw new FrameException(
          "row " + index + " of a column with " + length + " rows; rows count from 0");
    }
    return isNull(index) ? Optional.empty() : Optional.of(value(index));
  }

  private Object value(long index) {
    return switch (type.kind()) {
      case BOOL -> getLong(index) != 0;
      case INT8, INT16, INT32, UINT8, UINT16 -> (int) getLong(index);
      case INT64, UINT32 -> getLong(index);
      case FLOAT32 -> (float) getDouble(index);
      case FLOAT64 -> getDouble(index);
      case STRING -> getString(index);
      case WIDE_DECIMAL -> getDecimal(index);
      case UINT64, DECIMAL, ENUM, DATE, TIME, TIMESTAMP, DURATION ->
          LongValues.of(type, getLong(index));
      case BINARY ->
          ByteBuffer.wrap(viewBytes(values.address() + index * type.width())).asReadOnlyBuffer();
      case LIST -> list(index);
      case STRUCT -> struct(index);
    };
  }

  private Object list(long index) {
    var elements = children.getFirst();
    long start = listStart(index);
    var list = new ArrayList<Object>();
    for (long i = 0; i < listLength(index); i++) {
      var element = elements.get(start + i);
      list.add(element.isPresent() ? element.get() : element);
    }
    return Collections.unmodifiableList(list);
  }

  private Object struct(long index) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < children.size(); i++) {
      var value = children.get(i).get(index);
      map.put(type.fields().get(i).name(), value.isPresent() ? value.get() : value);
    }
    return Collections.unmodifiableMap(map);
  }

  /// The date and time this many microseconds after 1970-01-01T00:00.
  public static LocalDateTime timestamp(long micros) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L),
        (int) Math.floorMod(micros, 1_000_000L) * 1_000,
        ZoneOffset.UTC);
  }

  /// Microseconds from 1970-01-01T00:00 to this date and time.
  public static long micros(LocalDateTime time) {
    return EPOCH.until(time, ChronoUnit.MICROS);
  }

  /// The `count` values from `start` on, sharing this column's memory.
  public Column slice(long start, long count) {
    if (start == 0 && count == length) {
      return this;
    }
    return new Column(
        type,
        count,
        values.slice(start * width(), count * width()),
        validity.slice(start),
        new Parts(heaps, dictionary, slicedChildren(start, count)));
  }

  private List<Column> slicedChildren(long start, long count) {
    return type.kind() == DataType.Kind.STRUCT
        ? children.stream().map(child -> child.slice(start, count)).toList()
        : children;
  }

  @Override
  public String toString() {
    return "Column(" + type + ", " + length + " rows, " + nullCount + " nulls)";
  }
}
