package ruchy.frame.keys;

import java.util.Arrays;
import ruchy.frame.column.Column;

/// The different values of one column, each with a code, counted up in order of first appearance.
abstract sealed class KeyTable permits LongTable, TextTable {
  /// The code of a row that has a null, where nulls equal nothing; of an unknown value, where none
  /// are added.
  static final int NONE = -1;

  private static final int FIRSTS_MIN = 64;

  private final boolean nullsEqual;
  private int[] firsts = new int[FIRSTS_MIN];
  private int count;
  private int nullCode = NONE;

  KeyTable(boolean nullsEqual) {
    this.nullsEqual = nullsEqual;
  }

  /// An empty table of the same kind.
  abstract KeyTable fresh();

  /// Sets the codes of the rows from `start` to `end`; values not met before get new codes if
  /// `adds`, else {@link #NONE}.
  abstract void code(Column column, Rows rows, int[] codes, boolean adds);

  /// Rows from `start` to `end`.
  record Rows(int start, int end) {}

  final boolean nullsEqual() {
    return nullsEqual;
  }

  /// How many different values there are.
  final int count() {
    return count;
  }

  /// The row in which a value was met first.
  final int first(int code) {
    return firsts[code];
  }

  /// Says that a value was met first in another row.
  final void setFirst(int code, int row) {
    firsts[code] = row;
  }

  /// The row in which each value was met first.
  final int[] firsts() {
    return Arrays.copyOf(firsts, count);
  }

  /// A new code, met first in this row.
  final int next(int row) {
    if (count == firsts.length) {
      firsts = Arrays.copyOf(firsts, count * 2);
    }
    firsts[count] = row;
    return count++;
  }

  /// The code of null, met in this row.
  final int nullCode(int row, boolean adds) {
    if (nullCode == NONE && nullsEqual && adds) {
      nullCode = next(row);
    }
    return nullCode;
  }
}
