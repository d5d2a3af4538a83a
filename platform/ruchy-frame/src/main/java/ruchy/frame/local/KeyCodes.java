package ruchy.frame.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;

/// Small numbers for the values of key columns: equal keys, equal numbers, counted up in order of
/// first appearance. NaN equals NaN, and minus zero equals zero.
final class KeyCodes {
  /// The code of a row that has a null among its keys, where nulls equal nothing.
  static final int NONE = -1;

  private final Map<List<Object>, Integer> codes = new HashMap<>();
  private final Map<Long, Integer> longCodes = new HashMap<>();
  private final List<DataType> types;
  private final boolean nullsEqual;
  private final List<Integer> firstRows = new ArrayList<>();

  /// Codes for keys that are compared as these types.
  KeyCodes(List<DataType> types, boolean nullsEqual) {
    this.types = List.copyOf(types);
    this.nullsEqual = nullsEqual;
  }

  /// How many different keys were met.
  int count() {
    return firstRows.size();
  }

  /// The row in which each key was met first.
  int[] firstRows() {
    return firstRows.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The code of each row; keys not met before get new codes if `adds`, else {@link #NONE}.
  int[] of(List<Column> keys, long rows, boolean adds) {
    int[] result = new int[RowOrder.count(rows)];
    boolean single = types.size() == 1 && types.getFirst().isLong();
    for (int row = 0; row < result.length; row++) {
      result[row] = single ? single(keys.getFirst(), row, adds) : tuple(keys, row, adds);
    }
    return result;
  }

  private int single(Column key, int row, boolean adds) {
    if (key.isNull(row)) {
      return tuple(List.of(key), row, adds);
    }
    return code(longCodes, value(key, row, types.getFirst()) instanceof Long v ? v : 0L, row, adds);
  }

  private int tuple(List<Column> keys, int row, boolean adds) {
    var tuple = new ArrayList<Object>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      if (key.isNull(row)) {
        if (!nullsEqual) {
          return NONE;
        }
        tuple.add(KeyCodes.class);
      } else {
        tuple.add(value(key, row, types.get(i)));
      }
    }
    return code(codes, tuple, row, adds);
  }

  private <K> int code(Map<K, Integer> map, K key, int row, boolean adds) {
    var known = map.get(key);
    if (known != null) {
      return known;
    }
    if (!adds) {
      return NONE;
    }
    int code = firstRows.size();
    map.put(key, code);
    firstRows.add(row);
    return code;
  }

  private static Object value(Column column, int row, DataType type) {
    if (type == DataType.STRING) {
      return column.getString(row);
    }
    if (type.isFloat()) {
      return column.getDouble(row) + 0.0;
    }
    return column.type() == DataType.DATE && type == DataType.TIMESTAMP
        ? column.getLong(row) * 86_400_000_000L
        : column.getLong(row);
  }
}
