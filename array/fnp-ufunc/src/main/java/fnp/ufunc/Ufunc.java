package fnp.ufunc;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.loop.ScalarLoops;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/// A universal function: works on arrays element by element, after stretching them to one shape.
///
/// @numpy `numpy.ufunc`
public interface Ufunc {
  /// What follows the name of a function that a program made.
  String USER = " (vectorized)";

  /// NumPy's name, such as `add`.
  ///
  /// @numpy `numpy.ufunc.__name__`
  String name();

  /// How many arrays it takes.
  ///
  /// @numpy `numpy.ufunc.nin`
  int nin();

  /// How many arrays it gives.
  ///
  /// @numpy `numpy.ufunc.nout`
  default int nout() {
    return 1;
  }

  /// How many arrays it takes and gives.
  ///
  /// @numpy `numpy.ufunc.nargs`
  default int nargs() {
    return nin() + nout();
  }

  /// The loops it has, in NumPy's letters: `dd->d` takes two float64 and gives one.
  ///
  /// @numpy `numpy.ufunc.types`
  List<String> types();

  /// What the reduction of no elements gives, if anything.
  ///
  /// @numpy `numpy.ufunc.identity`
  default OptionalDouble identity() {
    return OptionalDouble.empty();
  }

  /// Applies the function with options; as many results as [#nout] says.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws UfuncException if the function takes another number of arrays, is not defined for
  ///   their dtypes, or a cast loses too much
  List<NDArray> call(Call call, NDArray... operands);

  /// A function of float64 that a program made, for arrays of any dtype that is cast to it safely.
  ///
  /// ```java
  /// var half = Ufunc.ofDoubles("half", x -> x / 2);
  /// ```
  ///
  /// It runs as fast as a loop written by hand. Large arrays may be computed by several threads.
  ///
  /// @numpy `numpy.frompyfunc` with a dtype
  static UnaryUfunc ofDoubles(String name, DoubleUnaryOperator function) {
    return UnaryUfunc.user(name, DType.FLOAT64, ScalarLoops.userUnary(function));
  }

  /// A function of two float64 that a program made; it also reduces, accumulates and so on.
  static BinaryUfunc ofDoubles(String name, DoubleBinaryOperator function) {
    return BinaryUfunc.user(name, DType.FLOAT64, ScalarLoops.userBinary(function));
  }

  /// A function of int64 that a program made.
  static UnaryUfunc ofLongs(String name, LongUnaryOperator function) {
    return UnaryUfunc.user(name, DType.INT64, ScalarLoops.userLongUnary(function));
  }

  /// A function of two int64 that a program made; it also reduces, accumulates and so on.
  static BinaryUfunc ofLongs(String name, LongBinaryOperator function) {
    return BinaryUfunc.user(name, DType.INT64, ScalarLoops.userLongBinary(function));
  }

  /// Checks the number of operands.
  ///
  /// @throws UfuncException if it is another one
  static void requireOperands(Ufunc ufunc, NDArray... operands) {
    if (operands.length != ufunc.nin()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "%s takes %d arrays, but was given %d; pass an output as the option out"
              .formatted(ufunc.name(), ufunc.nin(), operands.length));
    }
  }
}
