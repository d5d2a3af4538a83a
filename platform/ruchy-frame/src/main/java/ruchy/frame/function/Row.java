package ruchy.frame.function;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.RowFunction;

/// A function of the values of a row: its name, what it takes and gives, and what it does.
///
/// @param symbol the name that users write
/// @param takes says what operands of some types are converted to
/// @param gives the type of the result, from the types of the operands and the parameters
/// @param does makes the computation from the parameters
/// @param takesNulls whether it is asked about rows with nulls
record Row(String symbol, Takes takes, Gives gives, Does does, boolean takesNulls)
    implements RowFunction {
  /// Says what operands are converted to, or that they do not fit.
  @FunctionalInterface
  interface Takes {
    List<DataType> of(List<DataType> found);
  }

  /// Says which type comes out.
  @FunctionalInterface
  interface Gives {
    DataType of(List<DataType> operands, List<Object> parameters);
  }

  /// Makes a computation.
  @FunctionalInterface
  interface Does {
    Computation of(List<DataType> operands, List<Object> parameters);
  }

  @Override
  public List<DataType> operands(List<DataType> found) {
    return takes.of(found);
  }

  @Override
  public DataType result(List<DataType> operands, List<Object> parameters) {
    return gives.of(operands, parameters);
  }

  @Override
  public Computation bind(List<DataType> operands, List<Object> parameters) {
    return does.of(operands, parameters);
  }

  /// A function of texts.
  static Row ofText(String symbol, DataType gives, Function<List<Object>, Computation> does) {
    return new Row(
        symbol, found -> texts(symbol, found), (_, _) -> gives, (_, p) -> does.apply(p), false);
  }

  /// A function of operands of one kind that gives one type.
  static Row of(String symbol, Takes takes, DataType gives, Computation computation) {
    return new Row(symbol, takes, (_, _) -> gives, (_, _) -> computation, false);
  }

  private static List<DataType> texts(String symbol, List<DataType> found) {
    for (var type : found) {
      if (type != DataType.STRING) {
        throw misfit(symbol, "text", type);
      }
    }
    return found;
  }

  /// The operands as they are, if the first is of a kind.
  static Takes first(String symbol, String needed, Function<DataType, Boolean> fits) {
    return found -> {
      if (!fits.apply(found.getFirst())) {
        throw misfit(symbol, needed, found.getFirst());
      }
      return found;
    };
  }

  static FrameException misfit(String symbol, String needed, DataType found) {
    return new FrameException(
        "%s needs %s, but the value is %s; convert it with `cast`"
            .formatted(symbol, needed, found));
  }

  Expr call(Expr operand, Object... parameters) {
    return new Expr.Call(this, List.of(operand), Arrays.asList(parameters));
  }
}
