package ruchy.frame.arrow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Validity;
import ruchy.frame.rows.Gather;

/// Makes columns of a batch's buffers.
final class ColumnReader {
  private static final long DAY_MILLIS = 86_400_000;

  private final Body body;
  private final Map<Long, Column> dictionaries;

  ColumnReader(Body body, Map<Long, Column> dictionaries) {
    this.body = body;
    this.dictionaries = dictionaries;
  }

  Column column(Field field) {
    var dictionary = field.dictionary();
    return dictionary == null ? plain(field) : coded(field);
  }

  private Column coded(Field field) {
    var encoding = java.util.Objects.requireNonNull(field.dictionary());
    var values = dictionaries.get(encoding.id());
    if (values == null) {
      throw new MalformedArrowException("the dictionary of `%s` is missing".formatted(name(field)));
    }
    var node = body.nextNode();
    var validity = validity(node);
    var type = encoding.indexType();
    int bits = type == null ? Integer.SIZE : type.bitWidth();
    var codes = body.nextBuffer();
    int[] rows = new int[(int) node.length()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = validity.isValid(i) ? Math.toIntExact(Numbers.integer(codes, bits, i)) : -1;
      if (rows[i] >= values.length() || (rows[i] < 0 && validity.isValid(i))) {
        throw new MalformedArrowException("`%s` has no value %d".formatted(name(field), rows[i]));
      }
    }
    return Gather.column(values, rows);
  }

  private static String name(Field field) {
    return ArrowTypes.name(field);
  }

  /// A column whose values lie there themselves.
  Column plain(Field field) {
    var node = body.nextNode();
    int length = (int) node.length();
    if (field.typeType() == Type.Null) {
      var nulls = new ColumnWriter(DataType.STRING, length);
      for (int i = 0; i < length; i++) {
        nulls.putNull(i);
      }
      return nulls.finish();
    }
    var validity = validity(node);
    var type = ArrowTypes.of(field);
    return switch (field.typeType()) {
      case Type.Struct_ -> struct(field, type, length, validity);
      case Type.List, Type.Map -> list(field, type, offsets(length, Integer.SIZE), validity);
      case Type.LargeList -> list(field, type, offsets(length, Long.SIZE), validity);
      case Type.FixedSizeList -> {
        long size = ArrowTypes.type(field, new FixedSizeList()).listSize();
        yield list(field, type, steps(length, size), validity);
      }
      case Type.Utf8, Type.Binary -> texts(type, offsets(length, Integer.SIZE), validity);
      case Type.LargeUtf8, Type.LargeBinary -> texts(type, offsets(length, Long.SIZE), validity);
      case Type.FixedSizeBinary -> {
        long size = ArrowTypes.type(field, new FixedSizeBinary()).byteWidth();
        yield texts(type, steps(length, size), validity);
      }
      case Type.Utf8View, Type.BinaryView -> views(type, length, validity);
      default -> Column.of(type, length, numbers(field, type, length), validity);
    };
  }

  private Validity validity(FieldNode node) {
    var bits = body.nextBuffer();
    if (node.nullCount() == 0) {
      return Validity.ALL;
    }
    long bytes = (node.length() + 7) / 8;
    var own = Memory.allocate(Validity.byteSize(node.length()));
    MemorySegment.copy(bits, 0, Memory.ALL, own.address(), bytes);
    return Validity.of(own);
  }

  // ---- numbers

  private Memory numbers(Field field, DataType type, int length) {
    var buffer = body.nextBuffer();
    return switch (field.typeType()) {
      case Type.Bool -> Numbers.bools(buffer, length);
      case Type.Int -> Numbers.copied(buffer, (long) length * type.width());
      case Type.FloatingPoint ->
          ArrowTypes.type(field, new FloatingPoint()).precision() == Precision.HALF
              ? Numbers.halves(buffer, length)
              : Numbers.copied(buffer, (long) length * type.width());
      case Type.Decimal -> Numbers.decimals(buffer, length, field, type);
      case Type.Date ->
          ArrowTypes.type(field, new Date()).unit() == DateUnit.DAY
              ? Numbers.copied(buffer, (long) length * Integer.BYTES)
              : days(buffer, length);
      case Type.Time -> {
        var time = ArrowTypes.type(field, new Time());
        yield Numbers.changed(buffer, time.bitWidth(), length, micros(time.unit()));
      }
      case Type.Timestamp ->
          moments(buffer, length, ArrowTypes.type(field, new Timestamp()).unit());
      case Type.Duration -> moments(buffer, length, ArrowTypes.type(field, new Duration()).unit());
      default -> throw new AssertionError(Type.name(field.typeType()));
    };
  }

  private static Memory moments(MemorySegment buffer, int length, short unit) {
    return unit == TimeUnit.MICROSECOND
        ? Numbers.copied(buffer, (long) length * Long.BYTES)
        : Numbers.changed(buffer, Long.SIZE, length, micros(unit));
  }

