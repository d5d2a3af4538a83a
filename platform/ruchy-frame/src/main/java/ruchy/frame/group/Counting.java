package ruchy.frame.group;

import java.util.Arrays;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.keys.KeyCodes;

/// Counts values of groups, and finds their ends.
final class Counting {
  private Counting() {}

  static Column column(int[] counts) {
    var writer = new ColumnWriter(DataType.INT64, counts.length);
    for (int i = 0; i < counts.length; i++) {
      writer.putLong(i, counts[i]);
    }
    return writer.finish();
  }

  static Column different(Column column, Groups groups) {
    int[] counts = new int[groups.count()];
    int[] codes = groups.codes();
    var values = KeyCodes.of(false);
    int[] valueCodes = values.add(List.of(column));
    if (groups.count() == 1) {
      counts[0] = values.count();
      return column(counts);
    }
    var pairs = new ColumnWriter(DataType.INT64, codes.length);
    for (int row = 0; row < codes.length; row++) {
      if (valueCodes[row] == KeyCodes.NONE) {
        pairs.putNull(row);
      } else {
        pairs.putLong(row, (long) codes[row] * values.count() + valueCodes[row]);
      }
    }
    var different = KeyCodes.of(false);
    different.add(List.of(pairs.finish()));
    for (int row : different.firstRows()) {
      counts[codes[row]]++;
    }
    return column(counts);
  }

  static int[] firstRows(Groups groups) {
    int[] rows = new int[groups.count()];
    Arrays.fill(rows, -1);
    int[] codes = groups.codes();
    for (int row = codes.length - 1; row >= 0; row--) {
      rows[codes[row]] = row;
    }
    return rows;
  }

  static int[] lastRows(Groups groups) {
    int[] rows = new int[groups.count()];
    Arrays.fill(rows, -1);
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      rows[codes[row]] = row;
    }
    return rows;
  }
}
