package ruchy.frame.keys;

import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;

/// The different texts of a column, compared as bytes without making Java text of them.
final class TextTable extends KeyTable {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long ODD = 0xC2B2AE3D27D4EB4FL;
  private static final int SLOTS_MIN = 256;
  private static final int VIEW_BYTES = DataType.STRING.width();

  /// The low and high words of each text's view.
  private long[] views = new long[2 * SLOTS_MIN];

  /// For each slot the hash, and its text's code plus one, which is zero where there is none.
  private int[] slots = new int[2 * SLOTS_MIN];

  TextTable(boolean nullsEqual) {
    super(nullsEqual);
  }

  @Override
  TextTable fresh() {
    return new TextTable(nullsEqual());
  }

  @Override
  void code(Column column, Rows rows, int[] codes, boolean adds) {
    if (column.dictionary().isPresent()) {
      codeEntries(column, column.dictionary().get(), rows, new Found(codes, adds));
      return;
    }
    long base = column.values().address();
    boolean nulls = column.hasNulls();
    for (int row = rows.start(); row < rows.end(); row++) {
      codes[row] =
          nulls && column.isNull(row)
              ? nullCode(row, adds)
              : view(base + (long) row * VIEW_BYTES, row, adds);
    }
  }

  /// Where codes go, and whether new texts get some.
  private record Found(int[] codes, boolean adds) {}

  private void codeEntries(Column column, Column dictionary, Rows rows, Found found) {
    int[] known = new int[(int) dictionary.length()];
    long base = dictionary.values().address();
    boolean nulls = column.hasNulls();
    for (int row = rows.start(); row < rows.end(); row++) {
      if (nulls && column.isNull(row)) {
        found.codes[row] = nullCode(row, found.adds);
        continue;
      }
      int entry = column.getCode(row);
      if (known[entry] == 0) {
        known[entry] = 2 + view(base + (long) entry * VIEW_BYTES, row, found.adds);
      }
      found.codes[row] = known[entry] - 2;
    }
  }

  private int view(long address, int row, boolean adds) {
    long low = Memory.getLong(address);
    long high = Memory.getLong(address + Long.BYTES);
    int hash = hash(low, high);
    int mask = slots.length - 2;
    int slot = hash << 1 & mask;
    while (true) {
      int code = slots[slot + 1];
      if (code == 0) {
        return adds ? add(slot, hash, new View(low, high), row) : NONE;
      }
      if (slots[slot] == hash && equal(slot, low, high)) {
        return code - 1;
      }
      slot = slot + 2 & mask;
    }
  }

  private record View(long low, long high) {}

  private static int hash(long low, long high) {
    int size = (int) low;
    long mixed = low * GOLDEN;
    mixed = size <= Column.INLINE_MAX ? mixed ^ high * ODD : bytes(high, size, mixed);
    mixed ^= mixed >>> 32;
    mixed *= GOLDEN;
    return (int) (mixed >>> 32);
  }

  private static long bytes(long address, int size, long seed) {
    long hash = seed;
    int i = 0;
    for (; i + Long.BYTES <= size; i += Long.BYTES) {
      hash = (hash ^ Memory.getLong(address + i)) * ODD;
      hash ^= hash >>> 29;
    }
    for (; i < size; i++) {
      hash = (hash ^ Memory.getByte(address + i)) * GOLDEN;
    }
    return hash;
  }

  private boolean equal(int slot, long low, long high) {
    if (views[slot] != low) {
      return false;
    }
    long other = views[slot + 1];
    int size = (int) low;
    return other == high
        || (size > Column.INLINE_MAX
            && Memory.ALL.asSlice(other, size).mismatch(Memory.ALL.asSlice(high, size)) == -1);
  }

  private int add(int slot, int hash, View view, int row) {
    int code = next(row);
    slots[slot] = hash;
    slots[slot + 1] = code + 1;
    views[slot] = view.low;
    views[slot + 1] = view.high;
    if (count() * 4L > slots.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    int[] old = slots;
    long[] oldViews = views;
    slots = new int[old.length * 2];
    views = new long[old.length * 2];
    int mask = slots.length - 2;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int slot = old[i] << 1 & mask;
        while (slots[slot + 1] != 0) {
          slot = slot + 2 & mask;
        }
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
        views[slot] = oldViews[i];
        views[slot + 1] = oldViews[i + 1];
      }
    }
  }
}
