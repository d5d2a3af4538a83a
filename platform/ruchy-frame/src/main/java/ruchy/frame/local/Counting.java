package ruchy.frame.local;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;

/// Counts rows and values of groups, and finds their ends.
final class Counting {
  private Counting() {}

  static Column rows(Grouping.Groups groups) {
    long[] counts = new long[groups.count()];
    for (int code : groups.codes()) {
      counts[code]++;
    }
    return column(counts);
  }

  static Column values(Column column, Grouping.Groups groups) {
    long[] counts = new long[groups.count()];
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      counts[codes[row]] += column.isNull(row) ? 0 : 1;
    }
    return column(counts);
  }

  static Column different(Column column, Grouping.Groups groups) {
    long[] counts = new long[groups.count()];
    int[] codes = groups.codes();
    var values = new KeyCodes(List.of(column.type()), false);
    int[] valueCodes = values.of(List.of(column), column.length(), true);
    var seen = new HashSet<Long>();
    for (int row = 0; row < codes.length; row++) {
      long pair = (long) codes[row] << Integer.SIZE | valueCodes[row];
      if (valueCodes[row] >= 0 && seen.add(pair)) {
        counts[codes[row]]++;
      }
    }
    return column(counts);
  }

  private static Column column(long[] counts) {
    var writer = new ColumnWriter(DataType.INT64, counts.length);
    for (int i = 0; i < counts.length; i++) {
      writer.putLong(i, counts[i]);
    }
    return writer.finish();
  }

  static int[] firstRows(Grouping.Groups groups) {
    int[] rows = new int[groups.count()];
    Arrays.fill(rows, -1);
    int[] codes = groups.codes();
    for (int row = codes.length - 1; row >= 0; row--) {
      rows[codes[row]] = row;
    }
    return rows;
  }

  static int[] lastRows(Grouping.Groups groups) {
    int[] rows = new int[groups.count()];
    Arrays.fill(rows, -1);
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      rows[codes[row]] = row;
    }
    return rows;
  }
}
