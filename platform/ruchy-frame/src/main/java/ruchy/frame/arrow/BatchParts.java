package ruchy.frame.arrow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Table;
import ruchy.frame.column.Validity;
import ruchy.frame.rows.Gather;

/// The columns of a batch as a message lists them: nodes and buffers, depth first.
final class BatchParts {
  private static final int DECIMAL_BYTES = 16;
  private static final int SIGN = 63;

  private final List<Column> nodes = new ArrayList<>();
  private final List<MemorySegment> buffers = new ArrayList<>();

  private BatchParts() {}

  static BatchParts of(Table table) {
    var parts = new BatchParts();
    table.columns().forEach(parts::add);
    return parts;
  }

  List<Column> nodes() {
    return nodes;
  }

  List<MemorySegment> buffers() {
    return buffers;
  }

  static long padded(MemorySegment buffer) {
    return (buffer.byteSize() + 7) & -8L;
  }

  long bytes() {
    return buffers.stream().mapToLong(BatchParts::padded).sum();
  }

  private void add(Column column) {
    nodes.add(column);
    buffers.add(column.hasNulls() ? bits(column) : MemorySegment.NULL);
    switch (column.type().kind()) {
      case BOOL -> buffers.add(bools(column));
      case STRING, BINARY -> texts(column);
      case ENUM -> texts(Gather.column(categories(column), places(column)));
      case DECIMAL -> buffers.add(decimals(column));
      case LIST -> lists(column);
      case STRUCT -> column.children().forEach(this::add);
      case INT8,
          INT16,
          INT32,
          INT64,
          UINT8,
          UINT16,
          UINT32,
          UINT64,
          WIDE_DECIMAL,
          FLOAT32,
          FLOAT64,
          DATE,
          TIME,
          TIMESTAMP,
          DURATION ->
          buffers.add(
              Memory.ALL.asSlice(
                  column.values().address(), column.length() * column.type().width()));
    }
  }

  private static Column categories(Column column) {
    var names = column.type().categories().names();
    return ColumnWriter.of(DataType.STRING, names.stream().map(Optional::<Object>of).toList());
  }

  private static int[] places(Column column) {
    int[] places = new int[Math.toIntExact(column.length())];
    for (int i = 0; i < places.length; i++) {
      places[i] = column.isNull(i) ? -1 : (int) column.getLong(i);
    }
    return places;
  }

  /// Numbers in an array of bytes, which channels take.
  private static MemorySegment bytes(long[] numbers) {
    var source = MemorySegment.ofArray(numbers);
    var bytes = MemorySegment.ofArray(new byte[Math.toIntExact(source.byteSize())]);
    return bytes.copyFrom(source);
  }

  private static MemorySegment bits(Column column) {
    long[] words = new long[(int) (Validity.byteSize(column.length()) / Long.BYTES)];
    for (int i = 0; i < words.length; i++) {
      long start = (long) i * Long.SIZE;
      int count = (int) Math.min(Long.SIZE, column.length() - start);
      words[i] = column.validity().word(start, count);
    }
    return bytes(words);
  }

  private static MemorySegment bools(Column column) {
    byte[] bits = new byte[(int) ((column.length() + 7) / 8)];
    for (int i = 0; i < column.length(); i++) {
      if (!column.isNull(i) && column.getLong(i) != 0) {
        bits[i >>> 3] |= (byte) (1 << (i & 7));
      }
    }
    return MemorySegment.ofArray(bits);
  }

  private static MemorySegment decimals(Column column) {
    var wide = bytes(new long[(int) column.length() * 2]);
    for (long i = 0; i < column.length(); i++) {
      long value = column.getLong(i);
      wide.set(ValueLayout.JAVA_LONG_UNALIGNED, i * DECIMAL_BYTES, value);
      wide.set(ValueLayout.JAVA_LONG_UNALIGNED, i * DECIMAL_BYTES + Long.BYTES, value >> SIGN);
    }
    return wide;
  }

  private void texts(Column column) {
    int length = (int) column.length();
    long[] offsets = new long[length + 1];
    for (int i = 0; i < length; i++) {
      long view = view(column, i);
      offsets[i + 1] = offsets[i] + (view == 0 ? 0 : Memory.getInt(view));
    }
    var bytes = Memory.reserve(Math.max(1, offsets[length]));
    for (int i = 0; i < length; i++) {
      long view = view(column, i);
      if (view != 0) {
        int size = Memory.getInt(view);
        long from = size <= Column.INLINE_MAX ? view + 4 : Memory.getLong(view + 8);
        Memory.copy(from, bytes.address() + offsets[i], size);
      }
    }
    buffers.add(bytes(offsets));
    // A copy on the heap, for nothing else keeps the memory alive until it is written.
    var whole = Memory.ALL.asSlice(bytes.address(), offsets[length]);
    buffers.add(MemorySegment.ofArray(whole.toArray(ValueLayout.JAVA_BYTE)));
    bytes.release();
  }

  /// Where the view of a text is; 0 for a null.
  private static long view(Column column, long row) {
    if (column.isNull(row)) {
      return 0;
    }
    if (column.dictionary().isPresent()) {
      return view(column.dictionary().get(), column.getCode(row));
    }
    return column.values().address() + row * DataType.STRING.width();
  }

  private void lists(Column column) {
    int length = (int) column.length();
    long[] offsets = new long[length + 1];
    var rows = java.util.stream.IntStream.builder();
    for (int i = 0; i < length; i++) {
      long count = column.isNull(i) ? 0 : column.listLength(i);
      for (long k = 0; k < count; k++) {
        rows.add(Math.toIntExact(column.listStart(i) + k));
      }
      offsets[i + 1] = offsets[i] + count;
    }
    buffers.add(bytes(offsets));
    add(Gather.column(column.children().getFirst(), rows.build().toArray()));
  }
}
