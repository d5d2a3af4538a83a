package ruchy.frame.display;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ruchy.frame.column.Table;
import ruchy.frame.local.LocalExecutor;

/// Chooses what of a table is shown: the beginning and the end.
final class Folding {
  private Folding() {}

  /// The shown rows: all, or as many from the start as from the end.
  static Table rows(Table table, int rowsMax) {
    // One line more costs no more than the line that would say it is missing.
    if (table.rows() <= rowsMax + 1L) {
      return table;
    }
    long head = (rowsMax + 1L) / 2;
    return LocalExecutor.ends(table, head, rowsMax - head);
  }

  /// The numbers of all rows of a table.
  static List<Long> numbers(Table table) {
    return LongStream.range(0, table.rows()).boxed().toList();
  }

  /// The shown columns: all if they fit, else from both ends until the line is full. At least one.
  static List<Integer> columns(List<Integer> widths, int width, int gap) {
    int all = widths.stream().mapToInt(Integer::intValue).sum() + gap * (widths.size() - 1);
    if (all <= width) {
      return IntStream.range(0, widths.size()).boxed().toList();
    }
    int used = 1;
    var head = new ArrayList<Integer>();
    var tail = new ArrayList<Integer>();
    int low = 0;
    int high = widths.size() - 1;
    while (low <= high) {
      boolean front = head.size() <= tail.size();
      int next = front ? low : high;
      if (used + widths.get(next) + gap > width && !head.isEmpty()) {
        break;
      }
      used += widths.get(next) + gap;
      if (front) {
        head.add(next);
        low++;
      } else {
        tail.addFirst(next);
        high--;
      }
    }
    head.addAll(tail);
    return head;
  }
}
