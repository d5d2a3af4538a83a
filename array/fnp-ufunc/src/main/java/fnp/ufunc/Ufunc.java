package fnp.ufunc;

import fnp.ndarray.NDArray;
import java.util.List;
import java.util.OptionalDouble;

/// A universal function: works on arrays element by element, after stretching them to one shape.
///
/// @numpy `numpy.ufunc`
public interface Ufunc {
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
