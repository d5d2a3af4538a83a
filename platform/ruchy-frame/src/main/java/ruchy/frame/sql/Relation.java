package ruchy.frame.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A SELECT statement that gives columns `c0`, `c1`, … and the columns that say its row order.
///
/// @param sql the statement
/// @param width how many columns it has
/// @param order the columns of the order, most important first; empty if there is none
/// @param asRead whether the rows come in order by themselves, without columns that say it
public record Relation(String sql, int width, List<Order> order, boolean asRead) {
  /// Copies the list.
  public Relation {
    order = List.copyOf(order);
  }

  /// A relation that is ordered by its columns only.
  public Relation(String sql, int width, List<Order> order) {
    this(sql, width, order, false);
  }

  /// Columns `c0`, `c1`, … as a list.
  public static String columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
  }

  /// A column of row numbers.
  public static Order rowId(String name) {
    return new Order(name, false, true);
  }

  /// A column rows are ordered by. Nulls come last.
  ///
  /// @param name the column
  /// @param descending whether the greatest comes first
  /// @param rowId whether its values are row numbers, never null
  public record Order(String name, boolean descending, boolean rowId) {
    String sql() {
      return name + (descending ? " DESC" : " ASC") + " NULLS LAST";
    }
  }

  /// The clause that puts the rows in order.
  public String orderBy() {
    return order.isEmpty()
        ? ""
        : order.stream().map(Order::sql).collect(Collectors.joining(", ", " ORDER BY ", ""));
  }

  /// The statement with its rows in order.
  public String ordered() {
    return order.isEmpty() ? sql : "SELECT * FROM (" + sql + ")" + orderBy();
  }

  /// The columns of the order, each with a comma before it.
  public String orderNames() {
    return order.stream().map(o -> ", " + o.name()).collect(Collectors.joining());
  }

  /// Whether the order is by row numbers only, so that our own sort can repair it.
  public boolean isByRowIds() {
    return order.stream().allMatch(Order::rowId);
  }
}
