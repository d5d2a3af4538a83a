package ruchy.frame.local;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;
import ruchy.frame.plan.Plan;

/// The order of rows by keys. Rows with equal keys keep their order; nulls come last.
final class Sorting {
  private Sorting() {}

  static int[] order(Table table, List<Plan.SortKey> keys) {
    var columns = Program.columns(table, keys.stream().map(Plan.SortKey::expr).toList());
    Comparator<Integer> order = comparator(columns.getFirst(), keys.getFirst().descending());
    for (int i = 1; i < columns.size(); i++) {
      order = order.thenComparing(comparator(columns.get(i), keys.get(i).descending()));
    }
    return IntStream.range(0, RowOrder.count(table.rows()))
        .boxed()
        .sorted(order)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Comparator<Integer> comparator(Column column, boolean descending) {
    Comparator<Integer> values =
        switch (column.type()) {
          case STRING -> byText(column);
          case FLOAT32, FLOAT64 ->
              (a, b) -> BinarySteps.compare(column.getDouble(a), column.getDouble(b));
          case BOOL, INT32, INT64, DATE, TIMESTAMP ->
              (a, b) -> Long.compare(column.getLong(a), column.getLong(b));
        };
    var directed = descending ? values.reversed() : values;
    return (a, b) -> {
      boolean left = column.isNull(a);
      boolean right = column.isNull(b);
      return left || right ? Boolean.compare(left, right) : directed.compare(a, b);
    };
  }

  private static Comparator<Integer> byText(Column column) {
    if (column.dictionary().isPresent()) {
      return (a, b) -> Integer.compare(column.getCode(a), column.getCode(b));
    }
    return (a, b) -> TextSteps.compare(column.getString(a), column.getString(b));
  }
}
