package ruchy.frame.local;

import java.util.Arrays;
import ruchy.frame.column.Column;

/// The rows of the least and greatest values of groups.
final class Extremes {
  private Extremes() {}

  /// For each group the row of its least (or greatest) value, or -1.
  static int[] rows(Column column, Grouping.Groups groups, boolean greatest) {
    int[] rows = new int[groups.count()];
    Arrays.fill(rows, -1);
    int[] codes = groups.codes();
    for (int row = 0; row < codes.length; row++) {
      if (!column.isNull(row)) {
        int best = rows[codes[row]];
        if (best < 0 || (greatest ? compare(column, row, best) : compare(column, best, row)) > 0) {
          rows[codes[row]] = row;
        }
      }
    }
    return rows;
  }

  private static int compare(Column column, int left, int right) {
    return switch (column.type()) {
      case STRING -> TextSteps.compare(column.getString(left), column.getString(right));
      case FLOAT32, FLOAT64 -> BinarySteps.compare(column.getDouble(left), column.getDouble(right));
      case BOOL, INT32, INT64, DATE, TIMESTAMP ->
          Long.compare(column.getLong(left), column.getLong(right));
    };
  }
}
