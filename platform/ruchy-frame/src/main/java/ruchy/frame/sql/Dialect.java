package ruchy.frame.sql;

import java.util.List;
import java.util.Optional;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Function;
import ruchy.frame.expr.Operator;
import ruchy.frame.plan.FileScan;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Plan;

/// How an engine spells what frames mean: names, constants, functions, and the rows that a
/// statement starts from. Whatever it is given is spelled so that it gives the same values on every
/// engine.
///
/// @throws FrameException from any method, if the engine has nothing that means the same
public interface Dialect {
  /// The engine's name for messages.
  String engine();

  // ---- rows

  /// The rows of a table in memory.
  Relation rows(Table table, boolean ordered);

  /// The rows of files here.
  Relation files(FileScan scan, Schema schema, boolean ordered);

  /// The rows of a cluster.
  Relation remote(Plan.Remote remote, boolean ordered);

  /// The relation with its order in one column, `o0`, of values that differ and can be compared.
  Relation collapsed(Relation relation);

  /// A column of row numbers as a value that is never null: where there is no row, it comes last.
  default String lastIfNone(String rowId) {
    return "coalesce(" + rowId + ", " + Long.MAX_VALUE + ")";
  }

  /// The clause that leaves `count` rows from `start` on.
  default String limit(long start, long count) {
    return " LIMIT %d OFFSET %d".formatted(count, start);
  }

  /// The row that comes first by `o0` for each value of the keys.
  String firstOfEach(String relation, String keys);

  /// How a join is named.
  String joinName(JoinKind kind);

  // ---- names and constants

  /// A name in quotes.
  String identifier(String name);

  /// What a type is called.
  String type(DataType type);

  /// A text in quotes.
  String quoted(String text);

  /// A constant.
  String constant(Object value);

  /// A column as a value of its type; it may be stored as another.
  default String value(String column, DataType type) {
    return column;
  }

  // ---- expressions

  /// A function of one value.
  String unary(Function function, Operand x);

  /// An operation on two values that gives this type.
  String binary(Operator operator, Operand x, Operand y, DataType type);

  /// A value rounded to so many places.
  String round(Operand x, int digits);

  /// A text with every `from` replaced.
  default String replace(String x, String from, String to) {
    return "replace(%s, %s, %s)".formatted(x, quoted(from), quoted(to));
  }

  /// Part of a text in code points.
  default String substring(String x, long start, long length) {
    return start >= 0
        ? "substring(%s, %d, %d)".formatted(x, start + 1, length)
        : "substring(%s, greatest(length(%s) + %d, 0) + 1, %d)".formatted(x, x, start, length);
  }

  /// A value as another type.
  String cast(Operand x, DataType type);

  /// One value of the rows of a group, of this type.
  String reduction(Expr.Reduce reduce, List<Operand> operands, DataType type, Group group);

  /// A value that depends on the rows above or below, among those with the same keys; `order` is
  /// the column that says where a row stands.
  default String running(Expr.Run run, List<Operand> operands, Partition partition) {
    throw new AssertionError("own loops do this, not SQL: " + run);
  }

  /// A function of the values of a row.
  default String call(Expr.Call call, List<Operand> operands, DataType type) {
    throw new AssertionError("own loops do this, not SQL: " + call);
  }

  /// The rows that a reduction takes together.
  ///
  /// @param order the column that `first` and `last` go by, if one is needed
  /// @param over what follows the name of an aggregate function that is computed for each row
  record Group(String order, String over) {}

  /// The rows that a value depends on.
  ///
  /// @param keys the keys that are the same in them, as SQL
  /// @param order the column of their order, if it is there
  record Partition(List<String> keys, Optional<String> order) {
    /// Copies the list.
    public Partition {
      keys = List.copyOf(keys);
    }

    /// The window that holds all of them.
    String over() {
      return " OVER (" + by() + ")";
    }

    /// The clause that names the keys.
    public String by() {
      return keys.isEmpty() ? "" : "PARTITION BY " + String.join(", ", keys);
    }
  }
}