  private static LongUnaryOperator micros(short unit) {
    return switch (unit) {
      case TimeUnit.SECOND -> value -> Math.multiplyExact(value, 1_000_000L);
      case TimeUnit.MILLISECOND -> value -> Math.multiplyExact(value, 1_000L);
      case TimeUnit.MICROSECOND -> value -> value;
      default -> value -> Math.floorDiv(value, 1_000L);
    };
  }

  private static Memory days(MemorySegment buffer, int length) {
    var days = Memory.reserve((long) length * Integer.BYTES);
    for (int i = 0; i < length; i++) {
      long day = Math.floorDiv(Numbers.integer(buffer, Long.SIZE, i), DAY_MILLIS);
      Memory.putInt(days.address() + (long) i * Integer.BYTES, (int) day);
    }
    return days;
  }

  // ---- text, lists and structs

  /// Where values start, and where the last one ends.
  private long[] offsets(int length, int bits) {
    var buffer = body.nextBuffer();
    if (length > 0) {
      buffer.asSlice(0, (length + 1L) * bits / Byte.SIZE);
    }
    long[] offsets = new long[length + 1];
    for (int i = 0; i <= length && buffer.byteSize() > 0; i++) {
      offsets[i] = Numbers.integer(buffer, bits, i);
      if (offsets[i] < 0 || (i > 0 && offsets[i] < offsets[i - 1])) {
        throw new MalformedArrowException("value " + i + " of a column ends before it starts");
      }
    }
    return offsets;
  }

  private static long[] steps(int length, long size) {
    if (size < 0) {
      throw new MalformedArrowException("values of " + size + " elements");
    }
    long[] offsets = new long[length + 1];
    java.util.Arrays.setAll(offsets, i -> i * size);
    return offsets;
  }

  private Column texts(DataType type, long[] offsets, Validity validity) {
    var bytes = body.nextBuffer();
    long size = offsets[offsets.length - 1];
    var heap = Numbers.copied(bytes, size);
    Utf8.check(type, bytes.asSlice(0, size), offsets);
    int length = offsets.length - 1;
    var views = Memory.allocate((long) length * DataType.STRING.width());
    for (int i = 0; i < length; i++) {
      long view = views.address() + (long) i * DataType.STRING.width();
      long start = heap.address() + offsets[i];
      int count = Math.toIntExact(offsets[i + 1] - offsets[i]);
      Memory.putInt(view, count);
      Memory.copy(start, view + 4, count <= Column.INLINE_MAX ? count : 4);
      if (count > Column.INLINE_MAX) {
        Memory.putLong(view + 8, start);
      }
    }
    return Column.ofViews(type, length, views, validity, java.util.List.of(heap));
  }

  private Column views(DataType type, int length, Validity validity) {
    var views = body.nextBuffer();
    var buffers = new ArrayList<MemorySegment>();
    for (long i = body.nextVariadic(); i > 0; i--) {
      buffers.add(body.nextBuffer());
    }
    var writer = new ColumnWriter(type, length);
    for (int i = 0; i < length; i++) {
      if (!validity.isValid(i)) {
        writer.putNull(i);
        continue;
      }
      var view = views.asSlice((long) i * 16, 16);
      long count = view.get(ValueLayout.JAVA_INT_UNALIGNED, 0);
      var bytes =
          count <= Column.INLINE_MAX
              ? view.asSlice(4, count)
              : buffers
                  .get(view.get(ValueLayout.JAVA_INT_UNALIGNED, 8))
                  .asSlice(view.get(ValueLayout.JAVA_INT_UNALIGNED, 12), count);
      Utf8.check(type, bytes, new long[] {0, count});
      writer.putBytes(i, bytes.toArray(ValueLayout.JAVA_BYTE));
    }
    return writer.finish();
  }

  private Column list(Field field, DataType type, long[] offsets, Validity validity) {
    var elements = column(ArrowTypes.child(field, 0));
    int length = offsets.length - 1;
    if (offsets[length] > elements.length()) {
      throw new MalformedArrowException(
          "the lists of `%s` have more elements than there are".formatted(name(field)));
    }
    var entries = Memory.reserve((long) length * type.width());
    for (int i = 0; i < length; i++) {
      long entry = entries.address() + (long) i * type.width();
      Memory.putLong(entry, offsets[i]);
      Memory.putLong(entry + Long.BYTES, offsets[i + 1] - offsets[i]);
    }
    return Column.ofLists(type, length, entries, validity, elements);
  }

  private Column struct(Field field, DataType type, int length, Validity validity) {
    var children = new ArrayList<Column>();
    for (int i = 0; i < field.childrenLength(); i++) {
      var child = column(field.children(i));
      if (child.length() < length) {
        throw new MalformedArrowException("`%s` has fields of fewer rows".formatted(name(field)));
      }
      children.add(child.slice(0, length));
    }
    return Column.ofStructs(type, length, validity, children);
  }
}
