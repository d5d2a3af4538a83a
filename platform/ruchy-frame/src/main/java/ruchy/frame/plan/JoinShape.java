package ruchy.frame.plan;

import java.util.List;
import java.util.Optional;
import ruchy.frame.column.DataType;

/// What a join compares and gives.
///
/// @param kind which rows it keeps
/// @param keys the columns that must be equal
/// @param outputs where each column of the result comes from
public record JoinShape(JoinKind kind, List<Key> keys, List<Output> outputs) {
  /// Copies the lists.
  public JoinShape {
    keys = List.copyOf(keys);
    outputs = List.copyOf(outputs);
  }

  /// A left and a right column and the type they are compared as.
  ///
  /// @param left the name on the left
  /// @param right the name on the right
  /// @param type the common type
  public record Key(String left, String right, DataType type) {}

  /// A column of the result: from the left, from the right, or, for the keys of right and full
  /// joins, from whichever side has the row.
  ///
  /// @param name its name in the result
  /// @param left the column on the left, if it is taken from there
  /// @param right the column on the right, if it is taken from there
  /// @param type its type
  public record Output(String name, Optional<String> left, Optional<String> right, DataType type) {}
}
