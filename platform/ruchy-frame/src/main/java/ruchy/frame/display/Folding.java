package ruchy.frame.display;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Chooses what of a table is shown: the beginning and the end.
final class Folding {
  private Folding() {}

  /// The shown rows: all, or as many from the start as from the end.
  static List<Long> rows(long rows, int rowsMax) {
    // One line more costs no more than the line that would say it is missing.
    if (rows <= rowsMax + 1L) {
      return LongStream.range(0, rows).boxed().toList();
    }
    long head = (rowsMax + 1L) / 2;
    return LongStream.concat(
            LongStream.range(0, head), LongStream.range(rows - (rowsMax - head), rows))
        .boxed()
        .toList();
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
