package ruchy.frame.keys;

import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;

/// The different values of a column of numbers, times or bools.
///
/// Integers within a small range are looked up by position, all others by hash. NaN equals NaN, and
/// minus zero equals zero.
@SuppressWarnings("ShortCircuitBoolean") // loops without branches are faster
final class LongTable extends KeyTable {
  private static final int BLOCK_ROWS = 1024;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int SLOTS_MIN = 256;

  /// Places of a table by position, however few rows there are.
  private static final int PLACES_MIN = 1 << 12;

  private static final int PLACES_MAX = 1 << 22;

  /// Codes plus one by value less `least`; empty if values are looked up by hash.
  private final int[] places;

  private final long least;

  /// Pairs of a value and its code plus one, which is zero where there is none.
  private long[] slots;

  private int shift;
  private int used;

  private LongTable(boolean nullsEqual, long least, int places) {
    super(nullsEqual);
    this.least = least;
    this.places = new int[places];
    this.slots = new long[places == 0 ? 2 * SLOTS_MIN : 0];
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS_MIN);
  }

  /// An empty table that suits the values of this column.
  static LongTable of(Column column, boolean nullsEqual) {
    long rows = column.length();
    if (column.type().isFloat() || rows == 0 || column.hasNulls()) {
      return new LongTable(nullsEqual, 0, 0);
    }
    if (column.type() == DataType.BOOL) {
      return new LongTable(nullsEqual, 0, 2);
    }
    long allowed = Math.clamp(rows * 4, PLACES_MIN, PLACES_MAX);
    var range = Range.of(column, allowed);
    return range.width() > allowed
        ? new LongTable(nullsEqual, 0, 0)
        : new LongTable(nullsEqual, range.least(), (int) range.width());
  }

  /// The least value, and how many whole numbers lie from there to the greatest one.
  private record Range(long least, long width) {
    static Range of(Column column, long allowed) {
      long[] values = new long[BLOCK_ROWS];
      long least = Long.MAX_VALUE;
      long greatest = Long.MIN_VALUE;
      for (long at = 0; at < column.length(); at += BLOCK_ROWS) {
        int count = (int) Math.min(BLOCK_ROWS, column.length() - at);
        column.longs(at, count, values);
        for (int i = 0; i < count; i++) {
          least = Math.min(least, values[i]);
          greatest = Math.max(greatest, values[i]);
        }
        if (greatest - least < 0 || greatest - least >= allowed) {
          return new Range(0, Long.MAX_VALUE);
        }
      }
      return new Range(least, greatest - least + 1);
    }
  }

  @Override
  LongTable fresh() {
    return new LongTable(nullsEqual(), least, places.length);
  }

  @Override
  void code(Column column, Rows rows, int[] codes, boolean adds) {
    boolean nulls = column.hasNulls();
    long[] block = new long[BLOCK_ROWS];
    for (int at = rows.start(); at < rows.end(); at += BLOCK_ROWS) {
      int count = Math.min(BLOCK_ROWS, rows.end() - at);
      keys(column, at, count, block);
      var part = new Rows(at, at + count);
      if (nulls) {
        codeWithNulls(block, column, part, new Found(codes, adds));
      } else if (places.length > 0) {
        codeByPlace(block, part, codes, adds);
      } else {
        codeByHash(block, part, codes, adds);
      }
    }
  }

  /// Where codes go, and whether new values get some.
  private record Found(int[] codes, boolean adds) {}

  private static void keys(Column column, int start, int count, long[] block) {
    if (column.type().isFloat()) {
      for (int i = 0; i < count; i++) {
        block[i] = Double.doubleToLongBits(column.getDouble(start + i) + 0.0);
      }
    } else {
      column.longs(start, count, block);
    }
  }

  private void codeWithNulls(long[] block, Column column, Rows rows, Found found) {
    for (int row = rows.start(); row < rows.end(); row++) {
      if (column.isNull(row)) {
        found.codes[row] = nullCode(row, found.adds);
      } else {
        long key = block[row - rows.start()];
        found.codes[row] =
            places.length > 0 ? place(key, row, found.adds) : hash(key, row, found.adds);
      }
    }
  }

  private void codeByPlace(long[] block, Rows rows, int[] codes, boolean adds) {
    int start = rows.start();
    for (int i = 0; i < rows.end() - start; i++) {
      long place = block[i] - least;
      boolean inside = place >= 0 & place < places.length;
      int code = inside ? places[(int) place] - 1 : NONE;
      codes[start + i] = code == NONE & adds ? place(block[i], start + i, true) : code;
    }
  }

  private int place(long key, int row, boolean adds) {
    long place = key - least;
    if (place < 0 || place >= places.length) {
      if (adds) {
        throw new AssertionError("key " + key + " is outside the range found before");
      }
      return NONE;
    }
    if (places[(int) place] == 0 && adds) {
      places[(int) place] = next(row) + 1;
    }
    return places[(int) place] - 1;
  }

  private void codeByHash(long[] block, Rows rows, int[] codes, boolean adds) {
    int start = rows.start();
    for (int i = 0; i < rows.end() - start; i++) {
      codes[start + i] = hash(block[i], start + i, adds);
    }
  }

  private int hash(long key, int row, boolean adds) {
    int mask = slots.length - 2;
    int slot = (int) (key * GOLDEN >>> shift) << 1;
    while (true) {
      long code = slots[slot + 1];
      if (code != 0 && slots[slot] == key) {
        return (int) code - 1;
      }
      if (code == 0) {
        return adds ? add(slot, key, row) : NONE;
      }
      slot = slot + 2 & mask;
    }
  }

  private int add(int slot, long key, int row) {
    int code = next(row);
    slots[slot] = key;
    slots[slot + 1] = code + 1L;
    if (++used * 4L > slots.length) {
      grow();
    }
    return code;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    shift--;
    int mask = slots.length - 2;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int slot = (int) (old[i] * GOLDEN >>> shift) << 1;
        while (slots[slot + 1] != 0) {
          slot = slot + 2 & mask;
        }
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }
}
