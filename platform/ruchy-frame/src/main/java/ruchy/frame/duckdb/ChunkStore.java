package ruchy.frame.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Validity;

/// Copies chunks of a result into our memory as they come. One thread fills it.
///
/// Codes of an enum are widened to 32 bits; texts are kept as views, whose bytes are copied unless
/// they lie in a heap that the query read from.
final class ChunkStore {
  private static final long BLOCK_BYTES = 1 << 20;
  private static final long FIRST_BLOCK_BYTES = 1 << 14;

  private final List<DataType> types;
  private final KnownHeaps known;
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<Memory> blocks = new ArrayList<>();
  private final List<Memory> texts = new ArrayList<>();
  private final List<Optional<Long>> enums;
  private final List<Optional<Column>> dictionaries;
  private long next;
  private long end;
  private long textNext;
  private long textEnd;

  /// One chunk: for each column the address of its values and of its bitmap, 0 if it has no nulls.
  record Chunk(int rows, List<Long> values, List<Long> bits) {
    long firstLong(int column) {
      return Memory.getLong(values.get(column));
    }
  }

  ChunkStore(List<DataType> types, KnownHeaps known) {
    this.types = List.copyOf(types);
    this.known = known;
    this.enums = new ArrayList<>();
    this.dictionaries = new ArrayList<>();
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /// The memory that long texts were copied to.
  List<Memory> texts() {
    return texts;
  }

  /// The dictionary of a text column that came as an enum.
  Optional<Column> dictionary(int column) {
    return dictionaries.isEmpty() ? Optional.empty() : dictionaries.get(column);
  }

  /// Copies a chunk, whose vectors from `first` on are our columns.
  void append(long chunk, int first) {
    int rows = (int) DuckApi.dataChunkGetSize(chunk);
    if (rows == 0) {
      return;
    }
    if (dictionaries.isEmpty()) {
      readTypes(chunk, first);
    }
    var values = new ArrayList<Long>(types.size());
    var bits = new ArrayList<Long>(types.size());
    for (int i = 0; i < types.size(); i++) {
      long vector = DuckApi.dataChunkGetVector(chunk, first + i);
      long validity = validity(vector, rows);
      bits.add(validity);
      values.add(values(i, DuckApi.vectorGetData(vector), rows, validity));
    }
    chunks.add(new Chunk(rows, values, bits));
  }

  private void readTypes(long chunk, int first) {
    for (int i = 0; i < types.size(); i++) {
      long type = DuckApi.vectorGetColumnType(DuckApi.dataChunkGetVector(chunk, first + i));
      int number = DuckApi.getTypeId(type);
      boolean isEnum = number == DuckType.ENUM && types.get(i) == DataType.STRING;
      if (!isEnum && number != DuckType.number(types.get(i))) {
        throw DuckType.unexpected(number, types.get(i));
      }
      var dictionary = isEnum ? Optional.of(DuckType.dictionary(type)) : Optional.<Column>empty();
      dictionaries.add(dictionary);
      boolean ours = types.get(i).kind() == DataType.Kind.ENUM;
      enums.add(
          ours
              ? Optional.of((long) types.get(i).categories().size())
              : dictionary.map(Column::length));
      DuckType.destroy(type);
    }
  }

  private long validity(long vector, int rows) {
    long bits = DuckApi.vectorGetValidity(vector);
    if (bits == 0) {
      return 0;
    }
    long bytes = Validity.byteSize(rows);
    long copy = reserve(bytes);
    Memory.copy(bits, copy, bytes);
    return copy;
  }

  private long values(int column, long data, int rows, long validity) {
    if (enums.get(column).isPresent()) {
      return codes(data, rows, DuckType.codeWidth(enums.get(column).get()));
    }
    long bytes = (long) rows * types.get(column).width();
    long copy = reserve(bytes);
    Memory.copy(data, copy, bytes);
    if (types.get(column) == DataType.STRING || types.get(column) == DataType.BINARY) {
      ownTexts(copy, rows, validity);
    }
    return copy;
  }

  private long codes(long data, int rows, int width) {
    long copy = reserve((long) rows * Integer.BYTES);
    for (int i = 0; i < rows; i++) {
      int code =
          switch (width) {
            case 1 -> Memory.getByte(data + i) & 0xFF;
            case 2 -> Memory.getShort(data + 2L * i) & 0xFFFF;
            default -> Memory.getInt(data + 4L * i);
          };
      Memory.putInt(copy + 4L * i, code);
    }
    return copy;
  }

  private void ownTexts(long views, int rows, long validity) {
    for (int i = 0; i < rows; i++) {
      long view = views + (long) i * DataType.STRING.width();
      if (validity != 0 && (Memory.getByte(validity + (i >>> 3)) >>> (i & 7) & 1) == 0) {
        // What lies under a null is undefined; an empty text is safe to read.
        Memory.putLong(view, 0);
        Memory.putLong(view + 8, 0);
        continue;
      }
      int size = Memory.getInt(view);
      if (size > Column.INLINE_MAX && !known.contain(Memory.getLong(view + 8))) {
        long at = reserveText(size);
        Memory.copy(Memory.getLong(view + 8), at, size);
        Memory.putLong(view + 8, at);
      }
    }
  }

  private long reserve(long bytes) {
    long rounded = (bytes + 63) & -64L;
    if (rounded > end - next) {
      long wanted = blocks.isEmpty() ? FIRST_BLOCK_BYTES : BLOCK_BYTES;
      var block = Memory.reserve(Math.max(wanted, rounded));
      blocks.add(block);
      next = block.address();
      end = next + block.byteSize();
    }
    long at = next;
    next += rounded;
    return at;
  }

  private long reserveText(int bytes) {
    if (bytes > textEnd - textNext) {
      long wanted = texts.isEmpty() ? FIRST_BLOCK_BYTES : BLOCK_BYTES;
      var block = Memory.reserve(Math.max(wanted, bytes));
      texts.add(block);
      textNext = block.address();
      textEnd = textNext + block.byteSize();
    }
    long at = textNext;
    textNext += bytes;
    return at;
  }

  /// Keeps the chunks' memory until the caller has read it.
  List<Memory> blocks() {
    return blocks;
  }
}
