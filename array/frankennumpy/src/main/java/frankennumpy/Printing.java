package frankennumpy;

import fnp.ndarray.NDArray;
import fnp.ndarray.print.ArrayText;
import fnp.ndarray.print.PrintOptions;

/// Arrays as text. Use through [Np].
///
/// @numpy "Text formatting options", 2.4
public abstract sealed class Printing extends DataTypes permits Creation {
  Printing() {}

  /// The elements as an expression that makes the array, such as `array([1, 2], dtype=int8)`.
  ///
  /// @numpy `numpy.array_repr`
  public static String arrayRepr(NDArray a) {
    return ArrayText.repr(a.cells(), PrintOptions.current());
  }

  /// The elements in brackets; an array without axes as its bare value.
  ///
  /// @numpy `numpy.array_str`
  public static String arrayStr(NDArray a) {
    return ArrayText.str(a.cells(), PrintOptions.current());
  }

  /// The elements in brackets, in a form of its own.
  ///
  /// @numpy `numpy.array2string`
  public static String array2string(NDArray a, PrintOptions options, String separator) {
    return ArrayText.array2string(a.cells(), options, separator, "", "");
  }

  /// How arrays are printed at the moment.
  ///
  /// @numpy `numpy.get_printoptions`
  public static PrintOptions getPrintOptions() {
    return PrintOptions.current();
  }

  /// Changes how arrays are printed from now on, in the whole process.
  ///
  /// @numpy `numpy.set_printoptions`
  public static void setPrintOptions(PrintOptions options) {
    PrintOptions.setCurrent(options);
  }

  /// Runs something while this thread prints arrays in another way.
  ///
  /// @numpy `numpy.printoptions`
  public static void withPrintOptions(PrintOptions options, Runnable action) {
    PrintOptions.during(options, action);
  }
}
