package ruchy.frame.expr;

import java.util.List;
import java.util.Optional;
import ruchy.frame.column.DataType;

/// A function of the values of one row, computed in Java.
///
/// Values are as {@link ruchy.frame.column.Column#get} gives them. Where one of them is null, so is
/// the result, unless the function says otherwise.
public interface RowFunction {
  /// The name that users write.
  String symbol();

  /// The types that operands of these types are converted to.
  ///
  /// @throws ruchy.frame.column.FrameException if they do not fit
  List<DataType> operands(List<DataType> found);

  /// The type of the result for operands of these types.
  ///
  /// @throws ruchy.frame.column.FrameException if the parameters do not fit
  DataType result(List<DataType> operands, List<Object> parameters);

  /// What computes the result of one row. One thread uses it.
  ///
  /// @throws ruchy.frame.column.FrameException if the parameters do not fit
  Computation bind(List<DataType> operands, List<Object> parameters);

  /// Whether it is asked about rows with nulls, which are empty optionals then.
  default boolean takesNulls() {
    return false;
  }

  /// Computes the result of one row.
  @FunctionalInterface
  interface Computation {
    /// The result, an empty optional for null.
    ///
    /// @throws ruchy.frame.column.FrameException if the values have no result
    Object of(List<Object> values);

    /// The result as an optional.
    default Optional<Object> result(List<Object> values) {
      var result = of(values);
      return result instanceof Optional<?> optional ? optional.map(v -> v) : Optional.of(result);
    }
  }
}
