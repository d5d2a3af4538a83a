package ruchy.frame.duckdb;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.column.Validity;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;

/// Puts the chunks of a result together into whole columns, in the order of their row ids.
///
/// Each thread's chunks are in order inside and mostly do not overlap, so sorting the chunks by
/// their first row ids is nearly always enough; where it is not (a join that meets a row more than
/// once), the rows are sorted, stably.
final class Assembly {
  private final Schema schema;
  private final List<ChunkStore> stores;
  private final int orderColumns;
  private final KnownHeaps known;

  private record Placed(ChunkStore store, ChunkStore.Chunk chunk) {}

  /// An assembly of chunks whose first `orderColumns` columns say the order.
  Assembly(Schema schema, List<ChunkStore> stores, int orderColumns, KnownHeaps known) {
    this.schema = schema;
    this.stores = stores;
    this.orderColumns = orderColumns;
    this.known = known;
  }

  Table table() {
    try {
      var table = assembled();
      stores.forEach(store -> store.blocks().forEach(Memory::release));
      return table;
    } finally {
      Reference.reachabilityFence(stores);
    }
  }

  private Table assembled() {
    var placed = new ArrayList<Placed>();
    stores.forEach(store -> store.chunks().forEach(chunk -> placed.add(new Placed(store, chunk))));
    if (orderColumns > 0) {
      placed.sort(byFirstIds());
    }
    long rows = placed.stream().mapToLong(p -> p.chunk().rows()).sum();
    var columns = new ArrayList<Column>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(column(placed, rows, orderColumns + i, schema.field(i).type()));
    }
    var table = Table.of(schema, columns, rows);
    if (orderColumns > 0 && !ascending(placed)) {
      var unsorted = table;
      table = sorted(unsorted, placed, rows);
      unsorted.columns().forEach(column -> column.values().release());
    }
    return table;
  }

  private Comparator<Placed> byFirstIds() {
    Comparator<Placed> order = Comparator.comparingLong(p -> p.chunk().firstLong(0));
    for (int i = 1; i < orderColumns; i++) {
      int column = i;
      order = order.thenComparingLong(p -> p.chunk().firstLong(column));
    }
    return order;
  }

  private boolean ascending(List<Placed> placed) {
    long[] last = new long[orderColumns];
    java.util.Arrays.fill(last, Long.MIN_VALUE);
    for (var p : placed) {
      for (int row = 0; row < p.chunk().rows(); row++) {
        if (!advance(last, p.chunk(), row)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean advance(long[] last, ChunkStore.Chunk chunk, int row) {
    boolean greater = false;
    for (int i = 0; i < orderColumns; i++) {
      long id = Memory.getLong(chunk.values().get(i) + (long) row * Long.BYTES);
      if (!greater && id < last[i]) {
        return false;
      }
      greater |= id > last[i];
      last[i] = id;
    }
    return true;
  }

  private Table sorted(Table table, List<Placed> placed, long rows) {
    int[] order = RowOrder.identity(rows);
    for (int i = orderColumns - 1; i >= 0; i--) {
      order = RowOrder.stableByIds(order, ids(placed, (int) rows, i));
    }
    return Gather.rows(table, order);
  }

  private static long[] ids(List<Placed> placed, int rows, int column) {
    long[] ids = new long[rows];
    int at = 0;
    for (var p : placed) {
      long from = p.chunk().values().get(column);
      for (int row = 0; row < p.chunk().rows(); row++) {
        ids[at++] = Memory.getLong(from + (long) row * Long.BYTES);
      }
    }
    return ids;
  }

  private Column column(List<Placed> placed, long rows, int position, DataType type) {
    var dictionary = dictionary(position);
    int width = dictionary.isPresent() ? Integer.BYTES : type.width();
    var values = Memory.reserve(rows * width);
    boolean nulls = placed.stream().anyMatch(p -> p.chunk().bits().get(position) != 0);
    var bits = nulls ? Memory.allocate(Validity.byteSize(rows) + Long.BYTES) : values;
    long at = 0;
    for (var p : placed) {
      var chunk = p.chunk();
      Memory.copy(
          chunk.values().get(position), values.address() + at * width, (long) chunk.rows() * width);
      if (nulls) {
        putBits(chunk.bits().get(position), chunk.rows(), bits.address(), at);
      }
      at += chunk.rows();
    }
    var validity = nulls ? Validity.of(bits) : Validity.ALL;
    if (dictionary.isPresent()) {
      return Column.ofCodes(rows, values, validity, dictionary.get());
    }
    return type == DataType.STRING || type == DataType.BINARY
        ? Column.ofViews(type, rows, values, validity, heaps())
        : Column.of(type, rows, values, validity);
  }

  private Optional<Column> dictionary(int position) {
    return stores.stream()
        .map(store -> store.dictionary(position))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<Memory> heaps() {
    var all = new ArrayList<>(known.heaps());
    stores.forEach(store -> all.addAll(store.texts()));
    return all;
  }

  /// Copies `count` bits from the start of a bitmap (all ones if its address is 0) to bit `at`.
  private static void putBits(long source, int count, long target, long at) {
    for (int i = 0; i < count; i += Long.SIZE) {
      int length = Math.min(Long.SIZE, count - i);
      long word = source == 0 ? -1L : Memory.getLong(source + (i >>> 3));
      if (length < Long.SIZE) {
        word &= (1L << length) - 1;
      }
      long bit = at + i;
      long address = target + ((bit >>> 6) << 3);
      int shift = (int) (bit & 63);
      Memory.putLong(address, Memory.getLong(address) | word << shift);
      if (shift != 0 && shift + length > Long.SIZE) {
        Memory.putLong(address + 8, Memory.getLong(address + 8) | word >>> (64 - shift));
      }
    }
  }
}
