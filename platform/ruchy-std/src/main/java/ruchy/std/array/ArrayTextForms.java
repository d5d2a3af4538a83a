package ruchy.std.array;

import fnp.ndarray.NDArray;
import fnp.ndarray.print.FloatMode;
import fnp.ndarray.print.NumberText;
import fnp.ndarray.print.PrintOptions;
import frankennumpy.Np;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// Functions of the namespace `np` that turn arrays and numbers into text.
@Namespace("np")
public final class ArrayTextForms {
  private ArrayTextForms() {}

  /// The elements as an expression that makes the array.
  @Signature("fn array_repr(arr: Any) -> String")
  public static String arrayRepr(Object arr) {
    return Np.arrayRepr(Operands.array(arr));
  }

  /// The elements in brackets.
  @Signature("fn array_str(a: Any) -> String")
  public static String arrayStr(Object a) {
    return Np.arrayStr(Operands.array(a));
  }

  /// The elements in brackets, in a form of its own.
  ///
  /// ```ruchy
  /// >>> np.array2string([1.23456, 2.0], precision=2, separator=", ")
  /// "[1.23, 2.  ]"
  /// ```
  @Signature(
      "fn array2string(a: Any, max_line_width: Any = None, precision: Any = None, suppress_small: Any"
          + " = None, separator: String = \" \") -> String")
  public static String array2string(
      Object a, Object maxLineWidth, Object precision, Object suppressSmall, String separator) {
    PrintOptions options = PrintOptions.current();
    if (maxLineWidth instanceof Long width) {
      options = options.withLineWidth(Arguments.toInt(width, "max_line_width"));
    }
    return Np.array2string(
        Operands.array(a), changed(options, precision, suppressSmall), separator);
  }

  private static PrintOptions changed(PrintOptions options, Object precision, Object suppress) {
    PrintOptions result = options;
    if (precision instanceof Long digits) {
      result = result.withPrecision(Arguments.toInt(digits, "precision"));
    }
    if (suppress instanceof Boolean small) {
      result = result.withSuppress(small);
    }
    return result;
  }

  /// Changes how arrays are printed from now on.
  @Signature(
      "fn set_printoptions(precision: Any = None, threshold: Any = None, edgeitems: Any = None,"
          + " linewidth: Any = None, suppress: Any = None, nanstr: Any = None, infstr: Any = None,"
          + " sign: Any = None, floatmode: Any = None)")
  public static void setPrintoptions(
      Object precision,
      Object threshold,
      Object edgeitems,
      Object linewidth,
      Object suppress,
      Object nanstr,
      Object infstr,
      Object sign,
      Object floatmode) {
    PrintOptions options = changed(PrintOptions.current(), precision, suppress);
    long most = threshold instanceof Long number ? number : options.threshold();
    int ends = edgeitems instanceof Long number ? number.intValue() : options.edgeItems();
    options = options.withThreshold(most, ends);
    if (linewidth instanceof Long width) {
      options = options.withLineWidth(Arguments.toInt(width, "linewidth"));
    }
    options =
        options.withSpecials(
            nanstr instanceof String nan ? nan : options.nanText(),
            infstr instanceof String inf ? inf : options.infText());
    if (sign instanceof String text && !text.isEmpty()) {
      options = options.withSign(text.charAt(0));
    }
    if (floatmode instanceof String mode) {
      options = options.withFloatMode(FloatMode.valueOf(mode.toUpperCase(java.util.Locale.ROOT)));
    }
    Np.setPrintOptions(options);
  }

  /// A number written with its digits in place.
  ///
  /// ```ruchy
  /// >>> np.format_float_positional(0.000123)
  /// "0.000123"
  /// ```
  @Signature(
      "fn format_float_positional(x: f64, precision: Any = None, unique: bool = true, fractional: bool"
          + " = true, trim: String = \"k\", sign: bool = false) -> String")
  public static String formatFloatPositional(
      double x, Object precision, boolean unique, boolean fractional, String trim, boolean sign) {
    return Np.formatFloatPositional(x, form(precision, unique, trim, sign).fractional(fractional));
  }

  /// A number written with an exponent.
  @Signature(
      "fn format_float_scientific(x: f64, precision: Any = None, unique: bool = true, trim: String ="
          + " \"k\", sign: bool = false, exp_digits: i64 = 2) -> String")
  public static String formatFloatScientific(
      double x, Object precision, boolean unique, String trim, boolean sign, long expDigits) {
    return Np.formatFloatScientific(
        x,
        form(precision, unique, trim, sign)
            .exponentDigits(Arguments.toInt(expDigits, "exp_digits")));
  }

  private static NumberText form(Object precision, boolean unique, String trim, boolean sign) {
    NumberText form = NumberText.plain();
    if (precision instanceof Long digits) {
      form = form.precision(Arguments.toInt(digits, "precision"));
    }
    return form.unique(unique).trim(trim.isEmpty() ? ' ' : trim.charAt(0)).sign(sign);
  }

  /// An integer in binary digits; with a width negative ones as two's complement.
  @Signature("fn binary_repr(num: i64, width: Any = None) -> String")
  public static String binaryRepr(long num, Object width) {
    return width instanceof Long digits
        ? Np.binaryRepr(num, Arguments.toInt(digits, "width"))
        : Np.binaryRepr(num);
  }

  /// An integer in the digits of a base.
  @Signature("fn base_repr(number: i64, base: i64 = 2, padding: i64 = 0) -> String")
  public static String baseRepr(long number, long base, long padding) {
    return Np.baseRepr(number, Arguments.toInt(base, "base"), Arguments.toInt(padding, "padding"));
  }

  /// Whether two arrays have a byte in common, exactly.
  @Signature("fn shares_memory(a: Array, b: Array, max_work: Any = None) -> bool")
  public static boolean sharesMemory(NDArray a, NDArray b, Object maxWork) {
    return maxWork instanceof Long most && most >= 0
        ? Np.sharesMemory(a, b, most)
        : Np.sharesMemory(a, b);
  }
}
