package ruchy.frame.local;

import java.util.Arrays;
import ruchy.frame.column.DataType;

/// The values of one expression on one block of rows. Floats are doubles, text is text, bytes,
/// lists and structs are objects, and all other types are longs (a bool is 0 or 1).
///
/// What a value is where `isNull` is set does not matter, but a text there is empty.
@SuppressWarnings("ShortCircuitBoolean") // loops without branches are vectorised
final class Slot {
  /// Rows in a block: small enough to stay in the processor's cache.
  static final int ROWS = 1024;

  private static final boolean[] NO_NULLS = new boolean[ROWS];
  private static final double[] NO_DOUBLES = {};
  private static final long[] NO_LONGS = {};
  private static final String[] NO_TEXTS = {};
  private static final Object[] NO_OBJECTS = {};

  final DataType type;
  final double[] doubles;
  final long[] longs;
  final String[] texts;
  final Object[] objects;
  final boolean[] isNull = new boolean[ROWS];

  /// Whether some value may be null; if not, `isNull` is never set.
  final boolean mayBeNull;

  /// A slot whose values may be null.
  Slot(DataType type) {
    this(type, true);
  }

  Slot(DataType type, boolean mayBeNull) {
    this.type = type;
    this.mayBeNull = mayBeNull;
    this.doubles = type.isFloat() ? new double[ROWS] : NO_DOUBLES;
    this.longs = type.isLong() ? new long[ROWS] : NO_LONGS;
    this.texts = type == DataType.STRING ? new String[ROWS] : NO_TEXTS;
    boolean object = type == DataType.BINARY || type.isNested() || type.isWide();
    this.objects = object ? new Object[ROWS] : NO_OBJECTS;
    Arrays.fill(objects, "");
    if (type == DataType.STRING) {
      Arrays.fill(texts, "");
    }
  }

  /// Whether one of the first rows is null.
  boolean hasNull(int count) {
    return mayBeNull && Arrays.mismatch(isNull, 0, count, NO_NULLS, 0, count) >= 0;
  }

  /// Takes over which rows of another slot are null.
  void nullsOf(Slot other, int count) {
    if (mayBeNull) {
      System.arraycopy(other.isNull, 0, isNull, 0, count);
    }
  }

  /// Makes null what is null in either slot.
  void nullsOf(Slot left, Slot right, int count) {
    if (!left.mayBeNull || !right.mayBeNull) {
      nullsOf(left.mayBeNull ? left : right, count);
    } else if (mayBeNull) {
      for (int i = 0; i < count; i++) {
        isNull[i] = left.isNull[i] | right.isNull[i];
      }
    }
  }
}
