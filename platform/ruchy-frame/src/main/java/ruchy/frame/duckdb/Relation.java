package ruchy.frame.duckdb;

import java.util.List;
import java.util.stream.Collectors;

/// A SELECT statement that gives columns `c0`, `c1`, … and the columns that say its row order.
///
/// @param sql the statement
/// @param width how many columns it has
/// @param order the columns of the order, most important first; empty if there is none
record Relation(String sql, int width, List<Order> order) {
  Relation {
    order = List.copyOf(order);
  }

  /// A column rows are ordered by. Nulls come last.
  ///
  /// @param name the column
  /// @param descending whether the greatest comes first
  /// @param rowId whether its values are row numbers, never null
  record Order(String name, boolean descending, boolean rowId) {
    String sql() {
      return name + (descending ? " DESC" : " ASC") + " NULLS LAST";
    }
  }

  String orderBy() {
    return order.isEmpty()
        ? ""
        : order.stream().map(Order::sql).collect(Collectors.joining(", ", " ORDER BY ", ""));
  }

  /// The statement with its rows in order.
  String ordered() {
    return order.isEmpty() ? sql : "SELECT * FROM (" + sql + ")" + orderBy();
  }

  String orderNames() {
    return order.stream().map(o -> ", " + o.name()).collect(Collectors.joining());
  }

  /// Whether the order is by row numbers only, so that our own sort can repair it.
  boolean isByRowIds() {
    return order.stream().allMatch(Order::rowId);
  }
}
