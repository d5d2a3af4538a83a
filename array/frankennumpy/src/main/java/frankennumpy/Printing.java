package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.print.ArrayText;
import fnp.ndarray.print.NumberText;
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
    return array2string(a, options, separator, "", "");
  }

  /// As [#array2string(NDArray, PrintOptions, String)].
  ///
  /// @param prefix what will stand before the text; later lines are indented by its length
  /// @param suffix what will stand behind the text; room is left for it
  /// @numpy `numpy.array2string` with `prefix` and `suffix`
  public static String array2string(
      NDArray a, PrintOptions options, String separator, String prefix, String suffix) {
    return ArrayText.array2string(a.cells(), options, separator, prefix, suffix);
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

  /// A number written with its digits in place, such as `123.45`.
  ///
  /// @numpy `numpy.format_float_positional`
  public static String formatFloatPositional(double x, NumberText form) {
    return form.positional(x, DType.FLOAT64);
  }

  /// A number of a dtype written with its digits in place; fewer digits identify one of a narrower
  /// dtype.
  ///
  /// @numpy `numpy.format_float_positional`
  public static String formatFloatPositional(double x, DType dtype, NumberText form) {
    return form.positional(x, dtype);
  }

  /// A number written with an exponent, such as `1.2345e+02`.
  ///
  /// @numpy `numpy.format_float_scientific`
  public static String formatFloatScientific(double x, NumberText form) {
    return form.scientific(x, DType.FLOAT64);
  }

  /// A number of a dtype written with an exponent; fewer digits identify one of a narrower dtype.
  ///
  /// @numpy `numpy.format_float_scientific`
  public static String formatFloatScientific(double x, DType dtype, NumberText form) {
    return form.scientific(x, dtype);
  }

  /// An integer in binary digits, negative ones with a minus sign.
  ///
  /// @numpy `numpy.binary_repr`
  public static String binaryRepr(long number) {
    return Long.toString(number, 2);
  }

  /// An integer in so many binary digits, negative ones as two's complement.
  ///
  /// @throws IllegalArgumentException if there are too few digits
  /// @numpy `numpy.binary_repr` with `width`
  public static String binaryRepr(long number, int width) {
    var digits = number >= 0 ? Long.toBinaryString(number) : complement(number);
    if (digits.length() > width) {
      throw new IllegalArgumentException(
          "insufficient bit width=%d provided for binwidth=%d; give more digits"
              .formatted(width, digits.length()));
    }
    return (number < 0 ? "1" : "0").repeat(width - digits.length()) + digits;
  }

  /// The two's complement of a negative number in as few digits as possible.
  private static String complement(long number) {
    var all = Long.toBinaryString(number);
    var first = all.indexOf('0');
    return first < 0 ? "1" : all.substring(first - 1);
  }

  /// An integer in the digits of a base up to 36, behind so many zeros.
  ///
  /// @throws IllegalArgumentException if there are no digits of the base
  /// @numpy `numpy.base_repr`
  public static String baseRepr(long number, int base, int padding) {
    if (base < 2 || base > 36) {
      throw new IllegalArgumentException(
          "digits of base %d were asked for; bases go from 2 to 36".formatted(base));
    }
    var digits = Long.toString(number, base).toUpperCase(java.util.Locale.ROOT);
    var sign = number < 0 ? "-" : "";
    return sign
        + "0".repeat(number == 0 ? Math.max(0, padding - 1) : padding)
        + digits.substring(sign.length());
  }
}
